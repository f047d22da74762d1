#include "rules/rating/program_changes.h"

#include "rules/rating/base_data.h"

namespace trueup::rating {

namespace {

/// "The rounded risk score change" is a multiple of 0.005: whole steps are what is rounded.
std::size_t acuity_rounding(Workbook& book) {
  const auto& points = book.rounding_points();
  for (std::size_t i = 0; i < points.size(); ++i)
    if (points[i].id == "rating.acuity") return i;
  return book.add_rounding_point({"rating.acuity", "in whole steps of half a percent", 0,
                                  RoundingMode::half_up,
                                  "R08 Table 13, note 1: the risk score change, rounded"});
}

}  // namespace

Expr risk_score_change(Expr score_base, Expr score_now) { return score_now / score_base; }

Expr acuity_adjustment(Expr risk_score_change) {
  Workbook& book = risk_score_change.book();
  constexpr long steps_in_one = 200;
  return book.round(risk_score_change * steps_in_one, acuity_rounding(book)) / steps_in_one;
}

Expr remixed(const std::vector<Expr>& pmpm, const std::vector<Expr>& shares) {
  return sum_of_products(pmpm, shares);
}

Expr gene_therapy_factor(Expr dollars, Expr member_months, Expr pmpm_before) {
  return dollars / member_months / pmpm_before + 1;
}

Expr gene_therapy_cost(Expr therapies, Expr therapy_cost, Expr inpatient_cost) {
  return therapies * (therapy_cost + inpatient_cost);
}

}  // namespace trueup::rating
