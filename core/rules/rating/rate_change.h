#pragma once

#include "workbook/workbook.h"

// Rate change from the year before: Exhibit 5, Tables 3 and 4; CHIP Table 2.

namespace trueup::rating {

/// The new rate over the old one.
Expr rate_change(Expr rate_before, Expr rate_now);
/// The change with some of its factors taken out again.
Expr excluding(Expr change, Expr factors_left_out);

}  // namespace trueup::rating
