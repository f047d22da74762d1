#include "rules/verification/chip.h"

#include "rules/rating/base_data.h"
#include "rules/rating/directed_payments.h"
#include "rules/rating/high_cost_targets.h"
#include "rules/rating/non_service_load.h"
#include "rules/rating/rate_change.h"
#include "rules/rating/target_mlr.h"
#include "rules/rating/trend.h"
#include "rules/verification/corridor_illustration.h"
#include "rules/verification/databook.h"
#include "rules/verification/tables.h"

namespace trueup {

using namespace rating;

namespace {

/// A term set by contract or rule, as the text prints it.
Expr chip_term(ProofSheet& sheet, const char* id) {
  return sheet.table("CHIP terms in the text").at(id, "value");
}

void check_total_column(const ProofTable& table, const char* first,
                        const std::vector<std::string>& factors, const char* last) {
  const AxisId categories = table.column_axis();
  table.is(first, "total", sum(table.row(first), categories), "sum of the categories");
  Expr cost = table.row(first);
  for (const std::string& id : factors) {
    table.is(id, "total", composite_factor(cost, table.row(id), categories),
             "what the factors of the categories come to");
    cost = cost * table.row(id);
  }
  table.is(last, "total", sum(table.row(last), categories), "sum of the categories");
}

Expr product_of(const ProofTable& table, const char* first,
                const std::vector<std::string>& factors) {
  std::vector<Expr> rows;
  for (const std::string& id : factors) rows.push_back(table.row(id));
  return adjusted(table.row(first), rows);
}

}  // namespace

void check_chip_projection(ProofSheet& sheet) {
  sheet.exhibit("CHIP Exhibit 1");
  const ProofTable base = sheet.table("CHIP Exhibit 1");
  const std::vector<std::string> adjustments{"d", "e", "f", "g", "h"};
  base.row_is("a", base.at("a", "ip_maternity"), "the same in every category");
  base.row_is("c", cost_per_member_month(base.row("b"), base.row("a")), "b ÷ a");
  base.row_is("i", product_of(base, "c", adjustments), "product of c to h");
  base.is("b", "total", sum(base.row("b"), base.column_axis()), "sum of the categories");
  base.is("c", "total", cost_per_member_month(base.at("b", "total"), base.at("a", "ip_maternity")),
          "b ÷ a");
  check_total_column(base, "c", adjustments, "i");
  const ProofTable differences = sheet.table("CHIP Table 3");
  const auto encounters = [&](const std::vector<std::string>& categories, const char* difference) {
    base.columns(categories)
        .row_is("d", encounter_factor(differences.at(difference, "difference")),
                "1 + the difference of encounters and financial reports");
  };
  encounters({"ip_maternity", "ip_psychiatric", "ip_other"}, "inpatient");
  encounters({"op_emergency", "op_pharmacy", "op_other", "phys_maternity", "phys_psychiatric",
              "phys_other", "other"},
             "outpatient");
  encounters({"dental"}, "dental");
  base.is("d", "total", encounter_factor(differences.at("total", "difference")),
          "1 + the difference of encounters and financial reports");
  base.row_is("h", base.at("h", "total"), "inferred: one factor of third-party liability");

  sheet.exhibit("CHIP Exhibit 2");
  const ProofTable table = sheet.table("CHIP Exhibit 2");
  table.row_is("a", table.at("a", "total"), "the same in every category");
  table.is("a", "total", sheet.table("CHIP Exhibit 9").at("chip", "a"), "CHIP Exhibit 9");
  table.row_is("b", base.row("i"), "CHIP Exhibit 1 row i");
  table.is("b", "total", base.at("i", "total"), "CHIP Exhibit 1 row i");
  table.row_is("e", product_of(table, "b", {"c", "d"}), "product of b to d");
  check_total_column(table, "b", {"c", "d"}, "e");
  const Expr drugs = trend_factor(chip_term(sheet, "drug_trend"),
                                  years_to_rating_period(sheet.book()),
                                  trend_rounding(sheet.book()));
  for (const char* row : {"c", "d"})
    table.is(row, "op_pharmacy", drugs, "(1 + 1.81%) to the power of 2.5");
}

void check_chip_rate(ProofSheet& sheet) {
  sheet.exhibit("CHIP Exhibit 3");
  const ProofTable table = sheet.table("CHIP Exhibit 3");
  const auto at = [&](const char* column) { return table.at("chip", column); };
  table.is("chip", "a", sheet.table("CHIP Exhibit 2").at("e", "total"), "CHIP Exhibit 2 row e");
  table.is("chip", "i", capitation_rate(at("a"), at("b"), at("c"), at("e"), at("g")),
           "(a + b) ÷ (1 − c − e − g)");
  table.is("chip", "d", load(at("c"), at("i")), "c × i");
  table.is("chip", "f", load(at("e"), at("i")), "e × i");
  table.is("chip", "h", load(at("g"), at("i")), "g × i");
  table.is("chip", "j", target_mlr(at("a"), at("i")), "a ÷ i");
  table.is("chip", "e", chip_term(sheet, "margin"), "the margin of section II");
  table.is("chip", "g", chip_term(sheet, "premium_tax"), "the premium tax of contract 11.3");

  sheet.exhibit("CHIP Exhibit 4");
  const ProofTable corridor = sheet.table("CHIP Exhibit 4");
  corridor.is("chip", "d",
              cost_per_member_month(corridor.at("chip", "c"), corridor.at("chip", "a")), "c ÷ a");
  corridor.is("chip", "b", sheet.table("CHIP Exhibit 10").at("d", "pmpm"), "CHIP Exhibit 10");
  check_corridor_illustration(corridor, corridor.at("chip", "c"),
                              corridor.at("chip", "a") * corridor.at("chip", "b"));

  sheet.exhibit("CHIP Exhibit 8");
  sheet.table("CHIP Exhibit 8").is("chip", "medical", at("a"), "CHIP Exhibit 3 column a");
  sheet.exhibit("CHIP Exhibit 9");
  const ProofTable costs = sheet.table("CHIP Exhibit 9");
  costs.is("chip", "b", at("i"), "CHIP Exhibit 3 column i");
  costs.is("chip", "c", estimated_cost(costs.at("chip", "a"), costs.at("chip", "b")), "a × b");
  costs.is("chip", "d", federal_cost(costs.at("chip", "c"), chip_term(sheet, "enhanced_share")),
           "c × 83.83%");

  sheet.exhibit("CHIP Exhibit 10");
  const ProofTable targets = sheet.table("CHIP Exhibit 10");
  const ProofTable projected = sheet.table("CHIP Exhibit 2");
  for (const char* row : {"op_pharmacy", "op_other", "phys_other"})
    targets.is(row, "pmpm", projected.at("e", row), "CHIP Exhibit 2 row e");
  targets.is("a", "pmpm",
             targets.at("op_pharmacy", "pmpm") + targets.at("op_other", "pmpm") +
                 targets.at("phys_other", "pmpm"),
             "sum of the categories");
  targets.is("a", "total", targets.at("a", "pmpm") * projected.at("a", "total"),
             "PMPM × member months");
  for (const char* column : {"pmpm", "total"})
    targets.is("d", column,
               eligible_share_of_spend(targets.at("a", column), targets.at("b", column),
                                       targets.at("c", column)),
               "a × b × c");
  targets.is("d", "total", targets.at("d", "pmpm") * projected.at("a", "total"),
             "PMPM × member months");
  for (const char* row : {"b", "c"})
    targets.is(row, "total", targets.at(row, "pmpm"), "the same share");
}

void check_chip_databook(ProofSheet& sheet) {
  sheet.exhibit("CHIP Exhibit 7");
  const ProofTable table = sheet.table("CHIP Exhibit 7");
  const ProofTable base = sheet.table("CHIP Exhibit 1");
  const Expr months = base.at("a", "ip_maternity");
  std::vector<Expr> totals;
  for (const char* group : {"inpatient", "outpatient", "physician", "dental", "other"}) {
    std::vector<Expr> lines;
    for (const std::string& line : databook_lines(table, group))
      lines.push_back(table.at(line, "total"));
    const std::string total = std::string(group) + ".total";
    table.is(total, "total", total_of(lines), "sum of its lines");
    totals.push_back(table.at(total, "total"));
  }
  table.is("grand_total", "total", total_of(totals), "sum of the groups");
  for (const std::string& row : table.row_ids())
    table.is(row, "pmpm", cost_per_member_month(table.at(row, "total"), months),
             "dollars ÷ member months");
  for (const auto& [category, lines] : databook_categories()) {
    std::vector<Expr> parts;
    for (const std::string& line : lines) parts.push_back(table.at(line, "total"));
    base.is("b", category, total_of(parts), "the databook's lines of the category");
  }
}

void check_chip_tables(ProofSheet& sheet) {
  sheet.exhibit("CHIP Table 2");
  const ProofTable table = sheet.table("CHIP Table 2");
  const auto at = [&](const char* row) { return table.at(row, "total"); };
  table.is("change", "total",
           adjusted(at("base_data"), {at("restated_trends"), at("trends"), at("acuity"),
                                      at("admin")}),
           "product of the factors");
  const ProofTable rate = sheet.table("CHIP Exhibit 3");
  table.is("change", "total", rate_change(at("rate_before"), rate.at("chip", "i")),
           "CHIP Exhibit 3's rate ÷ the rate before");
  sheet.exhibit("CHIP Table 3");
  check_acuity(sheet, "CHIP Table 4");
  check_load_table(sheet, "CHIP Table 5", rate.at("chip", "i"), rate.at("chip", "b"),
                   {{"variable", rate.at("chip", "c")},
                    {"margin", rate.at("chip", "e")},
                    {"premium_tax", rate.at("chip", "g")}});
  check_corridor_shares(sheet, "CHIP Table 7");
}

}  // namespace trueup
