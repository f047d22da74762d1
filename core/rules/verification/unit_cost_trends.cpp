#include "rules/rating/base_data.h"
#include "rules/rating/trend.h"
#include "rules/verification/mscan.h"

namespace trueup {

using namespace rating;

std::string utilization_group(const std::string& cell) {
  if (cell == "non_newborn_ssi_disabled") return "ssi";
  if (cell == "breast_cervical_cancer") return "bccp";
  if (cell == "ma_adult" || cell == "pregnant_women") return "adults";
  if (cell == "ssi_disabled_newborn" || cell == "non_ssi_newborn_0_2") return "newborn";
  return "children";
}

std::string unit_cost_group(const std::string& cell) {
  const std::string group = utilization_group(cell);
  if (group == "bccp") return "ssi";
  return group == "adults" ? "adult" : group;
}

namespace {

/// The column "all other" repeats Tables 9 to 12 where a category has no other trend. Where it
/// blends drugs in, or is of other services, the weights are not printed.
void check_all_other(ProofSheet& sheet, const std::string& cell, const ProofTable& table) {
  const std::string group = unit_cost_group(cell);
  const auto same = [&](const char* row, Expr trend, const char* formula) {
    table.is(row, "trend_all_other", trend, formula);
  };
  for (const char* row : {"ip_maternity", "ip_psychiatric", "ip_other"})
    same(row, sheet.table("Table 9").at(group, "trend"), "Table 9");
  same("op_emergency", sheet.table("Table 10").at(group, "trend"), "Table 10");
  std::string drugs = utilization_group(cell);
  if (drugs == "newborn") drugs = "children";  // Table 12 has no newborns of their own
  same("op_pharmacy", sheet.table("Table 12").at("unit_cost", drugs), "Table 12");
  if (cell == "non_ssi_newborn_3_12") return;  // from here on its labels are shifted
  same("op_other", sheet.table("Table 10").at(group, "trend"), "Table 10");
  for (const char* row : {"phys_maternity", "phys_psychiatric"})
    same(row, sheet.table("Table 11").at(group, "trend"), "Table 11");
}

}  // namespace

void check_exhibit_11a(ProofSheet& sheet) {
  sheet.exhibit("Exhibit 11A");
  const std::vector<std::string> services{"bhs",   "asc",         "asd",      "prtf",
                                          "mypac", "orthodontia", "all_other"};
  for (const std::string& cell : sheet.tables_of("Exhibit 11A")) {
    const ProofTable table = sheet.table("Exhibit 11A", cell);
    check_all_other(sheet, cell, table);
    std::vector<Expr> shares, trends;
    for (const std::string& service : services) {
      shares.push_back(table.column("share_" + service));
      trends.push_back(table.column("trend_" + service));
    }
    table.column_is("composite", composite_trend(shares, trends),
                    "inferred: the trends by their shares of cost");
    std::vector<Expr> priced(shares.begin(), shares.end() - 1);
    const Expr others = total_of(priced);
    table.column_is("share_all_other",
                    choose(others + table.column("share_all_other") == 0, 0, 1 - others),
                    "inferred: 1 − the shares of the separately priced; 0 without cost");
  }
}

}  // namespace trueup
