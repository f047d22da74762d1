#include <doctest/doctest.h>

#include "contract/json.h"
#include "number/decimal.h"
#include "readers/statement_rows.h"
#include "reply/catalogue.h"
#include "reply/rates.h"

// What a changed certification does to the settlement of a scenario: contract Exhibit A takes its
// rates from R08 Exhibit 3; the withhold, 11.1.1.5, is a share of them.

namespace trueup {

namespace {

std::unique_ptr<Rates> settled(const char* program, const char* example,
                               const std::vector<AssumptionChange>& changes) {
  auto rates = Rates::open(program);
  Diagnostics diagnostics;
  REQUIRE(rates->settle(shipped_example_text(example), diagnostics));
  REQUIRE(rates->change(changes, diagnostics));
  return rates;
}

std::unique_ptr<Rates> full_year(const std::vector<AssumptionChange>& changes) {
  return settled("us-ms-mscan-sfy2026", "full-year", changes);
}

Rational rise(const Rates& rates, std::string_view line_id) {
  const RatesSettlement& settlement = *rates.settlement();
  const NodeId node = settlement.session().workbook().find_line(line_id)->node;
  REQUIRE(settlement.published().at(node).known());
  REQUIRE(settlement.changed().at(node).known());
  return settlement.changed().at(node).number - settlement.published().at(node).number;
}

const AssumptionChange ssi_inpatient{"non_newborn_ssi_disabled.utilization_trend[ip_other]", "2%"};

}  // namespace

TEST_CASE("rates settled: no change, no effect") {
  const auto rates = full_year({});
  for (const Line* row : statement_rows(rates->settlement()->session().workbook()))
    CHECK(rise(*rates, row->id) == 0);
  CHECK(rates->settlement()->moved_terms().empty());
}

TEST_CASE("rates settled: a point of SSI inpatient trend, through capitation and withhold") {
  const auto rates = full_year({ssi_inpatient});
  // The rate goes from 871.27 to 874.88; 247,000 member months at a risk of 1.0312 ÷ 1.0250.
  const Rational paid = Rational(361, 100) * 247000 * Rational(10312, 10250);
  CHECK(rise(*rates, "capitation.gross") == paid);
  CHECK(rise(*rates, "withhold.withheld") == paid * 2 / 100);
  // The measures' shares are the same: the earn-back grows in proportion.
  const RatesSettlement& settlement = *rates->settlement();
  const auto value = [&](const Evaluation& evaluation, const char* id) {
    return evaluation.at(settlement.session().workbook().find_line(id)->node).number;
  };
  CHECK(value(settlement.changed(), "withhold.earned_share") ==
        value(settlement.published(), "withhold.earned_share"));
  CHECK(rise(*rates, "withhold.earned") ==
        paid * 2 / 100 * value(settlement.published(), "withhold.earned_share"));
  const auto terms = settlement.moved_terms();
  REQUIRE(terms.size() == 2);
  CHECK(terms[0].before == "$871.27");
  CHECK(terms[0].after == "$874.88");
  CHECK(terms[1].label == "Projected medical cost");
}

TEST_CASE("rates settled: the net moves by the sum of the rows, and the walk by the net") {
  const auto rates = full_year({ssi_inpatient,
                                {"withhold.share", "3%"},
                                {"*.acuity[*]", "0.01", true},
                                {"high_cost.target[non_newborn_ssi_disabled]", "10"}});
  Rational rows = 0;
  for (const Line* row : statement_rows(rates->settlement()->session().workbook()))
    rows += rise(*rates, row->id);
  CHECK(rows == rise(*rates, net_line));
  CHECK(rise(*rates, "statement.corridor") != 0);
  Rational walk = 0;
  for (const WalkStep& step : rates->walk())
    walk += step.effects.at(std::string(Rates::settlement_name)).effect;
  // Each step is shown in cents; so is the net.
  CHECK(abs(walk - rise(*rates, net_line)) < Rational(1, 100));
}

TEST_CASE("rates settled: a withhold of 3% holds back half as much again") {
  const auto rates = full_year({{"withhold.share", "3%"}});
  const RatesSettlement& settlement = *rates->settlement();
  const NodeId withheld =
      settlement.session().workbook().find_line("withhold.withheld")->node;
  CHECK(settlement.changed().at(withheld).number ==
        settlement.published().at(withheld).number * 3 / 2);
}

TEST_CASE("rates settled: membership projected by the State is not the plan's membership") {
  const auto rates = full_year({{"cells.months_before[ma_adult]", "700000"}});
  CHECK(rise(*rates, "capitation.member_months") == 0);
  CHECK(rise(*rates, net_line) == 0);
}

TEST_CASE("rates settled: CHIP's rate, by its own certification") {
  const auto rates = settled("us-ms-chip-sfy2026", "chip-full-year", {{"load.margin[chip]", "2%"}});
  // R09 Exhibit 3: (202.61 + 7.05) ÷ (1 − 6.92% − 2% − 3%) is 238.03; 237.50 printed from 237.4972.
  const auto terms = rates->settlement()->moved_terms();
  REQUIRE(terms.size() == 1);  // margin is no medical cost
  CHECK(terms[0].before == "$237.50");
  CHECK(terms[0].after == "$238.04");
}

TEST_CASE("rates settled: a scenario of another program, or with a fault, leaves the one before") {
  const auto rates = full_year({ssi_inpatient});
  const Rational before = rise(*rates, net_line);
  for (const std::string_view text : {shipped_example_text("chip-full-year"),
                                      std::string_view("{\"format\":\"trueup.scenario.v1\"}"),
                                      std::string_view("not JSON")}) {
    Diagnostics diagnostics;
    CHECK_FALSE(rates->settle(text, diagnostics));
    CHECK(!diagnostics.empty());
    CHECK(rise(*rates, net_line) == before);
  }
}

TEST_CASE("rates settled: changes made before a scenario is opened count in it") {
  auto rates = Rates::open("us-ms-mscan-sfy2026");
  Diagnostics diagnostics;
  REQUIRE(rates->change({ssi_inpatient}, diagnostics));
  REQUIRE(rates->settle(shipped_example_text("full-year"), diagnostics));
  CHECK(rise(*rates, net_line) == rise(*full_year({ssi_inpatient}), net_line));
}

}  // namespace trueup
