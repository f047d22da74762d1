#pragma once

#include "rules/settlement/capitation.h"
#include "rules/settlement/directed_payments.h"
#include "rules/settlement/quality_withhold.h"
#include "rules/sheet.h"

namespace trueup {

/// What the MLR risk corridor hands on, in dollars. Positive: the State receives.
struct MlrCorridorSettlement {
  Expr settlement;
  Expr balance;  ///< settlement less what an initial settlement already moved
};

/// Risk corridor around a target MLR: covered services and the directed payments named, over
/// revenue; the target entered, or worked out from the plan's own mix of membership; the gain or
/// loss divided among bands in points of MLR (shares of revenue) or in percent of the target (shares
/// of target cost). Its MLR is not the federal one: no taxes leave the revenue.
/// (SFY 2023 Amendment 13, section VI, 13.A.10.) Without such a corridor both are 0.
MlrCorridorSettlement mlr_corridor(Sheet& sheet, const Capitation& capitation,
                                   const QualityWithhold& withhold,
                                   const DirectedPayments& directed);

}  // namespace trueup
