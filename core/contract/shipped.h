#pragma once

#include <string_view>
#include <vector>

namespace trueup {

// A JSON file of assets/ carried inside the program. `name` is the file name without ".json".
struct ShippedFile {
  std::string_view name;
  std::string_view text;
};

// What a list of programs shows of one, as its document writes it.
struct ProgramHead {
  std::string_view id;
  std::string_view title;
  std::string_view jurisdiction;
  std::string_view from;  // of the rating period
  std::string_view to;
};

// What a list of examples shows of one; `id` is the file name, texts left out are empty.
struct ExampleHead {
  std::string_view id;
  std::string_view name;
  std::string_view program;
  std::string_view note;
};

// In order of name. The build writes the definitions: see core/contract/shipped.cmake.
const std::vector<ShippedFile>& shipped_programs();
const std::vector<ShippedFile>& shipped_examples();
const std::vector<ProgramHead>& shipped_program_heads();
const std::vector<ExampleHead>& shipped_example_heads();
// Of the library trueup_published, which the page does without.
const std::vector<ShippedFile>& shipped_published();

}  // namespace trueup
