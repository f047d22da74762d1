#pragma once

#include "rules/sheet.h"

namespace trueup {

/// What the claims rule hands on, in dollars.
struct IncurredClaims {
  Expr total;
  Expr fraud_offset;     ///< fraud recoveries counted, already in the total
  Expr vendors_quality;  ///< what sub-capitated vendors spent on quality improvement
  Expr not_claims;       ///< vendors' administration and profit, reinsurance premiums
};

/// Incurred claims with everything Exhibit C adds, deducts and excludes; the total may be entered
/// instead of its parts. (Exhibit C B and J; 42 CFR 438.8(e)(2).)
IncurredClaims incurred_claims(Sheet& sheet, Expr directed_payments);

}  // namespace trueup
