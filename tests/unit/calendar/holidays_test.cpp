#include "calendar/holidays.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "calendar/business_days.h"
#include "calendar/date.h"

using trueup::HolidayRule;
using trueup::holidays_between;
using Kind = trueup::HolidayRule::Kind;

namespace {

/// The legal holidays of Miss. Code section 3-3-7.
std::vector<HolidayRule> mississippi_holidays() {
  const auto fixed = [](const char* name, int month, int day) {
    return HolidayRule{.name = name,
                       .kind = Kind::fixed,
                       .month = month,
                       .day = day,
                       .sunday_moves_to_monday = true};
  };
  const auto nth = [](const char* name, int month, int count, int weekday) {
    return HolidayRule{.name = name,
                       .kind = Kind::nth_weekday,
                       .month = month,
                       .weekday = weekday,
                       .nth = count};
  };
  const auto last_monday = [](const char* name, int month) {
    return HolidayRule{.name = name, .kind = Kind::last_weekday, .month = month, .weekday = 1};
  };
  return {
      fixed("January 1", 1, 1),
      nth("Third Monday of January", 1, 3, 1),
      nth("Third Monday of February", 2, 3, 1),
      last_monday("Last Monday of April", 4),
      last_monday("Last Monday of May", 5),
      fixed("July 4", 7, 4),
      nth("First Monday of September", 9, 1, 1),
      fixed("November 11", 11, 11),
      nth("Fourth Thursday of November", 11, 4, 4),
      fixed("December 25", 12, 25),
  };
}

std::vector<std::string> as_text(const std::vector<int>& days) {
  std::vector<std::string> text;
  for (const int day : days) text.push_back(trueup::to_iso(day));
  return text;
}

using Dates = std::vector<std::string>;

}  // namespace

TEST_CASE("holidays: Mississippi in 2027, July 4 on a Sunday, December 25 on a Saturday") {
  CHECK(as_text(holidays_between(mississippi_holidays(), 2027, 2027)) ==
        Dates{"2027-01-01", "2027-01-18", "2027-02-15", "2027-04-26", "2027-05-31", "2027-07-05",
              "2027-09-06", "2027-11-11", "2027-11-25", "2027-12-25"});
}

TEST_CASE("holidays: Mississippi in 2028, January 1 and November 11 on Saturdays") {
  CHECK(as_text(holidays_between(mississippi_holidays(), 2028, 2028)) ==
        Dates{"2028-01-01", "2028-01-17", "2028-02-21", "2028-04-24", "2028-05-29", "2028-07-04",
              "2028-09-04", "2028-11-11", "2028-11-23", "2028-12-25"});
}

TEST_CASE("holidays: the last Monday of April is the fourth or the fifth") {
  const auto days = as_text(holidays_between(mississippi_holidays(), 2028, 2029));
  CHECK(days.size() == 20);
  CHECK(std::count(days.begin(), days.end(), "2028-04-24") == 1);
  CHECK(std::count(days.begin(), days.end(), "2029-04-30") == 1);
  CHECK(std::count(days.begin(), days.end(), "2029-04-23") == 0);
}

TEST_CASE("holidays: the tenth business day of May under the Mississippi rules") {
  const auto holidays = holidays_between(mississippi_holidays(), 2027, 2029);
  const auto tenth = [&](int year) {
    return trueup::to_iso(trueup::workday(trueup::day_number(year, 4, 30), 10, holidays));
  };
  CHECK(tenth(2027) == "2027-05-14");
  CHECK(tenth(2028) == "2028-05-12");
  CHECK(tenth(2029) == "2029-05-14");
}

TEST_CASE("holidays: sorted whatever the order of the rules, shared days once") {
  const std::vector<HolidayRule> rules = {
      {.name = "Christmas", .month = 12, .day = 25},
      {.name = "New Year", .month = 1, .day = 1},
      {.name = "Christmas again", .month = 12, .day = 25},
  };
  CHECK(as_text(holidays_between(rules, 2027, 2028)) ==
        Dates{"2027-01-01", "2027-12-25", "2028-01-01", "2028-12-25"});
  CHECK(holidays_between({}, 2027, 2028).empty());
  CHECK(holidays_between(rules, 2028, 2027).empty());
}

TEST_CASE("holidays: a Sunday moves only where the rule says so") {
  // July 4, 2027 is a Sunday.
  CHECK(as_text(holidays_between({{.name = "stays", .month = 7, .day = 4}}, 2027, 2027)) ==
        Dates{"2027-07-04"});
  const HolidayRule moves{.name = "moves", .month = 7, .day = 4, .sunday_moves_to_monday = true};
  CHECK(as_text(holidays_between({moves}, 2026, 2028)) ==
        Dates{"2026-07-04", "2027-07-05", "2028-07-04"});
}

TEST_CASE("holidays: a Sunday, December 31 is observed in the next year") {
  // December 31, 2028 is a Sunday.
  const HolidayRule rule{
      .name = "Year's end", .month = 12, .day = 31, .sunday_moves_to_monday = true};
  CHECK(as_text(holidays_between({rule}, 2028, 2028)).empty());
  CHECK(as_text(holidays_between({rule}, 2029, 2029)) == Dates{"2029-01-01", "2029-12-31"});
}

TEST_CASE("holidays: no such day in a year means no holiday") {
  CHECK(as_text(holidays_between({{.name = "Leap day", .month = 2, .day = 29}}, 2027, 2032)) ==
        Dates{"2028-02-29", "2032-02-29"});
  const HolidayRule fifth_friday{
      .name = "Fifth Friday", .kind = Kind::nth_weekday, .month = 2, .weekday = 5, .nth = 5};
  // February needs 29 days beginning on a Friday: 2008 and 2036.
  CHECK(as_text(holidays_between({fifth_friday}, 2008, 2036)) ==
        Dates{"2008-02-29", "2036-02-29"});
}

TEST_CASE("holidays: weekday rules reach the edges of a month") {
  // February 2026 begins on a Sunday and ends on a Saturday.
  const auto one = [](HolidayRule rule) {
    return as_text(holidays_between({std::move(rule)}, 2026, 2026));
  };
  CHECK(one({.kind = Kind::nth_weekday, .month = 2, .weekday = 0, .nth = 1}) ==
        Dates{"2026-02-01"});
  CHECK(one({.kind = Kind::nth_weekday, .month = 2, .weekday = 6, .nth = 1}) ==
        Dates{"2026-02-07"});
  CHECK(one({.kind = Kind::last_weekday, .month = 2, .weekday = 6}) == Dates{"2026-02-28"});
  CHECK(one({.kind = Kind::last_weekday, .month = 2, .weekday = 0}) == Dates{"2026-02-22"});
  CHECK(one({.kind = Kind::last_weekday, .month = 12, .weekday = 4}) == Dates{"2026-12-31"});
}

TEST_CASE("holidays: fields out of range are refused") {
  const auto refused = [](HolidayRule rule) {
    CHECK_THROWS_AS(holidays_between({std::move(rule)}, 2027, 2027), std::invalid_argument);
  };
  refused({.month = 0});
  refused({.month = 13});
  refused({.day = 0});
  refused({.day = 32});
  refused({.kind = Kind::nth_weekday, .weekday = 7});
  refused({.kind = Kind::last_weekday, .weekday = -1});
  refused({.kind = Kind::nth_weekday, .nth = 0});
  refused({.kind = Kind::nth_weekday, .nth = 6});
  CHECK_THROWS_AS(holidays_between({}, 1, 2027), std::invalid_argument);
  CHECK_THROWS_AS(holidays_between({}, 2027, 9999), std::invalid_argument);
}
