#pragma once

#include <cstddef>
#include <vector>

#include "workbook/workbook.h"

namespace trueup::rating {

/// 1 for one element of an axis, 0 for the others.
Expr is_element(Workbook& book, AxisId axis, std::size_t element);

/// Values of single elements as one value over their axis.
Expr stacked(Workbook& book, AxisId axis, const std::vector<Expr>& by_element);

}  // namespace trueup::rating
