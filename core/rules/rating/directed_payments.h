#pragma once

#include <vector>

#include "workbook/workbook.h"

// State directed payments, premium tax and federal share: R08 Step 6, Tables 19 and 20; Exhibit 12;
// CHIP Exhibit 9.

namespace trueup::rating {

/// A payment program's dollars spread over all member months alike.
Expr uniform_pmpm(Expr dollars, Expr member_months);
/// Columns d, f, h, j, l: the premium tax on a payment, so that the payment is left after the tax.
Expr premium_tax_on(Expr payment, Expr premium_tax_share);
/// The payment with that tax.
Expr gross_of_premium_tax(Expr payment, Expr premium_tax_share);
/// Column n: member months × PMPM.
Expr estimated_cost(Expr member_months, Expr pmpm);
/// Column p: the federal government's part of the cost.
Expr federal_cost(Expr cost, Expr matching_share);
/// Column o of the total row: the part of all cost that is federal.
Expr effective_matching_share(Expr federal_cost, Expr cost);

}  // namespace trueup::rating
