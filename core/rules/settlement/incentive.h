#pragma once

#include "rules/settlement/capitation.h"
#include "rules/sheet.h"

namespace trueup {

/// Incentive above the capitation rates, in dollars: what was awarded, up to a share of capitation.
/// It stays outside premium revenue and the MLR. (Contract 11.5; R08 Step 8; Exhibit C A.3.)
/// Without an incentive in the program: 0.
Expr incentive(Sheet& sheet, const Capitation& capitation);

}  // namespace trueup
