#pragma once

#include <optional>
#include <string>
#include <utility>

#include "readers/exact.h"
#include "workbook/workbook.h"

// A few inputs and a way to name lines, for tests of the readers without any contract.

namespace trueup {

struct SampleBook {
  Workbook book;

  SampleBook() { book.begin_exhibit({"sample", "Sample"}); }

  Expr input(std::string field, Unit unit = Unit::dollars, std::optional<AxisId> axis = {}) {
    Input input;
    input.group = "in";
    input.label = field;
    input.field = std::move(field);
    input.unit = unit;
    input.axis = axis;
    return book.add_input(std::move(input));
  }

  Expr line(std::string label, Expr value, Unit unit = Unit::dollars) {
    Line line;
    line.id = label;
    line.label = std::move(label);
    line.unit = unit;
    return book.add_line(std::move(line), value);
  }
};

}  // namespace trueup
