#pragma once

#include "rules/settlement/capitation.h"
#include "rules/sheet.h"

namespace trueup {

/// What the withhold rule hands on. Without a withhold nothing is withheld or earned.
struct QualityWithhold {
  Expr net_rate;        ///< dollars PMPM after withhold at a risk factor of 1, by rate cell
  Expr net;             ///< dollars of capitation paid, all rate cells
  Expr withheld;        ///< dollars
  Expr earned;          ///< dollars
  Expr earned_share;    ///< of the amount withheld
  Expr first_payment;   ///< dollars, after the preliminary report
  Expr second_payment;  ///< dollars, after the final report
  Expr rate;            ///< share of capitation withheld
};

/// Quality withhold and its earn-back: each measure earns its share when it meets its target, a
/// new measure a prorated share from its floor on, one without credible data its whole share; the
/// readmission ratio improves on a baseline above one or stays at or below one. Half of what each
/// of two reports earns is paid after it. (Contract 11.1.1.5, 11.1.1.5.1; R08 Step 4, Exhibit 4.)
QualityWithhold quality_withhold(Sheet& sheet, const Capitation& capitation);

}  // namespace trueup
