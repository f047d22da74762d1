#include "contract/shipped.h"
#include "reply/catalogue.h"
#include "support.h"

// MLR risk corridor of SFY 2023: Amendment 13, VI 13.A.10. Positive: the Division receives.

namespace trueup {

namespace {

Draft nothing_entered() {
  return Draft(
      R"({"format": "trueup.scenario.v1", "program": "us-ms-mscan-sfy2023", "inputs": {}})");
}

/// Revenue of 100,000,000 and a target of 88%; directed payments are in the totals.
Draft corridor_at(const char* covered_services) {
  return nothing_entered()
      .enter("mlr_corridor/revenue", "100000000")
      .enter("mlr_corridor/target", "0.88")
      .enter("mlr_corridor/covered_services", covered_services)
      .enter("directed/mhap/payment", "0")
      .enter("directed/maps/payment", "0");
}

std::string settlement(const char* covered_services) {
  return corridor_at(covered_services).settle().text("mlr_corridor.settlement");
}

Draft example() { return Draft(shipped_example_text("sfy2023-full-year")); }

}  // namespace

TEST_CASE("MLR corridor: 84% against 88% gives the Division the two points beyond the band") {
  CHECK(settlement("84000000") == "2000000");
}

TEST_CASE("MLR corridor: 86% against 88% is the plan's own, a cent less is not") {
  CHECK(settlement("86000000") == "0");
  CHECK(settlement("86000000.01") == "0");
  CHECK(settlement("85999999.99") == "0.01");
}

TEST_CASE("MLR corridor: 93% against 88% has the Division pay three points") {
  CHECK(settlement("93000000") == "-3000000");
}

TEST_CASE("MLR corridor: 90% against 88% is the plan's own, a cent more is not") {
  CHECK(settlement("90000000") == "0");
  CHECK(settlement("89999999.99") == "0");
  CHECK(settlement("90000000.01") == "-0.01");
}

TEST_CASE("MLR corridor: on target nothing moves") { CHECK(settlement("88000000") == "0"); }

TEST_CASE("MLR corridor: the two shares of every band are the whole gain or loss") {
  for (const char* cost : {"70000000", "84000000", "88000000", "95000000", "120000000"}) {
    CAPTURE(cost);
    const Settled settled = corridor_at(cost).settle();
    Rational whole = 0;
    for (const char* band : {"below_2", "within_2", "above_2"}) {
      const std::string at = std::string("[") + band + "]";
      whole += settled["mlr_corridor.band_settlement" + at] + settled["mlr_corridor.band_kept" + at];
    }
    CHECK(whole == dec("88000000") - dec(cost));
  }
}

// 2% of a target of 88% is 1.76 points: the band runs from 86.24% to 89.76%.
TEST_CASE("MLR corridor: read as percent of the target, the band is narrower") {
  const auto relative = [](const char* cost) {
    return corridor_at(cost).read("corridor.mlr_scale", "relative").settle().text(
        "mlr_corridor.settlement");
  };
  CHECK(relative("84000000") == "2240000");
  CHECK(relative("86240000") == "0");
  CHECK(relative("86239999.99") == "0.01");
  CHECK(relative("89760000") == "0");
  CHECK(relative("93000000") == "-3240000");
}

TEST_CASE("MLR corridor: MHAP and MAPS count in numerator and denominator, TREAT in neither") {
  const Settled settled = example().settle();
  CHECK(settled.text("mlr_corridor.directed") == "98000000");  // 90,000,000 and 8,000,000
  CHECK(settled.text("mlr_corridor.covered_services") == "527000000");
  CHECK(settled.text("mlr_corridor.numerator") == "625000000");
}

// Worked with fractions apart from the engine. Gross capitation 635,654,519.20 over 33 cells; 1%
// withheld, 0.66 + 0.12 of it earned (antidepressant and COPD rates miss, immunizations meet their
// target exactly): 4,958,105.24976. Revenue 629,297,974.008 + 4,958,105.24976 + 98,000,000.
// Cost at 88.5% is 648,046,630.14; two points are 14,645,121.59.
TEST_CASE("MLR corridor: the invented year, line by line") {
  const Settled settled = example().settle();
  CHECK(settled.text("capitation.gross") == "635654519.2");
  CHECK(settled.text("withhold.withheld") == "6356545.192");
  CHECK(settled.text("withhold.earned") == "4958105.24976");
  CHECK(settled.text("mlr_corridor.revenue") == "732256079.25776");
  CHECK(settled.text("mlr_corridor.target_cost") == "648046630.1431176");
  CHECK(settled["mlr_corridor.settlement"] ==
        dec("648046630.1431176") - dec("625000000") - dec("14645121.5851552"));
  CHECK(settled.text("statement.mlr_corridor") == "8401508.56");
  CHECK(settled.text("statement.withhold") == "-4958105.25");
  CHECK(settled.text("statement.damages") == "8000");
}

// Revenue 629,297,974.008 + 4,958,105.24976 + 100,000,000 less the corridor's 8,401,508.5579624.
TEST_CASE("MLR corridor: the minimum MLR applies after it") {
  const Settled settled = example().settle();
  CHECK(settled["mlr.premium_revenue"] == dec("734256079.25776") - dec("8401508.5579624"));
  CHECK(settled.text("mlr.denominator") == "705346570.6997976");  // less 20,508,000
  CHECK(settled.text("mlr.rebate") == "0");                       // 633,000,000 is 89.7%
  // 606,000,000 lacks 11,178,249.3623229 of 87.5% of it.
  CHECK(example().enter("mlr/incurred_claims", "600000000").settle().text("mlr.rebate") ==
        "11178249.3623229");
}

TEST_CASE("MLR corridor: without a target entered it follows from the cost of every rate cell") {
  Draft draft = nothing_entered()
                    .enter("mlr_corridor/revenue", "1000000")
                    .enter("mlr_corridor/covered_services", "880000")
                    .enter("directed/mhap/payment", "100000")
                    .enter("directed/maps/payment", "0");
  for (const RateCell& cell : shipped_program("us-ms-mscan-sfy2023")->cells) {
    draft.enter("cells/" + cell.id + "/member_months", cell.id == "north_foster_care" ? "2000" : "0");
    draft.enter("terms/" + cell.id + "/cells.medical_cost", "390");
  }
  // 2,000 member months at 390.00 and 100,000 of MHAP over 1,000,000: 88%.
  const Settled settled = draft.settle();
  CHECK(settled.text("mlr_corridor.projected_cost") == "880000");
  CHECK(settled.text("mlr_corridor.target") == "0.88");
  CHECK(settled.text("mlr_corridor.actual") == "0.98");
  CHECK(settled.text("mlr_corridor.settlement") == "-80000");
}

TEST_CASE("MLR corridor: the target follows the plan's risk where the reading says so") {
  Draft draft = nothing_entered()
                    .enter("mlr_corridor/revenue", "1000000")
                    .enter("mlr_corridor/covered_services", "800000")
                    .enter("directed/mhap/payment", "0")
                    .enter("directed/maps/payment", "0")
                    .read("target_mlr.medical_cost", "risk_adjusted");
  for (const RateCell& cell : shipped_program("us-ms-mscan-sfy2023")->cells) {
    draft.enter("cells/" + cell.id + "/member_months", cell.id == "north_foster_care" ? "2000" : "0");
    draft.enter("terms/" + cell.id + "/cells.medical_cost", "400");
    if (cell.risk_adjustment != RiskAdjustment::none)
      draft.enter("cells/" + cell.id + "/risk_factor", "1.1");
  }
  CHECK(draft.settle().text("mlr_corridor.target") == "0.88");  // 2,000 × 400 × 1.1
}

TEST_CASE("MLR corridor: the final settlement is net of the initial one") {
  const auto balance = [](const char* initial) {
    return corridor_at("84000000").enter("mlr_corridor/initial_settlement", initial).settle().text(
        "mlr_corridor.balance");
  };
  CHECK(balance("1500000") == "500000");
  CHECK(balance("-250000") == "2250000");
}

TEST_CASE("open terms: nothing is made up, and what is missing is asked for by name") {
  const Settled settled = corridor_at("84000000").settle();
  CHECK(settled.text("withhold.withheld") == "missing");
  const auto needs = settled.missing("withhold.withheld");
  CHECK(std::find(needs.begin(), needs.end(), "terms.withhold.rate") != needs.end());
  CHECK(settled.missing("mlr_corridor.settlement").empty());
}

TEST_CASE("open terms: shares of the withhold that do not add to one are refused") {
  CHECK(example().enter("terms/pphr_ae_ratio/measures.weight", "0.13").faults() ==
        "shares_not_whole /inputs/terms/pphr_ae_ratio/measures.weight");
  CHECK(example().enter("terms/pphr_ae_ratio/measures.weight", "1.2").faults() ==
        "out_of_bounds /inputs/terms/pphr_ae_ratio/measures.weight");
  CHECK(example().enter("terms/pphr_ae_ratio/cells.medical_cost", "1").faults() ==
        "unknown_key /inputs/terms/pphr_ae_ratio/cells.medical_cost");
}

TEST_CASE("measures: one that is reported only earns nothing and needs nothing") {
  const Settled settled = example().settle();
  CHECK(settled.text("withhold.status[well_child_15_to_30]") == "reported only");
  CHECK(settled.text("withhold.earned_by_measure[well_child_15_to_30]") == "0");
  CHECK(example().enter("quality/well_child_15_to_30/rate", "0.5").faults() ==
        "not_applicable /inputs/quality/well_child_15_to_30/rate");
}

// "2% Improvement over Baseline", whatever the baseline: 0.98 × 0.98 = 0.9604.
TEST_CASE("measures: a ratio below one still has to improve by 2% in SFY 2023") {
  const auto status = [](const char* ratio) {
    return example().enter("quality/pphr_ae_ratio/ae_ratio", ratio).settle().text(
        "withhold.status[pphr_ae_ratio]");
  };
  CHECK(status("0.9604") == "met");
  CHECK(status("0.9605") == "not met");
}

}  // namespace trueup
