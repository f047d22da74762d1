#include "rules/rating/target_mlr.h"

namespace trueup::rating {

Expr risk_adjusted(Expr rate, Expr risk_score) { return rate * risk_score; }

Expr withhold_returned(Expr net_rate, Expr share_returned, Expr withhold_share) {
  return net_rate * (share_returned * withhold_share) / (1 - withhold_share);
}

Expr target_mlr(Expr service_cost, Expr revenue) { return service_cost / revenue; }

}  // namespace trueup::rating
