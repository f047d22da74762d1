#pragma once

#include "rules/sheet.h"

namespace trueup {

/// A participant's share of its savings in dollars, before the final multiplier. Savings that reach
/// the minimum rate count from the first dollar, or only beyond the minimum (reading
/// savings.counted). The cap limits the share of what counts, quality included, or what counts
/// (reading savings.cap_on). `savings` are negative for a loss, `quality` is a share of one.
Expr share_savings(Sheet& sheet, Expr savings, Expr expected, Expr quality);

/// The same for losses, which quality does not lower. The program must share losses.
Expr share_losses(Sheet& sheet, Expr savings, Expr expected);

}  // namespace trueup
