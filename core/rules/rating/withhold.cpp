#include "rules/rating/withhold.h"

namespace trueup::rating {

Expr withheld(Expr rate, Expr withhold_share) { return -(rate * withhold_share); }

Expr net_of_withhold(Expr rate, Expr withheld) { return rate + withheld; }

Expr after_withhold(Expr amount, Expr withhold_share) { return amount * (1 - withhold_share); }

}  // namespace trueup::rating
