#include "rules/rating/base_data.h"
#include "rules/rating/trend.h"
#include "rules/verification/mscan.h"
#include "rules/verification/tables.h"

namespace trueup {

using namespace rating;

namespace {

const std::vector<std::string> services{"inpatient", "outpatient", "physician", "dental", "other"};

std::string month_id(int year, int month) {
  return std::to_string(year) + (month < 10 ? "_0" : "_") + std::to_string(month);
}

struct Period {
  const char* id;
  int year;
  int months;
};

constexpr Period periods[] = {
    {"cy_2021", 2021, 12}, {"cy_2022", 2022, 12}, {"cy_2023", 2023, 12}, {"half_2024", 2024, 6}};

std::vector<std::string> months_of(const Period& period) {
  std::vector<std::string> ids;
  for (int month = 1; month <= period.months; ++month) ids.push_back(month_id(period.year, month));
  return ids;
}

/// From July 1, 2021 to April 1, 2024, the midpoints of CY 2021 and of the first half of 2024.
Expr years_of_history(Workbook& book) { return book.constant(Rational(11, 4)); }

}  // namespace

void check_history(ProofSheet& sheet, std::string_view name) {
  sheet.exhibit(name);
  const ProofTable table = sheet.table(name);
  std::vector<std::string> amounts;  // rows that add up; trends do not
  for (const Period& period : periods) {
    for (const std::string& id : months_of(period)) amounts.push_back(id);
    amounts.emplace_back(period.id);
  }
  const ProofTable adding = table.rows(amounts);
  std::vector<Expr> parts;
  for (const std::string& service : services) parts.push_back(adding.column(service));
  adding.column_is("total", total_of(parts), "sum of the services");

  std::vector<std::string> columns = services;
  columns.emplace_back("total");
  for (const Period& period : periods) {
    const ProofTable months = table.rows(months_of(period));
    // Months are on one mix of rate cells, so a year is their plain average.
    const std::string& count = table.column_ids().front();  // member months, or deliveries
    table.is(period.id, count, sum(months.column(count), months.row_axis()) / period.months,
             "inferred: average of the months");
    for (const std::string& column : columns)
      table.is(period.id, column, sum(months.column(column), months.row_axis()) / period.months,
               "inferred: average of the months");
  }
  const std::size_t rounding = trend_rounding(sheet.book());
  for (const std::string& column : columns) {
    const auto at = [&](const char* row) { return table.at(row, column); };
    table.is("trend_2022", column, change(at("cy_2021"), at("cy_2022")), "CY 2022 ÷ CY 2021 − 1");
    table.is("trend_2023", column, change(at("cy_2022"), at("cy_2023")), "CY 2023 ÷ CY 2022 − 1");
    table.is("trend_2024", column, change(at("cy_2023"), at("half_2024")),
             "half of 2024 ÷ CY 2023 − 1");
    table.is("trend_annualized", column,
             annualized_change(at("cy_2021"), at("half_2024"), years_of_history(sheet.book()),
                               rounding),
             "half of 2024 ÷ CY 2021, for one of 2.75 years, − 1");
  }
}

void check_exhibits_7(ProofSheet& sheet) {
  for (const char* name : {"Exhibit 7A", "Exhibit 7B", "Exhibit 7C", "Exhibit 7D", "Exhibit 7E"})
    check_history(sheet, name);
  std::vector<std::string> rows;
  for (const Period& period : periods) {
    for (const std::string& id : months_of(period)) rows.push_back(id);
    rows.emplace_back(period.id);
  }
  const ProofTable all = sheet.table("Exhibit 7A").rows(rows);
  const char* populations[] = {"Exhibit 7B", "Exhibit 7C", "Exhibit 7D"};
  std::vector<Expr> months, last_months;
  for (const char* name : populations) {
    months.push_back(sheet.table(name).rows(rows).column("member_months"));
    last_months.push_back(sheet.table(name).at("2024_06", "member_months"));
  }
  all.column_is("member_months", total_of(months), "inferred: 7B + 7C + 7D");
  // Note 1: rate cells at their enrollment of June 2024. A delivery is an event, not a month.
  const ProofTable deliveries = sheet.table("Exhibit 7E");
  for (const std::string& column : services) {
    std::vector<Expr> costs;
    for (const char* name : populations) costs.push_back(sheet.table(name).rows(rows).column(column));
    const Expr delivered = deliveries.rows(rows).column(column) * deliveries.at("2024_06", "deliveries");
    all.column_is(column,
                  (sum_of_products(costs, last_months) + delivered) / total_of(last_months),
                  "inferred: 7B, 7C and 7D by their member months of June 2024, and its "
                  "deliveries at 7E");
  }
}

}  // namespace trueup
