#include "calendar/date.h"

#include <doctest/doctest.h>

#include <stdexcept>
#include <string>

using trueup::add_months;
using trueup::calendar_date;
using trueup::day_number;
using trueup::parse_date;
using trueup::to_iso;
using trueup::to_long;

namespace {

std::string months_later(const char* date, int months) {
  return to_iso(add_months(parse_date(date).value(), months));
}

}  // namespace

TEST_CASE("day numbers count from January 1, 1970") {
  CHECK(day_number(1970, 1, 1) == 0);
  CHECK(day_number(1970, 1, 2) == 1);
  CHECK(day_number(1969, 12, 31) == -1);
  CHECK(day_number(1971, 1, 1) == 365);
  // Thirty years with the leap days of 1972 to 1996.
  CHECK(day_number(2000, 1, 1) == 30 * 365 + 7);
  CHECK(day_number(2000, 3, 1) - day_number(2000, 2, 1) == 29);
  CHECK(day_number(2100, 3, 1) - day_number(2100, 2, 1) == 28);
}

TEST_CASE("day_number refuses what is not a date") {
  CHECK_THROWS_AS(day_number(2027, 2, 29), std::invalid_argument);
  CHECK_THROWS_AS(day_number(2027, 13, 1), std::invalid_argument);
  CHECK_THROWS_AS(day_number(2027, 0, 1), std::invalid_argument);
  CHECK_THROWS_AS(day_number(2027, 1, 0), std::invalid_argument);
  CHECK_THROWS_AS(day_number(2027, 257, 1), std::invalid_argument);
  CHECK_THROWS_AS(day_number(2027, 1, 257), std::invalid_argument);
  CHECK_THROWS_AS(day_number(2027 + 65536, 1, 1), std::invalid_argument);
  CHECK_THROWS_AS(day_number(0, 1, 1), std::invalid_argument);
}

TEST_CASE("parse_date reads real dates of 1900 to 2199") {
  CHECK(parse_date("1970-01-01") == 0);
  CHECK(parse_date("2028-02-29") == day_number(2028, 2, 29));
  CHECK(parse_date("2000-02-29").has_value());
  CHECK(parse_date("1900-01-01").has_value());
  CHECK(parse_date("2199-12-31").has_value());
}

TEST_CASE("parse_date refuses everything else") {
  for (const char* text :
       {"", "2027", "2027-5-14", "2027-05-4", "27-05-14", "2027/05/14", "20270514", "2027-05-14 ",
        " 2027-05-14", "2027-05-14T00:00", "2027-02-29", "1900-02-29", "2100-02-29", "2027-04-31",
        "2027-13-01", "2027-00-10", "2027-01-00", "2027-01-32", "1899-12-31", "2200-01-01",
        "-027-05-14", "2027-+5-14", "2027- 5-14", "2027-05--4", "202a-05-14", "0000-00-00"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_date(text).has_value());
  }
}

TEST_CASE("every day from 1900 to 2199 goes through its parts and its text") {
  const int first = day_number(1900, 1, 1);
  const int last = day_number(2199, 12, 31);
  REQUIRE(last - first + 1 == 300 * 365 + 73);  // 1900 and 2100 are not leap years.
  std::string previous;
  for (int day = first; day <= last; ++day) {
    const auto parts = calendar_date(day);
    REQUIRE(day_number(parts.year, parts.month, parts.day) == day);
    const std::string text = to_iso(day);
    REQUIRE(parse_date(text) == day);
    REQUIRE(previous < text);
    previous = text;
  }
}

TEST_CASE("dates as text") {
  CHECK(to_iso(day_number(2027, 5, 4)) == "2027-05-04");
  CHECK(to_iso(day_number(7, 1, 2)) == "0007-01-02");
  CHECK(to_long(day_number(2027, 5, 14)) == "May 14, 2027");
  CHECK(to_long(day_number(2028, 1, 1)) == "January 1, 2028");
  CHECK(to_long(day_number(2028, 12, 31)) == "December 31, 2028");
}

TEST_CASE("add_months keeps the day where the month has it") {
  CHECK(months_later("2027-05-14", 1) == "2027-06-14");
  CHECK(months_later("2027-05-14", 0) == "2027-05-14");
  CHECK(months_later("2027-05-14", 12) == "2028-05-14");
  CHECK(months_later("2027-11-14", 3) == "2028-02-14");
  CHECK(months_later("2027-02-14", -3) == "2026-11-14");
  CHECK(months_later("2027-01-15", -25) == "2024-12-15");
}

TEST_CASE("add_months clamps to the last day of a shorter month") {
  CHECK(months_later("2027-01-30", 1) == "2027-02-28");
  CHECK(months_later("2028-01-30", 1) == "2028-02-29");
  CHECK(months_later("2027-01-31", 1) == "2027-02-28");
  CHECK(months_later("2027-03-29", -1) == "2027-02-28");
}

TEST_CASE("add_months: the end of a month stays the end of a month") {
  CHECK(months_later("2027-06-30", 6) == "2027-12-31");
  CHECK(months_later("2027-06-30", 0) == "2027-06-30");
  CHECK(months_later("2027-02-28", 1) == "2027-03-31");
  CHECK(months_later("2027-02-28", 12) == "2028-02-29");
  CHECK(months_later("2028-02-28", 1) == "2028-03-28");
  CHECK(months_later("2028-02-29", -12) == "2027-02-28");
  CHECK(months_later("2027-12-31", -6) == "2027-06-30");
}
