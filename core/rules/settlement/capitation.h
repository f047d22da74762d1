#pragma once

#include "rules/sheet.h"

namespace trueup {

/// What the capitation rule hands on. By rate cell unless said otherwise.
struct Capitation {
  AxisId cells;
  Expr member_months;
  Expr total_member_months;  ///< all cells
  Expr rate;                 ///< dollars PMPM at a risk factor of 1, before withhold
  Expr risk_factor;
  Expr gross_by_cell;        ///< dollars before withhold
  Expr gross;                ///< dollars, all cells, before withhold
};

/// Capitation before the quality withhold: member months × rate × normalized risk factor, by rate
/// cell. Only cells the contract risk-adjusts have a factor; it is entered, or is the plan's
/// average score divided by the population's. (Contract 11.1.1.2; R08 Step 5.)
Capitation capitation(Sheet& sheet);

}  // namespace trueup
