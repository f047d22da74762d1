#pragma once

#include <utility>

#include "rules/verification/proof_sheet.h"

// Tables that both certifications print in the same form.

namespace trueup {

/// Table 17, CHIP Table 5: parts of the load as shares of the rate and PMPM.
void check_load_table(ProofSheet& sheet, std::string_view name, Expr rate, Expr fixed,
                      const std::vector<std::pair<std::string, Expr>>& shares);
/// Table 13, CHIP Table 4.
void check_acuity(ProofSheet& sheet, std::string_view name);
/// Table 22, CHIP Table 7.
void check_corridor_shares(ProofSheet& sheet, std::string_view name);
/// Exhibits 7A to 7E, CHIP Exhibit 6: months, years and trends.
void check_history(ProofSheet& sheet, std::string_view name);

}  // namespace trueup
