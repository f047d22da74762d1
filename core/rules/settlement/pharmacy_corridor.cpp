#include "rules/settlement/pharmacy_corridor.h"

#include <utility>

#include "rules/settlement/corridor_bands.h"
#include "rules/settlement/high_cost_pharmacy.h"

namespace trueup {

namespace {

struct Target {
  Expr by_cell;
  Expr total;
};

Target target_cost(Sheet& sheet, const Capitation& capitation) {
  const Expr pmpm =
      sheet.parameters(capitation.cells, "cells.high_cost_target", "High-cost pharmacy target",
                       Unit::pmpm, terms_of(sheet.program().cells, &RateCell::high_cost_target));
  Target target;
  target.by_cell = sheet.line("corridor.target_by_cell", "Target cost at actual membership",
                              Unit::dollars, capitation.member_months * pmpm);
  const Expr built = sheet.line("corridor.target_from_pmpm", "Target cost from the printed PMPMs",
                                Unit::dollars, sum(target.by_cell, capitation.cells));
  const Expr given = sheet.optional_dollars(
      "corridor", "target_total", "Published target cost",
      "Only where a target in dollars has been published, as in Exhibit 13A.");
  const Expr rounding = sheet.constant(5) / 1000;
  sheet.line("corridor.target_rounding", "Published target less target from printed PMPMs",
             Unit::dollars, given - built,
             {.note = "The difference is the rounding of the printed target PMPMs to the cent."});
  sheet.line("corridor.target_rounding_most", "Most that rounding of the PMPMs can explain",
             Unit::dollars, rounding * capitation.total_member_months,
             {.note = "Half a cent for each member month."});
  target.total = sheet.line(
      "corridor.target", "Target cost", Unit::dollars,
      choose(sheet.reading("corridor.target", "from_pmpm", false), built,
             first_known(given, built)),
      {.note = "Where a published target is given, it was computed before its PMPMs were rounded "
               "to the cent; the reading “corridor.target” shows what that rounding is worth."});
  return target;
}

}  // namespace

CorridorSettlement pharmacy_corridor(Sheet& sheet, const Capitation& capitation,
                                     const std::vector<HighCostMember>& members) {
  if (!sheet.program().pharmacy_corridor) return {sheet.constant(0), sheet.constant(0)};
  sheet.exhibit("corridor", "High-cost pharmacy risk corridor");
  const Target target = target_cost(sheet, capitation);
  const Expr actual_cells = high_cost_pharmacy(sheet, capitation, members);
  const Expr actual = sheet.line("corridor.actual", "Actual cost", Unit::dollars,
                                 sum(actual_cells, capitation.cells));
  sheet.line("corridor.actual_pmpm", "Actual cost PMPM", Unit::pmpm,
             actual_cells / capitation.member_months);
  const Expr difference = sheet.line("corridor.difference", "Actual less target", Unit::dollars,
                                     actual - target.total,
                                     {.note = "Negative: actual below target, a gain."});
  sheet.line("corridor.difference_ratio", "Difference as a share of target", Unit::ratio,
             difference / target.total);

  const Expr by_cell_in_force = sheet.reading("corridor.aggregation", "cell", false);
  const Bands bands = declare_bands(sheet, "corridor", "band",
                                    sheet.program().pharmacy_corridor->bands);
  const Expr by_program = divide_among_bands(
      sheet, "corridor", bands,
      {target.total, actual, target.total, "target", by_cell_in_force == 0});

  const Expr cell_gain = max(target.by_cell - actual_cells, 0);
  const Expr cell_loss = max(actual_cells - target.by_cell, 0);
  const Expr cell_settlement =
      sheet.line("corridor.cell_settlement", "State's share by rate cell", Unit::dollars,
                 sum(bands.state_share *
                         (part_of(cell_gain, gain_edges(bands, cell_gain, target.by_cell)) -
                          part_of(cell_loss, loss_edges(bands, cell_loss, target.by_cell))),
                     bands.axis),
                 {.note = "Bands applied to each rate cell by itself.",
                  .only_when = by_cell_in_force});
  CorridorSettlement result;
  result.settlement = sheet.line("corridor.settlement", "Corridor settlement", Unit::dollars,
                                 choose(by_cell_in_force, sum(cell_settlement, capitation.cells),
                                        by_program),
                                 {.note = "Positive: the State receives."});
  const Expr initial = sheet.optional_dollars(
      "corridor", "initial_settlement", "Initial corridor settlement already made",
      "Positive: the State received it. Leave empty before the initial settlement.", true);
  result.balance = sheet.line(
      "corridor.balance", "Corridor settlement still open", Unit::dollars,
      result.settlement - first_known(initial, 0),
      {.note = "The initial settlement uses six months of run-out; the final one follows the MLR "
               "audit and is net of the initial."});
  return result;
}

}  // namespace trueup
