#pragma once

#include <string>
#include <vector>

namespace trueup {

/// A holiday that comes back every year.
struct HolidayRule {
  enum class Kind {
    fixed,         ///< `day` of `month`
    nth_weekday,   ///< the `nth` `weekday` of `month`
    last_weekday,  ///< the last `weekday` of `month`
  };

  std::string name{};
  Kind kind = Kind::fixed;
  int month = 1;    ///< 1 to 12
  int day = 1;      ///< 1 to 31; for fixed
  int weekday = 0;  ///< 0 = Sunday to 6 = Saturday; for nth_weekday and last_weekday
  int nth = 1;      ///< 1 to 5; for nth_weekday
  bool sunday_moves_to_monday = false;
};

/// The days on which the rules' holidays are observed from January 1 of `first_year` to
/// December 31 of `last_year`, as day numbers, sorted and without repeats. A year in which a
/// rule's day does not exist (February 29, a fifth Monday) has no such holiday.
/// Throws std::invalid_argument when a rule's field is outside its range, or when a year is
/// outside 2 to 9998.
std::vector<int> holidays_between(const std::vector<HolidayRule>& rules, int first_year,
                                  int last_year);

}  // namespace trueup
