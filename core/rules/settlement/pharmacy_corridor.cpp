#include "rules/settlement/pharmacy_corridor.h"

#include <algorithm>
#include <utility>

namespace trueup {

namespace {

/// The corridor's bands as parameters over their own axis.
struct Bands {
  AxisId axis;
  Expr has_lower, lower, has_upper, upper, state_share, plan_share;
};

std::optional<Term> bound_term(const std::optional<Rational>& bound, const Band& band) {
  if (!bound) return std::nullopt;
  return Term{*bound, band.cites, {}};
}

Bands declare_bands(Sheet& sheet, const std::vector<Band>& bands) {
  Bands b;
  b.axis = add_axis_of(sheet.book(), "band", "band", bands);
  const auto declare = [&](const char* id, const char* label, Unit unit, auto pick) {
    return sheet.parameters(b.axis, id, label, unit, terms_of(bands, pick));
  };
  using MaybeTerm = std::optional<Term>;
  b.has_lower = declare("corridor.has_lower", "The band has a lower end", Unit::flag,
                        [](const Band& band) -> MaybeTerm {
                          return flag_term(band.from.has_value(), band.cites);
                        });
  b.lower = declare("corridor.band_from", "Lower end of the band", Unit::ratio,
                    [](const Band& band) { return bound_term(band.from, band); });
  b.has_upper = declare("corridor.has_upper", "The band has an upper end", Unit::flag,
                        [](const Band& band) -> MaybeTerm {
                          return flag_term(band.to.has_value(), band.cites);
                        });
  b.upper = declare("corridor.band_to", "Upper end of the band", Unit::ratio,
                    [](const Band& band) { return bound_term(band.to, band); });
  b.state_share = declare("corridor.state_share", "State's share in the band", Unit::ratio,
                          [](const Band& band) -> MaybeTerm {
                            return Term{band.state_share, band.cites, {}};
                          });
  b.plan_share = declare("corridor.plan_share", "Plan's share in the band", Unit::ratio,
                         [](const Band& band) -> MaybeTerm {
                           return Term{band.plan_share, band.cites, {}};
                         });
  return b;
}

/// The part of a gain or loss that falls into each band, and where the band starts and ends for it.
/// Worked in dollars rather than percentages, so that a rate cell with a target of nothing still
/// has an answer. A gain runs against the bands' sign: it meets their upper ends first.
struct Part {
  Expr starts_at;
  Expr ends_at;
};

Part gain_edges(const Bands& b, Expr gain, Expr target) {
  return {choose(b.has_upper, max(-b.upper * target, 0), 0),
          choose(b.has_lower, max(-b.lower * target, 0), gain)};
}

Part loss_edges(const Bands& b, Expr loss, Expr target) {
  return {choose(b.has_lower, max(b.lower * target, 0), 0),
          choose(b.has_upper, max(b.upper * target, 0), loss)};
}

Expr part_of(Expr amount, const Part& edges) {
  return max(min(amount, edges.ends_at) - edges.starts_at, 0);
}

/// Eligible cost by rate cell from a list of members and the threshold a member must reach.
Expr from_members(Sheet& sheet, const Capitation& capitation,
                  const std::vector<HighCostMember>& members) {
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
  const Expr threshold =
      sheet.parameter("corridor.member_threshold", "Yearly threshold for a member", Unit::dollars,
                      sheet.program().pharmacy_corridor->member_threshold);
  const Expr eligible = sheet.line(
      "corridor.member_eligible", "Member's cost counted in the corridor", Unit::dollars,
      choose(sheet.reading("corridor.threshold", "first_dollar", false),
             choose(cost >= threshold, cost, 0), max(cost - threshold, 0)));
  return sheet.book().sum_by(eligible, std::move(mapping));
}

Expr actual_by_cell(Sheet& sheet, const Capitation& capitation,
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
  return sheet.line("corridor.actual_by_cell", "Actual high-cost pharmacy cost", Unit::dollars,
                    members.empty()
                        ? total
                        : first_known(total, from_members(sheet, capitation, members)));
}

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
  const Expr actual_cells = actual_by_cell(sheet, capitation, members);
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
  const Expr program_in_force = by_cell_in_force == 0;
  const Bands bands = declare_bands(sheet, sheet.program().pharmacy_corridor->bands);
  const auto banded = [&](const char* id, const char* label, Expr value, std::string note = {}) {
    return sheet.line(id, label, Unit::dollars, value,
                      {.note = std::move(note), .only_when = program_in_force});
  };
  const Expr gain = banded("corridor.gain", "Gain", max(target.total - actual, 0),
                           "Actual below target.");
  const Expr loss = banded("corridor.loss", "Loss", max(actual - target.total, 0),
                           "Actual above target.");
  const Part gain_part = gain_edges(bands, gain, target.total);
  const Part loss_part = loss_edges(bands, loss, target.total);
  const Expr gain_in_band = banded(
      "corridor.band_gain", "Gain in the band",
      part_of(gain, {banded("corridor.gain_from", "Gain at which the band starts",
                            gain_part.starts_at),
                     banded("corridor.gain_to", "Gain at which the band ends",
                            gain_part.ends_at)}));
  const Expr loss_in_band = banded(
      "corridor.band_loss", "Loss in the band",
      part_of(loss, {banded("corridor.loss_from", "Loss at which the band starts",
                            loss_part.starts_at),
                     banded("corridor.loss_to", "Loss at which the band ends",
                            loss_part.ends_at)}));
  const Expr dollars = banded("corridor.band_dollars", "Gain or loss in the band",
                              gain_in_band + loss_in_band);
  sheet.line("corridor.band_ratio", "Gain or loss in the band, share of target", Unit::ratio,
             dollars / target.total, {.only_when = program_in_force});
  const Expr band_settlement =
      banded("corridor.band_settlement", "State's share of the band",
             bands.state_share * (gain_in_band - loss_in_band), "Positive: the State receives.");
  banded("corridor.band_kept", "Plan's share of the band",
         bands.plan_share * (gain_in_band - loss_in_band), "Positive: the plan keeps a gain.");

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
                                        sum(band_settlement, bands.axis)),
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
