#pragma once

#include <string>
#include <vector>

namespace trueup {

/// `trueup rates PROGRAM [--set ID=VALUE ...] [--changes FILE] [--scenario SCENARIO] [--explain LINE]
/// [--format text|json|csv|assumptions]`.
int rates_command(const std::vector<std::string>& given);

}  // namespace trueup
