#include "contract/figures.h"

#include <algorithm>

#include "calendar/date.h"
#include "contract/nearest.h"
#include "number/decimal.h"

namespace trueup {
namespace {

constexpr std::size_t most_characters = 40;  // as parse_decimal

std::string expected_decimal(Unit unit) {
  switch (unit) {
    case Unit::dollars:
    case Unit::pmpm: return "dollars as a decimal string, such as \"1463872.50\"";
    case Unit::ratio: return "a share of one as a decimal string, such as \"0.913\"";
    case Unit::member_months: return "member months as a decimal string, such as \"741000\"";
    default: return "a decimal string, such as \"1.02\"";
  }
}

std::string amount(const Rational& value) { return to_decimal(value).text; }

std::string expected_within(const Bounds& bounds) {
  if (!bounds.at_most) return "at least " + amount(*bounds.at_least);
  if (!bounds.at_least) return "at most " + amount(*bounds.at_most);
  return "from " + amount(*bounds.at_least) + " to " + amount(*bounds.at_most);
}

std::string bounds_hint(const Rational& value, Unit unit, const Bounds& bounds) {
  if (bounds.at_least && value < *bounds.at_least) {
    return *bounds.at_least == 0 ? "This figure is never negative: check its sign."
                                 : "Check the figure: it is less than can be.";
  }
  // Below one it is a share already, only too large a one.
  if (unit == Unit::ratio && value > 1 && value / 100 <= *bounds.at_most) {
    return "Write a share of one: " + in_quotes(amount(value / 100)) + " for " + amount(value) +
           "%.";
  }
  return "Check the figure: it is more than can be.";
}

bool is_long_decimal(std::string_view text) {
  return text.size() > most_characters && text.find_first_not_of("-.0123456789") == text.npos;
}

}  // namespace

std::optional<Rational> read_decimal(const Place& place, Unit unit, Diagnostics& diagnostics) {
  const Json& json = *place.json;
  if (is_full(diagnostics)) return std::nullopt;  // no hint to work out
  switch (json.kind) {
    case Json::Kind::string: break;
    case Json::Kind::number: {
      const auto value = parse_decimal(json.text);
      report(diagnostics, {Fault::number_not_string, place.pointer, json.text,
                           expected_decimal(unit),
                           value ? "Put it in quotes: " + in_quotes(json.text) + "."
                                 : decimal_hint(json.text, unit)});
      return std::nullopt;
    }
    case Json::Kind::null:
      report_wrong_type(place, expected_decimal(unit),
                        "Leave the key out where there is no figure.", diagnostics);
      return std::nullopt;
    default:
      report_wrong_type(place, expected_decimal(unit), "Write one figure in quotes here.",
                        diagnostics);
      return std::nullopt;
  }
  if (is_long_decimal(json.text)) {
    report(diagnostics, {Fault::too_large, place.pointer, describe(json),
                         "a decimal string of at most 40 characters",
                         "Shorten the figure: no contract counts so finely."});
    return std::nullopt;
  }
  auto value = parse_decimal(json.text);
  if (!value) {
    report(diagnostics, {Fault::not_a_decimal, place.pointer, describe(json),
                         expected_decimal(unit), decimal_hint(json.text, unit)});
  }
  return value;
}

std::optional<Rational> read_decimal(const Place& place, Unit unit, const Bounds& bounds,
                                     Diagnostics& diagnostics) {
  auto value = read_decimal(place, unit, diagnostics);
  if (!value) return value;
  const bool within = (!bounds.at_least || *value >= *bounds.at_least) &&
                      (!bounds.at_most || *value <= *bounds.at_most);
  if (within) return value;
  report(diagnostics, {Fault::out_of_bounds, place.pointer, describe(*place.json),
                       expected_within(bounds), bounds_hint(*value, unit, bounds)});
  return std::nullopt;
}

std::optional<int> read_whole(const Place& place, int at_least, int at_most,
                              Diagnostics& diagnostics) {
  const auto value =
      read_decimal(place, Unit::count, {Rational(at_least), Rational(at_most)}, diagnostics);
  if (!value) return std::nullopt;
  if (!check_whole(place, *value, diagnostics)) return std::nullopt;
  return static_cast<int>(numerator(*value));
}

bool check_whole(const Place& place, const Rational& value, Diagnostics& diagnostics) {
  if (denominator(value) == 1) return true;
  report(diagnostics, {Fault::out_of_bounds, place.pointer, describe(*place.json),
                       "a whole number", "Leave the decimals out."});
  return false;
}

}  // namespace trueup
