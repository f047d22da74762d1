#pragma once

#include <optional>

#include "number/rational.h"

namespace trueup {

/// Inclusive bounds of a value; none: unbounded.
struct Bounds {
  std::optional<Rational> at_least;
  std::optional<Rational> at_most;
};

}  // namespace trueup
