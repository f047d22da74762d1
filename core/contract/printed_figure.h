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
  bool set = false;   ///< fixed by contract or rule, so that nothing was rounded

  /// One unit of the last printed digit.
  Rational unit() const;
  /// How far the figure before rounding may be: half a unit, or nothing where it is set.
  Rational half_unit() const;
};

/// Reads a printed figure: a plain decimal (see parse_decimal), with or without a percent sign.
std::optional<PrintedFigure> parse_printed(std::string_view text);

/// The same for a text that takes the place of a figure, and is set where that one is.
std::optional<PrintedFigure> parse_in_place_of(const PrintedFigure& figure, std::string_view text);

/// A value rounded half up and written at a figure's precision and in its form.
std::string printed_like(const PrintedFigure& figure, const Rational& value);

}  // namespace trueup
