#pragma once

#include "rules/sheet.h"

namespace trueup {

/// The measures of the withhold: their terms and what is entered for them.
struct Measures {
  AxisId axis;
  Expr weight, target, improvement, is_ratio, is_new;
  Expr rate, baseline, preliminary_rate, ae_ratio, ae_baseline, preliminary_ae_ratio, credible;
  Expr floor;
};

/// Declares the measures, what is entered for them and the floor of the new ones.
/// (Contract 11.1.1.5.1; R08 Step 4.)
Measures declare_measures(Sheet& sheet);

/// The share of its weight each measure earns at a reported rate or A/E ratio: met in full, prorated
/// between floor and target where it is new, in full where its data are not credible.
Expr share_earned(Sheet& sheet, const Measures& measures, Expr rate, Expr ratio);

}  // namespace trueup
