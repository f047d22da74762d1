#include "rules/rating/base_data.h"
#include "rules/rating/mscan_certification.h"
#include "rules/rating/mscan_projection.h"

namespace trueup::rating {

MedicalCost chip_medical_cost(CertificationSheet& sheet) {
  MedicalCost result;
  result.cells = sheet.axis("cell", "rate cell", {{"chip", "CHIP"}});
  const AxisId category = service_categories(sheet, "CHIP Exhibit 1");
  const auto row = [&](const char* exhibit, const char* id, const char* label, Unit unit) {
    return sheet.row(label, unit, category, exhibit, {}, id);
  };
  std::vector<Expr> adjustments;
  for (const char* id : {"d", "e", "f", "g", "h"})
    adjustments.push_back(row("CHIP Exhibit 1", id, "Base data adjustment", Unit::factor));
  const Expr dollars = sheet.assumption(
      {"chip", "allowed", "Paid dollars of CY 2023", Unit::dollars, "Encounter data of CY 2023.",
       "Exhibit 1 row b", amount_bounds()},
      category, row("CHIP Exhibit 1", "b", "Paid dollars as published", Unit::dollars));
  sheet.exhibit("base_data", "Base data");
  const Expr base = sheet.line(
      "rating.base", "Base PMPM", Unit::pmpm,
      adjusted(cost_per_member_month(
                   dollars, row("CHIP Exhibit 1", "a", "Member months", Unit::member_months)),
               adjustments),
      "Exhibit 1 row i");
  sheet.exhibit("projection", "Projection to SFY 2026");
  const auto trend = [&](const char* field, const char* label, const char* id) {
    return sheet.factor_at_entered_trend(
        {"chip", field, label, Unit::ratio,
         "A year's trend from CY 2023 to SFY 2026, worked back from the printed factor.",
         std::string("Exhibit 2 row ") + id, trend_bounds()},
        category,
        row("CHIP Exhibit 2", id, "Trend factor as published", Unit::factor));
  };
  const Expr utilization =
      sheet.line("rating.utilization", "Utilization trend factor", Unit::factor,
                 trend("utilization_trend", "Annual utilization trend", "c"), "Exhibit 2 row c");
  const Expr charge = sheet.line("rating.charge", "Charge trend factor", Unit::factor,
                                 trend("charge_trend", "Annual charge trend", "d"),
                                 "Exhibit 2 row d");
  sheet.steps_of_cost(base, {"utilization", "charge"}, {utilization, charge}, category);
  const Expr projected =
      sheet.line("rating.projected", "Projected SFY 2026 PMPM", Unit::pmpm,
                 adjusted(base, {utilization, charge}), "Exhibit 2 row e");
  result.medical = sheet.line("rating.medical_cost", "Medical cost", Unit::pmpm,
                              sheet.stacked(result.cells, {sum(projected, category)}),
                              "Exhibit 3 column a");
  result.member_months = sheet.line(
      "rating.member_months", "Projected member months", Unit::member_months,
      sheet.assumption({"cells", "months", "Projected member months", Unit::member_months,
                        "Projected member months of SFY 2026.", "Exhibit 9 column a",
                        amount_bounds()},
                       result.cells,
                       sheet.column("Projected member months as published", Unit::member_months, result.cells,
                                    "CHIP Exhibit 9", "a")),
      "Exhibit 9 column a");
  return result;
}

}  // namespace trueup::rating
