#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "readers/exact.h"
#include "workbook/workbook.h"

namespace trueup {

/// One element of an input or a parameter. An open term is the input that stands for it, under the
/// parameter's name, so that it meets the same term where another program sets it.
struct Leaf {
  std::string name;  ///< "cells.member_months[ma_adult]", "mlr.minimum"
  std::string label;
  std::string element;  ///< "MA Adult"; empty without an axis
  Unit unit = Unit::dollars;
  bool is_term = false;   ///< set by the contract, rather than entered
  bool is_input = false;  ///< kept as an input: an entry, or an open term
  bool is_listed = true;  ///< a person entered it or the contract sets it; not worked out from those
  std::size_t index = 0;  ///< into Workbook::inputs or Workbook::parameters
  NodeId node = 0;
  std::uint32_t at = 0;  ///< the element
};

/// Every leaf of a workbook: entries, then terms, each in the order of declaration.
std::vector<Leaf> leaves_of(const Workbook& workbook);

/// Puts another value, or none, in the place of a leaf's own.
void put(Evaluation& evaluation, const Leaf& leaf, const Value& value);

}  // namespace trueup
