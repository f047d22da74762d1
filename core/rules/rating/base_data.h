#pragma once

#include <vector>

#include "workbook/workbook.h"

// Base data: Exhibits 1A and 1B, CHIP Exhibit 1. Operands carry the axis service category unless
// said otherwise.

namespace trueup::rating {

/// Row c: dollars ÷ member months.
Expr cost_per_member_month(Expr dollars, Expr member_months);

/// Row d of Exhibit 1A, row e of 1B: what brings encounters to the financial reports (Tables 6, 7).
Expr encounter_factor(Expr difference);

/// The product of a PMPM and its adjustment factors: the last row, and the subtotal of Exhibit 1B.
Expr adjusted(Expr pmpm, const std::vector<Expr>& factors);

/// The factor of several costs together, from the cost each had before it: what the factors add,
/// weighted by cost. Written around 1, so that weights known to a few digits hardly widen it.
Expr composite_factor(Expr costs_before, Expr factors, AxisId axis);
/// The same over rate cells, each with its costs and factor as expressions of their own.
Expr composite_factor(const std::vector<Expr>& costs_before, const std::vector<Expr>& factors);
/// The same where further costs, whose factor is 1, are known in the sum of all alone.
Expr composite_factor(const std::vector<Expr>& costs_before, const std::vector<Expr>& factors,
                      Expr all_costs_before);

/// A PMPM of several rate cells together, by member months.
Expr weighted_by_months(Expr pmpm, Expr member_months, AxisId cells);
/// The same where the member months of all cells are a line of their own.
Expr weighted_by_months(Expr pmpm, Expr member_months, AxisId cells, Expr all_member_months);
Expr weighted_by_months(const std::vector<Expr>& pmpm, const std::vector<Expr>& member_months);

/// Pairs multiplied, and added up.
Expr sum_of_products(const std::vector<Expr>& a, const std::vector<Expr>& b);
/// Expressions added up.
Expr total_of(const std::vector<Expr>& parts);

}  // namespace trueup::rating
