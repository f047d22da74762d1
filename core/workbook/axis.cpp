#include "workbook/axis.h"

#include <algorithm>
#include <stdexcept>

namespace trueup {

Shape joined(const Shape& a, const Shape& b) {
  Shape result = a;
  for (std::size_t i = 0; i < b.rank; ++i) {
    if (result.has(b.axes[i])) continue;
    if (result.rank == result.axes.size()) throw std::logic_error("a value has two axes at most");
    result.axes[result.rank++] = b.axes[i];
  }
  std::sort(result.axes.begin(), result.axes.begin() + result.rank);
  return result;
}

Shape without(const Shape& shape, AxisId axis) {
  Shape result;
  for (std::size_t i = 0; i < shape.rank; ++i)
    if (shape.axes[i] != axis) result.axes[result.rank++] = shape.axes[i];
  return result;
}

}  // namespace trueup
