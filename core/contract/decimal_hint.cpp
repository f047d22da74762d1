#include <algorithm>
#include <array>
#include <cstddef>

#include "contract/figures.h"
#include "contract/nearest.h"
#include "number/decimal.h"

// People paste figures from spreadsheets. What they meant is usually plain, so the hint shows it.

namespace trueup {
namespace {

constexpr std::size_t longest_mended = 64;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Puts something else in the place of every occurrence of a piece; whether there was one.
bool replace_all(std::string& text, std::string_view piece, std::string_view by) {
  bool any = false;
  for (std::size_t at = 0; (at = text.find(piece, at)) != std::string::npos; at += by.size()) {
    text.replace(at, piece.size(), by);
    any = true;
  }
  return any;
}

enum class Comma { none, thousands, decimal, unclear };

/// What commas in a figure stand for: "1,463,872.50" has thousands, "1,5" decimals, "1.463,5" is
/// anybody's guess.
Comma meaning_of_commas(std::string_view text) {
  const auto commas = std::count(text.begin(), text.end(), ',');
  if (commas == 0) return Comma::none;
  const std::size_t point = text.find('.');
  const std::string_view whole = text.substr(0, point);
  bool in_threes = text.find(',', std::min(point, text.size())) == std::string_view::npos;
  for (std::size_t at = whole.find(','); at != std::string_view::npos;) {
    const std::size_t next = whole.find(',', at + 1);
    if (std::min(next, whole.size()) - at != 4) in_threes = false;
    at = next;
  }
  if (in_threes) return Comma::thousands;
  return commas == 1 && point == std::string_view::npos ? Comma::decimal : Comma::unclear;
}

/// "007" as "7", ".5" as "0.5", "5." as "5", "+5" as "5".
std::string with_plain_zeros(std::string text) {
  if (!text.empty() && text.front() == '+') text.erase(0, 1);
  const std::size_t sign = !text.empty() && text.front() == '-' ? 1 : 0;
  while (text.size() > sign + 1 && text[sign] == '0' && is_digit(text[sign + 1]))
    text.erase(sign, 1);
  if (text.size() > sign && text[sign] == '.') text.insert(sign, 1, '0');
  if (!text.empty() && text.back() == '.') text.pop_back();
  return text;
}

/// "7.41e5" as 741000.
std::optional<Rational> with_exponent(const std::string& text) {
  const std::size_t at = text.find_first_of("eE");
  if (at == std::string::npos) return parse_decimal(with_plain_zeros(text));
  const auto mantissa = parse_decimal(with_plain_zeros(text.substr(0, at)));
  const auto power = parse_decimal(with_plain_zeros(text.substr(at + 1)));
  if (!mantissa || !power || denominator(*power) != 1 || abs(*power) > 20) return std::nullopt;
  const int exponent = static_cast<int>(numerator(*power));
  const Rational scale(power_of_ten(exponent < 0 ? -exponent : exponent));
  return exponent < 0 ? *mantissa / scale : *mantissa * scale;
}

bool says_nothing(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  constexpr std::array<std::string_view, 11> words = {
      "", "-", "--", "nan", "null", "none", "n/a", "na", "tbd", "unknown", "?"};
  return std::find(words.begin(), words.end(), text) != words.end();
}

}  // namespace

std::string decimal_hint(std::string_view written, Unit unit) {
  const std::string usual =
      "Write digits with at most one point, such as \"741000\" or \"-12.50\".";
  if (written.size() > longest_mended) return usual;
  std::string text(written);
  bool blanks = false;
  for (const std::string_view blank : {" ", "\t", "\n", "\u00A0", "\u202F"})
    if (replace_all(text, blank, "")) blanks = true;
  if (says_nothing(text)) return "Leave the key out where there is no figure.";

  replace_all(text, "−", "-");
  replace_all(text, "–", "-");
  const bool in_brackets = text.size() > 2 && text.front() == '(' && text.back() == ')';
  if (in_brackets) text = "-" + text.substr(1, text.size() - 2);
  const bool dollar = replace_all(text, "$", "");
  const bool percent = text.size() > 1 && text.back() == '%';
  if (percent) text.pop_back();
  const Comma comma = meaning_of_commas(text);
  if (comma == Comma::unclear) return usual;
  replace_all(text, ",", comma == Comma::thousands ? "" : ".");
  const bool exponent = text.find_first_of("eE") != std::string::npos;

  const auto value = with_exponent(text);
  if (!value) return usual;
  const DecimalText plain = to_decimal(percent ? Rational(*value / 100) : *value);
  if (!plain.exact) return usual;
  const std::string instead = in_quotes(plain.text);
  if (percent && unit == Unit::ratio) {
    return "Write a share of one: " + instead + " for " + to_decimal(*value).text + "%.";
  }
  if (percent) return "Write it without the percent sign: " + instead + ".";
  if (in_brackets) return "Write a negative figure with a minus sign: " + instead + ".";
  if (dollar) return "Leave the dollar sign and any separators out: " + instead + ".";
  if (comma == Comma::thousands) return "Leave the separators out: " + instead + ".";
  if (comma == Comma::decimal) return "Write the decimals after a point: " + instead + ".";
  if (exponent) return "Write it out in quotes, without an exponent: " + instead + ".";
  if (blanks) return "Leave the blanks out: " + instead + ".";
  return "Write it plainly: " + instead + ".";
}

}  // namespace trueup
