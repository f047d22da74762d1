#include "rules/rating/base_data.h"

namespace trueup::rating {

Expr cost_per_member_month(Expr dollars, Expr member_months) { return dollars / member_months; }

Expr encounter_factor(Expr difference) { return difference + 1; }

Expr adjusted(Expr pmpm, const std::vector<Expr>& factors) {
  for (const Expr factor : factors) pmpm = pmpm * factor;
  return pmpm;
}

Expr composite_factor(Expr costs_before, Expr factors, AxisId axis) {
  return sum(costs_before * (factors - 1), axis) / sum(costs_before, axis) + 1;
}

Expr composite_factor(const std::vector<Expr>& costs_before, const std::vector<Expr>& factors) {
  return composite_factor(costs_before, factors, total_of(costs_before));
}

Expr composite_factor(const std::vector<Expr>& costs_before, const std::vector<Expr>& factors,
                      Expr all_costs_before) {
  std::vector<Expr> added;
  for (std::size_t i = 0; i < factors.size(); ++i)
    added.push_back(costs_before[i] * (factors[i] - 1));
  return total_of(added) / all_costs_before + 1;
}

Expr weighted_by_months(Expr pmpm, Expr member_months, AxisId cells) {
  return weighted_by_months(pmpm, member_months, cells, sum(member_months, cells));
}

Expr weighted_by_months(Expr pmpm, Expr member_months, AxisId cells, Expr all_member_months) {
  return sum(pmpm * member_months, cells) / all_member_months;
}

Expr weighted_by_months(const std::vector<Expr>& pmpm, const std::vector<Expr>& member_months) {
  return sum_of_products(pmpm, member_months) / total_of(member_months);
}

Expr sum_of_products(const std::vector<Expr>& a, const std::vector<Expr>& b) {
  std::vector<Expr> products;
  for (std::size_t i = 0; i < a.size(); ++i) products.push_back(a[i] * b[i]);
  return total_of(products);
}

Expr total_of(const std::vector<Expr>& parts) {
  Expr total = parts.front();
  for (std::size_t i = 1; i < parts.size(); ++i) total = total + parts[i];
  return total;
}

}  // namespace trueup::rating
