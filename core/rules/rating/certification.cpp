#include "rules/rating/certification.h"

#include <utility>

#include "rules/rating/base_data.h"
#include "rules/rating/directed_payments.h"
#include "rules/rating/mscan_certification.h"
#include "rules/rating/non_service_load.h"
#include "rules/rating/target_mlr.h"
#include "rules/rating/withhold.h"

namespace trueup {

using namespace rating;

namespace {

struct Rates {
  Expr rate, premium_tax;
};

/// The exhibit that holds the load, and its columns.
struct LoadColumns {
  const char *exhibit, *fixed, *variable, *margin, *premium_tax, *rate;
};

constexpr LoadColumns mscan_load{"Exhibit 3", "c", "d", "f", "h", "j"};
constexpr LoadColumns chip_load{"CHIP Exhibit 3", "b", "c", "e", "g", "i"};

Rates add_load(CertificationSheet& sheet, const MedicalCost& cost, const LoadColumns& from) {
  sheet.exhibit("rates", "Capitation rates");
  const auto load_of = [&](const char* field, const char* label, Unit unit, const char* column) {
    return sheet.assumption("load", field, label, unit, cost.cells,
                            sheet.column(label, unit, cost.cells, from.exhibit, column),
                            "The allowance by rate cell.");
  };
  const Expr fixed = load_of("fixed", "Fixed administration", Unit::pmpm, from.fixed);
  const Expr variable = load_of("variable", "Variable administration", Unit::ratio, from.variable);
  const Expr margin = load_of("margin", "Margin", Unit::ratio, from.margin);
  Rates rates;
  rates.premium_tax = load_of("premium_tax", "Premium tax", Unit::ratio, from.premium_tax);
  const std::string clause = std::string(from.exhibit) + " column " + from.rate;
  sheet.line("rating.published_rate", "Rate as published", Unit::pmpm,
             sheet.column("Rate as published", Unit::pmpm, cost.cells, from.exhibit, from.rate),
             clause);
  rates.rate = sheet.line("rating.rate", "Capitation rate", Unit::pmpm,
                          capitation_rate(cost.medical, fixed, variable, margin, rates.premium_tax),
                          clause,
                          "From printed factors of three decimals, so near the published rate.");
  sheet.line("rating.variable", "Variable administration", Unit::pmpm,
             load(variable, rates.rate), clause);
  sheet.line("rating.margin", "Margin", Unit::pmpm, load(margin, rates.rate), clause);
  sheet.line("rating.premium_tax", "Premium tax", Unit::pmpm, load(rates.premium_tax, rates.rate),
             clause);
  sheet.line("rating.total_rate", "Rate, all rate cells", Unit::pmpm,
             weighted_by_months(rates.rate, cost.member_months, cost.cells), clause);
  sheet.line("rating.revenue", "Capitation revenue, all rate cells", Unit::dollars,
             sum(estimated_cost(cost.member_months, rates.rate), cost.cells), clause);
  return rates;
}

/// Exhibits 4, 12 and 13B.
void add_payments(CertificationSheet& sheet, const MedicalCost& cost, const Rates& rates) {
  sheet.exhibit("withhold", "Quality withhold");
  const Expr share = sheet.assumption("withhold", "share", "Quality withhold", Unit::ratio,
                                      std::nullopt, sheet.constant(Rational(2, 100), Unit::ratio),
                                      "Share of the rate withheld; 2% by contract 11.1.1.5.");
  const Expr held = sheet.line("rating.withheld", "Withheld", Unit::pmpm,
                               withheld(rates.rate, share), "Exhibit 4 column b");
  const Expr net = sheet.line("rating.net_rate", "Rate net of withhold", Unit::pmpm,
                              net_of_withhold(rates.rate, held), "Exhibit 4 column c");
  sheet.exhibit("expenditure", "Directed payments and expenditure");
  constexpr std::pair<const char*, const char*> programs[] = {
      {"c", "mhap_fsa"}, {"e", "mhap_qipp"}, {"g", "treat"}, {"i", "maps"}, {"k", "moms"}};
  std::vector<Expr> gross;
  for (const auto& [column, id] : programs) {
    const Expr pmpm = sheet.assumption(
        "directed", id, id, Unit::pmpm, cost.cells,
        sheet.column(id, Unit::pmpm, cost.cells, "Exhibit 12", column),
        "A directed payment before premium tax, by rate cell.");
    gross.push_back(pmpm + premium_tax_on(pmpm, rates.premium_tax));
  }
  const Expr directed = sheet.line("rating.directed", "Directed payments with premium tax",
                                   Unit::pmpm, total_of(gross), "Exhibit 12 columns c to l");
  const Expr all = sheet.line("rating.all_payments", "Rate and directed payments", Unit::pmpm,
                              rates.rate + directed, "Exhibit 12 column m");
  const Expr expenditure = sheet.line("rating.expenditure", "Estimated cost", Unit::dollars,
                                      estimated_cost(cost.member_months, all),
                                      "Exhibit 12 column n");
  const Expr federal = sheet.line(
      "rating.federal_cost", "Federal cost", Unit::dollars,
      federal_cost(expenditure, sheet.column("Federal matching share", Unit::ratio, cost.cells,
                                             "Exhibit 12", "o")),
      "Exhibit 12 column p");
  sheet.line("rating.total_expenditure", "Estimated cost, all rate cells", Unit::dollars,
             sum(expenditure, cost.cells), "Exhibit 12 column n");
  sheet.line("rating.total_federal_cost", "Federal cost, all rate cells", Unit::dollars,
             sum(federal, cost.cells), "Exhibit 12 column p");
  sheet.exhibit("target_mlr", "Target MLR");
  const Expr returned = withhold_returned(net, sheet.constant(1), share);
  sheet.line("rating.target_mlr", "Target MLR, all withhold returned", Unit::ratio,
             target_mlr(directed + cost.medical, net + returned + directed),
             "Exhibit 13B column o");
}

void add_chip_payments(CertificationSheet& sheet, const MedicalCost& cost, const Rates& rates) {
  sheet.exhibit("expenditure", "Expenditure");
  const Expr expenditure = sheet.line("rating.expenditure", "Estimated cost", Unit::dollars,
                                      estimated_cost(cost.member_months, rates.rate),
                                      "CHIP Exhibit 9 column c");
  sheet.line("rating.total_expenditure", "Estimated cost, all rate cells", Unit::dollars,
             sum(expenditure, cost.cells), "CHIP Exhibit 9 column c");
  sheet.exhibit("target_mlr", "Target MLR");
  sheet.line("rating.target_mlr", "Target MLR", Unit::ratio,
             target_mlr(cost.medical, rates.rate), "CHIP Exhibit 3 column j");
}

}  // namespace

std::unique_ptr<Certification> certification(std::string_view program, const Published& published) {
  auto made = std::make_unique<Certification>();
  CertificationSheet sheet(*made, published);
  if (program == "us-ms-mscan-sfy2026") {
    const MedicalCost cost = mscan_medical_cost(sheet);
    add_payments(sheet, cost, add_load(sheet, cost, mscan_load));
  } else if (program == "us-ms-chip-sfy2026") {
    const MedicalCost cost = chip_medical_cost(sheet);
    add_chip_payments(sheet, cost, add_load(sheet, cost, chip_load));
  } else {
    return nullptr;
  }
  return made;
}

}  // namespace trueup
