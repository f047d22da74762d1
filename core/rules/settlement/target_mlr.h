#pragma once

#include "rules/settlement/capitation.h"
#include "rules/settlement/directed_payments.h"
#include "rules/settlement/quality_withhold.h"
#include "rules/sheet.h"

namespace trueup {

/// Whether every rate cell has a projected medical cost, set or open.
bool has_medical_cost(const Program& program);

/// Projected medical cost PMPM by rate cell: as certified, or at the plan's own risk where reading
/// target_mlr.medical_cost says so. (R08 Exhibit 13B column m; SFY 2023 section 13.A.10.)
Expr projected_medical_cost(Sheet& sheet, const Capitation& capitation);

/// The MLR the rates were built to reach at the plan's own membership, risk and earned withhold.
/// It settles nothing in SFY 2026: it shows what the certification expects. (R08 Exhibit 13B; its
/// formula headings for columns f and o are damaged in print: f returns the withheld share of d,
/// and o is n ÷ l.) Declares nothing for a program without projected medical cost.
void target_mlr(Sheet& sheet, const Capitation& capitation, const QualityWithhold& withhold,
                const DirectedPayments& directed);

}  // namespace trueup
