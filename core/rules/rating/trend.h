#pragma once

#include <vector>

#include "workbook/workbook.h"

// Trend: R08 Step 1, Tables 8 to 12, Exhibit 11A; Exhibit 2A rows b and c; CHIP Exhibit 2.

namespace trueup::rating {

/// Where a trend factor, an irrational number, is rounded: 12 decimals, by engine convention. The
/// certification prints three and says of no factor where it was rounded.
std::size_t trend_rounding(Workbook& book);

/// (1 + annual trend) to the power of years between the midpoints of base and rating period.
Expr trend_factor(Expr annual_trend, Expr years, std::size_t rounding);

/// The annual trend that makes a factor: what a printed factor is worked back to.
Expr annual_trend(Expr factor, Expr years, std::size_t rounding);

/// A printed factor brought from the annual trend it has to another one.
Expr at_another_trend(Expr factor, Expr annual_trend, Expr other_trend, Expr years,
                      std::size_t rounding);

/// CY 2023 (midpoint July 1, 2023) to SFY 2026 (January 1, 2026): 30 months, 5/2 years.
Expr years_to_rating_period(Workbook& book);

/// Exhibit 11A: the trends of separately priced services and of all other, by their share of cost.
Expr composite_trend(const std::vector<Expr>& shares, const std::vector<Expr>& trends);

/// Exhibits 7A to 7E: from one period to the next, as a share.
Expr change(Expr before, Expr after);
/// The same for one year, from periods whose midpoints lie further apart.
Expr annualized_change(Expr before, Expr after, Expr years, std::size_t rounding);
/// One annual trend for two in a row, each over its years: R08 Step 3; R09 section II.
Expr annual_trend_of_both(Expr first, Expr first_years, Expr second, Expr second_years,
                          std::size_t rounding);

}  // namespace trueup::rating
