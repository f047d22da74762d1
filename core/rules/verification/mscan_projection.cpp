#include <algorithm>

#include "rules/rating/base_data.h"
#include "rules/rating/blend.h"
#include "rules/rating/mypac.h"
#include "rules/rating/program_changes.h"
#include "rules/rating/trend.h"
#include "rules/verification/mscan.h"

namespace trueup {

using namespace rating;

const std::vector<std::string>& factors_2a() {
  static const std::vector<std::string> ids{"b", "c", "d", "e", "f", "g", "h", "i"};
  return ids;
}

namespace {

const std::vector<std::string> maternity{"ip_maternity", "phys_maternity"};
const std::vector<std::string> not_maternity{"ip_psychiatric", "ip_other",         "op_emergency",
                                             "op_pharmacy",    "op_other",         "phys_psychiatric",
                                             "phys_other",     "dental",           "other"};

/// Row b from Table 8. The Physician trends of MYPAC are dampened by an amount that is not printed.
void check_utilization(ProofSheet& sheet, const std::string& cell, const ProofTable& table) {
  std::vector<std::string> categories = table.column_ids();
  if (cell == "mypac")
    std::erase_if(categories, [](const std::string& id) {
      return id == "phys_psychiatric" || id == "phys_other";
    });
  const ProofTable some = table.columns(categories);
  const Expr annual =
      sheet.table("Table 8").rows(categories).column(utilization_group(cell));
  const Expr factor = trend_factor(annual, years_to_rating_period(sheet.book()),
                                   trend_rounding(sheet.book()));
  some.row_is("b", choose(some.row("a") == 0, 1, factor),
              "(1 + Table 8's annual trend) to the power of 2.5; 1 without cost");
}

/// Row c from Exhibit 11A where it has the rate cell, otherwise from Tables 9 to 12.
void check_charge(ProofSheet& sheet, const std::string& cell, const ProofTable& table) {
  const Expr years = years_to_rating_period(sheet.book());
  const std::size_t rounding = trend_rounding(sheet.book());
  const auto exhibits = sheet.tables_of("Exhibit 11A");
  const bool in_11a = std::find(exhibits.begin(), exhibits.end(), cell) != exhibits.end() &&
                      cell != "non_ssi_newborn_3_12";  // its labels are shifted there
  if (in_11a) {
    const Expr annual = sheet.table("Exhibit 11A", cell).column("composite");
    table.row_is("c", choose(table.row("a") == 0, 1, trend_factor(annual, years, rounding)),
                 "(1 + Exhibit 11A's composite trend) to the power of 2.5; 1 without cost");
    return;
  }
  const std::string group = unit_cost_group(cell);
  const auto check = [&](const std::vector<std::string>& categories, Expr annual) {
    const ProofTable some = table.columns(categories);
    some.row_is("c", choose(some.row("a") == 0, 1, trend_factor(annual, years, rounding)),
                "(1 + the annual unit cost trend of Tables 9 to 12) to the power of 2.5");
  };
  check({"ip_maternity"}, sheet.table("Table 9").at(group, "trend"));
  // Some inpatient stays of MYPAC members are priced separately, at a share that is not printed.
  if (cell != "mypac") check({"ip_other"}, sheet.table("Table 9").at(group, "trend"));
  check({"op_emergency"}, sheet.table("Table 10").at(group, "trend"));
  check({"phys_maternity"}, sheet.table("Table 11").at(group, "trend"));
  check({"op_pharmacy"}, sheet.table("Table 12").at("unit_cost", "children"));
}

/// Rows d, e, h and i: which cells and categories a change touches is said in Step 2.
void check_program_changes(ProofSheet& sheet, const std::string& cell, const ProofTable& table) {
  const ProofTable acuity = sheet.table("Table 13");
  const Expr one = sheet.constant(1);
  table.row_is("d", acuity.has_row(cell) ? acuity.at(cell, "i") : one,
               "Table 13's acuity adjustment; 1 for cells it does not have");
  if (cell == "pregnant_women") {
    const ProofTable remix = sheet.table("Table 14");
    table.columns(maternity).row_is("e", remix.at("maternity", "adjustment"),
                                    "Table 14, maternity and deliveries");
    table.columns(not_maternity).row_is("e", remix.at("other_services", "adjustment"),
                                        "Table 14, other services");
  } else {
    table.row_is("e", one, "1: the extension is a change of Pregnant Women alone");
  }
  std::vector<std::string> medical = table.column_ids();
  std::erase(medical, "dental");
  for (const char* row : {"h", "i"})
    table.columns(medical).row_is(row, one, "1: a dental fee change touches dental alone");
}

/// Row g from the costs of Exhibit 13D, spread over the cell's projected member months.
void check_gene_therapy(ProofSheet& sheet, const std::string& cell, const ProofTable& table) {
  std::vector<std::string> untouched = table.column_ids();
  std::erase_if(untouched, [](const std::string& id) {
    return id == "ip_other" || id == "phys_other";
  });
  table.columns(untouched).row_is("g", sheet.constant(1),
                                  "1: therapies are physician drugs and inpatient stays");
  const auto therapies = sheet.tables_of("Exhibit 13D");
  const auto check = [&](const char* category, const char* row) {
    Expr factor = sheet.constant(1);
    if (cell != "mypac") {
      std::vector<Expr> dollars;
      for (const std::string& therapy : therapies)
        dollars.push_back(sheet.table("Exhibit 13D", therapy).at(row, cell));
      Expr before = table.at("a", category);
      for (const char* id : {"b", "c", "d", "e", "f"}) before = before * table.at(id, category);
      factor = gene_therapy_factor(total_of(dollars),
                                   sheet.table("Exhibit 5").at("months_before", cell), before);
    }
    table.is("g", category, choose(table.at("a", category) == 0, 1, factor),
             "1 + Exhibit 13D's cost per member month ÷ the product of a to f");
  };
  check("phys_other", "b");
  check("ip_other", "c");
}

void check_total_column(const ProofTable& table) {
  const AxisId categories = table.column_axis();
  table.is("a", "total", sum(table.row("a"), categories), "sum of the categories");
  Expr cost = table.row("a");
  for (const std::string& id : factors_2a()) {
    table.is(id, "total", composite_factor(cost, table.row(id), categories),
             "what the factors of the categories come to");
    cost = cost * table.row(id);
  }
  table.is("final", "total", sum(table.row("final"), categories), "sum of the categories");
}

void check_base(ProofSheet& sheet, const std::string& cell, const ProofTable& table) {
  const ProofTable year_2023 = sheet.table("Exhibit 1A", cell);
  if (!table.has_row("mm22")) {
    table.row_is("a", year_2023.row("final"), "Exhibit 1A's adjusted PMPM");
    table.is("a", "total", year_2023.at("final", "total"), "Exhibit 1A's adjusted PMPM");
    table.is("a", "total", sum(year_2023.row("final"), year_2023.column_axis()),
             "sum of Exhibit 1A's adjusted PMPM");
    return;
  }
  const ProofTable year_2022 = sheet.table("Exhibit 1B", cell);
  table.row_is("mm22", year_2022.row("a"), "Exhibit 1B row a");
  table.row_is("p22", year_2022.row("final"), "Exhibit 1B's last row");
  table.row_is("mm23", year_2023.row("a"), "Exhibit 1A row a");
  table.row_is("p23", year_2023.row("final"), "Exhibit 1A's last row");
  table.row_is(
      "a", blended(table.row("mm22"), table.row("p22"), table.row("mm23"), table.row("p23")),
      "both years by member months");
  for (const char* row : {"mm22", "mm23"})
    table.is(row, "total", table.at(row, "ip_maternity"), "the member months of every category");
  table.is("p22", "total", year_2022.at("final", "total"), "Exhibit 1B's last row");
  table.is("p23", "total", year_2023.at("final", "total"), "Exhibit 1A's last row");
  table.is("p23", "total", sum(year_2023.row("final"), year_2023.column_axis()),
           "sum of Exhibit 1A's last row");
  for (const char* row : {"p22", "p23"})
    table.is(row, "total", sum(table.row(row), table.column_axis()), "sum of the categories");
}

}  // namespace

void check_exhibit_2a(ProofSheet& sheet) {
  sheet.exhibit("Exhibit 2A");
  for (const std::string& cell : sheet.tables_of("Exhibit 2A")) {
    const ProofTable table = sheet.table("Exhibit 2A", cell);
    if (cell != "all") {
      check_base(sheet, cell, table);
      check_utilization(sheet, cell, table);
      check_charge(sheet, cell, table);
      check_program_changes(sheet, cell, table);
      check_gene_therapy(sheet, cell, table);
    }
    std::vector<Expr> rows;
    for (const std::string& id : factors_2a()) rows.push_back(table.row(id));
    table.row_is("final", adjusted(table.row("a"), rows), "product of a to i");
    check_total_column(table);
  }
  check_all_cells_2a(sheet);
}

void check_exhibit_2b(ProofSheet& sheet) {
  sheet.exhibit("Exhibit 2B");
  const ProofTable months = sheet.table("Exhibit 5");
  for (const std::string& cell : sheet.tables_of("Exhibit 2B")) {
    const ProofTable table = sheet.table("Exhibit 2B", cell);
    const AxisId categories = table.column_axis();
    for (const char* row : {"a", "c", "e"}) {
      table.row_is(row, table.at(row, "ip_maternity"), "the same in every category");
      table.is(row, "total", table.at(row, "ip_maternity"), "the member months of every category");
    }
    table.row_is("a", months.at("months_before", cell), "Exhibit 5, before MYPAC removal");
    table.row_is("b", sheet.table("Exhibit 2A", cell).row("final"), "Exhibit 2A's last row");
    table.is("b", "total", sheet.table("Exhibit 2A", cell).at("final", "total"),
             "Exhibit 2A's last row");
    if (cell != "foster_care")  // its last row is lost
      table.is("b", "total", sum(projected_pmpm(sheet, cell), categories),
               "sum of Exhibit 2A's last row");
    table.row_is("e", table.row("a") + table.row("c"), "a + c");
    const auto blend = [&](auto figure) {
      return with_mypac(figure("a"), figure("b"), figure("c"), figure("d"));
    };
    table.row_is("f", blend([&](const char* row) { return table.row(row); }),
                 "(a × b + c × d) ÷ (a + c)");
    table.is("f", "total", blend([&](const char* row) { return table.at(row, "total"); }),
             "(a × b + c × d) ÷ (a + c)");
    for (const char* row : {"b", "d", "f"})
      table.is(row, "total", sum(table.row(row), categories), "sum of the categories");
    table.is("d", "total", sheet.table("Table 16").at(cell, "pmpm"), "Table 16");
  }
}

}  // namespace trueup
