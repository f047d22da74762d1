#pragma once

#include <string>
#include <vector>

namespace trueup {

/// Where a figure or a formula comes from: a source document of the program and a place in it.
struct Citation {
  std::string source;  ///< the source's id in the program file: "contract", "r08", "cfr"
  std::string clause;  ///< the place: "11.1.11", "Exhibit 13A row h", "438.8(h)"
};

using Citations = std::vector<Citation>;

}  // namespace trueup
