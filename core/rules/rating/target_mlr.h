#pragma once

#include "workbook/workbook.h"

// Target MLR: R08 Exhibit 13B; CHIP Exhibit 3 column j.

namespace trueup::rating {

/// Column d: the rate at the plan's risk score.
Expr risk_adjusted(Expr rate, Expr risk_score);
/// Column f: the withhold returned, from a rate that is net of it.
Expr withhold_returned(Expr net_rate, Expr share_returned, Expr withhold_share);
/// Column o; CHIP column j: service cost over revenue.
Expr target_mlr(Expr service_cost, Expr revenue);

}  // namespace trueup::rating
