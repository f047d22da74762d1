#pragma once

#include <string>

#include "number/rational.h"
#include "workbook/unit.h"

namespace trueup {

/// A value as a person reads it: "$342,477.92", "-5.6382%", "741,000", "2027-05-14". Dollars show
/// cents unless whole, ratios up to four decimals of a percentage, factors six.
std::string write_for_reading(const Rational& value, Unit unit);

/// The same with every decimal it has: a term is shown as the contract sets it.
std::string write_every_digit(const Rational& value, Unit unit);

/// The same inside a formula, where "≈" stands before a value that shows fewer digits than it has.
std::string write_in_formula(const Rational& value, Unit unit);

/// Whole dollars, as the contract's exhibits print settlements: "-$1,463,872".
std::string write_whole_dollars(const Rational& value);

}  // namespace trueup
