#include "rules/rating/mscan_projection.h"

#include "rules/rating/base_data.h"
#include "rules/rating/blend.h"
#include "rules/rating/trend.h"

namespace trueup::rating {

namespace {

const std::vector<std::string> cells{
    "non_newborn_ssi_disabled", "breast_cervical_cancer", "ma_adult",    "pregnant_women",
    "ssi_disabled_newborn",     "non_ssi_newborn_0_2",    "non_ssi_newborn_3_12",
    "foster_care",              "mypac",                  "ma_children", "quasi_chip"};
constexpr std::size_t foster_care_cell = 7;

/// Its table of Exhibit 2A is lost: its projected cost is what Exhibit 2B prints, and of the steps
/// on the way to it only the utilization trend is known, from Table 8.
const std::string foster_care = "foster_care";

/// Table 8's column for each of the cells.
const char* const populations[] = {"ssi",     "bccp",     "adults",   "adults",   "newborn", "newborn",
                                   "children", "children", "children", "children", "children"};

const std::vector<std::string> categories{
    "ip_maternity", "ip_psychiatric",  "ip_other",   "op_emergency", "op_pharmacy", "op_other",
    "phys_maternity", "phys_psychiatric", "phys_other", "dental",       "other"};

bool is_blended(const std::string& cell) {
  return cell == "breast_cervical_cancer" || cell == "foster_care" || cell == "mypac" ||
         cell == "ssi_disabled_newborn" || cell == "non_ssi_newborn_0_2";
}

/// The rows of one cell, over the categories.
Expr base_pmpm(CertificationSheet& sheet, AxisId axis, const std::string& cell) {
  const auto row = [&](const char* exhibit, const char* id, const char* label, Unit unit) {
    return sheet.row(label, unit, axis, exhibit, cell, id);
  };
  std::vector<Expr> factors;
  for (const char* id : {"d", "e", "f", "g", "h", "i", "j", "k"})
    factors.push_back(row("Exhibit 1A", id, "Base data adjustment", Unit::factor));
  const Expr months = row("Exhibit 1A", "a", "CY 2023 member months", Unit::member_months);
  const Expr printed = row("Exhibit 1A", "b", "Allowed dollars as published", Unit::dollars);
  const AssumptionText text{cell, "allowed", "Allowed dollars of CY 2023", Unit::dollars,
                            "Encounter data of CY 2023.", "Exhibit 1A row b", amount_bounds()};
  const Expr dollars = cell == foster_care ? printed : sheet.assumption(text, axis, printed);
  const Expr year_2023 = adjusted(cost_per_member_month(dollars, months), factors);
  if (!is_blended(cell)) return year_2023;
  return blended(row("Exhibit 1B", "a", "CY 2022 member months", Unit::member_months),
                 row("Exhibit 1B", "final", "CY 2022 PMPM on a CY 2023 basis", Unit::pmpm), months,
                 year_2023);
}

/// Row b of one cell, and the annual trend behind it: as published, and as entered.
struct UtilizationTrend {
  Expr published, entered, factor;
};

/// From the annual trend that Table 8 prints. MYPAC's physician trends are dampened by an amount
/// that is not printed, so its factors stand as printed.
UtilizationTrend utilization_trend(CertificationSheet& sheet, AxisId axis, std::size_t cell) {
  const AssumptionText text{cells[cell], "utilization_trend", "Annual utilization trend",
                            Unit::ratio, "A year's utilization trend from CY 2023 to SFY 2026.",
                            cells[cell] == "mypac" ? "Exhibit 2A row b" : "Table 8",
                            trend_bounds()};
  UtilizationTrend trend;
  if (cells[cell] == "mypac") {
    trend.factor = sheet.factor_at_entered_trend(
        text, axis,
        sheet.row("Utilization trend factor as published", Unit::factor, axis, "Exhibit 2A",
                  "mypac", "b"));
    return trend;
  }
  trend.published =
      sheet.column("Annual utilization trend as published", Unit::ratio, axis, "Table 8", populations[cell]);
  trend.entered = sheet.entered(text, axis, trend.published);
  trend.factor = trend_factor(first_known(trend.entered, trend.published),
                              years_to_rating_period(sheet.book()), trend_rounding(sheet.book()));
  return trend;
}

/// Row c: the annual trends of Exhibit 11A are not whole, so the printed factor stands.
Expr charge_factor(CertificationSheet& sheet, AxisId axis, const std::string& cell) {
  const Expr printed =
      sheet.row("Charge trend factor as published", Unit::factor, axis, "Exhibit 2A", cell, "c");
  if (cell == foster_care) return printed;
  return sheet.factor_at_entered_trend(
      {cell, "charge_trend", "Annual charge trend", Unit::ratio,
       "A year's unit cost trend from CY 2023 to SFY 2026, worked back from the printed factor.",
       "Exhibit 2A row c", trend_bounds()},
      axis, printed);
}

struct ProgramChange {
  const char* row;
  const char* field;
  const char* label;
};

constexpr ProgramChange program_changes[] = {
    {"d", "acuity", "Population acuity"},
    {"e", "postpartum", "Postpartum extension"},
    {"f", "hemophilia", "Hemophilia carve-in"},
    {"g", "gene_therapy", "Gene therapy"},
    {"h", "preventive_dental", "Preventive and diagnostic dental fees"},
    {"i", "restorative_dental", "Restorative dental fees"}};

/// Rows d to i, one after another, each a line over cells and categories.
std::vector<Expr> program_change_lines(CertificationSheet& sheet, AxisId cell_axis,
                                       AxisId category) {
  std::vector<Expr> lines;
  for (const ProgramChange& change : program_changes) {
    std::vector<Expr> by_cell;
    for (const std::string& cell : cells) {
      const Expr printed =
          sheet.row(change.label + std::string(" as published"), Unit::factor, category,
                    "Exhibit 2A", cell, change.row);
      const AssumptionText text{cell, change.field, change.label, Unit::factor,
                                "A factor on the cost by service category; 1 for none.",
                                std::string("Exhibit 2A row ") + change.row, factor_bounds()};
      by_cell.push_back(cell == foster_care ? printed : sheet.assumption(text, category, printed));
    }
    lines.push_back(sheet.line(std::string("rating.") + change.field, change.label, Unit::factor,
                               sheet.stacked(cell_axis, by_cell),
                               std::string("Exhibit 2A row ") + change.row));
  }
  return lines;
}

/// Exhibit 2B row b, brought to another utilization trend where one is entered.
Expr foster_care_projected(CertificationSheet& sheet, AxisId category,
                           const UtilizationTrend& trend) {
  const Expr projected = sheet.assumption(
      {foster_care, "projected", "Projected SFY 2026 PMPM", Unit::pmpm,
       "The steps to it are lost in print; Exhibit 2B prints what they come to.",
       "Exhibit 2B row b", amount_bounds()},
      category,
      sheet.row("Projected PMPM as published", Unit::pmpm, category, "Exhibit 2B", foster_care, "b"));
  return first_known(
      at_another_trend(projected, trend.published, trend.entered,
                       years_to_rating_period(sheet.book()), trend_rounding(sheet.book())),
      projected);
}

}  // namespace

const std::vector<std::string>& mscan_cells_with_mypac() { return cells; }

AxisId service_categories(CertificationSheet& sheet, std::string_view exhibit,
                          std::string_view table) {
  return sheet.axis("category", "service category", sheet.columns_of(exhibit, table, categories));
}

Expr mscan_projected_cost(CertificationSheet& sheet, AxisId cells_with_mypac, AxisId category) {
  std::vector<Expr> base, utilization, charge;
  std::optional<Expr> foster_care_cost;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    base.push_back(base_pmpm(sheet, category, cells[i]));
    const UtilizationTrend trend = utilization_trend(sheet, category, i);
    utilization.push_back(trend.factor);
    if (i == foster_care_cell) foster_care_cost = foster_care_projected(sheet, category, trend);
    charge.push_back(charge_factor(sheet, category, cells[i]));
  }
  sheet.exhibit("base_data", "Base data");
  const Expr base_line =
      sheet.line("rating.base", "Base PMPM", Unit::pmpm, sheet.stacked(cells_with_mypac, base),
                 "Exhibits 1A and 1B; Exhibit 2A row a");
  sheet.exhibit("projection", "Projection to SFY 2026");
  std::vector<Expr> factors{
      sheet.line("rating.utilization", "Utilization trend factor", Unit::factor,
                 sheet.stacked(cells_with_mypac, utilization), "Exhibit 2A row b; Table 8"),
      sheet.line("rating.charge", "Charge trend factor", Unit::factor,
                 sheet.stacked(cells_with_mypac, charge), "Exhibit 2A row c")};
  for (const Expr line : program_change_lines(sheet, cells_with_mypac, category))
    factors.push_back(line);
  std::vector<std::string> fields{"utilization", "charge"};
  for (const ProgramChange& change : program_changes) fields.emplace_back(change.field);
  sheet.steps_of_cost(base_line, fields, factors, category);
  std::vector<Expr> lost(cells.size(), sheet.constant(0));
  lost[foster_care_cell] = *foster_care_cost;
  return sheet.line("rating.projected", "Projected SFY 2026 PMPM", Unit::pmpm,
                    choose(sheet.is_element(cells_with_mypac, foster_care_cell),
                           sheet.stacked(cells_with_mypac, lost), adjusted(base_line, factors)),
                    "Exhibit 2A, last row",
                    "Foster Care as printed in Exhibit 2B: its table in Exhibit 2A is lost.");
}

}  // namespace trueup::rating
