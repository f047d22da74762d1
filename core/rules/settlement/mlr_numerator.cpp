#include "rules/settlement/mlr_numerator.h"

#include "rules/settlement/incurred_claims.h"
#include "rules/settlement/mlr_inputs.h"
#include "rules/settlement/quality_improvement.h"

namespace trueup {

MlrNumerator mlr_numerator(Sheet& sheet, Expr directed_payments) {
  sheet.exhibit("mlr_numerator", "Medical loss ratio: numerator");
  const IncurredClaims claims = incurred_claims(sheet, directed_payments);
  MlrNumerator result;
  result.incurred_claims = claims.total;
  result.quality_improvement = quality_improvement(sheet, claims.vendors_quality);
  result.fraud_reduction = sheet.line(
      "mlr.fraud_reduction", "Fraud reduction as an item of its own", Unit::dollars,
      choose(sheet.reading("mlr.fraud", "third_item", false), claims.fraud_offset, 0));
  result.numerator =
      sheet.line("mlr.numerator", "MLR numerator", Unit::dollars,
                 result.incurred_claims + result.quality_improvement + result.fraud_reduction);
  const Expr administration =
      mlr_dollars(sheet, "non_claims_costs", "Administration",
                  "Allowable administrative expense, for the federal form's line 1.4.");
  result.non_claims_costs =
      sheet.line("mlr.non_claims_costs", "Non-claims costs", Unit::dollars,
                 administration + claims.not_claims,
                 {.note = "Reported, never part of the ratio."});
  return result;
}

}  // namespace trueup
