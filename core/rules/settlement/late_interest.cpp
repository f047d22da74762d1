#include "rules/settlement/late_interest.h"

namespace trueup {

LateInterest late_interest(Sheet& sheet, const DeadlineLines& deadlines, Expr rebate) {
  const auto due_next = deadlines.find("rebate_due");
  const auto start_next = deadlines.find("interest_from");
  const auto& terms = sheet.program().mlr->late_interest;
  if (!due_next || !start_next || !terms) return {due_next, sheet.constant(0)};
  sheet.exhibit("rebate", "Rebate date and late interest");
  const Expr a_year_later = sheet.reading("rebate.due_year", "year_later", false);
  const auto by_year = [&](Expr next, const char* later_id) {
    const auto later = deadlines.find(later_id);
    return later ? choose(a_year_later, *later, next) : next;
  };
  LateInterest result;
  const Expr due = sheet.line("rebate.due", "Rebate due", Unit::date,
                              by_year(*due_next, "rebate_due_year_later"));
  result.due = due;
  const Expr from = sheet.line("rebate.interest_from", "Interest runs from", Unit::date,
                               by_year(*start_next, "interest_from_year_later"));

  Input paid_on;
  paid_on.group = "rebate";
  paid_on.field = "paid_on";
  paid_on.label = "Date the rebate was paid";
  paid_on.unit = Unit::date;
  paid_on.optional = true;
  paid_on.help = "Left empty, the rebate counts as paid when due.";
  const Expr entered = sheet.input(std::move(paid_on));
  Input primary_credit;
  primary_credit.group = "rebate";
  primary_credit.field = "federal_reserve_rate";
  primary_credit.label = "Primary credit rate of the Federal Reserve";
  primary_credit.unit = Unit::ratio;
  primary_credit.optional = true;
  primary_credit.at_least = Rational(0);
  primary_credit.at_most = Rational(1);
  primary_credit.help = "The annual rate in force; needed only for a rebate paid late.";
  const Expr federal_rate = sheet.input(std::move(primary_credit));
  const Expr paid_in_time = sheet.optional_dollars(
      "rebate", "paid_by_due_date", "Part of the rebate paid by its due date",
      "Matters only where interest runs on the unpaid balance.");

  const Expr rate = sheet.parameter("rebate.late_interest_rate", "Late interest a year",
                                    Unit::ratio, terms->rate);
  const Expr year = sheet.parameter("rebate.days_in_year", "Days in the interest year", Unit::days,
                                    terms->days_in_year);
  const Expr paid = sheet.line("rebate.paid_on", "Rebate paid", Unit::date,
                               first_known(entered, due));
  const Expr is_late = sheet.line("rebate.is_late", "Rebate was paid late", Unit::flag,
                                  rebate > 0 && paid > due);
  const Expr on_whole = rebate * max(rate, federal_rate) * (paid - from) / year;
  const Expr unpaid = max(rebate - first_known(paid_in_time, 0), 0);
  const Expr on_balance = unpaid * rate * (paid - due) / year;
  result.interest = sheet.line(
      "rebate.interest", "Interest on the late rebate", Unit::dollars,
      choose(is_late,
             choose(sheet.reading("rebate.interest", "section_11_4", false), on_balance, on_whole),
             0),
      {.note = "Simple interest on actual days."});
  return result;
}

}  // namespace trueup
