#include "contract/printed_figure.h"

#include "number/decimal.h"
#include "number/rounding.h"

namespace trueup {

Rational PrintedFigure::unit() const { return Rational(1, power_of_ten(decimals)); }

Rational PrintedFigure::half_unit() const { return set ? Rational(0) : unit() / 2; }

std::optional<PrintedFigure> parse_printed(std::string_view text) {
  PrintedFigure figure;
  figure.text = text;
  figure.percent = !text.empty() && text.back() == '%';
  if (figure.percent) text.remove_suffix(1);
  const auto number = parse_decimal(text);
  if (!number) return std::nullopt;
  figure.value = figure.percent ? *number / 100 : *number;
  const std::size_t at = text.find('.');
  const std::size_t decimals = at == std::string_view::npos ? 0 : text.size() - at - 1;
  figure.decimals = static_cast<int>(decimals) + (figure.percent ? 2 : 0);
  return figure;
}

std::optional<PrintedFigure> parse_in_place_of(const PrintedFigure& figure, std::string_view text) {
  auto other = parse_printed(text);
  if (other) other->set = figure.set;
  return other;
}

std::string printed_like(const PrintedFigure& figure, const Rational& value) {
  if (!figure.percent) return to_fixed(value, figure.decimals);
  return to_fixed(value * 100, figure.decimals - 2) + '%';
}

}  // namespace trueup
