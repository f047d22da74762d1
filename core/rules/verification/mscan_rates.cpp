#include <algorithm>

#include "rules/rating/base_data.h"
#include "rules/rating/directed_payments.h"
#include "rules/rating/mypac.h"
#include "rules/rating/non_service_load.h"
#include "rules/rating/rate_change.h"
#include "rules/rating/withhold.h"
#include "rules/verification/mscan.h"

namespace trueup {

using namespace rating;

const std::vector<std::string>& mscan_cells() {
  static const std::vector<std::string> ids{
      "non_newborn_ssi_disabled", "breast_cervical_cancer", "ma_adult",    "pregnant_women",
      "ssi_disabled_newborn",     "non_ssi_newborn_0_2",    "non_ssi_newborn_3_12",
      "foster_care",              "ma_children",            "quasi_chip"};
  return ids;
}

const std::vector<std::string>& mscan_cells_with_mypac() {
  static const std::vector<std::string> ids = [] {
    std::vector<std::string> all = mscan_cells();
    all.insert(all.begin() + 8, "mypac");
    return all;
  }();
  return ids;
}

void check_exhibit_3(ProofSheet& sheet) {
  sheet.exhibit("Exhibit 3");
  const ProofTable table = sheet.table("Exhibit 3");
  const AxisId cells = table.row_axis();
  const auto figure = [&](const char* column) { return table.column(column); };
  const auto in_total = [&](const char* column) { return table.at("total", column); };
  const auto rate_of = [](auto get) {
    return capitation_rate(get("b"), get("c"), get("d"), get("f"), get("h"));
  };
  table.column_is("a", sheet.table("Exhibit 5").columns(mscan_cells()).row("months_after"),
                  "Exhibit 5, after MYPAC removal");
  for (const std::string& cell : mscan_cells()) {
    const auto moved = sheet.tables_of("Exhibit 2B");
    const bool blended = std::find(moved.begin(), moved.end(), cell) != moved.end();
    table.is(cell, "b",
             blended ? sheet.table("Exhibit 2B", cell).at("f", "total")
                     : sheet.table("Exhibit 2A", cell).at("final", "total"),
             blended ? "Exhibit 2B row f" : "Exhibit 2A's last row");
    if (!blended)
      table.is(cell, "b",
               sum(projected_pmpm(sheet, cell), sheet.table("Exhibit 2A", cell).column_axis()),
               "sum of Exhibit 2A's last row");
  }
  table.is("total", "b", sheet.table("Exhibit 2A", "all").at("final", "total"),
           "Exhibit 2A, all rate cells");
  table.column_is("j", rate_of(figure), "(b + c) ÷ (1 − d − f − h)");
  table.is("total", "j", rate_of(in_total), "(b + c) ÷ (1 − d − f − h)");
  const std::pair<const char*, const char*> loads[] = {{"e", "d"}, {"g", "f"}, {"i", "h"}};
  for (const auto& [pmpm, share] : loads) {
    const std::string formula = std::string(share) + " × j";
    table.column_is(pmpm, load(figure(share), figure("j")), formula);
    table.is("total", pmpm, load(in_total(share), in_total("j")), formula);
  }
  table.is("total", "a", sum(figure("a"), cells), "sum of the rate cells");
  for (const char* column : {"b", "e", "g", "i", "j"})
    table.is("total", column, weighted_by_months(figure(column), figure("a"), cells),
             "average by member months");
  for (const char* column : {"c", "d", "f", "h"})
    table.column_is(column, in_total(column), "one allowance for all rate cells");
  table.is("total", "f", mscan_term(sheet, "margin"), "the margin of Step 3");
  table.is("total", "h", mscan_term(sheet, "premium_tax"), "the premium tax of contract 11.3");
}

void check_exhibit_4(ProofSheet& sheet) {
  sheet.exhibit("Exhibit 4");
  const ProofTable table = sheet.table("Exhibit 4");
  const ProofTable loads = sheet.table("Exhibit 3");
  table.column_is("a", loads.column("j"), "Exhibit 3 column j");
  const Expr withhold = mscan_term(sheet, "withhold");
  table.column_is("b", withheld(table.column("a"), withhold), "a × −2%");
  table.column_is("c", net_of_withhold(table.column("a"), table.column("b")), "a + b");
  // Printed to the cent, a and b can leave c a cent away; from a alone it cannot.
  table.column_is("c", after_withhold(table.column("a"), withhold), "a × 98%");
  table.column_is("d", loads.column("a"), "Exhibit 3 column a");
}

void check_exhibit_5(ProofSheet& sheet) {
  sheet.exhibit("Exhibit 5");
  const ProofTable table = sheet.table("Exhibit 5");
  const AxisId cells = table.column_axis();
  for (const std::string& cell : mscan_cells_with_mypac())
    table.is("months_2023_before", cell, sheet.table("Exhibit 1A", cell).at("a", "ip_maternity"),
             "Exhibit 1A row a");
  for (const char* row : {"months_before", "months_after"})
    table.is(row, "total", sum(table.row(row), cells), "sum of the rate cells");
  table.row_is("months_2023_after",
               table.row("months_2023_after") + (sum(table.row("months_2023_before"), cells) -
                                                 sum(table.row("months_2023_after"), cells)),
               "what the other cells leave of the member months before MYPAC removal");
  std::vector<Expr> moved;
  for (const std::string& cell : sheet.tables_of("Exhibit 2B")) {
    const Expr months = sheet.table("Exhibit 2B", cell).at("c", "ip_maternity");
    moved.push_back(months);
    table.is("months_after", cell, table.at("months_before", cell) + months,
             "before MYPAC removal + Exhibit 2B row c");
  }
  table.is("months_before", "mypac", total_of(moved), "sum of Exhibit 2B row c");
  for (const char* cell : {"breast_cervical_cancer", "ma_adult", "pregnant_women",
                           "ssi_disabled_newborn", "non_ssi_newborn_0_2", "non_ssi_newborn_3_12"})
    table.is("months_after", cell, table.at("months_before", cell), "no MYPAC member moves here");
  table.is("rate_before", "total",
           weighted_by_months(table.row("rate_before"), table.row("months_before"), cells),
           "average by member months");

  const auto walk = [](auto figure) {
    std::vector<Expr> factors;
    for (const char* row : {"gene_therapy", "postpartum", "other", "restated_trends", "utilization",
                            "unit_cost", "acuity", "mypac", "admin"})
      factors.push_back(figure(row));
    return adjusted(figure("base_data"), factors);
  };
  const auto row = [&](const char* id) { return table.row(id); };
  const auto of_total = [&](const char* id) { return table.at(id, "total"); };
  table.row_is("change", walk(row), "product of the factors");
  table.is("change", "total", walk(of_total), "product of the factors");
  const ProofTable rates = sheet.table("Exhibit 3");
  table.columns(mscan_cells())
      .row_is("change",
              rate_change(table.columns(mscan_cells()).row("rate_before"), rates.column("j")),
              "Exhibit 3's rate ÷ the rate before");
  table.is("change", "total", rate_change(of_total("rate_before"), rates.at("total", "j")),
           "Exhibit 3's rate ÷ the rate before");
  const ProofTable ten = table.columns(mscan_cells());
  const auto without_program = [](auto figure) {
    return excluding(figure("change"),
                     figure("gene_therapy") * figure("postpartum") * figure("mypac"));
  };
  const auto ten_row = [&](const char* id) { return ten.row(id); };
  ten.row_is("change_without_program", without_program(ten_row), "change ÷ its program factors");
  table.is("change_without_program", "total", without_program(of_total),
           "change ÷ its program factors");
  ten.row_is("change_without_covid", excluding(ten.row("change"), ten.row("acuity")),
             "change ÷ acuity");
  for (const char* column : {"mypac", "total"})
    table.is("change_without_covid", column,
             excluding(table.at("change", column), table.at("acuity", column)), "change ÷ acuity");
  Expr weight = table.row("rate_before") * table.row("months_before");
  for (const char* id : {"base_data", "gene_therapy", "postpartum", "other", "restated_trends",
                         "utilization", "unit_cost", "acuity"}) {
    table.is(id, "total", composite_factor(weight, table.row(id), cells),
             "what the factors of the cells come to");
    weight = weight * table.row(id);
  }
}

void check_exhibit_8(ProofSheet& sheet) {
  sheet.exhibit("Exhibit 8");
  sheet.table("Exhibit 8").column_is("medical", sheet.table("Exhibit 3").column("b"),
                                     "Exhibit 3 column b");
}

}  // namespace trueup
