#pragma once

#include <string>
#include <utility>
#include <vector>

#include "rules/verification/proof_sheet.h"

namespace trueup {

/// The lines of one group of a databook, its total left out.
std::vector<std::string> databook_lines(const ProofTable& table, const std::string& group);

/// Which lines of a databook make up each service category of the base data.
const std::vector<std::pair<std::string, std::vector<std::string>>>& databook_categories();

}  // namespace trueup
