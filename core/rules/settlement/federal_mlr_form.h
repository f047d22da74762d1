#pragma once

#include "rules/settlement/mlr_credibility.h"
#include "rules/settlement/mlr_denominator.h"
#include "rules/settlement/mlr_numerator.h"
#include "rules/settlement/mlr_rebate.h"
#include "rules/sheet.h"

namespace trueup {

/// The MLR as lines 1.1 to 4.9 of the federal summary form, with the consistency checks that form
/// makes. Where the contract departs from the form's arithmetic (liquidated damages in the
/// denominator, fraud reduction as an item of its own), the check says to explain it there.
/// (42 CFR 438.8, 438.74.)
void federal_mlr_form(Sheet& sheet, const MlrNumerator& numerator,
                      const MlrDenominator& denominator, const Credibility& credibility,
                      const MlrRebate& rebate);

}  // namespace trueup
