#include "own_program.h"

// Measures that are reported only, and A/E ratios that are good enough as they stand, in a withhold
// paid once and without a floor for new measures.

namespace trueup {

namespace {

Document withhold(bool with_enough) {
  Document ratio = {{"id", "readmissions"},
                    {"label", "Readmissions"},
                    {"kind", "actual_to_expected"},
                    {"weight", own_term("0.4")},
                    {"improvement", own_term("0.02")}};
  if (with_enough) ratio["enough"] = own_term("1", "factor");
  Document program = own_program_with_cells();
  program["withhold"] = {
      {"rate", own_term("0.02")},
      {"measures",
       {{{"id", "visits"},
         {"label", "Visits"},
         {"kind", "rate"},
         {"weight", own_term("0.6")},
         {"target", own_term("0.5")}},
        ratio,
        {{"id", "survey"}, {"label", "Survey"}, {"kind", "reported"}}}}};
  return program;
}

/// 20,000 withheld of 1,000,000; visits at their target.
Draft year(const char* ratio, const char* baseline) {
  return own_scenario()
      .enter("cells/adults/member_months", "10000")
      .enter("cells/children/member_months", "0")
      .enter("quality/visits/rate", "0.5")
      .answer("quality/visits/credible", true)
      .enter("quality/readmissions/ae_ratio", ratio)
      .enter("quality/readmissions/ae_baseline", baseline)
      .answer("quality/readmissions/credible", true);
}

Rational earned(const char* ratio, const char* baseline, bool with_enough = true) {
  return settled(year(ratio, baseline),
                 withhold(with_enough))["withhold.earned_by_measure[readmissions]"];
}

}  // namespace

TEST_CASE("own measures: a measure that is reported only earns nothing and asks for nothing") {
  const Settled one = settled(year("1", "1"), withhold(true));
  CHECK(one["withhold.earned_by_measure[survey]"] == 0);
  CHECK(one.text("withhold.status[survey]") == "reported only");
  CHECK(one["withhold.earned"] == 20000);
  CHECK(one["statement.withhold"] == -20000);
  CHECK(faults_of(year("1", "1").enter("quality/survey/rate", "0.9"), withhold(true)) ==
        "not_applicable /inputs/quality/survey/rate");
  CHECK(faults_of(year("1", "1").answer("quality/survey/credible", true), withhold(true)) ==
        "not_applicable /inputs/quality/survey/credible");
}

TEST_CASE("own measures: a baseline no higher than enough asks for no improvement") {
  CHECK(earned("1", "1") == 8000);  // 0.4 x 20,000
  CHECK(earned("1.0001", "1") == 0);
  CHECK(earned("1", "0.9") == 8000);
}

TEST_CASE("own measures: a baseline above enough asks for the improvement") {
  CHECK(earned("0.980098", "1.0001") == 8000);  // 1.0001 x 0.98
  CHECK(earned("0.980099", "1.0001") == 0);
  CHECK(earned("1.078", "1.1") == 8000);
  CHECK(earned("1.0781", "1.1") == 0);
}

TEST_CASE("own measures: where nothing is enough, every baseline asks for the improvement") {
  CHECK(earned("1", "1", false) == 0);
  CHECK(earned("0.98", "1", false) == 8000);
  CHECK(earned("0.882", "0.9", false) == 8000);
  CHECK(earned("0.8821", "0.9", false) == 0);
}

TEST_CASE("own measures: a rate without a floor earns all or nothing") {
  const auto earned_at = [](const char* rate) {
    return settled(year("1", "1").enter("quality/visits/rate", rate),
                   withhold(true))["withhold.earned_by_measure[visits]"];
  };
  CHECK(earned_at("0.5") == 12000);  // 0.6 x 20,000
  CHECK(earned_at("0.4999") == 0);
  CHECK(earned_at("0") == 0);
}

}  // namespace trueup
