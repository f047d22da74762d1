#include "rules/settlement/rate_true_up.h"

#include <algorithm>
#include <utility>

namespace trueup {

bool has_superseded_rates(const Program& program) {
  return std::any_of(program.cells.begin(), program.cells.end(),
                     [](const RateCell& cell) { return cell.superseded_rate.has_value(); });
}

Expr rate_true_up(Sheet& sheet, const Capitation& capitation) {
  const auto& cells = sheet.program().cells;
  sheet.exhibit("rate_true_up", "True-up of rates changed back in time");
  std::vector<bool> changed;
  for (const RateCell& cell : cells) changed.push_back(cell.superseded_rate.has_value());
  const auto entered = [&](const char* field, const char* label, Unit unit, const char* help) {
    Input input;
    input.group = "cells";
    input.field = field;
    input.label = label;
    input.unit = unit;
    input.axis = capitation.cells;
    input.applies = changed;
    input.at_least = Rational(0);
    input.optional = true;
    input.help = help;
    return sheet.input(std::move(input));
  };
  const Expr months =
      entered("superseded_months", "Member months paid at the superseded rate",
              Unit::member_months, "Leave out where every month was paid at the rate in force.");
  const Expr paid = entered("rate_paid", "Rate paid", Unit::pmpm,
                            "Only where another rate than the superseded one was paid.");
  const Expr superseded =
      sheet.parameters(capitation.cells, "cells.superseded_rate", "Superseded rate", Unit::pmpm,
                       terms_of(cells, &RateCell::superseded_rate));
  const Expr by_cell = sheet.line(
      "rate_true_up.by_cell", "True-up of the rate cell", Unit::dollars,
      first_known(months, 0) * (capitation.rate - first_known(paid, superseded)));
  return sheet.line("rate_true_up.total", "True-up, all rate cells", Unit::dollars,
                    sum(by_cell, capitation.cells), {.note = "Positive: the State still owes it."});
}

}  // namespace trueup
