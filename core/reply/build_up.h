#pragma once

#include <string>
#include <vector>

#include "reply/rates.h"

namespace trueup {

/// One step from base data to a rate: what it brings the cost to, in cents, and by how much.
struct BuildUpStep {
  std::string line;   ///< the line the amount after it is taken from
  std::string label;  ///< "Utilization trend factor"
  Rational after;
  Rational effect;  ///< effects add up, to the cent, from the first amount to the rate
};

/// How a rate is built with the changes in force.
struct BuildUp {
  std::string cell;
  std::string start_line;
  std::string start_label;
  Rational start;
  std::vector<BuildUpStep> steps;
};

/// One for each rate cell whose rate is known. Foster Care's steps between the utilization trend and
/// its projected cost are lost in print, and stand together.
std::vector<BuildUp> build_ups(const Rates& rates);

}  // namespace trueup
