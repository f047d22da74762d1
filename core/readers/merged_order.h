#pragma once

#include <string>
#include <vector>

namespace trueup {

/// Every id of several lists once, each list's order kept where they agree: what only a later list
/// has stands behind what it stands behind there.
std::vector<std::string> merged_order(const std::vector<std::vector<std::string>>& lists);

}  // namespace trueup
