#pragma once

#include "rules/settlement/deadlines.h"
#include "rules/sheet.h"

namespace trueup {

/// When a rebate is due and what its late payment costs, in dollars.
struct LateInterest {
  std::optional<Expr> due;
  Expr interest;
};

/// Simple interest on a rebate paid late: the higher of the contract's rate and the Federal Reserve
/// primary credit rate on the whole rebate from May 1, or the contract's rate on what was unpaid
/// after the due date. (Contract 11.4; Exhibit C L.2.c, L.2.d.)
LateInterest late_interest(Sheet& sheet, const DeadlineLines& deadlines, Expr rebate);

}  // namespace trueup
