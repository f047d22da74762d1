#include "rules/rating/base_data.h"
#include "rules/rating/mypac.h"
#include "rules/rating/non_service_load.h"
#include "rules/rating/program_changes.h"
#include "rules/rating/rate_change.h"
#include "rules/rating/trend.h"
#include "rules/verification/mscan.h"
#include "rules/verification/tables.h"

namespace trueup {

using namespace rating;

namespace {

const std::vector<std::string> cohorts{"no_delivery", "prenatal",     "delivery",
                                       "to_60_days",  "to_12_months", "other"};

void check_rates(ProofSheet& sheet) {
  for (const char* name : {"Exhibit A", "Table 1"}) {
    sheet.exhibit(name);
    sheet.table(name).column_is("rate", sheet.table("Exhibit 4").column("a"), "Exhibit 4 column a");
  }
}

void check_rate_changes(ProofSheet& sheet) {
  sheet.exhibit("Table 3");
  const ProofTable walk = sheet.table("Exhibit 5");
  const ProofTable table = sheet.table("Table 3");
  for (const std::string& row : table.row_ids())
    table.is(row, "total", walk.at(row, "total"), "Exhibit 5, all rate cells");
  sheet.exhibit("Table 4");
  const ProofTable changes = sheet.table("Table 4");
  for (const std::string& row : changes.column_ids()) {
    changes.column_is(row, walk.columns(mscan_cells()).row(row) - 1, "Exhibit 5 − 1");
    changes.is("total", row, walk.at(row, "total") - 1, "Exhibit 5 − 1");
  }
}

void check_remix(ProofSheet& sheet) {
  sheet.exhibit("Table 14");
  const ProofTable table = sheet.table("Table 14");
  std::vector<Expr> pmpm, now, later;
  for (const std::string& cohort : cohorts) {
    pmpm.push_back(table.at(cohort, "pmpm_2023"));
    now.push_back(table.at(cohort, "share_2023"));
    later.push_back(table.at(cohort, "sfy_2026"));
  }
  table.is("total", "pmpm_2023", remixed(pmpm, now), "the cohorts by their distribution");
  table.is("total", "sfy_2026", remixed(pmpm, later), "the cohorts by their distribution");
  const auto whole = [&](const char* column, std::vector<Expr> shares) {
    shares.pop_back();
    table.is("other", column, 1 - total_of(shares), "1 − the other cohorts");
  };
  whole("share_2023", now);
  whole("sfy_2026", later);
  for (const char* column : {"pmpm_2023", "sfy_2026"})
    table.is("total", column, table.at("maternity", column) + table.at("other_services", column),
             "maternity + other services");
  for (const char* row : {"total", "maternity", "other_services"})
    table.is(row, "adjustment", table.at(row, "sfy_2026") / table.at(row, "pmpm_2023"),
             "projected ÷ CY 2023");
  const ProofTable base = sheet.table("Exhibit 1A", "pregnant_women");
  table.is("total", "pmpm_2023", base.at("c", "total"), "Exhibit 1A row c");
  table.is("maternity", "pmpm_2023", base.at("c", "ip_maternity") + base.at("c", "phys_maternity"),
           "Exhibit 1A row c, maternity");
}

void check_gene_therapy_estimates(ProofSheet& sheet) {
  sheet.exhibit("Table 15");
  const ProofTable table = sheet.table("Table 15");
  table.column_is("total",
                  gene_therapy_cost(table.column("therapies"), table.column("therapy"),
                                    table.column("inpatient")),
                  "therapies × (therapy + inpatient)");
  for (const char* column : {"therapies", "total"})
    table.is("total", column, sum(table.column(column), table.row_axis()), "sum of the therapies");
  for (const char* column : {"therapy", "inpatient"})
    table.is("total", column,
             weighted_by_months(table.column(column), table.column("therapies"), table.row_axis()),
             "average by therapies");
}

void check_mypac(ProofSheet& sheet) {
  sheet.exhibit("Table 16");
  const ProofTable table = sheet.table("Table 16");
  std::vector<Expr> costs, months;
  const ProofTable movers = table.rows(sheet.tables_of("Exhibit 2B"));
  for (const std::string& cell : movers.row_ids()) {
    costs.push_back(table.at(cell, "pmpm"));
    months.push_back(sheet.table("Exhibit 2B", cell).at("c", "ip_maternity"));
  }
  movers.column_is("pmpm", cohort_cost(table.at("total", "pmpm"), movers.column("relativity")),
                   "MYPAC as a whole × the relativity");
  movers.column_is("relativity", movers.column("pmpm") / table.at("total", "pmpm"),
                   "the PMPM ÷ that of MYPAC as a whole");
  table.is("total", "pmpm", sheet.table("Exhibit 2A", "mypac").at("final", "total"),
           "Exhibit 2A's last row");
  table.is("total", "pmpm", weighted_by_months(costs, months), "average by member months");
}

void check_payments(ProofSheet& sheet) {
  sheet.exhibit("Table 19");
  const ProofTable by_year = sheet.table("Table 19");
  by_year.column_is("total", by_year.column("fsa") + by_year.column("qipp"), "FSA + QIPP");
  sheet.exhibit("Table 20");
  const ProofTable table = sheet.table("Table 20");
  for (const char* year : {"sfy_2025", "sfy_2026"}) {
    table.is("mhap", year, table.at("mhap_fsa", year) + table.at("mhap_qipp", year), "FSA + QIPP");
    table.is("total", year,
             table.at("mhap", year) + table.at("maps", year) + table.at("treat", year) +
                 table.at("moms", year),
             "sum of the programs");
    table.is("mhap", year, by_year.at(year, "total"), "Table 19");
    table.is("mhap_fsa", year, by_year.at(year, "fsa"), "Table 19");
    table.is("mhap_qipp", year, by_year.at(year, "qipp"), "Table 19");
  }
  sheet.exhibit("Appendix E");
  const ProofTable letter = sheet.table("Appendix E");
  letter.is("mhap", "sfy_2026",
            letter.at("qipp", "sfy_2026") + letter.at("fsa_inpatient", "sfy_2026") +
                letter.at("fsa_outpatient", "sfy_2026"),
            "QIPP + FSA inpatient + FSA outpatient");
  const std::pair<const char*, const char*> same[] = {{"mhap", "mhap"},   {"qipp", "mhap_qipp"},
                                                      {"maps", "maps"},   {"treat", "treat"},
                                                      {"moms", "moms"}};
  for (const auto& [here, there] : same)
    letter.is(here, "sfy_2026", table.at(there, "sfy_2026"), "Table 20");
  for (const char* part : {"fsa_inpatient", "fsa_outpatient"})
    letter.is(part, "sfy_2026", table.at("mhap_fsa", "sfy_2026") * mscan_term(sheet, part),
              "Table 20's MHAP FSA × the share of Step 6");
}

}  // namespace

void check_load_table(ProofSheet& sheet, std::string_view name, Expr rate, Expr fixed,
                      const std::vector<std::pair<std::string, Expr>>& shares) {
  sheet.exhibit(name);
  const ProofTable table = sheet.table(name);
  table.is("fixed", "pmpm", fixed, "the exhibit of the allowance");
  for (const auto& [row, share] : shares) {
    table.is(row, "share", share, "the exhibit of the allowance");
    table.is(row, "pmpm", load(share, rate), "share × rate");
  }
  for (const std::string& row : table.row_ids())
    table.is(row, "share", share_of_rate(table.at(row, "pmpm"), rate), "PMPM ÷ rate");
  for (const char* column : {"share", "pmpm"})
    table.is("total", column, sum(table.column(column), table.row_axis()), "sum of the parts");
}

void check_acuity(ProofSheet& sheet, std::string_view name) {
  sheet.exhibit(name);
  const ProofTable table = sheet.table(name);
  table.column_is("g", table.column("d") / table.column("a"), "d ÷ a");
  table.column_is("h", risk_score_change(table.column("c"), table.column("f")), "f ÷ c");
  table.column_is("i", acuity_adjustment(table.column("h")), "h to the nearest half percent");
}

void check_corridor_shares(ProofSheet& sheet, std::string_view name) {
  sheet.exhibit(name);
  const ProofTable table = sheet.table(name);
  table.column_is("plan", 1 - table.column("state"), "1 − the State's share");
}

void check_text_tables(ProofSheet& sheet) {
  check_rates(sheet);
  check_rate_changes(sheet);
  sheet.exhibit("Table 6");
  sheet.table("Table 6").is("total", "difference", composite_of_base(sheet, "d") - 1,
                            "what Exhibit 1A row d comes to, − 1");
  for (const char* name : {"Table 7", "Table 8", "Table 9", "Table 10", "Table 11"})
    sheet.exhibit(name);
  sheet.exhibit("Table 12");
  const std::pair<const char*, const char*> groups[] = {
      {"ssi", "ssi"}, {"bccp", "bccp"}, {"adults", "adults"}, {"children", "children"}};
  for (const auto& [here, there] : groups)
    sheet.table("Table 12").is("utilization", here,
                               sheet.table("Table 8").at("op_pharmacy", there), "Table 8");
  check_acuity(sheet, "Table 13");
  check_remix(sheet);
  check_gene_therapy_estimates(sheet);
  check_mypac(sheet);
  const ProofTable loads = sheet.table("Exhibit 3");
  check_load_table(sheet, "Table 17", loads.at("total", "j"), loads.at("total", "c"),
                   {{"variable", loads.at("total", "d")},
                    {"margin", loads.at("total", "f")},
                    {"premium_tax", loads.at("total", "h")}});
  check_payments(sheet);
  sheet.exhibit("Table 21");
  const ProofTable targets = sheet.table("Table 21");
  targets.is("total", "target",
             weighted_by_months(targets.column("target"), sheet.table("Exhibit 3").column("a"),
                                targets.row_axis()),
             "average by member months");
  // These have no high-cost drugs but the gene therapies of Exhibit 13D.
  const std::pair<const char*, const char*> of_therapies[] = {
      {"non_ssi_newborn_0_2", "spinal_muscular_atrophy"}, {"ma_children", "duchenne"}};
  for (const auto& [cell, therapy] : of_therapies)
    targets.is(cell, "target",
               cost_per_member_month(sheet.table("Exhibit 13D", therapy).at("h", cell),
                                     sheet.table("Exhibit 3").at(cell, "a")),
               "inferred: Exhibit 13D row h ÷ member months");
  check_corridor_shares(sheet, "Table 22");
}

void check_contract_tables(ProofSheet& sheet) {
  sheet.exhibit("11.1.1.5.1");
  check_corridor_shares(sheet, "11.1.11");
  const ProofTable shares = sheet.table("11.1.11");
  for (const char* party : {"plan", "state"})
    shares.column_is(party, sheet.table("Table 22").column(party), "Table 22");
}

}  // namespace trueup
