#pragma once

#include <string>
#include <vector>

namespace trueup {

/// `trueup assign PROGRAM FILE` and `trueup assign PROGRAM --category … --age-months …`.
int assign_command(const std::vector<std::string>& given);

}  // namespace trueup
