#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace trueup {

/// Every text that differs from a printed figure by one digit substituted, inserted or deleted, or
/// by its point moved one place. They may be no figures at all ("007").
std::vector<std::string> single_edits(std::string_view text);

/// The fewest characters to substitute, insert or delete to get from one text to the other.
int edit_distance(std::string_view from, std::string_view to);

}  // namespace trueup
