#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "number/rational.h"
#include "number/rounding.h"

namespace trueup {

/// Reads a plain decimal such as "0", "-12.50" or "1463872"; nothing when the text is anything
/// else. Refused: '+', exponents, separators, spaces, a bare leading or trailing point, leading
/// zeros ("007") and more than 40 characters.
std::optional<Rational> parse_decimal(std::string_view text);

/// A decimal rendering and whether it is the value itself.
struct DecimalText {
  std::string text;
  bool exact;
};

/// The exact decimal, without trailing zeros, when it ends within 30 fractional digits; otherwise
/// the value rounded half up to 12 fractional digits, all 12 written, with exact = false.
/// Zero never carries a sign.
DecimalText to_decimal(const Rational& value);

/// The value in lowest terms: "-5/3", or "5" for a whole number.
std::string to_fraction(const Rational& value);

/// The value rounded to `digits` decimals, all of them written: "1463872.00". Negative digits
/// round to tens, hundreds, ... and write a whole number. Zero never carries a sign.
std::string to_fixed(const Rational& value, int digits, RoundingMode mode = RoundingMode::half_up);

/// Puts commas into the whole part of a plain decimal: "-1463872.5" becomes "-1,463,872.5".
std::string group_thousands(std::string_view plain);

}  // namespace trueup
