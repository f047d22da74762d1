#pragma once

#include "rules/sheet.h"

namespace trueup {

/// Dollars that enter premium revenue from the settlements that come before the MLR.
struct RevenueSources {
  Expr capitation;          ///< paid, after withhold
  Expr withhold_earned;
  Expr directed_payments;
  Expr corridor_settlement; ///< positive: the State receives
  Expr incentive;           ///< shown as left out
  Expr premium_tax_rate;
};

struct MlrDenominator {
  Expr premium_revenue;
  Expr taxes_and_fees;
  Expr liquidated_damages;
  Expr denominator;
};

/// MLR denominator: premium revenue less taxes and fees (community benefit up to its cap) less
/// liquidated damages. The corridor comes first. Totals may be entered instead of their parts.
/// (Exhibit C A.3, G, L.1.a.ii, L.1.c; 42 CFR 438.8(f).)
MlrDenominator mlr_denominator(Sheet& sheet, const RevenueSources& sources);

}  // namespace trueup
