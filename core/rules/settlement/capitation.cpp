#include "rules/settlement/capitation.h"

#include <algorithm>

#include "rules/rating/risk_adjustment.h"

namespace trueup {

namespace {

Expr risk_factor(Sheet& sheet, AxisId cells) {
  std::vector<bool> adjusted;
  std::vector<std::optional<Term>> flags;
  for (const RateCell& cell : sheet.program().cells) {
    adjusted.push_back(cell.risk_adjustment != RiskAdjustment::none);
    flags.push_back(flag_term(adjusted.back(), sheet.program().clause_of("capitation.risk_factor")));
  }
  const auto score = [&](const char* field, const char* label, const char* help) {
    Input input;
    input.group = "cells";
    input.field = field;
    input.label = label;
    input.unit = Unit::factor;
    input.axis = cells;
    input.applies = adjusted;
    input.at_least = Rational(0);
    input.at_most = Rational(100);
    input.help = help;
    return input;
  };
  Input entered = score("risk_factor", "Normalized risk factor",
                        "The plan's average risk divided by the population's; 1 where unknown yet.");
  entered.instead_of = {"cells.risk_score_cco", "cells.risk_score_population"};
  const Expr factor = sheet.input(std::move(entered));
  const Expr own = sheet.input(score("risk_score_cco", "Average risk score of the plan's members",
                                     "Average over all beneficiaries the plan enrolls."));
  const Expr all = sheet.input(score("risk_score_population", "Average risk score of the rate cell",
                                     "Average over the rate cell's whole population."));
  const Expr is_adjusted = sheet.parameters(cells, "cells.risk_adjusted",
                                            "The contract risk-adjusts the cell", Unit::flag, flags);
  return sheet.line("capitation.risk_factor", "Risk factor applied", Unit::factor,
                    choose(is_adjusted, first_known(factor, rating::normalized_risk_factor(own, all)), 1));
}

}  // namespace

Capitation capitation(Sheet& sheet) {
  const auto& cells = sheet.program().cells;
  Capitation result;
  result.cells = add_axis_of(sheet.book(), "cell", "rate cell", cells);
  sheet.exhibit("capitation", "Capitation");

  Input months;
  months.group = "cells";
  months.field = "member_months";
  months.label = "Member months";
  months.unit = Unit::member_months;
  months.axis = result.cells;
  months.at_least = Rational(0);
  months.at_most = Rational(1000000000);
  months.help = "Member months of the rating period in this rate cell.";
  result.member_months = sheet.input(std::move(months));
  result.total_member_months =
      sheet.line("capitation.member_months", "Member months, all rate cells", Unit::member_months,
                 sum(result.member_months, result.cells));
  result.rate = sheet.parameters(result.cells, "cells.rate", "Capitation rate", Unit::pmpm,
                                 terms_of(cells, &RateCell::rate));
  // A contract that adjusts no cell for risk, or withholds nothing, is not told of either.
  const bool adjusts = std::any_of(cells.begin(), cells.end(), [](const RateCell& cell) {
    return cell.risk_adjustment != RiskAdjustment::none;
  });
  result.risk_factor = adjusts ? risk_factor(sheet, result.cells) : sheet.constant(1);
  const Expr unadjusted = result.member_months * result.rate;
  const std::string label =
      sheet.program().withhold ? "Capitation before withhold" : "Capitation at the contract's rates";
  result.gross_by_cell = sheet.line("capitation.gross_by_cell", label, Unit::dollars,
                                    adjusts ? unadjusted * result.risk_factor : unadjusted);
  result.gross = sheet.line("capitation.gross", label + ", all rate cells", Unit::dollars,
                            sum(result.gross_by_cell, result.cells));
  return result;
}

}  // namespace trueup
