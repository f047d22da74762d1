#include "support.h"

// The federal MLR summary form, lines 1.1 to 4.9, and its consistency checks.

namespace trueup {

TEST_CASE("federal form: its lines repeat the contract's own figures") {
  const Settled settled = full_year().settle();
  struct Pair {
    const char *form, *line;
  };
  for (const Pair& same : {Pair{"federal.1_1", "mlr.incurred_claims"},
                           {"federal.1_2", "mlr.quality_improvement"},
                           {"federal.1_3", "mlr.numerator"},
                           {"federal.1_4", "mlr.non_claims_costs"},
                           {"federal.2_1", "mlr.premium_revenue"},
                           {"federal.2_2", "mlr.taxes_and_fees"},
                           {"federal.2_3", "mlr.denominator"},
                           {"federal.3_1", "mlr.member_months"},
                           {"federal.3_2", "mlr.unadjusted"},
                           {"federal.3_3", "mlr.credibility"},
                           {"federal.3_4", "mlr.adjusted"},
                           {"federal.4_5", "mlr.adjusted"},
                           {"federal.4_6_1", "mlr.rebate"}}) {
    CAPTURE(same.form);
    CHECK(settled[same.form] == settled[same.line]);
  }
  CHECK(settled.text("federal.4_1") == "yes");
  CHECK(settled.text("federal.4_2") == "0.913");
  CHECK(settled.text("federal.4_6_2") == "0");
}

TEST_CASE("federal form: liquidated damages make line 2.3 a figure to explain") {
  CHECK(full_year().settle().text("federal.check_denominator") == "explain on the form");
  CHECK(full_year().enter("mlr/liquidated_damages", "0").settle().text(
            "federal.check_denominator") == "passed");
}

TEST_CASE("federal form: fraud reduction as a third item makes line 1.3 a figure to explain") {
  CHECK(full_year().settle().text("federal.check_numerator") == "passed");
  CHECK(full_year().read("mlr.fraud", "third_item").settle().text("federal.check_numerator") ==
        "explain on the form");
}

TEST_CASE("federal form: the ratio is checked against 70% and 110%, both inside") {
  const auto range = [](const char* claims, const char* months) {
    return mlr_of(claims, "1000", months).settle().text("federal.check_range");
  };
  CHECK(range("700", "400000") == "passed");
  CHECK(range("699", "400000") == "explain on the form");
  CHECK(range("1100", "400000") == "passed");
  CHECK(range("1101", "400000") == "explain on the form");
  CHECK(range("100", "5399") == "passed");  // non-credible
}

TEST_CASE("federal form: the other checks pass on the full-year example under every rounding") {
  for (const char* rounding : {"add_then_round", "round_then_add", "never"}) {
    const Settled settled = full_year().read("mlr.rounding", rounding).settle();
    for (const char* check : {"unadjusted", "adjusted", "range", "remittance"})
      CHECK(settled.text("federal.check_" + std::string(check)) == "passed");
  }
}

}  // namespace trueup
