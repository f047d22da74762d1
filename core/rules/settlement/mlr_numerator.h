#pragma once

#include "rules/sheet.h"

namespace trueup {

/// What the numerator rule hands on, in dollars.
struct MlrNumerator {
  Expr incurred_claims;
  Expr quality_improvement;
  Expr fraud_reduction;   ///< as a numerator item of its own; 0 where it is counted in claims only
  Expr numerator;
  Expr non_claims_costs;  ///< reported, never part of the numerator
};

/// MLR numerator: incurred claims, quality improvement and fraud reduction.
/// (Exhibit C L.1.a.i; 42 CFR 438.8(e).)
MlrNumerator mlr_numerator(Sheet& sheet, Expr directed_payments);

}  // namespace trueup
