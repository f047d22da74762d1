#pragma once

#include "rules/sheet.h"

namespace trueup {

/// How far a plan's experience can be relied on.
struct Credibility {
  Expr member_months;
  Expr adjustment;       ///< added to the ratio
  Expr is_non_credible;  ///< presumed to meet every minimum
};

/// Credibility by member months: below the table non-credible, within it an adjustment that runs
/// straight between its nodes, above it fully credible. (Exhibit C L.1.e; 42 CFR 438.8(h).)
/// An empty table means no adjustment.
Credibility mlr_credibility(Sheet& sheet, Expr member_months);

}  // namespace trueup
