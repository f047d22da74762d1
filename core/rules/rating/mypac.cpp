#include "rules/rating/mypac.h"

namespace trueup::rating {

Expr cohort_cost(Expr mypac_pmpm, Expr relativity) { return mypac_pmpm * relativity; }

Expr with_mypac(Expr months, Expr pmpm, Expr months_from_mypac, Expr pmpm_from_mypac) {
  return (months * pmpm + months_from_mypac * pmpm_from_mypac) / (months + months_from_mypac);
}

}  // namespace trueup::rating
