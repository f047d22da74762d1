#include "support.h"

// Quality withhold, contract 11.1.1.5 and 11.1.1.5.1, R08 Step 4. In these tests 2,500 member
// months at $291.40 make capitation of 728,500, so that 14,570 is withheld and a measure is worth
// 1,457.

namespace trueup {

namespace {

Draft withheld_14570() {
  Draft draft;
  only_cell(draft, "non_ssi_newborn_3_12", "2500");
  return all_measures_met(draft);
}

/// What a measure earns at a rate, over a baseline; the rest of the ten are met.
struct Outcome {
  std::string share;
  std::string status;
};

Outcome outcome(Draft draft, const std::string& measure, const char* rate, const char* baseline) {
  draft.enter("quality/" + measure + "/rate", rate);
  if (baseline) draft.enter("quality/" + measure + "/baseline", baseline);
  const Settled settled = draft.settle();
  return {settled.fraction("withhold.share[" + measure + "]"),
          settled.text("withhold.status[" + measure + "]")};
}

}  // namespace

TEST_CASE("withhold: 2% of capitation is withheld and each measure is worth a tenth of it") {
  const Settled settled = withheld_14570().settle();
  CHECK(settled.text("capitation.gross") == "728500");
  CHECK(settled.text("withhold.withheld") == "14570");
  CHECK(settled.text("withhold.earned_by_measure[copd_exacerbation]") == "1457");
  CHECK(settled.text("withhold.earned") == "14570");
  CHECK(settled.text("withhold.forfeited") == "0");
}

TEST_CASE("withhold: a measure exactly at its target is met") {
  const Outcome at_target = outcome(withheld_14570(), "antidepressant_acute", "0.5423", nullptr);
  CHECK(at_target.share == "1");
  CHECK(at_target.status == "met");
}

TEST_CASE("withhold: a measure that is not new earns nothing just below its target") {
  // Its baseline does not matter, entered or not: only a new measure has a floor.
  for (const char* baseline : {static_cast<const char*>(nullptr), "0.30"}) {
    const Outcome below =
        outcome(withheld_14570(), "antidepressant_acute", "0.542299999999", baseline);
    CHECK(below.share == "0");
    CHECK(below.status == "not met");
  }
}

TEST_CASE("withhold: a new measure exactly at its target is met whole") {
  CHECK(outcome(withheld_14570(), "metabolic_monitoring", "0.2843", "0.24").status == "met");
}

TEST_CASE("withhold: a new measure just below its target is prorated, and nearly whole") {
  // (0.2842 - 0.24) / (0.2843 - 0.24) = 442 / 443
  const Outcome below = outcome(withheld_14570(), "metabolic_monitoring", "0.2842", "0.24");
  CHECK(below.share == "442/443");
  CHECK(below.status == "prorated");
}

TEST_CASE("withhold: a new measure exactly at its floor earns 75%") {
  // Floor: 0.24 + 75% of 0.0443 = 0.273225
  const Outcome at_floor = outcome(withheld_14570(), "metabolic_monitoring", "0.273225", "0.24");
  CHECK(at_floor.share == "3/4");
  CHECK(at_floor.status == "prorated");
}

TEST_CASE("withhold: a new measure just below its floor earns nothing") {
  const Outcome below = outcome(withheld_14570(), "metabolic_monitoring", "0.273224999999", "0.24");
  CHECK(below.share == "0");
  CHECK(below.status == "not met");
}

TEST_CASE("withhold: prorating from the floor pays nothing at the floor and all at the target") {
  Draft draft = withheld_14570().read("withhold.prorating", "from_floor");
  CHECK(outcome(draft, "metabolic_monitoring", "0.273225", "0.24").share == "0");
  // (0.28 - 0.273225) / (0.2843 - 0.273225) = 0.006775 / 0.011075 = 271/443
  CHECK(outcome(draft, "metabolic_monitoring", "0.28", "0.24").share == "271/443");
  CHECK(outcome(draft, "metabolic_monitoring", "0.2843", "0.24").share == "1");
}

TEST_CASE("withhold: prorating from the baseline at a rate between floor and target") {
  // (0.28 - 0.24) / (0.2843 - 0.24) = 0.04 / 0.0443 = 400/443
  CHECK(outcome(withheld_14570(), "metabolic_monitoring", "0.28", "0.24").share == "400/443");
}

TEST_CASE("withhold: prorating as a share of the target") {
  Draft draft = withheld_14570().read("withhold.prorating", "of_target");
  // 0.28 / 0.2843 = 2800/2843; at the floor 0.273225 / 0.2843 = 10929/11372
  CHECK(outcome(draft, "metabolic_monitoring", "0.28", "0.24").share == "2800/2843");
  CHECK(outcome(draft, "metabolic_monitoring", "0.273225", "0.24").share == "10929/11372");
  CHECK(outcome(draft, "metabolic_monitoring", "0.27", "0.24").share == "0");
}

TEST_CASE("withhold: six measures are new under R08, one under the contract's own mark") {
  struct NearMiss {
    const char *measure, *rate;
  };
  const Draft by_contract = withheld_14570().read("withhold.new_measures", "contract");
  for (const NearMiss& each : {NearMiss{"imm_adolescents", "0.5495"},
                               {"postpartum_care", "0.7814"},
                               {"postpartum_depression", "0.0499"},
                               {"metabolic_monitoring", "0.2842"},
                               {"antibiotic_avoidance", "0.5556"}}) {
    CAPTURE(each.measure);
    CHECK(outcome(withheld_14570(), each.measure, each.rate, "0.01").status == "prorated");
    CHECK(outcome(by_contract, each.measure, each.rate, "0.01").status == "not met");
  }
  CHECK(outcome(withheld_14570(), "developmental_screening", "0.0555", "0.01").status ==
        "prorated");
  CHECK(outcome(by_contract, "developmental_screening", "0.0555", "0.01").status == "prorated");
  for (const char* measure : {"antidepressant_acute", "follow_up_mental_illness",
                              "copd_exacerbation"})
    CHECK(outcome(withheld_14570(), measure, "0.5380", "0.01").status == "not met");
}

TEST_CASE("withhold: data that are not credible return the measure's whole share") {
  Draft draft = withheld_14570();
  draft.enter("quality/copd_exacerbation/rate", "0").enter("quality/pphr_ae_ratio/ae_ratio", "3");
  for (const char* measure : {"copd_exacerbation", "pphr_ae_ratio"})
    draft.answer("quality/" + std::string(measure) + "/credible", false);
  const Settled settled = draft.settle();
  CHECK(settled.text("withhold.share[copd_exacerbation]") == "1");
  CHECK(settled.text("withhold.status[copd_exacerbation]") == "returned: data not credible");
  CHECK(settled.text("withhold.status[pphr_ae_ratio]") == "returned: data not credible");
  CHECK(settled.text("withhold.forfeited") == "0");
}

TEST_CASE("withhold: data that are not credible need no rate at all") {
  Draft draft = withheld_14570();
  draft.leave_out("quality/copd_exacerbation/rate");
  CHECK(draft.settle().text("withhold.share[copd_exacerbation]") == "missing");
  draft.answer("quality/copd_exacerbation/credible", false);
  CHECK(draft.settle().text("withhold.share[copd_exacerbation]") == "1");
}

TEST_CASE("withhold: a new measure below its target asks for its baseline, and for nothing else") {
  Draft draft = withheld_14570();
  draft.enter("quality/imm_adolescents/rate", "0.5495");
  const Settled settled = draft.settle();
  CHECK(settled.text("withhold.earned") == "missing");
  CHECK(settled.missing("withhold.earned") ==
        std::vector<std::string>{"quality.baseline[imm_adolescents]"});
}

TEST_CASE("withhold: a baseline above the target makes no floor to fall back on") {
  // Floor 0.6 + 75% of (0.5496 - 0.6) = 0.5622 lies above the target.
  CHECK(outcome(withheld_14570(), "imm_adolescents", "0.5495", "0.6").share == "0");
  CHECK(outcome(withheld_14570(), "imm_adolescents", "0.5496", "0.6").share == "1");
}

TEST_CASE("withhold: one measure missed forfeits exactly a tenth") {
  const Settled settled =
      withheld_14570().enter("quality/copd_exacerbation/rate", "0.5383").settle();
  CHECK(settled.text("withhold.earned") == "13113");
  CHECK(settled.text("withhold.forfeited") == "1457");
}

TEST_CASE("withhold: earned and forfeited add up to what was withheld under every reading") {
  Draft draft = full_year();
  for (const char* installments : {"half_each", "true_up"}) {
    for (const char* prorating : {"from_baseline", "from_floor", "of_target"}) {
      for (const char* marked : {"r08", "contract"}) {
        const Settled settled = draft.read("withhold.installments", installments)
                                    .read("withhold.prorating", prorating)
                                    .read("withhold.new_measures", marked)
                                    .settle();
        CHECK(settled["withhold.earned"] + settled["withhold.forfeited"] ==
              settled["withhold.withheld"]);
        CHECK(settled["withhold.first_payment"] + settled["withhold.second_payment"] ==
              settled["withhold.earned"]);
        CHECK(settled["capitation.net"] + settled["withhold.withheld"] ==
              settled["capitation.gross"]);
      }
    }
  }
}

}  // namespace trueup
