#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace trueup {

using AxisId = std::uint16_t;

/// One place on an axis: a rate cell, a measure, a band.
struct AxisElement {
  std::string id;
  std::string label;
};

/// What a value is broken down by.
struct Axis {
  std::string id;     ///< "cell", "measure", "band"
  std::string label;  ///< "rate cell"
  std::vector<AxisElement> elements;
};

/// The axes of a value, in ascending order of their ids: none, one or two.
/// Elements are laid out row by row, the last axis running fastest.
struct Shape {
  std::array<AxisId, 2> axes{};
  std::uint8_t rank = 0;

  bool has(AxisId axis) const {
    for (std::size_t i = 0; i < rank; ++i)
      if (axes[i] == axis) return true;
    return false;
  }
  friend bool operator==(const Shape&, const Shape&) = default;
};

/// The shape of two values taken together. Throws std::logic_error above two axes.
Shape joined(const Shape& a, const Shape& b);

/// The shape with one axis removed.
Shape without(const Shape& shape, AxisId axis);

}  // namespace trueup
