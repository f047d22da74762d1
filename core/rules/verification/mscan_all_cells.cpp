#include <algorithm>
#include <functional>

#include "rules/rating/base_data.h"
#include "rules/rating/blend.h"
#include "rules/rating/trend.h"
#include "rules/verification/mscan.h"

// Exhibit 2A, all rate cells together.

namespace trueup {

using namespace rating;

namespace {

/// The rate cell whose table in Exhibit 2A is not in the copy.
constexpr std::string_view lost_cell = "foster_care";

/// A rate cell's base PMPM, row a. The table of Foster Care is lost: there it is the blend.
Expr base_pmpm(ProofSheet& sheet, const std::string& cell) {
  if (cell != lost_cell) return sheet.table("Exhibit 2A", cell).row("a");
  const ProofTable year_2022 = sheet.table("Exhibit 1B", cell);
  const ProofTable year_2023 = sheet.table("Exhibit 1A", cell);
  return blended(year_2022.row("a"), year_2022.row("final"), year_2023.row("a"),
                 year_2023.row("final"));
}

/// Row b. Where the table is lost, Table 8.
Expr utilization_factor(ProofSheet& sheet, const std::string& cell) {
  const ProofTable table = sheet.table("Exhibit 2A", cell);
  if (cell != lost_cell) return table.row("b");
  const Expr annual =
      sheet.table("Table 8").rows(table.column_ids()).column(utilization_group(cell));
  return trend_factor(annual, years_to_rating_period(sheet.book()), trend_rounding(sheet.book()));
}

/// All rate cells, by projected member months before MYPAC is dissolved.
class AllCells {
 public:
  explicit AllCells(ProofSheet& sheet)
      : sheet_(sheet), all_(sheet.table("Exhibit 2A", "all")) {
    for (const std::string& id : mscan_cells_with_mypac()) {
      months_.push_back(sheet.table("Exhibit 5").at("months_before", id));
      weights_.push_back(months_.back() * base_pmpm(sheet, id));
    }
  }

  void average(const char* row, const std::function<Expr(ProofSheet&, const std::string&)>& of) {
    std::vector<Expr> pmpm;
    for (const std::string& id : mscan_cells_with_mypac()) pmpm.push_back(of(sheet_, id));
    all_.row_is(row, weighted_by_months(pmpm, months_), "average by member months");
  }

  void composite_of_utilization() const {
    std::vector<Expr> factors;
    for (const std::string& id : mscan_cells_with_mypac())
      factors.push_back(utilization_factor(sheet_, id));
    all_.row_is("b", composite_factor(weights_, factors), "what the factors of the cells come to");
  }

  /// A factor that is lost in Foster Care, so that nothing can be said.
  void composite_with_lost(const std::string& row,
                           const std::vector<std::string>& categories) const {
    std::vector<Expr> costs, factors;
    for (const std::string& id : mscan_cells_with_mypac()) {
      const ProofTable cell = sheet_.table("Exhibit 2A", id).columns(categories);
      costs.push_back(cost_before(row, id, cell));
      factors.push_back(cell.row(row));
    }
    all_.columns(categories).row_is(row, composite_factor(costs, factors),
                                    "what the factors of the cells come to");
  }

  /// A factor that is 1 in Foster Care: the other cells' costs, and the cost of all before it.
  void composite_without_lost(const std::string& row,
                              const std::vector<std::string>& categories) const {
    const ProofTable some = all_.columns(categories);
    std::vector<Expr> costs, factors;
    Expr all_before = sheet_.table("Exhibit 5").at("months_before", "total") * some.row("a");
    for (const std::string& id : mscan_cells_with_mypac()) {
      if (id == lost_cell) continue;
      const ProofTable cell = sheet_.table("Exhibit 2A", id).columns(categories);
      costs.push_back(cost_before(row, id, cell));
      factors.push_back(cell.row(row));
    }
    for (const std::string& before : factors_before(row))
      all_before = all_before * some.row(before);
    some.row_is(row, composite_factor(costs, factors, all_before),
                "1 + what the factors add ÷ the cost of all; Foster Care adds nothing");
  }

 private:
  Expr cost_before(const std::string& row, const std::string& id, const ProofTable& cell) const {
    Expr cost = sheet_.table("Exhibit 5").at("months_before", id) * cell.row("a");
    for (const std::string& before : factors_before(row)) cost = cost * cell.row(before);
    return cost;
  }

  static std::vector<std::string> factors_before(const std::string& row) {
    return {factors_2a().begin(), std::find(factors_2a().begin(), factors_2a().end(), row)};
  }

  ProofSheet& sheet_;
  ProofTable all_;
  std::vector<Expr> months_, weights_;
};

}  // namespace

Expr projected_pmpm(ProofSheet& sheet, const std::string& cell) {
  if (cell == lost_cell) return sheet.table("Exhibit 2B", cell).row("b");
  const ProofTable table = sheet.table("Exhibit 2A", cell);
  if (cell != "non_ssi_newborn_3_12") return table.row("final");
  std::vector<Expr> rows;
  for (const std::string& id : factors_2a()) rows.push_back(table.row(id));
  return first_known(table.row("final"), adjusted(table.row("a"), rows));
}

void check_all_cells_2a(ProofSheet& sheet) {
  AllCells all(sheet);
  const std::vector<std::string> categories = sheet.table("Exhibit 2A", "all").column_ids();
  all.average("a", base_pmpm);
  all.composite_of_utilization();
  all.composite_with_lost("c", categories);
  for (const char* row : {"d", "e", "g"}) all.composite_without_lost(row, categories);
  all.composite_with_lost("f", categories);
  std::vector<std::string> medical = categories;
  std::erase(medical, "dental");
  for (const char* row : {"h", "i"}) {
    all.composite_without_lost(row, medical);
    all.composite_with_lost(row, {"dental"});
  }
  all.average("final", projected_pmpm);
}

}  // namespace trueup
