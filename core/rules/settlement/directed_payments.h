#pragma once

#include <optional>

#include "rules/settlement/capitation.h"
#include "rules/sheet.h"

namespace trueup {

/// What the directed-payment rule hands on, in dollars over all payment programs.
struct DirectedPayments {
  Expr in_mlr;      ///< counted the same in numerator and denominator
  Expr gross;       ///< payments with their premium tax
  Expr settlement;  ///< positive: the plan returns
  std::optional<AxisId> axis;  ///< payment programs; none where the contract has none
  Expr gross_by_payment;       ///< over that axis
  /// By rate cell: projected dollars PMPM, gross of premium tax, over all programs.
  Expr gross_pmpm;
};

/// State directed payments: what is due for the period's services, the premium tax on it
/// (payment × t ÷ (1 − t)), what was received so far, what is still to be passed through, and the
/// projected amounts at the actual membership. (Contract 11.2; R08 Step 6; Exhibit 12.)
DirectedPayments directed_payments(Sheet& sheet, const Capitation& capitation, Expr tax_rate);

}  // namespace trueup
