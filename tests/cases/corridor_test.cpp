#include "support.h"

// High-cost pharmacy risk corridor, contract 11.1.11. Positive settlement: the State receives.

namespace trueup {

namespace {

/// A published target and an actual cost, all of it in one rate cell.
Draft corridor_of(const char* target, const char* actual) {
  Draft draft;
  for (const std::string& id : cell_ids()) draft.enter("cells/" + id + "/high_cost_actual", "0");
  return draft.enter("cells/ma_children/high_cost_actual", actual)
      .enter("corridor/target_total", target);
}

std::string settlement(const char* target, const char* actual) {
  return corridor_of(target, actual).settle().text("corridor.settlement");
}

const char* const bands[] = {"gain_beyond_6", "gain_3_to_6", "within_3", "loss_3_to_6",
                             "loss_beyond_6"};

Rational over_bands(const Settled& settled, const char* line) {
  Rational total = 0;
  for (const char* band : bands) total += settled[std::string(line) + "[" + band + "]"];
  return total;
}

}  // namespace

// A target of 10,000,000 puts the edges at 300,000 and 600,000.

TEST_CASE("corridor: cost exactly at target settles nothing") {
  CHECK(settlement("10000000", "10000000") == "0");
}

TEST_CASE("corridor: a loss exactly at 3% is the plan's own, a cent beyond is shared by half") {
  CHECK(settlement("10000000", "10299999.99") == "0");
  CHECK(settlement("10000000", "10300000") == "0");
  CHECK(settlement("10000000", "10300000.01") == "-0.005");
  CHECK(settlement("10000000", "10300000.02") == "-0.01");
}

TEST_CASE("corridor: a loss exactly at 6% stays in the 50/50 band, a cent beyond is the State's") {
  CHECK(settlement("10000000", "10599999.99") == "-149999.995");
  CHECK(settlement("10000000", "10600000") == "-150000");
  CHECK(settlement("10000000", "10600000.01") == "-150000.01");
  const Settled at_edge = corridor_of("10000000", "10600000").settle();
  CHECK(at_edge.text("corridor.band_dollars[loss_3_to_6]") == "300000");
  CHECK(at_edge.text("corridor.band_dollars[loss_beyond_6]") == "0");
}

TEST_CASE("corridor: a gain exactly at 3% is the plan's own, a cent beyond is shared by half") {
  CHECK(settlement("10000000", "9700000.01") == "0");
  CHECK(settlement("10000000", "9700000") == "0");
  CHECK(settlement("10000000", "9699999.99") == "0.005");
}

TEST_CASE("corridor: a gain exactly at 6% stays in the 50/50 band, a cent beyond is the State's") {
  CHECK(settlement("10000000", "9400000.01") == "149999.995");
  CHECK(settlement("10000000", "9400000") == "150000");
  CHECK(settlement("10000000", "9399999.99") == "150000.01");
}

TEST_CASE("corridor: a loss of 10% and no cost at all") {
  CHECK(settlement("10000000", "11000000") == "-550000");  // 150,000 and all of 400,000
  CHECK(settlement("10000000", "0") == "9550000");         // 150,000 and all of 9,400,000
}

TEST_CASE("corridor: a half cent stays whole in the corridor and is rounded in the statement") {
  const Settled settled = corridor_of("10000000", "10300000.01").settle();
  CHECK(settled.text("corridor.balance") == "-0.005");
  CHECK(settled.text("statement.corridor") == "-0.01");  // half away from zero
}

TEST_CASE("corridor: what plan and State take of every band is the whole difference") {
  for (const char* actual : {"0", "9399999.99", "9500000", "9700000", "9999999.37", "10000000",
                             "10123456.78", "10300000", "10450000.01", "10600000", "25000000"}) {
    CAPTURE(actual);
    const Settled settled = corridor_of("10000000", actual).settle();
    const Rational gain = dec("10000000") - dec(actual);
    CHECK(over_bands(settled, "corridor.band_settlement") +
              over_bands(settled, "corridor.band_kept") ==
          gain);
    CHECK(over_bands(settled, "corridor.band_dollars") == abs(gain));
    CHECK(over_bands(settled, "corridor.band_settlement") == settled["corridor.settlement"]);
    CHECK(settled["corridor.difference"] == -gain);
    CHECK(settled["corridor.gain"] - settled["corridor.loss"] == gain);
  }
}

TEST_CASE("corridor: more cost never raises what the State receives, nor moves it faster") {
  Settled settled = corridor_of("10000000", "0").settle();
  Rational before = settled["corridor.settlement"];
  const int step = 25000;
  for (int cost = step; cost <= 20000000; cost += step) {
    settled.session().set("/inputs/cells/ma_children/high_cost_actual",
                          "\"" + std::to_string(cost) + "\"");
    const Rational now = settled["corridor.settlement"];
    REQUIRE(now <= before);
    REQUIRE(before - now <= step);
    before = now;
  }
  CHECK(before == dec("-9550000"));  // 150,000 and all of 9,400,000, the other way
}

TEST_CASE("corridor: no target leaves every dollar of cost to the State, and no percentage") {
  const Settled settled = corridor_of("0", "1000").settle();
  CHECK(settled.text("corridor.settlement") == "-1000");
  CHECK(settled.text("corridor.difference_ratio") == "undefined");
  CHECK(settlement("0", "0") == "0");
}

TEST_CASE("corridor: Exhibit 13A cell by cell gives 906,098.35") {
  const Settled settled = exhibit_13a().read("corridor.aggregation", "cell").settle();
  struct ByHand {
    const char *cell, *settlement;
  };
  for (const ByHand& each : {
           // Gain 885,990 on 12,885,990: half of 386,579.70 and 112,830.60 beyond 6%.
           ByHand{"non_newborn_ssi_disabled", "306120.45"},
           {"breast_cervical_cancer", "0"},
           // No cost at all: 1.5% and 94% of the target, which is 217,080, 1,320 and 136,440.
           {"ma_adult", "207311.4"},
           {"pregnant_women", "0"},
           {"ssi_disabled_newborn", "1260.6"},
           // Loss 617,610 on 6,382,390: half of 191,471.70 and 234,666.60 beyond 6%.
           {"non_ssi_newborn_0_2", "-330402.45"},
           {"non_ssi_newborn_3_12", "0"},
           // Loss 58,020 on 441,980: half of 13,259.40 and 31,501.20 beyond 6%.
           {"foster_care", "-38130.9"},
           // Gain 894,910 on 5,894,910: half of 176,847.30 and 541,215.40 beyond 6%.
           {"ma_children", "629639.05"},
           {"quasi_chip", "130300.2"},
       }) {
    CAPTURE(each.cell);
    CHECK(settled.text("corridor.cell_settlement[" + std::string(each.cell) + "]") ==
          each.settlement);
  }
  CHECK(settled.text("corridor.settlement") == "906098.35");
  CHECK(!settled.active("corridor.band_settlement[gain_3_to_6]"));
  CHECK(settled.active("corridor.cell_settlement[ma_adult]"));
}

TEST_CASE("corridor: cell by cell, a cell without a target leaves all its cost to the State") {
  const Settled settled = exhibit_13a()
                              .read("corridor.aggregation", "cell")
                              .enter("cells/pregnant_women/high_cost_actual", "1000")
                              .settle();
  CHECK(settled.text("corridor.cell_settlement[pregnant_women]") == "-1000");
  CHECK(settled.text("corridor.settlement") == "905098.35");
}

TEST_CASE("corridor: the balance is the settlement less what the initial one moved") {
  Draft draft = exhibit_13a();
  CHECK(draft.settle().text("corridor.balance") == "342477.92");
  draft.enter("corridor/initial_settlement", "300000");
  CHECK(draft.settle().text("corridor.balance") == "42477.92");
  CHECK(draft.settle().text("corridor.settlement") == "342477.92");
  draft.enter("corridor/initial_settlement", "342477.92");
  CHECK(draft.settle().text("corridor.balance") == "0");
  draft.enter("corridor/initial_settlement", "-5000");  // the State had paid
  CHECK(draft.settle().text("corridor.balance") == "347477.92");
}

TEST_CASE("corridor: a cell without its cost leaves the settlement open and says which") {
  const Settled settled = exhibit_13a().leave_out("cells/foster_care/high_cost_actual").settle();
  CHECK(settled.text("corridor.settlement") == "missing");
  CHECK(settled.missing("corridor.settlement") ==
        std::vector<std::string>{"cells.high_cost_actual[foster_care]"});
  CHECK(settled.text("corridor.target") == "25963872");
}

}  // namespace trueup
