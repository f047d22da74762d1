#include "rules/rating/high_cost_targets.h"

namespace trueup::rating {

Expr beyond_threshold(Expr cost_of_one, Expr threshold) { return max(cost_of_one - threshold, 0); }

Expr eligible_dollars(Expr beyond_threshold, Expr therapies) {
  return beyond_threshold * therapies;
}

Expr eligible_share_of_spend(Expr spend, Expr j_code_share, Expr over_threshold_share) {
  return spend * j_code_share * over_threshold_share;
}

}  // namespace trueup::rating
