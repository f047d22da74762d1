#include "number/decimal.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace trueup {
namespace {

constexpr std::size_t max_parsed_characters = 40;
constexpr int max_exact_digits = 30;
constexpr int inexact_digits = 12;

// std::isdigit depends on the locale and is undefined for negative chars.
bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

void append_digits(Integer& value, std::string_view digits) {
  for (const char c : digits) {
    value *= 10;
    value += c - '0';
  }
}

/// The digits of a whole number that is not negative. Integer::str() would say the same and bring
/// the locales of the standard library into the module, a tenth of its size.
std::string write_digits(Integer value) {
  constexpr std::size_t group_digits = 18;  // as many as fit into 64 bits
  const Integer group = power_of_ten(group_digits);
  Integer rest, lowest;
  std::string text;
  while (value >= group) {
    divide_qr(value, group, rest, lowest);
    const std::string digits = std::to_string(static_cast<std::uint64_t>(lowest));
    text.insert(0, std::string(group_digits - digits.size(), '0') + digits);
    value = rest;
  }
  return std::to_string(static_cast<std::uint64_t>(value)) + text;
}

std::string write_whole(const Integer& value) {
  return (value < 0 ? "-" : "") + write_digits(abs(value));
}

/// Writes units of 10^-digits as a decimal with exactly `digits` fractional digits.
std::string write_units(const Integer& units, int digits) {
  std::string text = write_digits(abs(units));
  if (digits > 0) {
    const auto fraction_size = static_cast<std::size_t>(digits);
    if (text.size() <= fraction_size) text.insert(0, fraction_size + 1 - text.size(), '0');
    text.insert(text.size() - fraction_size, 1, '.');
  }
  if (units < 0) text.insert(0, 1, '-');
  return text;
}

}  // namespace

std::optional<Rational> parse_decimal(std::string_view text) {
  if (text.size() > max_parsed_characters) return std::nullopt;
  const bool negative = !text.empty() && text.front() == '-';
  if (negative) text.remove_prefix(1);

  const std::size_t point = text.find('.');
  const bool has_point = point != std::string_view::npos;
  const std::string_view whole = text.substr(0, point);
  const std::string_view fraction = has_point ? text.substr(point + 1) : std::string_view();
  if (!all_digits(whole) || (whole.size() > 1 && whole.front() == '0')) return std::nullopt;
  if (has_point && !all_digits(fraction)) return std::nullopt;

  Integer units = 0;
  append_digits(units, whole);
  append_digits(units, fraction);
  if (negative) units = -units;
  if (!has_point) return Rational(units);
  return Rational(units, power_of_ten(static_cast<int>(fraction.size())));
}

DecimalText to_decimal(const Rational& value) {
  const Integer divisor = denominator(value);
  if (divisor == 1) return {write_whole(numerator(value)), true};

  // A fraction in lowest terms ends within n digits exactly when its denominator divides 10^n.
  const Integer scale = power_of_ten(max_exact_digits);
  if (scale % divisor != 0) return {to_fixed(value, inexact_digits), false};

  std::string text = write_units(numerator(value) * (scale / divisor), max_exact_digits);
  text.erase(text.find_last_not_of('0') + 1);
  return {std::move(text), true};
}

std::string to_fraction(const Rational& value) {
  std::string text = write_whole(numerator(value));
  const Integer divisor = denominator(value);
  if (divisor != 1) text += "/" + write_whole(divisor);
  return text;
}

std::string to_fixed(const Rational& value, int digits, RoundingMode mode) {
  Integer units = round_to_units(value, digits, mode);
  if (digits < 0) units *= power_of_ten(-digits);
  return write_units(units, digits);
}

std::string group_thousands(std::string_view plain) {
  const auto sign_end = plain.begin() + (plain.substr(0, 1) == "-" ? 1 : 0);
  const auto whole_end = std::find_if_not(sign_end, plain.end(), is_digit);

  std::string grouped(plain.begin(), sign_end);
  for (auto it = sign_end; it != whole_end; ++it) {
    if (it != sign_end && (whole_end - it) % 3 == 0) grouped += ',';
    grouped += *it;
  }
  return grouped.append(whole_end, plain.end());
}

}  // namespace trueup
