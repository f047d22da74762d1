#include "reply/risk_factors.h"

#include <utility>

#include "number/decimal.h"
#include "readers/explain.h"
#include "reply/csv_text.h"
#include "reply/head.h"
#include "reply/lines.h"
#include "rules/rating/risk_adjustment.h"

namespace trueup {

std::unique_ptr<RiskFactors> RiskFactors::compute(std::shared_ptr<const Program> program,
                                                  std::string_view scores_text,
                                                  Diagnostics& diagnostics) {
  auto scores = read_risk_scores(scores_text, *program, diagnostics);
  if (!scores) return nullptr;
  std::unique_ptr<RiskFactors> factors(new RiskFactors);
  factors->program_ = std::move(program);
  factors->scores_ = std::move(*scores);
  factors->book_ = rating::risk_adjustment(*factors->program_, factors->scores_);
  factors->evaluation_ = std::make_unique<Evaluation>(*factors->book_);
  factors->enter();
  return factors;
}

void RiskFactors::enter() {
  for (std::size_t i = 0; i < book_->inputs().size(); ++i) {
    const Input& input = book_->inputs()[i];
    for (const ScoredPlan& plan : scores_.plans) {
      if (plan.id != input.group) continue;
      for (std::uint32_t cell = 0; cell < plan.cells.size(); ++cell)
        evaluation_->set_input(i, cell,
                               input.field == "member_months"
                                   ? std::optional(plan.cells[cell].member_months)
                                   : plan.cells[cell].risk_score);
    }
  }
  evaluation_->run();
}

const Value& RiskFactors::at(std::string_view line, std::size_t element) const {
  return evaluation_->at(book_->find_line(line)->node, static_cast<std::uint32_t>(element));
}

const Value& RiskFactors::of_plan_and_cell(std::string_view line, std::size_t plan,
                                           std::size_t cell) const {
  return at(line, plan * scores_.cells.size() + cell);
}

std::string risk_factors_document(const RiskFactors& factors) {
  Document document = {{"format", "trueup.risk-factors.v1"},
                       {"ok", true},
                       {"program", factors.program().id}};
  if (factors.scores().factor_decimals)
    document["factor_decimals"] = std::to_string(*factors.scores().factor_decimals);
  document["plans"] = Document::array();
  for (const ScoredPlan& plan : factors.scores().plans)
    document["plans"].push_back({{"id", plan.id}, {"name", plan.name}});
  document["cells"] = Document::array();
  for (const std::size_t cell : factors.scores().cells) {
    const RateCell& scored = factors.program().cells[cell];
    document["cells"].push_back({{"id", scored.id},
                                 {"label", scored.label},
                                 {"rate", to_decimal(scored.rate.value).text},
                                 {"cite", cites_document(scored.rate.cites)}});
  }
  document["lines"] = Document::array();
  for (const Line& line : factors.book().lines())
    for (std::uint32_t i = 0; i < factors.book().nodes()[line.node].size; ++i)
      document["lines"].push_back(line_document(factors.evaluation(), line, i));
  return text_of(document);
}

std::string csv_risk_factors(const RiskFactors& factors) {
  std::string text = "line,label,unit,value,exact,formula,clause\r\n";
  const Workbook& book = factors.book();
  for (const Line& line : book.lines()) {
    const Node& node = book.nodes()[line.node];
    for (std::uint32_t i = 0; i < node.size; ++i) {
      const Value& value = factors.evaluation().at(line.node, i);
      std::string clauses;
      for (const Citation& cite : line.cites)
        clauses += (clauses.empty() ? "" : "; ") + cite.source + " " + cite.clause;
      const DecimalText number = value.known() ? to_decimal(value.number) : DecimalText{"", true};
      text += csv_text(book.element_name(line.id, node.shape, i)) + ',' + csv_text(line.label) +
              ',' + std::string(unit_name(line.unit)) + ',' + number.text + ',' +
              (number.exact ? "" : to_fraction(value.number)) + ',' +
              csv_text(explain(factors.evaluation(), line, i).formula) + ',' + csv_text(clauses) +
              "\r\n";
    }
  }
  return text;
}

}  // namespace trueup
