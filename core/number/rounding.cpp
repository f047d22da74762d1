#include "number/rounding.h"

#include <array>
#include <cstddef>

namespace trueup {
namespace {

constexpr int table_size = 41;

std::array<Integer, table_size> make_powers() {
  std::array<Integer, table_size> powers;
  powers[0] = 1;
  for (std::size_t i = 1; i < powers.size(); ++i) powers[i] = powers[i - 1] * 10;
  return powers;
}

/// Whether a truncated quotient has to move one unit away from zero.
bool moves_away(const Integer& quotient, const Integer& remainder, const Integer& divisor,
                RoundingMode mode) {
  if (remainder == 0 || mode == RoundingMode::down) return false;
  if (mode == RoundingMode::up) return true;
  const int against_half = Integer(abs(remainder) * 2).compare(divisor);
  if (against_half != 0) return against_half > 0;
  return mode == RoundingMode::half_up || bit_test(abs(quotient), 0);
}

}  // namespace

Integer power_of_ten(int exponent) {
  static const std::array<Integer, table_size> powers = make_powers();
  if (exponent < table_size) return powers[static_cast<std::size_t>(exponent)];
  return pow(Integer(10), static_cast<unsigned>(exponent));
}

Integer round_to_units(const Rational& value, int digits, RoundingMode mode) {
  Integer dividend = numerator(value);
  Integer divisor = denominator(value);
  if (digits > 0) dividend *= power_of_ten(digits);
  if (digits < 0) divisor *= power_of_ten(-digits);

  Integer quotient;
  Integer remainder;
  divide_qr(dividend, divisor, quotient, remainder);
  if (moves_away(quotient, remainder, divisor, mode)) {
    // The quotient may be zero, so the sign comes from the dividend.
    quotient += dividend.sign();
  }
  return quotient;
}

Rational round_to(const Rational& value, int digits, RoundingMode mode) {
  const Integer units = round_to_units(value, digits, mode);
  if (digits > 0) return Rational(units, power_of_ten(digits));
  return Rational(units * power_of_ten(-digits));
}

}  // namespace trueup
