#pragma once

#include "workbook/workbook.h"

// Non-service expense allowance: R08 Step 3, Exhibit 3, Table 17; CHIP Exhibit 3, Table 5.

namespace trueup::rating {

/// Column j: (medical + fixed) ÷ (1 − variable − margin − premium tax), the shares being of the
/// rate itself.
Expr capitation_rate(Expr medical_cost, Expr fixed_cost, Expr variable_share, Expr margin_share,
                     Expr premium_tax_share);

/// Columns e, g, i: a share of the rate, PMPM.
Expr load(Expr share, Expr rate);

/// Tables 5 and 17: an amount as a share of the rate.
Expr share_of_rate(Expr amount, Expr rate);

}  // namespace trueup::rating
