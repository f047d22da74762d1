#include "rules/settlement/high_cost_pharmacy.h"

#include <algorithm>
#include <string>
#include <utility>

#include "rules/rating/high_cost_targets.h"

namespace trueup {

namespace {

/// Eligible cost by rate cell from a list of members and the threshold a member must reach.
Expr from_members(Sheet& sheet, const Capitation& capitation,
                  const std::vector<HighCostMember>& members, Expr threshold) {
  const auto& cells = sheet.program().cells;
  Axis axis{"member", "member", {}};
  Mapping mapping;
  for (std::size_t i = 0; i < members.size(); ++i) {
    axis.elements.push_back({std::to_string(i), "member " + std::to_string(i + 1)});
    const auto cell = std::find_if(cells.begin(), cells.end(), [&](const RateCell& candidate) {
      return candidate.id == members[i].cell;
    });
    mapping.target.push_back(static_cast<std::uint32_t>(cell - cells.begin()));
  }
  mapping.from = sheet.book().add_axis(std::move(axis));
  mapping.to = capitation.cells;
  Input listed;
  listed.group = "members";
  listed.field = "annual_cost";
  listed.label = "Member's eligible cost in the year";
  listed.axis = mapping.from;
  listed.at_least = Rational(0);
  listed.help = "Eligible drug and administration cost of one member in the rating period.";
  const Expr cost = sheet.input(std::move(listed));
  const Expr eligible = sheet.line(
      "corridor.member_eligible", "Member's cost counted in the corridor", Unit::dollars,
      choose(sheet.reading("corridor.threshold", "first_dollar", false),
             choose(cost >= threshold, cost, 0),
             rating::beyond_threshold(cost, threshold)));
  return sheet.book().sum_by(eligible, std::move(mapping));
}

}  // namespace

Expr high_cost_pharmacy(Sheet& sheet, const Capitation& capitation,
                        const std::vector<HighCostMember>& members) {
  Input entered;
  entered.group = "cells";
  entered.field = "high_cost_actual";
  entered.label = "Actual high-cost pharmacy cost";
  entered.axis = capitation.cells;
  entered.at_least = Rational(0);
  entered.instead_of = {"members.annual_cost"};
  entered.help = "Cost eligible for the corridor in this rate cell; or list the members instead.";
  const Expr total = sheet.input(std::move(entered));
  const Expr threshold =
      sheet.parameter("corridor.member_threshold", "Yearly threshold for a member", Unit::dollars,
                      sheet.program().pharmacy_corridor->member_threshold);
  return sheet.line("corridor.actual_by_cell", "Actual high-cost pharmacy cost", Unit::dollars,
                    members.empty()
                        ? total
                        : first_known(total, from_members(sheet, capitation, members, threshold)));
}

}  // namespace trueup
