#pragma once

#include "rules/settlement/mlr_credibility.h"
#include "rules/settlement/mlr_denominator.h"
#include "rules/settlement/mlr_numerator.h"
#include "rules/sheet.h"

namespace trueup {

struct MlrRebate {
  Expr minimum;
  Expr unadjusted;
  Expr adjusted;
  Expr rebate;  ///< dollars the plan owes
};

/// The ratio, its rounding, the minimum and the rebate: adjusted premium revenue times what the
/// ratio lacks. Non-credible experience owes nothing. (Contract 11.4; Exhibit C L.1.b, L.1.e, L.2.)
MlrRebate mlr_rebate(Sheet& sheet, const MlrNumerator& numerator,
                     const MlrDenominator& denominator, const Credibility& credibility);

}  // namespace trueup
