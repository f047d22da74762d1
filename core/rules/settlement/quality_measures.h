#pragma once

#include <optional>

#include "rules/sheet.h"

namespace trueup {

/// The measures of the withhold: their terms and what is entered for them.
struct Measures {
  AxisId axis;
  Expr weight, target, improvement, is_ratio;
  Expr rate, ae_ratio, ae_baseline, credible;
  std::optional<Expr> enough;           ///< the ratio at which no improvement is asked for
  std::optional<Expr> is_reported;      ///< where some measure is reported only
  Expr preliminary_rate, preliminary_ae_ratio;  ///< where the withhold is paid in two installments
  std::optional<Expr> floor;            ///< where new measures earn a prorated share from a floor on
  Expr is_new, baseline;                ///< there too
};

/// Declares the measures, what is entered for them and the floor of the new ones.
/// (Contract 11.1.1.5.1; R08 Step 4.)
Measures declare_measures(Sheet& sheet);

/// The share of its weight each measure earns at a reported rate or A/E ratio: met in full, prorated
/// between floor and target where it is new, in full where its data are not credible.
Expr share_earned(Sheet& sheet, const Measures& measures, Expr rate, Expr ratio);

}  // namespace trueup
