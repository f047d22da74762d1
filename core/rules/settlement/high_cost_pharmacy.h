#pragma once

#include <vector>

#include "contract/scenario.h"
#include "rules/settlement/capitation.h"
#include "rules/sheet.h"

namespace trueup {

/// Actual high-cost pharmacy cost in dollars by rate cell: entered, or added up from a list of
/// members and the threshold a member must reach in a year. (Contract 11.1.11 (2); R08 Step 7.)
Expr high_cost_pharmacy(Sheet& sheet, const Capitation& capitation,
                        const std::vector<HighCostMember>& members);

}  // namespace trueup
