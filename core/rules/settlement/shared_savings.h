#pragma once

#include <optional>

#include "rules/sheet.h"

namespace trueup {

/// What is paid under shared savings, in dollars, all participants together.
struct SharedSavingsPayments {
  Expr savings;                ///< the State pays
  std::optional<Expr> losses;  ///< the participants pay; none where there is upside only
  std::optional<Expr> add_on;  ///< the State pays, to participants with care coordination
};

/// Expected cost is the prior year's, adjusted for risk and trended; savings are what actual cost
/// falls short of it, over single-eligible members only. Savings that reach the minimum rate are
/// shared where quality allows it, up to a cap. Where the program is two-sided, losses are shared
/// the same way, whatever the quality. The program must have shared savings.
/// (Connecticut primer on MQISSP; the usual practice is Medicare's, 42 CFR 425.604 and 425.606.)
SharedSavingsPayments shared_savings(Sheet& sheet);

}  // namespace trueup
