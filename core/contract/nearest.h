#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace trueup {

/// The known name a mistyped one was probably meant to be; empty when none is near. Case, spaces
/// and dashes count for nothing: "MA Adult" is "ma_adult".
std::string nearest(std::string_view name, const std::vector<std::string>& known);

/// A hint for a mistyped name: `Did you mean "ma_adult"?`, or `otherwise` when none is near.
std::string did_you_mean(std::string_view name, const std::vector<std::string>& known,
                         std::string_view otherwise);

/// "one of a, b, c", cut short where there are many.
std::string one_of(std::vector<std::string> known);

/// A name in double quotes, as a document writes it.
std::string in_quotes(std::string_view name);

/// The ids of a list of things.
template <class Things>
std::vector<std::string> ids_of(const Things& things) {
  std::vector<std::string> ids;
  for (const auto& thing : things) ids.push_back(thing.id);
  return ids;
}

}  // namespace trueup
