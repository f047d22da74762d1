#pragma once

#include <string>
#include <vector>

namespace trueup {

/// `trueup risk-scores PROGRAM FILE`.
int risk_scores_command(const std::vector<std::string>& given);

}  // namespace trueup
