#include "rules/rating/mscan_certification.h"

#include "rules/rating/base_data.h"
#include "rules/rating/blend.h"
#include "rules/rating/mypac.h"
#include "rules/rating/trend.h"

namespace trueup::rating {

namespace {

const std::vector<std::string> cells{
    "non_newborn_ssi_disabled", "breast_cervical_cancer", "ma_adult",    "pregnant_women",
    "ssi_disabled_newborn",     "non_ssi_newborn_0_2",    "non_ssi_newborn_3_12",
    "foster_care",              "mypac",                  "ma_children", "quasi_chip"};
constexpr std::size_t mypac_cell = 8;

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
  const Expr dollars =
      sheet.assumption(cell, "allowed", "Allowed dollars of CY 2023", Unit::dollars, axis,
                       row("Exhibit 1A", "b", "Allowed dollars", Unit::dollars),
                       "Encounter data of CY 2023 by service category.");
  const Expr year_2023 = adjusted(cost_per_member_month(dollars, months), factors);
  if (!is_blended(cell)) return year_2023;
  return blended(row("Exhibit 1B", "a", "CY 2022 member months", Unit::member_months),
                 row("Exhibit 1B", "final", "CY 2022 PMPM on a CY 2023 basis", Unit::pmpm), months,
                 year_2023);
}

/// Row b: from the annual trend where Table 8 prints it, otherwise the factor as printed.
Expr utilization_factor(CertificationSheet& sheet, AxisId axis, std::size_t cell) {
  const std::string& id = cells[cell];
  const auto printed =
      sheet.row("Utilization trend factor", Unit::factor, axis, "Exhibit 2A", id, "b");
  const Expr annual_published = sheet.column("Annual utilization trend", Unit::ratio, axis,
                                             "Table 8", populations[cell]);
  const Expr entered = sheet.open_assumption(
      id, "utilization_trend", "Annual utilization trend", Unit::ratio, axis,
      "A year's utilization trend from CY 2023 to SFY 2026; Table 8 where nothing is entered.");
  const auto factor = [&](Expr annual) {
    return trend_factor(annual, years_to_rating_period(sheet.book()),
                        trend_rounding(sheet.book()));
  };
  // MYPAC's physician trends are dampened by an amount that is not printed.
  if (id == "mypac") return first_known(factor(entered), printed);
  return factor(first_known(entered, annual_published));
}

/// Row c: Exhibit 11A is not whole, so the printed factor stands until a trend is entered.
Expr charge_factor(CertificationSheet& sheet, AxisId axis, const std::string& cell) {
  const Expr entered = sheet.open_assumption(
      cell, "charge_trend", "Annual charge trend", Unit::ratio, axis,
      "A year's unit cost trend from CY 2023 to SFY 2026; the printed factor where nothing is "
      "entered.");
  const Expr printed =
      sheet.row("Charge trend factor", Unit::factor, axis, "Exhibit 2A", cell, "c");
  return first_known(trend_factor(entered, years_to_rating_period(sheet.book()),
                                  trend_rounding(sheet.book())),
                     printed);
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

}  // namespace

MedicalCost mscan_medical_cost(CertificationSheet& sheet) {
  MedicalCost result;
  const AxisId eleven = sheet.axis("cell_with_mypac", "rate cell, MYPAC among them", cells);
  const AxisId category = sheet.axis("category", "service category", categories);
  std::vector<std::string> ten_ids = cells;
  ten_ids.erase(ten_ids.begin() + mypac_cell);
  result.cells = sheet.axis("cell", "rate cell", ten_ids);

  std::vector<Expr> base, utilization, charge;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    base.push_back(base_pmpm(sheet, category, cells[i]));
    utilization.push_back(utilization_factor(sheet, category, i));
    charge.push_back(charge_factor(sheet, category, cells[i]));
  }
  sheet.exhibit("base_data", "Base data");
  const Expr base_line =
      sheet.line("rating.base", "Base PMPM", Unit::pmpm, sheet.stacked(eleven, base),
                 "Exhibits 1A and 1B; Exhibit 2A row a");
  sheet.exhibit("projection", "Projection to SFY 2026");
  const Expr utilization_line =
      sheet.line("rating.utilization", "Utilization trend factor", Unit::factor,
                 sheet.stacked(eleven, utilization), "Exhibit 2A row b; Table 8");
  const Expr charge_line = sheet.line("rating.charge", "Charge trend factor", Unit::factor,
                                      sheet.stacked(eleven, charge), "Exhibit 2A row c");
  std::vector<Expr> factors{utilization_line, charge_line};
  for (const ProgramChange& change : program_changes) {
    std::vector<Expr> by_cell;
    for (const std::string& cell : cells)
      by_cell.push_back(sheet.assumption(
          cell, change.field, change.label, Unit::factor, category,
          sheet.row(change.label, Unit::factor, category, "Exhibit 2A", cell, change.row),
          "A factor on the cost by service category; 1 for none."));
    factors.push_back(sheet.line(std::string("rating.") + change.field, change.label, Unit::factor,
                                 sheet.stacked(eleven, by_cell),
                                 std::string("Exhibit 2A row ") + change.row));
  }
  // Exhibit 2A of Foster Care is lost: its projected cost is what Exhibit 2B row b prints.
  std::vector<Expr> lost(cells.size(), sheet.constant(0));
  for (std::size_t i = 0; i < cells.size(); ++i)
    lost[i] = cells[i] == "foster_care"
                  ? sheet.row("Projected PMPM", Unit::pmpm, category, "Exhibit 2B", cells[i], "b")
                  : sheet.row("Projected PMPM", Unit::pmpm, category, "Exhibit 2A", cells[i],
                              "final");
  const Expr projected =
      sheet.line("rating.projected", "Projected SFY 2026 PMPM", Unit::pmpm,
                 first_known(adjusted(base_line, factors), sheet.stacked(eleven, lost)),
                 "Exhibit 2A, last row",
                 "Foster Care as printed in Exhibit 2B: its table in Exhibit 2A is lost.");
  const Expr projected_total = sheet.line("rating.projected_total", "All categories", Unit::pmpm,
                                          sum(projected, category), "Exhibit 2A, last row");

