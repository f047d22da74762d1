#include "own_program.h"

// An asymmetric four-band corridor around a target MLR of 88%. Revenue is 1,000,000, so the target
// cost is 880,000. In percent of the target the bands end at a gain of 26,400 and losses of 17,600
// and 52,800; in points of MLR at 30,000, 20,000 and 60,000.

namespace trueup {

namespace {

Document band(const char* id, const char* from, const char* to, const char* plan,
              const char* state) {
  Document document = {{"id", id},
                       {"label", id},
                       {"plan_share", plan},
                       {"state_share", state},
                       {"cite", "contract 6.2"}};
  if (from) document["from"] = from;
  if (to) document["to"] = to;
  return document;
}

Document corridor(const char* scale) {
  Document program = own_program_with_cells();
  program["mlr_corridor"] = {{"scale", scale},
                             {"bands", {band("far_gain", nullptr, "-0.03", "0.25", "0.75"),
                                        band("within", "-0.03", "0.02", "1", "0"),
                                        band("loss", "0.02", "0.06", "0.4", "0.6"),
                                        band("far_loss", "0.06", nullptr, "0.1", "0.9")}}};
  return program;
}

Draft year(const char* cost) {
  return own_scenario()
      .enter("mlr_corridor/covered_services", cost)
      .enter("mlr_corridor/revenue", "1000000")
      .enter("mlr_corridor/target", "0.88");
}

Rational settlement(const char* cost, const char* scale) {
  return settled(year(cost), corridor(scale))["mlr_corridor.settlement"];
}

}  // namespace

TEST_CASE("own MLR corridor: bands in percent of the target, both sides of every end") {
  CHECK(settlement("880000", "relative") == 0);
  CHECK(settlement("853600", "relative") == 0);
  CHECK(settlement("853599", "relative") == dec("0.75"));
  CHECK(settlement("843600", "relative") == 7500);
  CHECK(settlement("897600", "relative") == 0);
  CHECK(settlement("897601", "relative") == dec("-0.6"));
  CHECK(settlement("932800", "relative") == -21120);  // 0.6 x 35,200
  CHECK(settlement("932801", "relative") == dec("-21120.9"));
}

TEST_CASE("own MLR corridor: bands in points of MLR, both sides of every end") {
  CHECK(settlement("850000", "points") == 0);
  CHECK(settlement("849999", "points") == dec("0.75"));
  CHECK(settlement("900000", "points") == 0);
  CHECK(settlement("900001", "points") == dec("-0.6"));
  CHECK(settlement("940000", "points") == -24000);  // 0.6 x 40,000
  CHECK(settlement("940001", "points") == dec("-24000.9"));
}

TEST_CASE("own MLR corridor: the State receives a gain and pays a loss") {
  CHECK(settled(year("843600"), corridor("relative"))["statement.mlr_corridor"] == 7500);
  CHECK(settled(year("932800"), corridor("relative"))["statement.mlr_corridor"] == -21120);
}

TEST_CASE("own MLR corridor: what the bands hand on and keep adds to the whole") {
  for (const char* cost : {"0", "843600", "853600", "880000", "897601", "932801", "1200000"}) {
    const Settled one = settled(year(cost), corridor("relative"));
    Rational sum = 0;
    for (const char* id : {"far_gain", "within", "loss", "far_loss"})
      sum += one["mlr_corridor.band_settlement[" + std::string(id) + "]"] +
             one["mlr_corridor.band_kept[" + std::string(id) + "]"];
    CHECK(sum == 880000 - dec(cost));
  }
}

TEST_CASE("own MLR corridor: a reading chooses the scale, whatever the program's is") {
  Document program = corridor("relative");
  program["readings"] = Document::array(
      {{{"id", "corridor.mlr_scale"},
        {"question", "Percent of what?"},
        {"options", {{{"id", "points"}, {"label", "Points"}},
                     {{"id", "relative"}, {"label", "Percent"}}}},
        {"default", "relative"},
        {"why", "So it is read here."},
        {"cite", "contract 6.2"}}});
  const auto under = [&](const char* option) {
    return settled(year("940000").read("corridor.mlr_scale", option),
                   program)["mlr_corridor.settlement"];
  };
  CHECK(under("points") == -24000);
  CHECK(under("relative") == dec("-27600"));  // 21,120 and 0.9 x 7,200
}

TEST_CASE("own MLR corridor: only the directed payments it names are in cost") {
  Document program = corridor("relative");
  program["directed_payments"] = {{{"id", "hospital"}, {"label", "Hospital"}, {"cite", "contract 9"}},
                                  {{"id", "physician"}, {"label", "Physician"}, {"cite", "contract 9"}}};
  program["mlr_corridor"]["directed_payments"] = {"hospital"};
  Draft draft = year("800000");
  for (const char* id : {"hospital", "physician"}) {
    const std::string at = "directed/" + std::string(id);
    draft.enter(at + "/payment", id == std::string("hospital") ? "97600" : "5000")
        .enter(at + "/received", "0")
        .enter(at + "/passed_through", "0");
  }
  const Settled one = settled(draft, program);
  CHECK(one["mlr_corridor.directed"] == 97600);
  CHECK(one["mlr_corridor.numerator"] == 897600);
  CHECK(one["mlr_corridor.settlement"] == 0);
  draft.enter("directed/hospital/payment", "97601");
  CHECK(settled(draft, program)["mlr_corridor.settlement"] == dec("-0.6"));
}

TEST_CASE("own MLR corridor: without a target it is asked for") {
  const Settled one = settled(year("880000").leave_out("mlr_corridor/target"), corridor("points"));
  CHECK(one.missing("statement.mlr_corridor") ==
        std::vector<std::string>{"mlr_corridor.target"});
}

}  // namespace trueup
