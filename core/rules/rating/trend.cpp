#include "rules/rating/trend.h"

#include "rules/rating/base_data.h"

namespace trueup::rating {

std::size_t trend_rounding(Workbook& book) {
  const auto& points = book.rounding_points();
  for (std::size_t i = 0; i < points.size(); ++i)
    if (points[i].id == "rating.trend_factor") return i;
  return book.add_rounding_point({"rating.trend_factor", "trend factor to 12 decimals", 12,
                                  RoundingMode::half_up,
                                  "engine convention: a fractional power is irrational"});
}

Expr trend_factor(Expr annual_trend, Expr years, std::size_t rounding) {
  return annual_trend.book().power(annual_trend + 1, years, rounding);
}

Expr annual_trend(Expr factor, Expr years, std::size_t rounding) {
  Workbook& book = factor.book();
  return book.power(factor, book.constant(1) / years, rounding) - 1;
}

Expr at_another_trend(Expr factor, Expr annual_trend, Expr other_trend, Expr years,
                      std::size_t rounding) {
  return factor * trend_factor(other_trend, years, rounding) /
         trend_factor(annual_trend, years, rounding);
}

Expr years_to_rating_period(Workbook& book) { return book.constant(Rational(5, 2)); }

Expr composite_trend(const std::vector<Expr>& shares, const std::vector<Expr>& trends) {
  return sum_of_products(shares, trends);
}

Expr change(Expr before, Expr after) { return after / before - 1; }

Expr annualized_change(Expr before, Expr after, Expr years, std::size_t rounding) {
  return annual_trend(after / before, years, rounding);
}

Expr annual_trend_of_both(Expr first, Expr first_years, Expr second, Expr second_years,
                          std::size_t rounding) {
  const Expr both = trend_factor(first, first_years, rounding) *
                    trend_factor(second, second_years, rounding);
  return annualized_change(first.book().constant(1), both, first_years + second_years, rounding);
}

}  // namespace trueup::rating
