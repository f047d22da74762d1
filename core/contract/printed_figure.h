#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "number/rational.h"

namespace trueup {

/// A figure as a document prints it. Its last printed digit says how precise it is.
struct PrintedFigure {
  std::string text;   ///< without currency signs and thousands separators: "853.85", "-17.43", "6.21%"
  Rational value;     ///< 0.0621 for "6.21%"
  int decimals = 0;   ///< printed decimals of the value: 4 for "6.21%"
  bool percent = false;

  /// Half a unit of the last printed digit: how far the figure before rounding may be.
  Rational half_unit() const;
};

/// Reads a printed figure: a plain decimal (see parse_decimal), with or without a percent sign.
std::optional<PrintedFigure> parse_printed(std::string_view text);

/// A value rounded half up and written at a figure's precision and in its form.
std::string printed_like(const PrintedFigure& figure, const Rational& value);

}  // namespace trueup
