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
/// A row of the terms in the text that says again what another row says.
struct RepeatedTerm {
  const char* id;
  const char* first;
  const char* formula;  ///< where the other stands: "contract 11.3"
};
void check_repeated(const ProofTable& terms, const std::vector<RepeatedTerm>& repeated);
/// The administrative allowance in the text: from one year to the next, and the employment cost
/// trend behind it. The allowance itself is that of Exhibit 3.
void check_administration(const ProofTable& text, Expr fixed, Expr variable);
/// Exhibits 7A to 7E, CHIP Exhibit 6: months, years and trends.
void check_history(ProofSheet& sheet, std::string_view name);

}  // namespace trueup
