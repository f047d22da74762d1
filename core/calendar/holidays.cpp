#include "calendar/holidays.h"

#include <algorithm>
#include <optional>
#include <stdexcept>

#include "calendar/business_days.h"
#include "calendar/date.h"

namespace trueup {
namespace {

bool within(int value, int low, int high) { return low <= value && value <= high; }

void check_rule(const HolidayRule& rule) {
  using Kind = HolidayRule::Kind;
  const bool by_weekday = rule.kind != Kind::fixed;
  const bool good = within(rule.month, 1, 12) &&
                    (by_weekday ? within(rule.weekday, 0, 6) : within(rule.day, 1, 31)) &&
                    (rule.kind != Kind::nth_weekday || within(rule.nth, 1, 5));
  if (!good) throw std::invalid_argument("holiday rule out of range: " + rule.name);
}

/// Days from one weekday forward to the next given one, 0 to 6.
int days_until_weekday(int from, int weekday) { return (weekday - from + 7) % 7; }

/// The day a rule names in a year, before any move to Monday.
std::optional<int> named_day(const HolidayRule& rule, int year) {
  const int first = day_number(year, rule.month, 1);
  const int last = add_months(first, 1) - 1;
  int day = first;
  switch (rule.kind) {
    case HolidayRule::Kind::fixed:
      day = first + rule.day - 1;
      break;
    case HolidayRule::Kind::nth_weekday:
      day = first + days_until_weekday(weekday_of(first), rule.weekday) + 7 * (rule.nth - 1);
      break;
    case HolidayRule::Kind::last_weekday:
      day = last - days_until_weekday(rule.weekday, weekday_of(last));
      break;
  }
  if (day > last) return std::nullopt;
  return day;
}

}  // namespace

std::vector<int> holidays_between(const std::vector<HolidayRule>& rules, int first_year,
                                  int last_year) {
  if (!within(first_year, 2, 9998) || !within(last_year, 2, 9998)) {
    throw std::invalid_argument("holiday years must lie within 2 to 9998");
  }
  const int first_day = day_number(first_year, 1, 1);
  const int last_day = day_number(last_year, 12, 31);

  std::vector<int> days;
  for (const HolidayRule& rule : rules) {
    check_rule(rule);
    // A Sunday, December 31 of the year before is observed on January 1 of the first year.
    for (int year = first_year - 1; year <= last_year; ++year) {
      std::optional<int> day = named_day(rule, year);
      if (!day) continue;
      if (rule.sunday_moves_to_monday && weekday_of(*day) == 0) ++*day;
      if (within(*day, first_day, last_day)) days.push_back(*day);
    }
  }
  std::sort(days.begin(), days.end());
  days.erase(std::unique(days.begin(), days.end()), days.end());
  return days;
}

}  // namespace trueup
