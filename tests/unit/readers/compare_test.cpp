#include "readers/compare.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "../../cases/support.h"

namespace trueup {

namespace {

Comparison compared(const Settled& before, const Settled& after,
                    const char* line = "statement.net_so_far") {
  return compare(before.session().evaluation(), after.session().evaluation(), line);
}

Rational sum_of(const Comparison& comparison) {
  Rational total = 0;
  for (const Cause& cause : comparison.causes) total += cause.effect;
  return total;
}

std::vector<std::string> ids_of(const Comparison& comparison) {
  std::vector<std::string> ids;
  for (const Cause& cause : comparison.causes) ids.push_back(cause.id);
  return ids;
}

}  // namespace

TEST_CASE("compare: a settlement with itself has no difference and no cause") {
  const Comparison same = compared(full_year().settle(), full_year().settle());
  CHECK(same.lines.empty());
  CHECK(same.causes.empty());
}

TEST_CASE("compare: one cause is worth the whole change") {
  const Settled before = full_year().settle();
  const Settled after = full_year().enter("incentive/awarded", "1000000.5").settle();
  const Comparison comparison = compared(before, after);
  REQUIRE(comparison.causes.size() == 1);
  CHECK(comparison.causes[0].id == "incentive.awarded");
  CHECK(comparison.causes[0].before == "$1,250,000");
  CHECK(comparison.causes[0].after == "$1,000,000.50");
  CHECK(comparison.causes[0].effect == dec("249999.5"));
}

TEST_CASE("compare: the causes of many changes add up to the change exactly") {
  const Settled before = full_year().settle();
  const Settled after = full_year()
                            .read("withhold.prorating", "from_floor")
                            .read("mlr.rounding", "never")
                            .enter("mlr/paid_claims", "487000000")
                            .enter("mlr/federal_taxes", "11000000.01")
                            .enter("cells/ma_adult/member_months", "190000")
                            .enter("quality/metabolic_monitoring/rate", "0.2750")
                            .enter("rebate/paid_on", "2027-06-03")
                            .enter("members/0/annual_cost", "1850000")
                            .settle();
  for (const char* line : {"statement.net_so_far", "statement.net", "mlr.rebate",
                           "corridor.settlement"}) {
    CAPTURE(line);
    CHECK(sum_of(compared(before, after, line)) == after[line] - before[line]);
    CHECK(sum_of(compared(after, before, line)) == before[line] - after[line]);
  }
  const auto ids = ids_of(compared(before, after));
  CHECK(ids.size() == 8);
  CHECK(ids[0] == "reading:withhold.prorating");
  CHECK(ids[1] == "reading:mlr.rounding");
  CHECK(std::count(ids.begin(), ids.end(), "members.annual_cost[0]") == 1);
}

TEST_CASE("compare: an input taken away is a cause like any other") {
  const Settled before = full_year().settle();
  const Settled after = full_year().leave_out("incentive/awarded").settle();
  const Comparison comparison = compared(before, after);
  REQUIRE(comparison.causes.size() == 1);
  CHECK(comparison.causes[0].after.empty());
  CHECK(comparison.causes[0].effect == 1250000);
}

TEST_CASE("compare: a member only one of two lists has is named, its effect is in the rows") {
  const Settled before = full_year().settle();
  Draft longer = full_year();
  longer.member("ma_children", "350000").enter("incentive/awarded", "1250001");
  const Settled after = longer.settle();
  const Comparison comparison = compared(before, after);
  CHECK(sum_of(comparison) == after["statement.net"] - before["statement.net"]);
  CHECK(ids_of(comparison) ==
        std::vector<std::string>{"incentive.awarded", "row:statement.corridor",
                                 "row:statement.rebate", "row:statement.interest"});
  REQUIRE(comparison.only_one_has.size() == 1);
  CHECK(comparison.only_one_has[0].id == "members.annual_cost[6]");
  CHECK(!comparison.only_one_has[0].before);
  CHECK(comparison.only_one_has[0].text == "$350,000");
  CHECK(sum_of(compared(after, before)) == before["statement.net"] - after["statement.net"]);
}

TEST_CASE("compare: lines that differ are listed with both values, the others are not") {
  const Settled before = full_year().settle();
  const Settled after = full_year().enter("incentive/awarded", "1000000").settle();
  std::vector<std::string> ids;
  for (const LineDifference& line : compared(before, after).lines) ids.push_back(line.id);
  CHECK(ids == std::vector<std::string>{"incentive.earned", "mlr.revenue_left_out",
                                        "statement.incentive", "statement.net",
                                        "statement.net_so_far"});
}

}  // namespace trueup
