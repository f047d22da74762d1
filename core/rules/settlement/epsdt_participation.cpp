#include "rules/settlement/epsdt_participation.h"

#include <utility>

namespace trueup {

namespace {

/// The rate cells in which visits are required, and how to carry a figure by rate cell to them.
struct VisitCells {
  std::vector<RateCell> cells;
  Mapping from_all;
};

VisitCells visit_cells(Sheet& sheet, const Capitation& capitation) {
  const auto& all = sheet.program().cells;
  VisitCells visits;
  visits.from_all.from = capitation.cells;
  for (const RateCell& cell : all) {
    // A cell without visits is carried beyond the end: nowhere.
    visits.from_all.target.push_back(static_cast<std::uint32_t>(
        cell.well_child_portion ? visits.cells.size() : all.size()));
    if (cell.well_child_portion) visits.cells.push_back(cell);
  }
  visits.from_all.to =
      add_axis_of(sheet.book(), "visit_cell", "rate cell with well-child visits", visits.cells);
  return visits;
}

Input by_visit_cell(AxisId axis, const char* field, const char* label, Unit unit,
                    const char* help) {
  Input input;
  input.group = "epsdt";
  input.field = field;
  input.label = label;
  input.unit = unit;
  input.axis = axis;
  input.at_least = Rational(0);
  input.help = help;
  return input;
}

Expr participant_ratio(Sheet& sheet, AxisId axis) {
  Input entered =
      by_visit_cell(axis, "ratio", "Participant ratio as measured", Unit::ratio,
                    "The share of members due a visit who had one; or enter the two counts.");
  entered.at_most = Rational(10);  // a ratio beyond one is counted as one, a percentage is refused
  entered.instead_of = {"epsdt.eligible", "epsdt.visited"};
  const Expr ratio = sheet.input(std::move(entered));
  const Expr eligible = sheet.input(by_visit_cell(axis, "eligible", "Members due a visit",
                                                  Unit::count,
                                                  "Who should have at least one well-child visit."));
  const Expr visited = sheet.input(
      by_visit_cell(axis, "visited", "Members who had a visit", Unit::count,
                    "Who had at least one initial or periodic well-child visit."));
  return sheet.line("epsdt.participant_ratio", "Participant ratio", Unit::ratio,
                    first_known(ratio, visited / eligible));
}

}  // namespace

Expr epsdt_participation(Sheet& sheet, const Capitation& capitation) {
  const EpsdtParticipation& terms = *sheet.program().epsdt;
  sheet.exhibit("epsdt", "Adjustment for well-child participation");
  VisitCells visits = visit_cells(sheet, capitation);
  const AxisId axis = visits.from_all.to;
  const Expr ratio = participant_ratio(sheet, axis);
  Input adjusted = by_visit_cell(axis, "months", "Member months the adjustment applies to",
                                 Unit::member_months,
                                 "Only where it does not apply to all member months of the cell.");
  adjusted.optional = true;
  const Expr entered_months = sheet.input(std::move(adjusted));
  const Expr all_months = sheet.book().sum_by(capitation.member_months, std::move(visits.from_all));
  const Expr portion = sheet.parameters(axis, "epsdt.portion", "Portion of the rate for visits",
                                        Unit::pmpm,
                                        terms_of(visits.cells, &RateCell::well_child_portion));
  const Expr target = sheet.parameter("epsdt.target", "Participant ratio the rates include",
                                      Unit::ratio, terms.target);
  const Expr most = sheet.parameter("epsdt.most", "Most of the ratio that counts", Unit::ratio,
                                    terms.most);
  const Expr divisor =
      choose(sheet.reading("missouri.epsdt_divisor", "over_100", false), 1, target);
  const Expr pmpm = sheet.line("epsdt.adjustment_pmpm", "Adjustment of the rate", Unit::pmpm,
                               portion * (min(ratio, most) - target) / divisor);
  const Expr months =
      sheet.line("epsdt.member_months", "Member months adjusted", Unit::member_months,
                 first_known(entered_months, all_months));
  // A cell without members, in a region the plan does not serve, has no ratio either.
  const Expr by_cell = sheet.line("epsdt.adjustment_by_cell", "Adjustment of the rate cell",
                                  Unit::dollars, choose(months == 0, 0, pmpm * months));
  return sheet.line("epsdt.adjustment", "Adjustment for participation, all rate cells",
                    Unit::dollars, sum(by_cell, axis), {.note = "Positive: the State pays more."});
}

}  // namespace trueup
