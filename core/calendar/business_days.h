#pragma once

#include <vector>

namespace trueup {

// Dates are day numbers: whole days since 1970-01-01, negative before it.

/// Day of the week, 0 = Sunday to 6 = Saturday.
int weekday_of(int day);

/// Whether the day is a Saturday or a Sunday.
bool is_weekend(int day);

/// Whether the day is neither on a weekend nor in `holidays`, which must be sorted.
bool is_business_day(int day, const std::vector<int>& holidays);

/// The count-th business day after `start`, or before it when count is negative, as a
/// spreadsheet's WORKDAY. `start` itself is never counted; count 0 returns it unchanged, whether
/// or not it is a business day. `holidays` must be sorted.
int workday(int start, int count, const std::vector<int>& holidays);

}  // namespace trueup
