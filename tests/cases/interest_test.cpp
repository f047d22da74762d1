#include "support.h"

// Interest on a late rebate: contract 11.4 against Exhibit C L.2.d. A rebate of 1,000,000 is due
// on May 14, 2027; May 1 to May 15 is 14 days.

namespace trueup {

namespace {

Draft rebate_of_a_million(const char* paid_on) {
  return mlr_of("912000000", "1000000000", "400000").enter("rebate/paid_on", paid_on);
}

std::string interest(const Draft& draft) { return draft.settle().fraction("rebate.interest"); }

}  // namespace

TEST_CASE("interest: a rebate paid on May 14, 2027 bears none") {
  const Settled settled = rebate_of_a_million("2027-05-14").settle();
  CHECK(settled.text("mlr.rebate") == "1000000");
  CHECK(settled.text("rebate.due") == "2027-05-14");
  CHECK(settled.text("rebate.interest") == "0");
}

TEST_CASE("interest: without a date the rebate counts as paid when due") {
  const Settled settled = mlr_of("912000000", "1000000000", "400000").settle();
  CHECK(settled.text("rebate.paid_on") == "2027-05-14");
  CHECK(settled.text("rebate.interest") == "0");
}

TEST_CASE("interest: paid on May 15 it runs on the whole rebate from May 1, 14 days at 10%") {
  const Draft draft =
      rebate_of_a_million("2027-05-15").enter("rebate/federal_reserve_rate", "0.045");
  CHECK(interest(draft) == "280000/73");  // 1,000,000 x 10% x 14 / 365
  CHECK(draft.settle().text("statement.interest") == "3835.62");
}

TEST_CASE("interest: the Federal Reserve rate counts only where it is above 10%") {
  Draft draft = rebate_of_a_million("2027-05-15");
  CHECK(interest(draft.enter("rebate/federal_reserve_rate", "0.10")) == "280000/73");
  CHECK(interest(draft.enter("rebate/federal_reserve_rate", "0.0999")) == "280000/73");
  CHECK(interest(draft.enter("rebate/federal_reserve_rate", "0.12")) == "336000/73");
}

TEST_CASE("interest: under section 11.4 one day at 10% on what is unpaid") {
  Draft draft = rebate_of_a_million("2027-05-15").read("rebate.interest", "section_11_4");
  CHECK(interest(draft) == "20000/73");  // 1,000,000 x 10% x 1 / 365
  CHECK(interest(draft.enter("rebate/paid_by_due_date", "400000")) == "12000/73");
  CHECK(interest(draft.enter("rebate/paid_by_due_date", "1000000")) == "0");
  CHECK(interest(draft.enter("rebate/paid_by_due_date", "1000001")) == "0");
}

TEST_CASE("interest: under Exhibit C a part paid in time changes nothing") {
  Draft draft = rebate_of_a_million("2027-05-15").enter("rebate/federal_reserve_rate", "0.045");
  CHECK(interest(draft.enter("rebate/paid_by_due_date", "400000")) == "280000/73");
}

TEST_CASE("interest: the Federal Reserve rate is needed only when the rebate is late") {
  CHECK(rebate_of_a_million("2027-05-14").settle().text("rebate.interest") == "0");
  const Settled late = rebate_of_a_million("2027-05-15").settle();
  CHECK(late.text("rebate.interest") == "missing");
  CHECK(late.missing("rebate.interest") ==
        std::vector<std::string>{"rebate.federal_reserve_rate"});
  CHECK(interest(rebate_of_a_million("2027-05-15").read("rebate.interest", "section_11_4")) ==
        "20000/73");
}

TEST_CASE("interest: no rebate, no interest, however late") {
  const Settled settled = mlr_of("913000000", "1000000000", "400000")
                              .enter("rebate/paid_on", "2028-01-31")
                              .settle();
  CHECK(settled.text("mlr.rebate") == "0");
  CHECK(settled.text("rebate.interest") == "0");
}

TEST_CASE("interest: a year's delay is a year's interest") {
  const Draft draft =
      rebate_of_a_million("2028-04-30").enter("rebate/federal_reserve_rate", "0.05");
  CHECK(interest(draft) == "100000");  // 2028 is a leap year: April 30 is 365 days after May 1
}

TEST_CASE("interest: the rebate falls due in May 2027, or in May 2028 read word for word") {
  Draft draft = rebate_of_a_million("2027-05-20").enter("rebate/federal_reserve_rate", "0.045");
  CHECK(draft.settle().text("statement.rebate") == "1000000");
  CHECK(interest(draft) == "380000/73");  // 19 days
  draft.read("rebate.due_year", "year_later");
  CHECK(draft.settle().text("rebate.due") == "2028-05-12");
  CHECK(draft.settle().text("rebate.interest_from") == "2028-05-01");
  CHECK(interest(draft) == "0");
  CHECK(interest(draft.enter("rebate/paid_on", "2028-05-12")) == "0");
  CHECK(interest(draft.enter("rebate/paid_on", "2028-05-13")) == "240000/73");  // 12 days
  draft.read("rebate.interest", "section_11_4");
  CHECK(interest(draft) == "20000/73");
}

}  // namespace trueup
