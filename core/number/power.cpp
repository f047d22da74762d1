#include "number/power.h"

#include <utility>

#include "number/rounding.h"

namespace trueup {

namespace {

constexpr unsigned largest_root = 24;
constexpr int largest_exponent = 100;

/// The largest whole number whose `degree`-th power does not exceed `value`; Newton from above.
Integer whole_root(const Integer& value, unsigned degree) {
  if (value == 0 || degree == 1) return value;
  Integer guess = Integer(1) << (msb(value) / degree + 1);
  while (true) {
    const Integer next = ((degree - 1) * guess + value / pow(guess, degree - 1)) / degree;
    if (next >= guess) return guess;
    guess = next;
  }
}

}  // namespace

std::optional<Rational> power(const Rational& base, const Rational& exponent, int digits) {
  if (base < 0 || (base == 0 && exponent < 0)) return std::nullopt;
  if (denominator(exponent) > largest_root || abs(exponent) > largest_exponent)
    return std::nullopt;
  const auto root = static_cast<unsigned>(denominator(exponent));
  const auto times = static_cast<unsigned>(Integer(abs(numerator(exponent))));
  Integer above = numerator(base);
  Integer below = denominator(base);
  if (exponent < 0) std::swap(above, below);
  above = pow(above, times) * pow(power_of_ten(digits), root);
  below = pow(below, times);
  Integer units = whole_root(above / below, root);
  // Half a unit further, without its half: (2 units + 1) / 2 is at most the root.
  if (pow(2 * units + 1, root) * below <= above * pow(Integer(2), root)) ++units;
  return Rational(units, power_of_ten(digits));
}

}  // namespace trueup
