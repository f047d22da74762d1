#pragma once

#include <optional>

#include "number/rational.h"

namespace trueup {

/// `base` to the power of a fraction, rounded half up to `digits` decimals. Such a power is in
/// general irrational, so it exists only rounded; the result is the nearest decimal itself, found
/// with whole numbers alone, and never an approximation of it. It rises and falls with the base
/// without exception, which keeps bounds honest. Nothing for a negative base, for zero to a
/// negative power, for an exponent whose denominator is above 24 or whose size is above 100.
std::optional<Rational> power(const Rational& base, const Rational& exponent, int digits);

}  // namespace trueup
