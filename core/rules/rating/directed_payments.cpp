#include "rules/rating/directed_payments.h"

namespace trueup::rating {

Expr uniform_pmpm(Expr dollars, Expr member_months) { return dollars / member_months; }

Expr premium_tax_on(Expr payment, Expr premium_tax_share) {
  return payment * premium_tax_share / (1 - premium_tax_share);
}

Expr gross_of_premium_tax(Expr payment, Expr premium_tax_share) {
  return payment / (1 - premium_tax_share);
}

Expr estimated_cost(Expr member_months, Expr pmpm) { return member_months * pmpm; }

Expr federal_cost(Expr cost, Expr matching_share) { return cost * matching_share; }

Expr effective_matching_share(Expr federal_cost, Expr cost) { return federal_cost / cost; }

}  // namespace trueup::rating
