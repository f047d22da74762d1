#include "rules/settlement/incentive.h"

namespace trueup {

Expr incentive(Sheet& sheet, const Capitation& capitation) {
  if (!sheet.program().incentive) return sheet.constant(0);
  const auto& caps = sheet.program().incentive->caps;
  sheet.exhibit("incentive", "Value-based payment incentive");
  const Expr awarded = sheet.dollars("incentive", "awarded", "Incentive awarded",
                                     "What the Division awarded for the period; 0 for none.");
  const auto cap_under = [&](const auto& cap) {
    return sheet.parameter("incentive.cap_" + cap.first,
                           "Cap on the incentive, option “" + cap.first + "”", Unit::ratio,
                           cap.second);
  };
  Expr share = cap_under(caps.front());
  for (std::size_t i = 1; i < caps.size(); ++i) {
    const Expr other = cap_under(caps[i]);
    share = choose(sheet.reading("incentive.cap", caps[i].first, false), other, share);
  }
  const Expr cap = sheet.line("incentive.cap", "Most the incentive can be", Unit::dollars,
                              share * capitation.gross);
  return sheet.line("incentive.earned", "Incentive paid", Unit::dollars, min(awarded, cap),
                    {.note = "Outside premium revenue and outside the MLR."});
}

}  // namespace trueup
