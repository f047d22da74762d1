#pragma once

#include <string>
#include <vector>

namespace trueup {

/// `trueup rates PROGRAM [--set ID=VALUE ...] [--format text|json|csv]`.
int rates_command(const std::vector<std::string>& given);

}  // namespace trueup
