#include "calendar/date.h"

#include <date/date.h>

#include <array>
#include <cstddef>
#include <stdexcept>

namespace trueup {
namespace {

constexpr int first_parsed_year = 1900;
constexpr int last_parsed_year = 2199;

constexpr std::array<const char*, 12> month_names = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

date::year_month_day to_parts(int day) {
  return date::year_month_day(date::sys_days(date::days(day)));
}

int to_day_number(const date::sys_days& day) {
  return static_cast<int>(day.time_since_epoch().count());
}

std::optional<int> find_day_number(int year, int month, int day) {
  // The library keeps a month and a day in one byte each, where 257 would become 1.
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) {
    return std::nullopt;
  }
  const date::year_month_day parts(date::year(year), date::month(static_cast<unsigned>(month)),
                                   date::day(static_cast<unsigned>(day)));
  if (!parts.ok()) return std::nullopt;
  return to_day_number(date::sys_days(parts));
}

/// The number written in an all-digit text; nothing for any other character.
std::optional<int> read_digits(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::string padded(int value, std::size_t width) {
  const std::string text = std::to_string(value);
  return text.size() < width ? std::string(width - text.size(), '0') + text : text;
}

}  // namespace

std::optional<int> parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = read_digits(text.substr(0, 4));
  const auto month = read_digits(text.substr(5, 2));
  const auto day = read_digits(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  if (*year < first_parsed_year || *year > last_parsed_year) return std::nullopt;
  return find_day_number(*year, *month, *day);
}

std::string to_iso(int day) {
  const CalendarDate date = calendar_date(day);
  return padded(date.year, 4) + "-" + padded(date.month, 2) + "-" + padded(date.day, 2);
}

std::string to_long(int day) {
  const CalendarDate date = calendar_date(day);
  return month_names[static_cast<std::size_t>(date.month - 1)] + std::string(" ") +
         std::to_string(date.day) + ", " + std::to_string(date.year);
}

int day_number(int year, int month, int day) {
  const auto number = find_day_number(year, month, day);
  if (!number) {
    throw std::invalid_argument("not a date: year " + std::to_string(year) + ", month " +
                                std::to_string(month) + ", day " + std::to_string(day));
  }
  return *number;
}

int days_in_month(int year, int month) {
  const int first = day_number(year, month, 1);
  return add_months(first, 1) - first;
}

CalendarDate calendar_date(int day) {
  const date::year_month_day parts = to_parts(day);
  return {static_cast<int>(parts.year()), static_cast<int>(static_cast<unsigned>(parts.month())),
          static_cast<int>(static_cast<unsigned>(parts.day()))};
}

int add_months(int day, int months) {
  const date::year_month_day from = to_parts(day);
  const date::year_month_day last_of_from(from.year() / from.month() / date::last);
  const date::year_month target = from.year() / from.month() + date::months(months);
  const date::year_month_day last_of_target(target / date::last);
  const bool to_the_end = from == last_of_from || from.day() > last_of_target.day();
  return to_day_number(date::sys_days(to_the_end ? last_of_target : target / from.day()));
}

}  // namespace trueup
