#include "readers/write_value.h"

#include "calendar/date.h"
#include "number/decimal.h"
#include "number/rounding.h"

namespace trueup {

namespace {

/// A number written with at most `most` and at least `least` decimals.
struct Digits {
  int least;
  int most;
};

Digits digits_of(Unit unit, bool whole) {
  switch (unit) {
    case Unit::dollars: return whole ? Digits{0, 0} : Digits{2, 2};
    case Unit::pmpm: return {2, 2};
    case Unit::ratio: return {0, 4};
    default: return {0, 6};
  }
}

std::string plain(const Rational& value, Digits digits) {
  std::string text = to_fixed(value, digits.most);
  const std::size_t point = text.find('.');
  if (point != std::string::npos) {
    const std::size_t least = point + 1 + static_cast<std::size_t>(digits.least);
    while (text.size() > least && text.back() == '0') text.pop_back();
    if (text.back() == '.') text.pop_back();
  }
  return group_thousands(text);
}

bool is_whole(const Rational& value) { return denominator(value) == 1; }

/// What is written: a ratio as a percentage, everything else as it is.
Rational written(const Rational& value, Unit unit) {
  return unit == Unit::ratio ? Rational(value * 100) : value;
}

std::string write(const Rational& value, Unit unit, Digits digits) {
  if (unit == Unit::date) return to_iso(static_cast<int>(numerator(value)));
  if (unit == Unit::flag) return value == 0 ? "no" : "yes";
  std::string text = plain(written(value, unit), digits);
  if (unit == Unit::ratio) return text + "%";
  if (unit != Unit::dollars && unit != Unit::pmpm) return text;
  return text.front() == '-' ? "-$" + text.substr(1) : "$" + text;
}

}  // namespace

std::string write_for_reading(const Rational& value, Unit unit) {
  return write(value, unit, digits_of(unit, is_whole(value)));
}

std::string write_every_digit(const Rational& value, Unit unit) {
  constexpr int most = 40;  // as many as a document's figure can have
  return write(value, unit, {digits_of(unit, is_whole(value)).least, most});
}

std::string write_in_formula(const Rational& value, Unit unit) {
  std::string text = write_for_reading(value, unit);
  if (unit == Unit::date || unit == Unit::flag) return text;
  // A fraction in lowest terms ends within n decimals exactly when its denominator divides 10^n.
  const Integer divisor = denominator(written(value, unit));
  if (divisor == 1) return text;
  return power_of_ten(digits_of(unit, false).most) % divisor == 0 ? text : "≈" + text;
}

std::string write_whole_dollars(const Rational& value) {
  return write_for_reading(round_to(value, 0, RoundingMode::half_up), Unit::dollars);
}

}  // namespace trueup
