#pragma once

#include <string_view>

namespace trueup {

/// What a value measures. It decides how a value is written, never how it is computed.
enum class Unit {
  dollars,        ///< US dollars
  pmpm,           ///< dollars per member per month
  member_months,  ///< member months
  ratio,          ///< a share of one, written as a percentage: 0.913 is 91.3%
  factor,         ///< a plain multiplier: a risk factor of 1.02
  count,          ///< whole things: members, therapies
  days,           ///< calendar days
  date,           ///< days since 1970-01-01, written as a date
  flag,           ///< 1 for yes, 0 for no
  words,          ///< index into the line's own list of words
};

/// The unit's name in documents: "dollars", "pmpm", "member_months", ….
std::string_view unit_name(Unit unit);

}  // namespace trueup
