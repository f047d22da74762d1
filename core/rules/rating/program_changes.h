#pragma once

#include <vector>

#include "workbook/workbook.h"

// Population and program changes: R08 Step 2, Tables 13 to 15; Exhibit 2A rows d to i.

namespace trueup::rating {

/// Table 13 column H: the average risk score now, over the one in the base period.
Expr risk_score_change(Expr score_base, Expr score_now);
/// Table 13 column I: the change rounded to the nearest half percent.
Expr acuity_adjustment(Expr risk_score_change);

/// Table 14: the PMPM of the cohorts at another distribution of membership.
Expr remixed(const std::vector<Expr>& pmpm, const std::vector<Expr>& shares);

/// Exhibit 2A row g: what gene therapies add to a cost PMPM that has every factor before it.
Expr gene_therapy_factor(Expr dollars, Expr member_months, Expr pmpm_before);

/// Table 15: therapies × (therapy cost + inpatient cost).
Expr gene_therapy_cost(Expr therapies, Expr therapy_cost, Expr inpatient_cost);

}  // namespace trueup::rating
