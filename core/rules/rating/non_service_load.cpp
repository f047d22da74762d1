#include "rules/rating/non_service_load.h"

namespace trueup::rating {

Expr capitation_rate(Expr medical_cost, Expr fixed_cost, Expr variable_share, Expr margin_share,
                     Expr premium_tax_share) {
  return (medical_cost + fixed_cost) / (1 - variable_share - margin_share - premium_tax_share);
}

Expr load(Expr share, Expr rate) { return share * rate; }

Expr share_of_rate(Expr amount, Expr rate) { return amount / rate; }

}  // namespace trueup::rating
