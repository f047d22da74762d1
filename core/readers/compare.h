#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "readers/exact.h"

namespace trueup {

/// A line whose value is not the same in two evaluations.
struct LineDifference {
  std::string id;
  std::string label;
  Unit unit = Unit::dollars;
  Value before;
  Value after;
};

/// One changed input, parameter or reading, and what it is worth.
struct Cause {
  std::string id;      ///< "cells.member_months[ma_adult]", "reading:mlr.rounding"
  std::string label;
  std::string before;  ///< as read; empty where there is no value
  std::string after;
  Rational effect;     ///< dollars it adds to the line compared
};

struct Comparison {
  std::vector<LineDifference> lines;
  std::vector<Cause> causes;
};

/// Compares two evaluations line by line, and attributes the change of one line (by default the net
/// of all settlements computed) to its causes: each changed leaf is put in place in the order the
/// workbook declares it, and what that moves is its effect. The effects add up to the whole change
/// exactly; what only one of the workbooks has is one last cause of its own.
Comparison compare(const Evaluation& before, const Evaluation& after,
                   std::string_view line_id = "statement.net_so_far");

}  // namespace trueup
