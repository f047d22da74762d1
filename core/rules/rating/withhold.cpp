#include "rules/rating/withhold.h"

namespace trueup::rating {

Expr withheld(Expr rate, Expr withhold_share) { return -(rate * withhold_share); }

Expr net_of_withhold(Expr rate, Expr withheld) { return rate + withheld; }

}  // namespace trueup::rating
