#include "contract/rate_cell_days.h"

#include <algorithm>

#include "calendar/date.h"

namespace trueup {
namespace {

int last_of_month(int day) {
  const CalendarDate date = calendar_date(day);
  return day + days_in_month(date.year, date.month) - date.day;
}

int birthday_in(int year, int born) {
  const CalendarDate birth = calendar_date(born);
  const bool exists = birth.day <= days_in_month(year, birth.month);
  return exists ? day_number(year, birth.month, birth.day) : day_number(year, 3, 1);
}

bool takes(const CellMembers& who, const Coverage& coverage, int age) {
  return who.region == coverage.region && who.category == coverage.category &&
         (!who.sex || *who.sex == coverage.sex) && who.age_from <= age && age <= who.age_to &&
         (!who.custody || *who.custody == coverage.custody);
}

std::size_t cell_on(const Program& program, const Coverage& coverage, int day) {
  auto cells = cells_taking(program, coverage, day);
  if (cells.empty() && day > coverage.to) cells = cells_taking(program, coverage, coverage.to);
  return cells.size() == 1 ? cells.front() : no_cell;
}

/// Cuts the days from one to another, both counted.
void cut(const Program& program, const Coverage& coverage, CellDays whole,
         std::vector<CellDays>& runs) {
  for (int from = whole.from; from <= whole.to;) {
    CellDays run = whole;
    run.from = from;
    run.to = std::min(whole.to, last_of_month(from));
    run.cell = cell_on(program, coverage, from);
    const int birthday = birthday_in(calendar_date(from).year, coverage.born);
    if (from < birthday && birthday <= run.to && cell_on(program, coverage, birthday) != run.cell)
      run.to = birthday - 1;
    from = run.to + 1;
    runs.push_back(run);
  }
}

}  // namespace

int age_on(int born, int day) {
  const int year = calendar_date(day).year;
  const int years = year - calendar_date(born).year;
  return day < birthday_in(year, born) ? years - 1 : years;
}

std::vector<std::size_t> cells_taking(const Program& program, const Coverage& coverage, int day) {
  const int age = age_on(coverage.born, day);
  std::vector<std::size_t> cells;
  for (std::size_t i = 0; i < program.cells.size(); ++i)
    if (program.cells[i].who && takes(*program.cells[i].who, coverage, age)) cells.push_back(i);
  return cells;
}

std::vector<CellDays> rate_cell_days(const Program& program,
                                     const std::vector<Coverage>& enrollment) {
  std::vector<CellDays> runs;
  for (std::size_t i = 0; i < enrollment.size(); ++i) {
    const Coverage& coverage = enrollment[i];
    const int paid_to = coverage.paid_to.value_or(coverage.from - 1);
    cut(program, coverage, {i, no_cell, paid_to + 1, coverage.to, false}, runs);
    cut(program, coverage, {i, no_cell, coverage.to + 1, paid_to, true}, runs);
  }
  return runs;
}

}  // namespace trueup
