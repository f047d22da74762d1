#pragma once

#include "workbook/workbook.h"

// Quality withhold: R08 Step 4, Exhibit 4.

namespace trueup::rating {

/// Column b, printed as a deduction: the rate × −2%.
Expr withheld(Expr rate, Expr withhold_share);
/// Column c: a + b.
Expr net_of_withhold(Expr rate, Expr withheld);

}  // namespace trueup::rating
