#include "rules/rating/base_data.h"
#include "rules/rating/blend.h"
#include "rules/verification/mscan.h"

namespace trueup {

using namespace rating;

namespace {

const std::vector<std::string> inpatient{"ip_maternity", "ip_psychiatric", "ip_other"};
const std::vector<std::string> outpatient_physician_other{
    "op_emergency",     "op_pharmacy", "op_other", "phys_maternity",
    "phys_psychiatric", "phys_other",  "other"};

std::vector<Expr> rows_of(const ProofTable& table, const std::vector<std::string>& ids) {
  std::vector<Expr> rows;
  for (const std::string& id : ids) rows.push_back(table.row(id));
  return rows;
}

/// The total column: dollars and costs add up; a factor is that of all categories together.
void check_total_column(const ProofTable& table, Expr cost,
                        const std::vector<std::string>& factors) {
  const AxisId categories = table.column_axis();
  table.is("a", "total", table.at("a", "ip_maternity"), "the member months of every category");
  table.is("b", "total", sum(table.row("b"), categories), "sum of the categories");
  table.is("c", "total", cost_per_member_month(table.at("b", "total"), table.at("a", "total")),
           "b ÷ a");
  table.is("c", "total", sum(cost, categories), "sum of the categories");
  for (const std::string& id : factors) {
    // A category without cost prints no factor, and weighs nothing.
    const Expr factor = first_known(table.row(id), 1);
    table.is(id, "total", composite_factor(cost, factor, categories),
             "what the factors of the categories come to");
    cost = cost * factor;
  }
  table.is("final", "total", sum(table.row("final"), categories), "sum of the categories");
}

void check_member_months(const ProofTable& table, const std::string& row) {
  table.row_is(row, table.at(row, "ip_maternity"), "the same in every category");
}

/// Exhibit 1A d and 1B e: by Table 6 or 7, where a category has cost at all.
void check_encounter_factor(const ProofTable& table, const std::string& row,
                            const ProofTable& differences) {
  const auto check = [&](const std::vector<std::string>& categories, const char* difference) {
    const ProofTable some = table.columns(categories);
    const Expr factor = encounter_factor(differences.at(difference, "difference"));
    some.row_is(row, choose(some.row("b") == 0, 1, factor),
                "1 + the difference of encounters and financial reports; 1 without cost");
  };
  check(inpatient, "inpatient");
  check(outpatient_physician_other, "outpatient");
  check({"dental"}, "dental");
}

/// Exhibit 1A i and 1B j: a uniform factor by the text, which does not print it.
void check_uniform(const ProofTable& table, const std::string& row, Expr everywhere) {
  table.row_is(row, choose(table.row("b") == 0, 1, everywhere),
               "inferred: one factor of third-party liability; 1 without cost");
}

const std::vector<std::string> factors_1a{"d", "e", "f", "g", "h", "i", "j", "k"};
const std::vector<std::string> factors_1b{"d", "e", "f", "g", "h", "i", "j", "k", "l", "m"};
const std::vector<std::string> trends_1b{"n", "o", "p", "q"};

/// The table of all rate cells: each category over the cells.
void check_all_cells(ProofSheet& sheet) {
  const ProofTable all = sheet.table("Exhibit 1A", "all");
  std::vector<Expr> months, dollars, weights, finals;
  std::vector<ProofTable> cells;
  for (const std::string& id : sheet.tables_of("Exhibit 1A"))
    if (id != "all") cells.push_back(sheet.table("Exhibit 1A", id));
  for (const ProofTable& cell : cells) {
    months.push_back(cell.row("a"));
    dollars.push_back(cell.row("b"));
    finals.push_back(cell.row("final"));
    weights.push_back(cell.row("b"));
  }
  all.row_is("a", total_of(months), "sum of the rate cells");
  all.row_is("b", total_of(dollars), "sum of the rate cells");
  for (const std::string& id : factors_1a) {
    std::vector<Expr> factors;
    for (const ProofTable& cell : cells) factors.push_back(cell.row(id));
    all.row_is(id, composite_factor(weights, factors), "what the factors of the cells come to");
    for (std::size_t i = 0; i < cells.size(); ++i) weights[i] = weights[i] * factors[i];
  }
  all.row_is("final", weighted_by_months(finals, months), "average by member months");
}

}  // namespace

Expr composite_of_base(ProofSheet& sheet, const std::string& row) {
  const ProofTable all = sheet.table("Exhibit 1A", "all");
  Expr cost = all.row("c");
  for (const std::string& id : factors_1a) {
    if (id == row) break;
    cost = cost * all.row(id);
  }
  return composite_factor(cost, all.row(row), all.column_axis());
}

void check_exhibit_1a(ProofSheet& sheet) {
  sheet.exhibit("Exhibit 1A");
  const Expr liability = sheet.table("Exhibit 1A", "all").at("i", "ip_maternity");
  for (const std::string& id : sheet.tables_of("Exhibit 1A")) {
    const ProofTable table = sheet.table("Exhibit 1A", id);
    check_member_months(table, "a");
    table.row_is("c", cost_per_member_month(table.row("b"), table.row("a")), "b ÷ a");
    check_encounter_factor(table, "d", sheet.table("Table 6"));
    check_uniform(table, "i", liability);
    table.row_is("final", adjusted(table.row("c"), rows_of(table, factors_1a)),
                 "product of c to k");
    check_total_column(table, table.row("c"), factors_1a);
  }
  check_all_cells(sheet);
}

void check_exhibit_1b(ProofSheet& sheet) {
  sheet.exhibit("Exhibit 1B");
  const Expr liability = sheet.table("Exhibit 1B", "mypac").at("j", "total");
  for (const std::string& id : sheet.tables_of("Exhibit 1B")) {
    const ProofTable table = sheet.table("Exhibit 1B", id);
    check_member_months(table, "a");
    table.row_is("c", cost_per_member_month(table.row("b"), table.row("a")), "b ÷ a");
    check_encounter_factor(table, "e", sheet.table("Table 7"));
    check_uniform(table, "j", liability);
    std::vector<Expr> factors, trends;
    for (const Expr factor : rows_of(table, factors_1b)) factors.push_back(first_known(factor, 1));
    for (const Expr trend : rows_of(table, trends_1b)) trends.push_back(trend);
    const bool complete = id != "foster_care";  // its rows c, n, p and q are lost
    if (complete)
      for (Expr& trend : trends) trend = first_known(trend, 1);
    const Expr cost =
        complete ? table.row("c") : cost_per_member_month(table.row("b"), table.row("a"));
    const Expr subtotal = adjusted(cost, factors);
    table.row_is("sub", subtotal, complete ? "product of c to m" : "b ÷ a × the product of d to m");
    // One subtotal of Non-SSI Newborns 0 to 2 Months is lost; its factors give it.
    const Expr known = id == "non_ssi_newborn_0_2" ? first_known(table.row("sub"), subtotal)
                                                   : table.row("sub");
    table.is("sub", "total", sum(known, table.column_axis()), "sum of the categories");
    table.row_is("final", adjusted(known, trends), "product of the subtotal and n to q");
    std::vector<std::string> all = factors_1b;
    if (complete) all.insert(all.end(), trends_1b.begin(), trends_1b.end());
    check_total_column(table, cost, all);
  }
}

}  // namespace trueup
