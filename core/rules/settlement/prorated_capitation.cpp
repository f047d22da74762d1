#include "rules/settlement/prorated_capitation.h"

#include <utility>

#include "calendar/date.h"
#include "contract/rate_cell_days.h"

namespace trueup {

namespace {

using Terms = std::vector<std::optional<Term>>;

int month_length(int day) {
  const CalendarDate date = calendar_date(day);
  return days_in_month(date.year, date.month);
}

std::string month_of(int day) { return to_iso(day).substr(0, 7); }

/// Covered from the day of birth on, and still in that month.
bool in_month_of_birth(const Coverage& coverage, const CellDays& run) {
  return coverage.from == coverage.born && month_of(run.from) == month_of(coverage.born);
}

/// The days paid for where the month of birth is paid whole: all of it with the day of birth, and
/// nothing more or less for other days of that month.
int days_of_whole_month(const Coverage& coverage, const CellDays& run) {
  if (!in_month_of_birth(coverage, run)) return run.to - run.from + 1;
  return run.from == coverage.born ? month_length(run.from) : 0;
}

/// The runs of days as an axis, with what the calendar and the contract say of each.
struct Runs {
  Axis axis{"run", "run of days", {}};
  Terms rate, days, days_whole, month_days;
  bool has_newborn = false;
};

/// Months of members with days that are due, or with days that are recouped.
struct MemberMonths {
  Axis axis;
  std::vector<std::uint32_t> of_run;  ///< beyond the axis for runs of the other kind
};

Runs describe_runs(const Program& program, const std::vector<Coverage>& enrollment,
                   const std::vector<CellDays>& all) {
  const Citations cites = program.clause_of("capitation.for_days");
  Runs runs;
  for (const CellDays& run : all) {
    const Coverage& coverage = enrollment[run.coverage];
    const RateCell& cell = program.cells[run.cell];
    runs.axis.elements.push_back(
        {std::to_string(coverage.row) + "." + to_iso(run.from),
         coverage.member + ", " + to_iso(run.from) + " to " + to_iso(run.to) + ", " + cell.label});
    runs.rate.push_back(cell.rate);
    runs.days.push_back(Term{Rational(run.to - run.from + 1), cites, {}});
    runs.days_whole.push_back(Term{Rational(days_of_whole_month(coverage, run)), cites, {}});
    runs.month_days.push_back(Term{Rational(month_length(run.from)), cites, {}});
    runs.has_newborn = runs.has_newborn || in_month_of_birth(coverage, run);
  }
  return runs;
}

MemberMonths group_by_month(const std::vector<Coverage>& enrollment,
                            const std::vector<CellDays>& all, bool recouped, Axis axis) {
  MemberMonths months{std::move(axis), {}};
  std::string open;  // the month that the run before belongs to
  for (const CellDays& run : all) {
    months.of_run.push_back(static_cast<std::uint32_t>(all.size()));
    if (run.recouped != recouped) continue;
    const Coverage& coverage = enrollment[run.coverage];
    const std::string month = month_of(run.from);
    const std::string id = std::to_string(coverage.row) + "." + month;
    if (id != open) months.axis.elements.push_back({id, coverage.member + ", " + month});
    open = id;
    months.of_run.back() = static_cast<std::uint32_t>(months.axis.elements.size() - 1);
  }
  return months;
}

}  // namespace

ProratedCapitation prorated_capitation(Sheet& sheet, const std::vector<Coverage>& enrollment) {
  Workbook& book = sheet.book();
  const auto all = rate_cell_days(sheet.program(), enrollment);
  Runs runs = describe_runs(sheet.program(), enrollment, all);
  sheet.exhibit("enrollment", "Capitation of listed members by the day");
  const AxisId run = book.add_axis(std::move(runs.axis));

  const auto of_run = [&](const char* id, const char* label, Unit unit, const Terms& terms) {
    return sheet.parameters(run, id, label, unit, terms);
  };
  const Expr rate = of_run("enrollment.rate", "Rate of the cell", Unit::pmpm, runs.rate);
  const Expr in_month =
      of_run("enrollment.days_in_month", "Days in the month", Unit::days, runs.month_days);
  Expr days = of_run("enrollment.days", "Days", Unit::days, runs.days);
  if (runs.has_newborn)
    days = choose(sheet.reading("missouri.newborn_month", "whole_month", false),
                  of_run("enrollment.days_whole", "Days, the month of birth whole", Unit::days,
                         runs.days_whole),
                  days);
  const Expr for_days = sheet.line("capitation.for_days", "Capitation for the days", Unit::dollars,
                                   rate * days / in_month,
                                   {.note = "A birthday is paid at the new rate; a month has its "
                                            "own number of days. The contract only says: by the "
                                            "day."});

  const std::size_t cents = book.add_rounding_point(
      {"capitation.member_month_cents", "rounded to the cent", 2, RoundingMode::half_up,
       "engine convention: each member's month is paid in cents"});
  const auto total = [&](bool recouped, Axis axis, const char* id, const char* label) {
    MemberMonths months = group_by_month(enrollment, all, recouped, std::move(axis));
    if (months.axis.elements.empty()) return sheet.constant(0, Unit::dollars);
    const AxisId month = book.add_axis(std::move(months.axis));
    const Expr by_month =
        sheet.line(id, label, Unit::dollars,
                   book.round(book.sum_by(for_days, {run, month, std::move(months.of_run)}), cents));
    return sum(by_month, month);
  };
  ProratedCapitation result;
  result.due = sheet.line(
      "capitation.due", "Capitation for days not paid yet", Unit::dollars,
      total(false, {"member_month", "member's month", {}}, "capitation.due_by_month",
            "Capitation of the member's month"));
  result.recouped = sheet.line(
      "capitation.recouped", "Capitation paid for days not covered", Unit::dollars,
      total(true, {"recouped_month", "member's month paid too far", {}},
            "capitation.recouped_by_month", "Capitation to recoup for the member's month"));
  return result;
}

}  // namespace trueup
