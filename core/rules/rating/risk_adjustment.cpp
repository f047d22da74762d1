#include "rules/rating/risk_adjustment.h"

#include <utility>

#include "rules/rating/stacked.h"
#include "rules/sheet.h"

namespace trueup::rating {

Expr normalized_risk_factor(Expr plan_score, Expr population_score) {
  return plan_score / population_score;
}

Expr population_risk_score(Expr member_months, Expr plan_score, AxisId plans) {
  // A plan without members in the cell has no average, and no weight.
  const Expr weighted = choose(member_months > 0, member_months * plan_score, 0);
  return sum(weighted, plans) / sum(member_months, plans);
}

namespace {

Input plan_input(const ScoredPlan& plan, const char* field, const char* label, Unit unit,
                 AxisId cells, const Citations& cites) {
  Input input;
  input.group = plan.id;
  input.field = field;
  input.label = std::string(label) + " of " + plan.name;
  input.unit = unit;
  input.axis = cells;
  input.at_least = Rational(0);
  input.help = "From the scores of the period, by rate cell.";
  input.cites = cites;
  return input;
}

/// Factors as they are, or rounded where the scores' document says to how many decimals.
Expr at_decimals(Workbook& book, Expr factor, std::optional<int> decimals) {
  if (!decimals) return factor;
  return book.round(factor, book.add_rounding_point(
                                {"risk.factor", "rounded to " + std::to_string(*decimals) + " decimals",
                                 *decimals, RoundingMode::half_up,
                                 "as entered: the documents at hand set no decimals"}));
}

}  // namespace

std::unique_ptr<Workbook> risk_adjustment(const Program& program, const RiskScores& scores) {
  auto made = std::make_unique<Workbook>();
  Workbook& book = *made;
  Sheet sheet(book, program);
  std::vector<RateCell> adjusted;
  for (const std::size_t cell : scores.cells) adjusted.push_back(program.cells[cell]);
  Axis plan_axis{"plan", "plan", {}};
  for (const ScoredPlan& plan : scores.plans) plan_axis.elements.push_back({plan.id, plan.name});
  const AxisId plans = book.add_axis(std::move(plan_axis));
  const AxisId cells = add_axis_of(book, "cell", "rate cell", adjusted);

  sheet.exhibit("risk", "Risk adjustment across plans");
  const Citations cites = program.clause_of("risk.score");
  std::vector<Expr> months_by_plan, score_by_plan;
  for (const ScoredPlan& plan : scores.plans) {
    months_by_plan.push_back(sheet.input(plan_input(plan, "member_months", "Member months",
                                                    Unit::member_months, cells, cites)));
    score_by_plan.push_back(sheet.input(
        plan_input(plan, "risk_score", "Average risk score", Unit::factor, cells, cites)));
  }
  const Expr months = sheet.line("risk.member_months", "Member months", Unit::member_months,
                                 stacked(book, plans, months_by_plan));
  const Expr score = sheet.line("risk.score", "Average risk score of the plan's members",
                                Unit::factor, stacked(book, plans, score_by_plan));
  const Expr population =
      sheet.line("risk.population_score", "Average risk score of the rate cell", Unit::factor,
                 population_risk_score(months, score, plans));
  const Expr factor = sheet.line(
      "risk.factor", "Normalized risk factor", Unit::factor,
      at_decimals(book, normalized_risk_factor(score, population), scores.factor_decimals));

  const Expr base = sheet.parameters(cells, "cells.rate", "Capitation rate", Unit::pmpm,
                                     terms_of(adjusted, &RateCell::rate));
  const Expr rate =
      sheet.line("risk.rate", "Capitation rate at the factor", Unit::pmpm, base * factor);
  const Expr payment = sheet.line("risk.payment", "Payment at the factor", Unit::dollars,
                                  choose(months > 0, months * rate, 0));
  const Expr at_base = sheet.line("risk.payment_at_base", "Payment at the base rate",
                                  Unit::dollars, months * base);
  sheet.line("risk.moved", "Moved to the plan by risk adjustment", Unit::dollars,
             sum(payment - at_base, cells), {"Negative: moved from the plan to the others."});

  sheet.line("risk.average_factor", "Factors, weighted by member months", Unit::factor,
             sum(choose(months > 0, months * factor, 0), plans) / sum(months, plans));
  const Expr paid = sheet.line("risk.payment_by_cell", "Payments at the factors, all plans",
                               Unit::dollars, sum(payment, plans));
  const Expr paid_at_base = sheet.line("risk.payment_at_base_by_cell",
                                       "Payments at the base rate, all plans", Unit::dollars,
                                       sum(at_base, plans));
  const Expr neutral = sheet.line("risk.neutral", "Payments above those at the base rate",
                                  Unit::dollars, paid - paid_at_base,
                                  {"Zero where risk adjustment is budget neutral."});
  sheet.line("risk.neutral_all", "Payments above those at the base rate, all rate cells",
             Unit::dollars, sum(neutral, cells), {"Zero where risk adjustment is budget neutral."});
  return made;
}

}  // namespace trueup::rating
