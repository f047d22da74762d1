#include "readers/merged_order.h"

#include <algorithm>

namespace trueup {

std::vector<std::string> merged_order(const std::vector<std::vector<std::string>>& lists) {
  std::vector<std::string> merged;
  for (const auto& list : lists) {
    auto behind = merged.begin();
    for (const std::string& id : list) {
      const auto found = std::find(merged.begin(), merged.end(), id);
      behind = (found != merged.end() ? found : merged.insert(behind, id)) + 1;
    }
  }
  return merged;
}

}  // namespace trueup
