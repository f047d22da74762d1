#include "support.h"

// The ratio, its rounding and the rebate: contract 11.4, Exhibit C L.1.b, L.1.e, L.2.b.
// Beyond 380,000 member months there is no credibility adjustment.

namespace trueup {

namespace {

Draft fully_credible(const char* claims) { return mlr_of(claims, "1000000000", "400000"); }

struct Ratio {
  std::string adjusted;
  std::string rebate;
};

Ratio under(Draft draft, const char* rounding) {
  const Settled settled = draft.read("mlr.rounding", rounding).settle();
  return {settled.text("mlr.adjusted"), settled.text("mlr.rebate")};
}

}  // namespace

TEST_CASE("MLR: the contract's own examples, 0.7988 is 0.799 and 0.8253 is 0.825") {
  CHECK(fully_credible("798800000").settle().text("mlr.adjusted") == "0.799");
  CHECK(fully_credible("825300000").settle().text("mlr.adjusted") == "0.825");
}

TEST_CASE("MLR: 912,500,000 of 1,000,000,000 rounds to the minimum and owes nothing") {
  const Settled settled = fully_credible("912500000").settle();
  CHECK(settled.text("mlr.unadjusted") == "0.9125");
  CHECK(settled.text("mlr.adjusted") == "0.913");
  CHECK(settled.text("mlr.rebate") == "0");
}

TEST_CASE("MLR: one dollar less of claims owes 1,000,000") {
  const Settled settled = fully_credible("912499999").settle();
  CHECK(settled.text("mlr.adjusted") == "0.912");
  CHECK(settled.text("mlr.rebate") == "1000000");
}

TEST_CASE("MLR: the same 912,500,000 owes 500,000 when the ratio is never rounded") {
  CHECK(under(fully_credible("912500000"), "never").rebate == "500000");
  CHECK(under(fully_credible("912499999"), "never").rebate == "500001");
  CHECK(under(fully_credible("912500000"), "round_then_add").rebate == "0");
}

TEST_CASE("MLR: at the minimum nothing is owed, above it nothing comes back") {
  CHECK(fully_credible("913000000").settle().text("mlr.rebate") == "0");
  CHECK(fully_credible("1200000000").settle().text("mlr.rebate") == "0");
  CHECK(fully_credible("1200000000").settle().text("mlr.shortfall") == "0");
  CHECK(under(fully_credible("912999999"), "never").rebate == "1");
}

TEST_CASE("MLR: each rounding reading beside a credibility adjustment of 7.05%") {
  // 0.8424 + 0.0705 = 0.9129
  const Draft draft = mlr_of("842400000", "1000000000", "8700");
  const Ratio added_first = under(draft, "add_then_round");
  CHECK(added_first.adjusted == "0.913");
  CHECK(added_first.rebate == "0");
  const Ratio rounded_first = under(draft, "round_then_add");  // 0.842 + 0.0705
  CHECK(rounded_first.adjusted == "0.9125");
  CHECK(rounded_first.rebate == "500000");
  const Ratio never = under(draft, "never");
  CHECK(never.adjusted == "0.9129");
  CHECK(never.rebate == "100000");
}

TEST_CASE("MLR: the rebate is a share of the denominator, not of premium revenue") {
  // Denominator 1,000,000,000 - 30,000,000 - 1,000,000; 0.9 of it in claims.
  const Settled settled = fully_credible("872100000")
                              .enter("mlr/taxes_and_fees", "30000000")
                              .enter("mlr/liquidated_damages", "1000000")
                              .settle();
  CHECK(settled.text("mlr.denominator") == "969000000");
  CHECK(settled.text("mlr.adjusted") == "0.9");
  CHECK(settled.text("mlr.rebate") == "12597000");  // 1.3%
}

TEST_CASE("MLR: without revenue the ratio is undefined, not zero") {
  const Settled settled = mlr_of("1", "0", "400000").settle();
  CHECK(settled.text("mlr.unadjusted") == "undefined");
  CHECK(settled.text("mlr.rebate") == "undefined");
}

}  // namespace trueup
