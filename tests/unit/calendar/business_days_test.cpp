#include "calendar/business_days.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "calendar/date.h"

using trueup::day_number;
using trueup::is_business_day;
using trueup::is_weekend;
using trueup::to_iso;
using trueup::weekday_of;
using trueup::workday;

namespace {

/// Mississippi's legal holidays of 2027 and 2028 and the one of April 2029, written out by hand.
const std::vector<int>& holidays() {
  static const std::vector<int> days = [] {
    std::vector<int> numbers;
    for (const char* date :
         {"2027-01-01", "2027-01-18", "2027-02-15", "2027-04-26", "2027-05-31", "2027-07-05",
          "2027-09-06", "2027-11-11", "2027-11-25", "2027-12-25", "2028-01-01", "2028-01-17",
          "2028-02-21", "2028-04-24", "2028-05-29", "2028-07-04", "2028-09-04", "2028-11-11",
          "2028-11-23", "2028-12-25", "2029-04-30"}) {
      numbers.push_back(trueup::parse_date(date).value());
    }
    return numbers;
  }();
  return days;
}

std::string workday_after(int year, int month, int day, int count) {
  return to_iso(workday(day_number(year, month, day), count, holidays()));
}

}  // namespace

TEST_CASE("weekdays on both sides of 1970") {
  CHECK(weekday_of(0) == 4);   // Thursday, January 1, 1970
  CHECK(weekday_of(2) == 6);
  CHECK(weekday_of(3) == 0);
  CHECK(weekday_of(-4) == 0);  // Sunday, December 28, 1969
  CHECK(weekday_of(-5) == 6);
  CHECK(weekday_of(day_number(2027, 5, 14)) == 5);
  CHECK(weekday_of(day_number(1900, 1, 1)) == 1);
}

TEST_CASE("weekends and holidays are not business days") {
  CHECK(is_weekend(day_number(2027, 5, 15)));
  CHECK(is_weekend(day_number(2027, 5, 16)));
  CHECK_FALSE(is_weekend(day_number(2027, 5, 14)));
  CHECK_FALSE(is_weekend(day_number(2027, 5, 17)));
  CHECK(is_business_day(day_number(2027, 5, 14), holidays()));
  CHECK_FALSE(is_business_day(day_number(2027, 5, 15), holidays()));
  CHECK_FALSE(is_business_day(day_number(2027, 5, 31), holidays()));
  CHECK(is_business_day(day_number(2027, 5, 31), {}));
  CHECK_FALSE(is_business_day(day_number(2029, 4, 30), holidays()));
  CHECK_FALSE(is_business_day(day_number(2027, 7, 5), holidays()));
}

TEST_CASE("workday: the tenth business day of May") {
  CHECK(workday_after(2027, 4, 30, 10) == "2027-05-14");
  CHECK(workday_after(2028, 4, 30, 10) == "2028-05-12");
  // April 30, 2029 is a holiday itself; May 1 is a Tuesday.
  CHECK(workday_after(2029, 4, 30, 10) == "2029-05-14");
}

TEST_CASE("workday steps over weekends and holidays, both ways") {
  CHECK(workday_after(2027, 7, 2, 1) == "2027-07-06");   // Friday over July 3 to 5
  CHECK(workday_after(2027, 7, 6, -1) == "2027-07-02");
  CHECK(workday_after(2027, 5, 15, 1) == "2027-05-17");  // from a Saturday
  CHECK(workday_after(2027, 5, 15, -1) == "2027-05-14");
  CHECK(workday_after(2027, 11, 24, 1) == "2027-11-26");
  CHECK(workday_after(2027, 12, 31, 1) == "2028-01-03");
}

TEST_CASE("workday: zero returns the start, even on a weekend or a holiday") {
  CHECK(workday_after(2027, 5, 14, 0) == "2027-05-14");
  CHECK(workday_after(2027, 5, 15, 0) == "2027-05-15");
  CHECK(workday_after(2027, 5, 31, 0) == "2027-05-31");
}

TEST_CASE("workday: without holidays five business days are a week") {
  for (int day = day_number(2027, 5, 10); day <= day_number(2027, 5, 14); ++day) {
    CHECK(workday(day, 5, {}) == day + 7);
    CHECK(workday(day, -5, {}) == day - 7);
  }
}

TEST_CASE("workday: always a business day, monotone, additive and undone by its negative") {
  const int first = day_number(2027, 1, 1);
  const int last = day_number(2028, 12, 31);
  for (int start = first; start <= last; ++start) {
    CAPTURE(to_iso(start));
    for (const int count : {1, 2, 5, 10, 23, 60}) {
      CAPTURE(count);
      const int end = workday(start, count, holidays());
      REQUIRE(end > start);
      REQUIRE(is_business_day(end, holidays()));
      REQUIRE(workday(start, count + 1, holidays()) > end);
      REQUIRE(workday(start + 1, count, holidays()) >= end);
      REQUIRE(workday(workday(start, 1, holidays()), count, holidays()) ==
              workday(start, count + 1, holidays()));

      int counted = 0;
      for (int day = start + 1; day <= end; ++day) counted += is_business_day(day, holidays());
      REQUIRE(counted == count);

      const int back = workday(start, -count, holidays());
      REQUIRE(back < start);
      REQUIRE(is_business_day(back, holidays()));
      if (is_business_day(start, holidays())) {
        REQUIRE(workday(end, -count, holidays()) == start);
        REQUIRE(workday(back, count, holidays()) == start);
      }
    }
  }
}
