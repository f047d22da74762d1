#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "contract/diagnostic.h"
#include "contract/program.h"
#include "number/rational.h"

namespace trueup {

/// A plan's members in one rate cell.
struct PlanScore {
  Rational member_months;
  std::optional<Rational> risk_score;  ///< their average; none where the plan has no members
};

struct ScoredPlan {
  std::string id;
  std::string name;
  std::vector<PlanScore> cells;  ///< as RiskScores::cells
};

/// The average risk scores of all plans of a program: trueup.risk-scores.v1.
struct RiskScores {
  std::vector<std::size_t> cells;  ///< the rate cells scored: indices into Program::cells
  std::vector<ScoredPlan> plans;
  std::optional<int> factor_decimals;  ///< decimals the factors are rounded to; none: never rounded
};

/// The most decimals a factor may be rounded to.
inline constexpr int max_factor_decimals = 12;

/// Reads the document. Every plan gives the same rate cells, each one that the program adjusts for
/// risk; a plan without members in one says "0" member months. A cell has members in some plan.
std::optional<RiskScores> read_risk_scores(std::string_view text, const Program& program,
                                           Diagnostics& diagnostics);

}  // namespace trueup
