#include "rules/rating/mscan_certification.h"

#include "rules/rating/mscan_projection.h"
#include "rules/rating/mypac.h"

namespace trueup::rating {

MedicalCost mscan_medical_cost(CertificationSheet& sheet) {
  MedicalCost result;
  const std::vector<std::string>& cells = mscan_cells_with_mypac();
  const AxisId eleven = sheet.axis("cell_with_mypac", "rate cell, MYPAC among them",
                                   sheet.columns_of("Exhibit 5", {}, cells));
  const AxisId category = service_categories(sheet, "Exhibit 1A", "ma_adult");
  std::vector<std::string> ten = cells;
  ten.erase(ten.begin() + mypac_cell);
  result.cells = sheet.axis("cell", "rate cell", sheet.columns_of("Exhibit 5", {}, ten));
  const Expr projected = mscan_projected_cost(sheet, eleven, category);
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
      sheet.assumption({"cells", "months_before", "Projected member months before MYPAC removal",
                        Unit::member_months, "Statewide projected member months of SFY 2026.",
                        "Exhibit 5", amount_bounds()},
                       eleven,
                       sheet.row("Projected member months before MYPAC removal",
                                 Unit::member_months, eleven, "Exhibit 5", {}, "months_before"));
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
