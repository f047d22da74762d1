#pragma once

#include <memory>

#include "contract/program.h"
#include "contract/risk_scores.h"
#include "workbook/workbook.h"

// Risk adjustment across plans: contract 11.1.1.2; R08 Step 5, Application of Risk Scores.

namespace trueup::rating {

/// A plan's normalized risk factor: its average risk score ÷ that of the rate cell's population.
Expr normalized_risk_factor(Expr plan_score, Expr population_score);

/// The population's average risk score: the plans' averages weighted by their member months.
Expr population_risk_score(Expr member_months, Expr plan_score, AxisId plans);

/// The plans' factors and what they are paid, over the axes `plan` × `cell`. Its inputs are
/// "<plan>.member_months" and "<plan>.risk_score" by rate cell. Lines others read:
/// `risk.factor`, `risk.rate`, `risk.payment` by plan and cell; `risk.moved` by plan;
/// `risk.average_factor`, `risk.neutral` by cell and `risk.neutral_all`: what the payments add up to
/// above those at the base rate, zero unless factors are rounded (42 CFR 438.5(g)).
std::unique_ptr<Workbook> risk_adjustment(const Program& program, const RiskScores& scores);

}  // namespace trueup::rating
