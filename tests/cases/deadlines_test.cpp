#include "support.h"

// Every date of the contract for SFY 2026 (July 1, 2025 to June 30, 2026), counted by hand.

namespace trueup {

namespace {

std::string deadline(const Settled& settled, const char* id) {
  return settled.text("deadline." + std::string(id));
}

std::string after(const char* event, const char* date, const char* id) {
  return deadline(Draft().enter("events/" + std::string(event), date).settle(), id);
}

}  // namespace

TEST_CASE("deadlines: quarters end September 30, December 31, March 31 and June 30") {
  const Settled settled = Draft().settle();
  CHECK(deadline(settled, "quarter_1_run_out") == "2025-10-30");  // 30 days after the quarter
  CHECK(deadline(settled, "quarter_2_run_out") == "2026-01-30");
  CHECK(deadline(settled, "quarter_3_run_out") == "2026-04-30");
  CHECK(deadline(settled, "quarter_4_run_out") == "2026-07-30");
  CHECK(deadline(settled, "quarter_1_mlr_report") == "2025-11-29");  // 60th calendar day
  CHECK(deadline(settled, "quarter_2_mlr_report") == "2026-03-01");
  CHECK(deadline(settled, "quarter_3_mlr_report") == "2026-05-30");
  CHECK(deadline(settled, "quarter_4_mlr_report") == "2026-08-29");
}

TEST_CASE("deadlines: withhold reports of July 15 and January 15, each paid in 30 days") {
  const Settled settled = Draft().settle();
  CHECK(deadline(settled, "preliminary_withhold_report") == "2026-07-15");
  CHECK(deadline(settled, "preliminary_withhold_payment") == "2026-08-14");
  CHECK(deadline(settled, "final_withhold_report") == "2027-01-15");
  CHECK(deadline(settled, "final_withhold_payment") == "2027-02-14");
}

TEST_CASE("deadlines: 180 days of run-out end December 27, the annual report is due April 1") {
  const Settled settled = Draft().settle();
  CHECK(deadline(settled, "annual_run_out_end") == "2026-12-27");  // 31+31+30+31+30+27
  CHECK(deadline(settled, "third_party_data") == "2026-12-27");
  CHECK(deadline(settled, "annual_mlr_report") == "2027-04-01");
}

TEST_CASE("deadlines: the corridor settles after six months, finally after 12 to 18") {
  const Settled settled = Draft().settle();
  CHECK(deadline(settled, "corridor_initial") == "2026-12-31");
  CHECK(deadline(settled, "corridor_final_earliest") == "2027-06-30");
  CHECK(deadline(settled, "corridor_final_latest") == "2027-12-31");
}

TEST_CASE("deadlines: the tenth business day of May is the 14th in 2027 and the 12th in 2028") {
  // May 1, 2027 is a Saturday: May 3 to 7 and 10 to 14. May 1, 2028 is a Monday.
  const Settled settled = Draft().settle();
  CHECK(deadline(settled, "rebate_due") == "2027-05-14");
  CHECK(deadline(settled, "interest_from") == "2027-05-01");
  CHECK(settled.active("deadline.rebate_due"));
  CHECK(!settled.active("deadline.rebate_due_year_later"));
  const Settled later = Draft().read("rebate.due_year", "year_later").settle();
  CHECK(deadline(later, "rebate_due_year_later") == "2028-05-12");
  CHECK(deadline(later, "interest_from_year_later") == "2028-05-01");
  CHECK(!later.active("deadline.rebate_due"));
  CHECK(later.active("deadline.rebate_due_year_later"));
}

TEST_CASE("deadlines: those that run from an event wait for its date") {
  const Settled settled = Draft().settle();
  for (const char* id : {"directed_pass_through", "premium_tax_documents", "premium_tax_true_up",
                         "mlr_recalculation", "corridor_final"}) {
    CAPTURE(id);
    CHECK(deadline(settled, id) == "missing");
  }
  CHECK(settled.missing("deadline.directed_pass_through") ==
        std::vector<std::string>{"events.directed_payment_received"});
}

TEST_CASE("deadlines: five business days after a directed payment") {
  const auto pass_through = [](const char* received) {
    return after("directed_payment_received", received, "directed_pass_through");
  };
  CHECK(pass_through("2026-06-15") == "2026-06-22");  // a Monday: 16, 17, 18, 19, 22
  CHECK(pass_through("2025-09-12") == "2025-09-19");  // a Friday: 15 to 19
  CHECK(pass_through("2025-09-13") == "2025-09-19");  // a Saturday as well
}

TEST_CASE("deadlines: business days skip the State's holidays") {
  const auto pass_through = [](const char* received) {
    return after("directed_payment_received", received, "directed_pass_through");
  };
  CHECK(pass_through("2026-09-03") == "2026-09-11");  // Labor Day: 4, 8, 9, 10, 11
  CHECK(pass_through("2026-12-23") == "2026-12-31");  // Christmas Day: 24, 28, 29, 30, 31
  CHECK(pass_through("2025-11-25") == "2025-12-03");  // Thanksgiving: 26, 28, 1, 2, 3
  CHECK(pass_through("2027-07-01") == "2027-07-09");  // Sunday, July 4: the 5th: 2, 6, 7, 8, 9
  CHECK(pass_through("2026-07-02") == "2026-07-09");  // Saturday, July 4 moves nowhere
  CHECK(pass_through("2026-01-16") == "2026-01-26");  // third Monday of January: 20 to 23, 26
  CHECK(pass_through("2026-04-24") == "2026-05-04");  // last Monday of April: 28 to May 1, May 4
}

TEST_CASE("deadlines: April 30, 2029 is a holiday, the last Monday of April") {
  // From Friday, April 27: May 1, 2, 3, 4 and 7.
  CHECK(after("directed_payment_received", "2029-04-27", "directed_pass_through") == "2029-05-07");
}

TEST_CASE("deadlines: ten business days after the premium tax return, for proof and for credits") {
  // From Monday, March 1, 2027: March 2 to 5, 8 to 12, 15.
  CHECK(after("premium_tax_return_filed", "2027-03-01", "premium_tax_documents") == "2027-03-15");
  CHECK(after("premium_tax_return_filed", "2027-03-01", "premium_tax_true_up") == "2027-03-15");
}

TEST_CASE("deadlines: a new MLR report 60 calendar days after a retroactive change") {
  // From November 10: 20 days to the 30th, 31 of December, 9 of January.
  CHECK(after("retroactive_change_reported", "2026-11-10", "mlr_recalculation") == "2027-01-09");
}

TEST_CASE("deadlines: the final corridor settlement follows the audit") {
  CHECK(after("mlr_audit_completed", "2027-10-15", "corridor_final") == "2027-10-15");
}

}  // namespace trueup
