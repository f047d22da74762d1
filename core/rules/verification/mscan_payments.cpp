#include "rules/rating/base_data.h"
#include "rules/rating/directed_payments.h"
#include "rules/rating/high_cost_targets.h"
#include "rules/rating/target_mlr.h"
#include "rules/settlement/corridor_bands.h"
#include "rules/verification/corridor_illustration.h"
#include "rules/verification/mscan.h"

namespace trueup {

using namespace rating;

namespace {

constexpr const char* payments[] = {"c", "e", "g", "i", "k"};
constexpr const char* taxes[] = {"d", "f", "h", "j", "l"};

std::vector<Expr> columns_of(const ProofTable& table, const std::vector<std::string>& ids) {
  std::vector<Expr> columns;
  for (const std::string& id : ids) columns.push_back(table.column(id));
  return columns;
}

std::vector<Expr> totals_of(const ProofTable& table, const std::vector<std::string>& ids) {
  std::vector<Expr> totals;
  for (const std::string& id : ids) totals.push_back(table.at("total", id));
  return totals;
}

/// MHAP FSA differs by cell and comes to its amount; the others are spread over all months.
void check_payment_amounts(ProofSheet& sheet, const ProofTable& table) {
  const ProofTable amounts = sheet.table("Table 20");
  const Expr months = table.at("total", "a");
  const std::pair<const char*, const char*> uniform[] = {
      {"e", "mhap_qipp"}, {"g", "treat"}, {"i", "maps"}, {"k", "moms"}};
  for (const auto& [column, program] : uniform) {
    const Expr pmpm = uniform_pmpm(amounts.at(program, "sfy_2026"), months);
    table.column_is(column, pmpm, "Table 20's amount ÷ all member months");
    table.is("total", column, pmpm, "Table 20's amount ÷ all member months");
  }
  table.is("total", "c", uniform_pmpm(amounts.at("mhap_fsa", "sfy_2026"), months),
           "Table 20's amount ÷ all member months");
}

}  // namespace

void check_exhibit_12(ProofSheet& sheet) {
  sheet.exhibit("Exhibit 12");
  const ProofTable table = sheet.table("Exhibit 12");
  const ProofTable rates = sheet.table("Exhibit 3");
  const AxisId cells = table.row_axis();
  const Expr tax = mscan_term(sheet, "premium_tax");
  const Expr months = table.column("a");
  table.column_is("a", rates.column("a"), "Exhibit 3 column a");
  table.column_is("b", rates.column("j"), "Exhibit 3 column j");
  table.is("total", "b", rates.at("total", "j"), "Exhibit 3 column j");
  check_payment_amounts(sheet, table);
  for (std::size_t i = 0; i < std::size(payments); ++i) {
    const std::string formula = std::string(payments[i]) + " × 3% ÷ (1 − 3%)";
    table.column_is(taxes[i], premium_tax_on(table.column(payments[i]), tax), formula);
    table.is("total", taxes[i], premium_tax_on(table.at("total", payments[i]), tax), formula);
  }
  const std::vector<std::string> parts{"b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"};
  table.column_is("m", total_of(columns_of(table, parts)), "sum of b to l");
  table.is("total", "m", total_of(totals_of(table, parts)), "sum of b to l");
  table.column_is("n", estimated_cost(months, table.column("m")), "a × m");
  table.is("total", "n", estimated_cost(table.at("total", "a"), table.at("total", "m")), "a × m");
  table.column_is("p", federal_cost(table.column("n"), table.column("o")), "n × o");
  table.is("total", "o", effective_matching_share(table.at("total", "p"), table.at("total", "n")),
           "p ÷ n");
  for (const char* column : {"a", "n", "p"})
    table.is("total", column, sum(table.column(column), cells), "sum of the rate cells");
  for (const char* column : {"b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m"})
    table.is("total", column, weighted_by_months(table.column(column), months, cells),
             "average by member months");
  std::vector<std::string> regular = mscan_cells();
  regular.pop_back();
  table.rows(regular).column_is("o", mscan_term(sheet, "matching_share"),
                                "the matching share of note 3");
  table.is("quasi_chip", "o", mscan_term(sheet, "enhanced_share"),
           "the enhanced matching share of note 3");
}

void check_exhibit_13a(ProofSheet& sheet) {
  sheet.exhibit("Exhibit 13A");
  const ProofTable table = sheet.table("Exhibit 13A").rows(mscan_cells());
  table.column_is("b", sheet.table("Table 21").column("target"), "Table 21");
  table.column_is("d", cost_per_member_month(table.column("c"), table.column("a")), "c ÷ a");
  table.is("total", "d", cost_per_member_month(table.at("total", "c"), table.at("total", "a")),
           "c ÷ a");
  for (const char* column : {"a", "c"})
    table.is("total", column, sum(table.column(column), table.row_axis()),
             "sum of the rate cells");
  for (const char* column : {"b", "d"})
    table.is("total", column,
             weighted_by_months(table.column(column), table.column("a"), table.row_axis()),
             "average by member months");
  check_corridor_illustration(table, sum(table.column("c"), table.row_axis()),
                              sum(table.column("a") * table.column("b"), table.row_axis()));
}

void check_exhibit_13b(ProofSheet& sheet) {
  sheet.exhibit("Exhibit 13B");
  const ProofTable table = sheet.table("Exhibit 13B");
  const ProofTable rates = sheet.table("Exhibit 4");
  const ProofTable costs = sheet.table("Exhibit 12");
  const AxisId cells = table.row_axis();
  const Expr months = table.column("a");
  const Expr withhold = mscan_term(sheet, "withhold");
  table.column_is("a", rates.column("d"), "Exhibit 4 column d");
  table.column_is("b", rates.column("c"), "Exhibit 4 column c");
  table.column_is("m", sheet.table("Exhibit 3").column("b"), "Exhibit 3 column b");
  const std::pair<const char*, std::size_t> gross[] = {
      {"g", 0}, {"h", 1}, {"i", 3}, {"j", 2}, {"k", 4}};
  for (const auto& [column, i] : gross)
    table.column_is(column, costs.column(payments[i]) + costs.column(taxes[i]),
                    "Exhibit 12, the payment and its premium tax");
  const auto check_row = [&](auto figure, auto is) {
    is("d", risk_adjusted(figure("b"), figure("c")), "b × c");
    is("f", withhold_returned(figure("d"), figure("e"), withhold), "d × (e × 2%) ÷ (1 − 2%)");
    const Expr directed =
        figure("g") + figure("h") + figure("i") + figure("j") + figure("k");
    is("l", figure("d") + figure("f") + directed, "d + f + g to k");
    is("n", directed + figure("m"), "g to k + m");
    is("o", target_mlr(figure("n"), figure("l")), "n ÷ l");
  };
  check_row([&](const char* column) { return table.column(column); },
            [&](const char* column, Expr value, const char* formula) {
              table.column_is(column, value, formula);
            });
  check_row([&](const char* column) { return table.at("total", column); },
            [&](const char* column, Expr value, const char* formula) {
              table.is("total", column, value, formula);
            });
  table.column_is("l", costs.column("m"), "Exhibit 12 column m, all withhold returned");
  table.is("total", "l", costs.at("total", "m"), "Exhibit 12 column m, all withhold returned");
  table.is("total", "m", sheet.table("Exhibit 3").at("total", "b"), "Exhibit 3 column b");
  table.is("total", "a", sum(months, cells), "sum of the rate cells");
  for (const char* column : {"b", "d", "f", "g", "h", "i", "j", "k", "l", "m", "n"})
    table.is("total", column, weighted_by_months(table.column(column), months, cells),
             "average by member months");
  table.column_is("c", sheet.constant(1), "a risk score of 1 is illustrated");
  table.column_is("e", sheet.constant(1), "all withhold returned is illustrated");
}

void check_exhibit_13d(ProofSheet& sheet) {
  sheet.exhibit("Exhibit 13D");
  const ProofTable estimates = sheet.table("Table 15");
  const std::pair<const char*, const char*> therapies[] = {
      {"sickle_cell", "non_newborn_ssi_disabled"},
      {"duchenne", "ma_children"},
      {"spinal_muscular_atrophy", "non_ssi_newborn_0_2"}};
  for (const auto& [therapy, treated] : therapies) {
    const ProofTable table = sheet.table("Exhibit 13D", therapy);
    const AxisId cells = table.column_axis();
    const auto row = [&](const char* id) { return table.row(id); };
    table.row_is("d", row("b") + row("c"), "b + c");
    table.is("e", treated, table.at("d", treated) / table.at("a", treated), "d ÷ a");
    table.is("f", treated, mscan_term(sheet, "threshold"), "the threshold of Step 8");
    std::vector<std::string> others = table.column_ids();
    std::erase(others, treated);
    for (const char* id : {"b", "c", "e", "f"})
      table.columns(others).row_is(id, sheet.constant(0), "inferred: 0 without a therapy");
    table.row_is("g", beyond_threshold(row("e"), row("f")), "e − f, not below 0");
    table.row_is("h", eligible_dollars(row("g"), row("a")), "g × a");
    estimates.is(therapy, "therapies", sum(row("a"), cells), "Exhibit 13D row a");
    estimates.is(therapy, "total", sum(row("d"), cells), "Exhibit 13D row d");
  }
}

}  // namespace trueup
