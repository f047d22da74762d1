#pragma once

#include <vector>

#include "workbook/workbook.h"

// High-cost pharmacy targets: R08 Exhibit 13D; CHIP Exhibit 10. Exhibit 13C is not in the copy.

namespace trueup::rating {

/// Row g: what one member's therapy costs beyond the corridor's threshold.
Expr beyond_threshold(Expr cost_of_one, Expr threshold);
/// Row h: for all therapies.
Expr eligible_dollars(Expr beyond_threshold, Expr therapies);
/// CHIP row d: pharmacy spend × share of J-codes × share of those over the threshold.
Expr eligible_share_of_spend(Expr spend, Expr j_code_share, Expr over_threshold_share);

}  // namespace trueup::rating
