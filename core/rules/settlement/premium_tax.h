#pragma once

#include "rules/sheet.h"

namespace trueup {

/// Premium tax true-up in dollars the plan remits to the State: the credits, reductions and
/// deductions by which it paid less than the full tax that capitation includes. Entered, or the
/// full tax less what was remitted. (Contract 11.3.) Without a premium tax: 0.
Expr premium_tax_true_up(Sheet& sheet, Expr premium, Expr tax_rate);

}  // namespace trueup
