#pragma once

#include <string>
#include <vector>

namespace trueup {

/// `trueup verify [PROGRAM] [--format text|json|csv] [--inject N] [--seed S]`.
int verify_command(const std::vector<std::string>& given);

}  // namespace trueup
