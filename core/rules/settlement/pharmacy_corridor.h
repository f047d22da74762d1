#pragma once

#include "contract/scenario.h"
#include "rules/settlement/capitation.h"
#include "rules/sheet.h"

namespace trueup {

/// What the corridor rule hands on, in dollars. Positive: the State receives.
struct CorridorSettlement {
  Expr settlement;
  Expr balance;  ///< settlement less what an initial settlement already moved
};

/// Risk corridor for high-cost pharmacy: target from actual membership, actual eligible cost by
/// rate cell (entered, or from a list of members), the difference divided among bands, and each
/// party's share of every band. (Contract 11.1.11; R08 Step 7, Table 21, Exhibit 13A.)
/// Without a corridor in the program both are 0.
CorridorSettlement pharmacy_corridor(Sheet& sheet, const Capitation& capitation,
                                    const std::vector<HighCostMember>& members);

}  // namespace trueup
