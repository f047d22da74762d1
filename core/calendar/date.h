#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace trueup {

// Dates are day numbers: whole days since 1970-01-01, negative before it, in the Gregorian
// calendar. Every function here is meant for the years 1 to 9999.

/// A day by its parts; month and day count from 1.
struct CalendarDate {
  int year;
  int month;
  int day;
};

/// Reads "YYYY-MM-DD"; nothing unless it is exactly that form and a real date of 1900 to 2199.
std::optional<int> parse_date(std::string_view text);

/// The day as "YYYY-MM-DD".
std::string to_iso(int day);

/// The day as "May 14, 2027".
std::string to_long(int day);

/// The day number of a date. Throws std::invalid_argument unless it is a real date of the years
/// 1 to 9999.
int day_number(int year, int month, int day);

/// Days of a month of 1 to 12.
int days_in_month(int year, int month);

/// The parts of a day number.
CalendarDate calendar_date(int day);

/// The day `months` calendar months later (earlier when negative), moved back to the last day of
/// a month too short for it: January 31 plus 1 is February 28 or 29.
/// The end of a month stays the end of a month: June 30 plus 6 is December 31.
int add_months(int day, int months);

}  // namespace trueup
