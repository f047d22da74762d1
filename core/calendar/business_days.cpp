#include "calendar/business_days.h"

#include <algorithm>

namespace trueup {

int weekday_of(int day) {
  constexpr int epoch_weekday = 4;  // 1970-01-01 was a Thursday.
  return (day % 7 + 7 + epoch_weekday) % 7;
}

bool is_weekend(int day) {
  const int weekday = weekday_of(day);
  return weekday == 0 || weekday == 6;
}

bool is_business_day(int day, const std::vector<int>& holidays) {
  return !is_weekend(day) && !std::binary_search(holidays.begin(), holidays.end(), day);
}

int workday(int start, int count, const std::vector<int>& holidays) {
  const int step = count < 0 ? -1 : 1;
  int day = start;
  for (int remaining = count; remaining != 0;) {
    day += step;
    if (is_business_day(day, holidays)) remaining -= step;
  }
  return day;
}

}  // namespace trueup
