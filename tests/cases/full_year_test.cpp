#include "support.h"

// The full-year example against figures worked out by hand from its inputs.

namespace trueup {

TEST_CASE("full year: capitation by risk factor, 713,786,465.08 in all") {
  const Settled settled = full_year().settle();
  CHECK(settled.text("capitation.member_months") == "1825200");
  // 10312/10250, 9875/9950, 10150/10000, 10040/10000, 9920/9980
  CHECK(settled.fraction("capitation.risk_factor[non_newborn_ssi_disabled]") == "5156/5125");
  CHECK(settled.fraction("capitation.risk_factor[ma_adult]") == "395/398");
  CHECK(settled.text("capitation.risk_factor[foster_care]") == "1.015");
  CHECK(settled.text("capitation.risk_factor[ma_children]") == "1.004");
  CHECK(settled.fraction("capitation.risk_factor[quasi_chip]") == "496/499");
  CHECK(settled.text("capitation.risk_factor[pregnant_women]") == "1");
  // 40,713,410,000 = 20 x 5,125 x 398 x 499 x 2: the factors' denominators.
  CHECK(settled.fraction("capitation.gross") == "581213620106584609/814268200");
}

TEST_CASE("full year: 2% withheld, 14,275,729.30") {
  const Settled settled = full_year().settle();
  CHECK(settled.fraction("withhold.withheld") == "581213620106584609/40713410000");
  CHECK(settled.text("withhold.withheld") == "14275729.301637583514");
}

TEST_CASE("full year: each measure's outcome on the final and the preliminary report") {
  const Settled settled = full_year().settle();
  struct ByHand {
    const char *measure, *status, *share, *preliminary;
  };
  for (const ByHand& each : {
           ByHand{"developmental_screening", "met", "1", "1"},   // 6.12% and 5.90% of 5.56%
           {"imm_adolescents", "met", "1", "1"},                 // 56.02% and 55.11% of 54.96%
           {"antidepressant_acute", "not met", "0", "0"},        // 53.18% of 54.23%, not new
           {"follow_up_mental_illness", "met", "1", "1"},        // 71.88% and 71.50% of 71.36%
           {"postpartum_care", "met", "1", "1"},                 // 78.42% and 78.21% of 78.15%
           {"postpartum_depression", "returned: data not credible", "1", "1"},
           {"metabolic_monitoring", "prorated", "400/443", "370/443"},  // 4.00 and 3.70 of 4.43
           {"antibiotic_avoidance", "met", "1", "1"},            // 56.01% and 55.77% of 55.57%
           {"copd_exacerbation", "not met", "0", "0"},           // 52.05% of 53.84%, not new
           {"pphr_ae_ratio", "met", "1", "1"},                   // 1.012 and 1.016 of 1.0192
       }) {
    CAPTURE(each.measure);
    const std::string measure = "[" + std::string(each.measure) + "]";
    CHECK(settled.text("withhold.status" + measure) == each.status);
    CHECK(settled.fraction("withhold.share" + measure) == each.share);
    CHECK(settled.fraction("withhold.preliminary_share" + measure) == each.preliminary);
  }
}

TEST_CASE("full year: the two withhold payments, earned and forfeited") {
  const Settled settled = full_year().settle();
  const Rational withheld = settled["withhold.withheld"];
  // Seven measures and 370/443, then seven and 400/443; half of each is paid.
  CHECK(settled["withhold.first_payment"] == withheld * (7 + Rational(370, 443)) / 20);
  CHECK(settled["withhold.second_payment"] == withheld * (7 + Rational(400, 443)) / 20);
  CHECK(settled.printed("withhold.first_payment", 2) == "5592670.02");
  CHECK(settled.printed("withhold.second_payment", 2) == "5641007.71");
  CHECK(settled.printed("withhold.earned", 2) == "11233677.73");
  CHECK(settled.printed("withhold.forfeited", 2) == "3042051.57");
}

TEST_CASE("full year: directed payments of 525,196,800 with tax are just what was received") {
  const Settled settled = full_year().settle();
  CHECK(settled.text("directed.payments") == "525196800");
  CHECK(settled.text("directed.gross") == "541440000");
  CHECK(settled.text("directed.settlement") == "0");
  CHECK(settled.text("directed.to_providers[treat]") == "46400");
}

TEST_CASE("full year: the corridor settles 43,921.80 to the State, 16,078.20 less than before") {
  const Settled settled = full_year().settle();
  // 4,295,330 + 72,360 + 440 + 2,142,035 + 146,575 + 1,965,600 + 45,540
  CHECK(settled.text("corridor.target") == "8667880");
  // 2,600,000 + 1,495,000 + 0, 2,140,000, 155,000 and 1,930,000 beyond 250,000 each
  CHECK(settled.text("corridor.actual_by_cell[non_newborn_ssi_disabled]") == "4095000");
  CHECK(settled.text("corridor.actual_by_cell[non_ssi_newborn_0_2]") == "2140000");
  CHECK(settled.text("corridor.actual_by_cell[foster_care]") == "155000");
  CHECK(settled.text("corridor.actual_by_cell[ma_children]") == "1930000");
  CHECK(settled.text("corridor.actual") == "8320000");
  // Gain 347,880, less 3% of target (260,036.40), by half.
  CHECK(settled.text("corridor.settlement") == "43921.8");
  CHECK(settled.text("corridor.balance") == "-16078.2");  // 60,000 moved before
}

TEST_CASE("full year: numerator, denominator and an MLR of 91.2%") {
  const Settled settled = full_year().settle();
  // 489,170,000 + 14,200,000 + 9,400,000 + 350,000 - 280,000 + 220,000 + 3,300,000
  CHECK(settled.text("mlr.claims_added") == "516360000");
  CHECK(settled.text("mlr.claims_deducted") == "4870000");   // 90 + 60 + 4,100 + 620 thousand
  CHECK(settled.text("mlr.claims_excluded") == "1675000");   // 1,150 + 480 + 45 thousand
  // 516,360,000 + 35,600,000 + 600,000 + 541,440,000 - 4,870,000 - 1,675,000
  CHECK(settled.text("mlr.incurred_claims") == "1087455000");
  CHECK(settled.text("mlr.quality_improvement") == "8880000");  // 6,900 + 450 + 380 + 1,150
  CHECK(settled.text("mlr.numerator") == "1096335000");
  CHECK(settled.text("mlr.taxes_and_fees") == "52330000");  // 350 + 60 + 11,600 + 2,700 + 37,620
  CHECK(settled.printed("mlr.premium_revenue", 2) == "1253990491.71");
  CHECK(settled.printed("mlr.denominator", 2) == "1201510491.71");
  CHECK(settled.printed("mlr.unadjusted", 9) == "0.912463942");
  CHECK(settled.text("mlr.credibility_status") == "fully credible");
  CHECK(settled.text("mlr.adjusted") == "0.912");
}

TEST_CASE("full year: a rebate of a thousandth of the denominator, and 19 days of interest") {
  const Settled settled = full_year().settle();
  CHECK(settled["mlr.rebate"] == settled["mlr.denominator"] / 1000);
  CHECK(settled["rebate.interest"] == settled["mlr.rebate"] * 19 / 3650);  // May 1 to May 20
  CHECK(settled.text("statement.rebate") == "1201510.49");
  CHECK(settled.text("statement.interest") == "6254.44");
}

TEST_CASE("full year: the statement row by row, and the State pays 11,076,991.00 net") {
  const Settled settled = full_year().settle();
  CHECK(settled.text("statement.withhold_first") == "-5592670.02");
  CHECK(settled.text("statement.withhold_second") == "-5641007.71");
  CHECK(settled.text("statement.incentive") == "-1250000");
  CHECK(settled.text("statement.directed") == "0");
  CHECK(settled.text("statement.corridor") == "-16078.2");
  CHECK(settled.text("statement.rebate") == "1201510.49");
  CHECK(settled.text("statement.interest") == "6254.44");
  CHECK(settled.text("statement.premium_tax") == "215000");
  CHECK(settled.text("statement.net") == "-11076991");
  CHECK(settled.text("statement.net_so_far") == "-11076991");
}

}  // namespace trueup
