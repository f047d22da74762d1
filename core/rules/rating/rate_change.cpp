#include "rules/rating/rate_change.h"

namespace trueup::rating {

Expr rate_change(Expr rate_before, Expr rate_now) { return rate_now / rate_before; }

Expr excluding(Expr change, Expr factors_left_out) { return change / factors_left_out; }

}  // namespace trueup::rating
