#pragma once

#include "rules/settlement/capitation.h"
#include "rules/settlement/directed_payments.h"
#include "rules/settlement/quality_withhold.h"
#include "rules/sheet.h"

namespace trueup {

/// The MLR the rates were built to reach at the plan's own membership, risk and earned withhold.
/// It settles nothing in SFY 2026: it shows what the certification expects. (R08 Exhibit 13B; its
/// formula headings for columns f and o are damaged in print: f returns the withheld share of d,
/// and o is n ÷ l.) Declares nothing for a program without projected medical cost.
void target_mlr(Sheet& sheet, const Capitation& capitation, const QualityWithhold& withhold,
                const DirectedPayments& directed);

}  // namespace trueup
