#include "support.h"

// The readmission ratio and the two withhold payments, contract 11.1.1.5.1 and R08 Step 4.

namespace trueup {

namespace {

std::string ratio_share(const char* baseline, const char* ratio) {
  return Draft()
      .answer("quality/pphr_ae_ratio/credible", true)
      .enter("quality/pphr_ae_ratio/ae_baseline", baseline)
      .enter("quality/pphr_ae_ratio/ae_ratio", ratio)
      .settle()
      .text("withhold.share[pphr_ae_ratio]");
}

/// 14,570 withheld; metabolic monitoring missed on the preliminary report and met on the final.
Draft late_success() {
  Draft draft;
  only_cell(draft, "non_ssi_newborn_3_12", "2500");
  all_measures_met(draft);
  return draft.enter("quality/metabolic_monitoring/baseline", "0.24")
      .enter("quality/metabolic_monitoring/preliminary_rate", "0.20");
}

}  // namespace

TEST_CASE("A/E ratio: a baseline of 1.04 asks for 1.0192, met exactly and missed by a hair") {
  CHECK(ratio_share("1.04", "1.0192") == "1");
  CHECK(ratio_share("1.04", "1.0192000001") == "0");
  CHECK(ratio_share("1.04", "1") == "1");
}

TEST_CASE("A/E ratio: a baseline just above 1 still asks for 2% less, below 1") {
  // 1.0001 x 0.98 = 0.980098
  CHECK(ratio_share("1.0001", "0.980098") == "1");
  CHECK(ratio_share("1.0001", "0.980099") == "0");
}

TEST_CASE("A/E ratio: a baseline of 1.0 or 0.97 asks only to stay at or below 1.0") {
  for (const char* baseline : {"1.0", "0.97"}) {
    CAPTURE(baseline);
    CHECK(ratio_share(baseline, "1") == "1");
    CHECK(ratio_share(baseline, "1.0000001") == "0");
    CHECK(ratio_share(baseline, "0.99") == "1");
  }
}

TEST_CASE("A/E ratio: never prorated") {
  CHECK(ratio_share("1.5", "1.471") == "0");  // 1.47 was asked for
}

TEST_CASE("withhold payments: half of what each report earns, under the default reading") {
  const Settled settled = late_success().settle();
  CHECK(settled.text("withhold.earned_on_preliminary") == "13113");
  CHECK(settled.text("withhold.earned_on_final") == "14570");
  CHECK(settled.text("withhold.first_payment") == "6556.5");
  CHECK(settled.text("withhold.second_payment") == "7285");
  CHECK(settled.text("withhold.earned") == "13841.5");
  CHECK(settled.text("withhold.forfeited") == "728.5");
}

TEST_CASE("withhold payments: under the true-up reading the second brings the total to the final") {
  const Settled settled = late_success().read("withhold.installments", "true_up").settle();
  CHECK(settled.text("withhold.first_payment") == "6556.5");
  CHECK(settled.text("withhold.second_payment") == "8013.5");
  CHECK(settled.text("withhold.earned") == "14570");
  CHECK(settled.text("withhold.forfeited") == "0");
}

TEST_CASE("withhold payments: a preliminary success lost on the final report") {
  Draft draft = late_success()
                    .enter("quality/metabolic_monitoring/rate", "0.20")
                    .enter("quality/metabolic_monitoring/preliminary_rate", "0.2843");
  CHECK(draft.settle().text("withhold.earned") == "13841.5");
  draft.read("withhold.installments", "true_up");
  CHECK(draft.settle().text("withhold.second_payment") == "5828");  // 13,113 less 7,285
  CHECK(draft.settle().text("withhold.earned") == "13113");
}

TEST_CASE("withhold payments: without preliminary rates both reports earn the same") {
  const Settled settled =
      late_success().leave_out("quality/metabolic_monitoring/preliminary_rate").settle();
  CHECK(settled.text("withhold.first_payment") == "7285");
  CHECK(settled.text("withhold.second_payment") == "7285");
}

TEST_CASE("withhold payments: the preliminary A/E ratio counts for the first payment only") {
  Draft draft = late_success().leave_out("quality/metabolic_monitoring/preliminary_rate");
  draft.enter("quality/pphr_ae_ratio/preliminary_ae_ratio", "1.48");  // 1.47 was asked for
  CHECK(draft.settle().text("withhold.first_payment") == "6556.5");
  CHECK(draft.settle().text("withhold.second_payment") == "7285");
}

}  // namespace trueup
