#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "contract/diagnostic.h"
#include "contract/program.h"
#include "contract/risk_scores.h"
#include "readers/exact.h"

namespace trueup {

/// The risk scores of a program's plans, normalized across them.
class RiskFactors {
 public:
  /// Nothing, and diagnostics, where the scores have a fault.
  static std::unique_ptr<RiskFactors> compute(std::shared_ptr<const Program> program,
                                              std::string_view scores_text,
                                              Diagnostics& diagnostics);

  const Program& program() const { return *program_; }
  const RiskScores& scores() const { return scores_; }
  const Workbook& book() const { return *book_; }
  const Evaluation& evaluation() const { return *evaluation_; }
  /// A line's value; plan and cell as in `scores`.
  const Value& of_plan_and_cell(std::string_view line, std::size_t plan, std::size_t cell) const;
  const Value& at(std::string_view line, std::size_t element = 0) const;

 private:
  RiskFactors() = default;
  void enter();

  std::shared_ptr<const Program> program_;
  RiskScores scores_;
  std::unique_ptr<Workbook> book_;
  std::unique_ptr<Evaluation> evaluation_;
};

/// trueup.risk-factors.v1: plans, rate cells and every line with its explanation.
std::string risk_factors_document(const RiskFactors& factors);

/// Every line as RFC 4180 CSV: line, label, unit, value, exact, formula, clause.
std::string csv_risk_factors(const RiskFactors& factors);

}  // namespace trueup
