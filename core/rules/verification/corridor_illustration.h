#pragma once

#include "rules/verification/proof_sheet.h"

namespace trueup {

/// Rows e to k of a corridor illustration: R08 Exhibit 13A, CHIP Exhibit 4. The bands are those of
/// contract 11.1.11, six counted from the target outwards on either side.
void check_corridor_illustration(const ProofTable& table, Expr actual, Expr target);

}  // namespace trueup