  sheet.exhibit("mypac", "MYPAC redistributed");
  const Expr is_mypac = sheet.is_element(eleven, mypac_cell);
  const Expr mypac_cost = sum(choose(is_mypac, projected_total, 0), eleven);
  std::vector<Expr> moved, relativity;
  for (const std::string& cell : cells) {
    const bool receives = cell == "non_newborn_ssi_disabled" || cell == "foster_care" ||
                          cell == "ma_children" || cell == "quasi_chip";
    moved.push_back(receives ? sheet.figure("Member months from MYPAC", Unit::member_months,
                                            "Exhibit 2B", cell, "c", "total")
                             : sheet.constant(0));
    relativity.push_back(receives ? sheet.figure("MYPAC relativity", Unit::factor, "Table 16", {},
                                                 cell, "relativity")
                                  : sheet.constant(1));
  }
  const Expr months_before =
      sheet.assumption("cells", "months_before", "Projected member months before MYPAC removal",
                       Unit::member_months, eleven,
                       sheet.row("Projected member months before MYPAC removal",
                                 Unit::member_months, eleven, "Exhibit 5", {}, "months_before"),
                       "Statewide projected member months of SFY 2026.");
  const Expr months_moved = sheet.stacked(eleven, moved);
  const auto without_mypac = [&](Expr value) {
    Mapping mapping{eleven, result.cells, {}};
    for (std::uint32_t i = 0; i < cells.size(); ++i)
      mapping.target.push_back(i < mypac_cell ? i : i == mypac_cell ? 0 : i - 1);
    return sheet.book().sum_by(choose(is_mypac, 0, value), std::move(mapping));
  };
  result.member_months = sheet.line("rating.member_months", "Projected member months",
                                    Unit::member_months,
                                    without_mypac(months_before + months_moved), "Exhibit 2B row e");
  result.medical = sheet.line(
      "rating.medical_cost", "Medical cost", Unit::pmpm,
      without_mypac(with_mypac(months_before, projected_total, months_moved,
                               cohort_cost(mypac_cost, sheet.stacked(eleven, relativity)))),
      "Exhibit 2B row f; Exhibit 3 column b");
  return result;
}

}  // namespace trueup::rating
