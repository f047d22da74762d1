#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "number/rational.h"
#include "workbook/workbook.h"

namespace trueup {

/// One figure the contract sets, or leaves open.
struct TermEntry {
  std::string id;    ///< "cells.rate[ma_adult]"
  std::string term;  ///< "cells.rate"
  std::string label;
  Shape shape;  ///< the axis of its element, if any
  std::uint32_t element = 0;
  Unit unit = Unit::ratio;
  std::optional<Rational> value;  ///< none: open, a scenario has to enter it
  Citations cites;
  std::string note;
  std::string pointer;  ///< where the value stands in the program document; or empty
};

/// The terms of one exhibit.
struct TermSection {
  Exhibit exhibit;
  std::vector<TermEntry> terms;
};

/// Whether a parameter is a term of the contract: not a yes or no that follows from how a thing is
/// described, nor the day a deadline's rule starts from.
bool is_term(const Workbook& workbook, const Parameter& parameter);

/// Whether an input stands for a term that the documents at hand leave open.
bool is_open_term(const Input& input);

/// Every term of a workbook, by exhibit in the order of the settlement. A term belongs to the
/// exhibit its id begins with ("premium_tax.rate"), as its clause does; otherwise to the one it was
/// declared under ("cells.rate"). Exhibits without terms are left out.
std::vector<TermSection> terms_by_exhibit(const Workbook& workbook);

}  // namespace trueup
