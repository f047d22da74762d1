#pragma once

#include "workbook/workbook.h"

// The MYPAC rate cell dissolved into others: R08 Step 2, Table 16; Exhibit 2B.

namespace trueup::rating {

/// Table 16: the cost of those who move to one rate cell, from the cost of all who move.
Expr cohort_cost(Expr mypac_pmpm, Expr relativity);

/// Row f of Exhibit 2B: (a × b + c × d) ÷ (a + c).
Expr with_mypac(Expr months, Expr pmpm, Expr months_from_mypac, Expr pmpm_from_mypac);

}  // namespace trueup::rating
