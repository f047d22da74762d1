#include "reply/catalogue.h"
#include "support.h"

// CHIP SFY 2026: R09 Exhibit 4 line by line, and the terms that are not MississippiCAN's.

namespace trueup {

namespace {

Draft chip_mlr(const char* claims) {
  return chip_exhibit_4()
      .enter("mlr/incurred_claims", claims)
      .enter("mlr/quality_improvement", "0")
      .enter("mlr/premium_revenue", "1000000000")
      .enter("mlr/taxes_and_fees", "0")
      .enter("mlr/liquidated_damages", "0");
}

}  // namespace

TEST_CASE("CHIP: a rate of 237.50, a drug target of 0.52, a minimum MLR of 85%") {
  const Program& program = *shipped_program("us-ms-chip-sfy2026");
  REQUIRE(program.cells.size() == 1);
  CHECK(program.cells[0].rate.value == dec("237.50"));               // contract Exhibit A
  CHECK(program.cells[0].medical_cost.value().value == dec("202.61"));  // R09 Exhibit 3
  CHECK(program.cells[0].high_cost_target.value().value == dec("0.52"));
  CHECK(program.mlr.value().minimum.value == dec("0.85"));           // contract 11.4
  CHECK(!program.withhold);
  CHECK(program.directed_payments.empty());  // 11.2: directed payments are for MSCAN only
}

TEST_CASE("CHIP Exhibit 4: 23,928 or 8.74% below target, 11,601 received by the State") {
  const Settled settled = chip_exhibit_4().settle();
  CHECK(settled.text("corridor.actual") == "250000");
  CHECK(settled.printed("corridor.actual_pmpm[all_children]", 2) == "0.48");
  CHECK(settled.text("corridor.target") == "273928");
  CHECK(settled.text("corridor.difference") == "-23928");
  CHECK(settled.printed("corridor.difference_ratio", 4) == "-0.0874");
  CHECK(settled.printed("corridor.band_ratio[gain_beyond_6]", 4) == "0.0274");
  CHECK(settled.printed("corridor.band_dollars[gain_beyond_6]", 0) == "7492");
  CHECK(settled.printed("corridor.band_settlement[gain_beyond_6]", 0) == "7492");
  CHECK(settled.printed("corridor.band_dollars[gain_3_to_6]", 0) == "8218");
  CHECK(settled.printed("corridor.band_settlement[gain_3_to_6]", 0) == "4109");
  CHECK(settled.printed("corridor.band_dollars[within_3]", 0) == "8218");
  CHECK(settled.printed("corridor.band_settlement[within_3]", 0) == "0");
  CHECK(settled.text("corridor.settlement") == "11601.24");  // 7,492.32 and 4,108.92
}

TEST_CASE("CHIP Exhibit 4: the printed PMPM settles at 9,225.20, within its rounding") {
  const Settled settled = chip_exhibit_4().read("corridor.target", "from_pmpm").settle();
  CHECK(settled.text("corridor.target") == "271440");
  CHECK(settled.text("corridor.settlement") == "9225.2");  // 5,153.60 and 4,071.60
  CHECK(settled.text("corridor.target_rounding") == "2488");
  CHECK(settled.text("corridor.target_rounding_most") == "2610");
}

TEST_CASE("CHIP: the rebate measures against 85%") {
  CHECK(chip_mlr("849500000").settle().text("mlr.rebate") == "0");
  CHECK(chip_mlr("849499999").settle().text("mlr.rebate") == "1000000");
}

// 522,000 × 0.52 = 271,440; the gain of 11,440 is 8,143.20 within 3% and 3,296.80 shared by half.
// 522,000 × 237.50 = 123,975,000, less 1,648.40 and taxes of 3,900,000, is 120,073,351.60.
// 101,500,000 of it is 84.5%: half a point short. The tax is 3% of 123,973,351.60.
TEST_CASE("CHIP: an invented year, every settlement by hand") {
  const Settled settled = Draft(shipped_example_text("chip-full-year")).settle();
  CHECK(settled.text("statement.corridor") == "1648.4");
  CHECK(settled.text("mlr.denominator") == "120073351.6");
  CHECK(settled.text("mlr.adjusted") == "0.845");
  CHECK(settled.text("statement.rebate") == "600366.76");      // 600,366.758
  CHECK(settled.text("statement.premium_tax") == "19200.55");  // 3,719,200.548 less 3,700,000
  CHECK(settled.text("statement.net") == "621215.71");
}

}  // namespace trueup
