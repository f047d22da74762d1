#pragma once

#include "number/rational.h"

namespace trueup {

/// Where a value that lies between two neighbours goes.
enum class RoundingMode {
  half_up,    ///< nearest; a tie goes away from zero
  half_even,  ///< nearest; a tie goes to the even last digit
  down,       ///< toward zero
  up,         ///< away from zero
};

/// 10 to the given power. `exponent` must not be negative.
Integer power_of_ten(int exponent);

/// `value` counted in units of 10^-digits and rounded to a whole number of them:
/// 12.345 at 2 digits is 1235 (half_up), 1463872 at -3 digits is 1464.
Integer round_to_units(const Rational& value, int digits, RoundingMode mode);

/// `value` rounded to `digits` decimals; negative digits round to tens, hundreds, thousands (-3).
/// Exact: the result is the nearest such number itself, never an approximation of it.
Rational round_to(const Rational& value, int digits, RoundingMode mode);

}  // namespace trueup
