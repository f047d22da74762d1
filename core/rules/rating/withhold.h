#pragma once

#include "workbook/workbook.h"

// Quality withhold: R08 Step 4, Exhibit 4.

namespace trueup::rating {

/// Column b, printed as a deduction: the rate × −2%.
Expr withheld(Expr rate, Expr withhold_share);
/// Column c: a + b.
Expr net_of_withhold(Expr rate, Expr withheld);
/// The same in one step: what is left of an amount whose share is withheld.
Expr after_withhold(Expr amount, Expr withhold_share);

}  // namespace trueup::rating
