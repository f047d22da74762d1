#pragma once

#include <string_view>
#include <vector>

namespace trueup {

// A JSON file of assets/ carried inside the program. `name` is the file name without ".json".
struct ShippedFile {
  std::string_view name;
  std::string_view text;
};

// In order of name. The build writes the definitions: see core/contract/shipped.cmake.
const std::vector<ShippedFile>& shipped_programs();
const std::vector<ShippedFile>& shipped_examples();
// Of the library trueup_published, which the page does without.
const std::vector<ShippedFile>& shipped_published();

}  // namespace trueup
