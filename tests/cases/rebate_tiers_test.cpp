#include "own_program.h"

// A rebate in tiers: 75% of the shortfall from 90% down to 86%, all of it below. Adjusted premium
// revenue is 1,000,000, so the MLR is the claims over a million.

namespace trueup {

namespace {

Document tier(const char* id, const char* from, const char* to, const char* share) {
  return {{"id", id},   {"label", id},          {"from", from},
          {"to", to},   {"state_share", share}, {"cite", "contract 7.3"}};
}

Document tiered() {
  Document program = own_program_with_cells();
  program["mlr"] = {{"minimum", own_term("0.9")},
                    {"community_benefit_share", own_term("0.03")},
                    {"rebate_tiers",
                     {tier("upper", "0.86", "0.9", "0.75"), tier("lower", "0", "0.86", "1")}}};
  return program;
}

Rational rebate(const char* claims, const Document& program) {
  const Draft draft = own_scenario()
                          .enter("mlr/incurred_claims", claims)
                          .enter("mlr/quality_improvement", "0")
                          .enter("mlr/premium_revenue", "1000000")
                          .enter("mlr/taxes_and_fees", "0")
                          .enter("mlr/liquidated_damages", "0")
                          .enter("mlr/member_months", "500000");
  return settled(draft, program)["mlr.rebate"];
}

}  // namespace

TEST_CASE("rebate tiers: at the minimum nothing, in the first tier three quarters") {
  CHECK(rebate("950000", tiered()) == 0);
  CHECK(rebate("900000", tiered()) == 0);
  CHECK(rebate("899999", tiered()) == dec("0.75"));
  CHECK(rebate("880000", tiered()) == 15000);  // 0.75 x 20,000
}

TEST_CASE("rebate tiers: below 86% all of it, on top of the first tier's 30,000") {
  CHECK(rebate("860001", tiered()) == dec("29999.25"));
  CHECK(rebate("860000", tiered()) == 30000);
  CHECK(rebate("859999", tiered()) == 30001);
  CHECK(rebate("800000", tiered()) == 90000);
  CHECK(rebate("0", tiered()) == 890000);
}

TEST_CASE("rebate tiers: the ratio is rounded to four decimals before it meets an edge") {
  Document program = tiered();
  program["mlr"]["decimals"] = own_term("4", "count");
  CHECK(rebate("859949", program) == 30100);  // 0.8599
  CHECK(rebate("859950", program) == 30000);  // 0.8600
  CHECK(rebate("899949", program) == 75);     // 0.8999
  CHECK(rebate("899950", program) == 0);      // 0.9000
}

TEST_CASE("rebate tiers: without tiers, or with one that takes all, the whole shortfall") {
  Document whole = tiered();
  whole["mlr"].erase("rebate_tiers");
  Document one = tiered();
  one["mlr"]["rebate_tiers"] = Document::array({tier("all", "0", "0.9", "1")});
  for (const char* claims : {"950000", "900000", "899999", "860000", "500000", "0"})
    CHECK(rebate(claims, whole) == rebate(claims, one));
  CHECK(rebate("800000", whole) == 100000);
}

TEST_CASE("rebate tiers: the rebate is continuous and never falls as the MLR does") {
  Rational before = 0;
  for (long claims = 910000; claims >= 840000; claims -= 1000) {
    const Rational now = rebate(std::to_string(claims).c_str(), tiered());
    CHECK(now >= before);
    CHECK(now - before <= 1000);
    before = now;
  }
}

}  // namespace trueup
