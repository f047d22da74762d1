#include "rules/settlement/target_mlr.h"

#include <algorithm>

#include "rules/rating/base_data.h"
#include "rules/rating/target_mlr.h"

namespace trueup {

bool has_medical_cost(const Program& program) {
  return !program.cells.empty() &&
         std::all_of(program.cells.begin(), program.cells.end(),
                     [](const RateCell& cell) { return cell.medical_cost.has_value(); });
}

Expr projected_medical_cost(Sheet& sheet, const Capitation& capitation) {
  const Expr certified =
      sheet.parameters(capitation.cells, "cells.medical_cost", "Projected medical cost", Unit::pmpm,
                       terms_of(sheet.program().cells, &RateCell::medical_cost));
  if (!sheet.book().has_reading("target_mlr.medical_cost")) return certified;
  return sheet.line("target_mlr.medical_cost", "Projected medical cost at the plan's risk",
                    Unit::pmpm,
                    choose(sheet.reading("target_mlr.medical_cost", "risk_adjusted", false),
                           certified * capitation.risk_factor, certified));
}

void target_mlr(Sheet& sheet, const Capitation& capitation, const QualityWithhold& withhold,
                const DirectedPayments& directed) {
  if (!has_medical_cost(sheet.program())) return;
  sheet.exhibit("target_mlr", "Target MLR at the plan's membership");
  const AxisId axis = capitation.cells;
  const Expr medical = projected_medical_cost(sheet, capitation);
  const Expr premium = sheet.line("target_mlr.premium", "Risk-adjusted premium net of withhold",
                                  Unit::pmpm,
                                  rating::risk_adjusted(withhold.net_rate, capitation.risk_factor));
  const Expr returned =
      sheet.line("target_mlr.withhold_returned", "Withhold returned", Unit::pmpm,
                 rating::withhold_returned(premium, withhold.earned_share, withhold.rate));
  const Expr payments =
      sheet.line("target_mlr.directed", "Directed payments gross of premium tax", Unit::pmpm,
                 directed.gross_pmpm);
  const Expr revenue = sheet.line("target_mlr.revenue", "Total revenue", Unit::pmpm,
                                  premium + returned + payments);
  const Expr cost = sheet.line("target_mlr.service_cost", "Projected total service cost",
                               Unit::pmpm, medical + payments);
  sheet.line("target_mlr.ratio", "Target MLR", Unit::ratio,
             rating::target_mlr(cost, revenue));

  const auto composite = [&](const char* id, const char* label, Expr pmpm) {
    return sheet.line(id, label, Unit::pmpm,
                      rating::weighted_by_months(pmpm, capitation.member_months, axis,
                                                 capitation.total_member_months));
  };
  const Expr all_revenue =
      composite("target_mlr.total_revenue", "Total revenue, all rate cells", revenue);
  const Expr all_cost =
      composite("target_mlr.total_service_cost", "Projected service cost, all rate cells", cost);
  sheet.line("target_mlr.total_ratio", "Target MLR, all rate cells", Unit::ratio,
             rating::target_mlr(all_cost, all_revenue));
}

}  // namespace trueup
