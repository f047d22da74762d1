#include "rules/rating/certification.h"

#include <utility>

#include "rules/rating/base_data.h"
#include "rules/rating/directed_payments.h"
#include "rules/rating/mscan_certification.h"
#include "rules/rating/non_service_load.h"
#include "rules/rating/target_mlr.h"
#include "rules/rating/what_if.h"
#include "rules/rating/withhold.h"

namespace trueup {

using namespace rating;

namespace {

/// What the payments are worked out from: what is computed, moved from what is published.
struct Rates {
  Expr rate, medical, premium_tax;
};

/// The exhibit that holds the load, its columns, and the row of all rate cells.
struct LoadColumns {
  const char *exhibit, *place, *medical, *fixed, *variable, *margin, *premium_tax, *rate, *all;

  std::string column(const char* letter) const { return std::string(place) + " column " + letter; }
};

constexpr LoadColumns mscan_load{"Exhibit 3", "Exhibit 3", "b", "c", "d", "f", "h", "j", "total"};
constexpr LoadColumns chip_load{"CHIP Exhibit 3", "Exhibit 3", "a", "b", "c", "e", "g", "i",
                                "chip"};

constexpr const char* moved_note =
    "The published figure, moved by what the changed assumptions move the computed one.";

/// A figure by rate cell as published, and moved by what is changed, in cents.
Expr changed_line(CertificationSheet& sheet, const MedicalCost& cost, const LoadColumns& from,
                  const std::string& field, const std::string& label, const char* column,
                  Expr computed) {
  const std::string clause = from.column(column);
  const Expr published = sheet.line(
      "rating.published_" + field, label + " as published", Unit::pmpm,
      sheet.column(label + " as published", Unit::pmpm, cost.cells, from.exhibit, column), clause);
  const Expr as_published = sheet.as_published(
      field, label + " computed at the published assumptions", Unit::pmpm, cost.cells);
  return sheet.line("rating.changed_" + field, label + " with the changes", Unit::pmpm,
                    moved_in_cents(published, computed, as_published), clause, moved_note);
}

/// A total over rate cells. It is printed before the rates of the cells are rounded, so what they
/// come to in cents is a little off: `rating.cells_<field>`. The printed total is moved by what is
/// changed: `rating.total_<field>`.
void total_line(CertificationSheet& sheet, const std::string& field, const std::string& label,
                Unit unit, Expr printed, Expr of_cells, const std::string& clause) {
  const std::string together = label + ", from the rate cells in cents";
  const Expr computed =
      sheet.line("rating.cells_" + field, together, unit, of_cells, clause);
  const Expr as_published = sheet.as_published(
      "cells_" + field, together + ", at the published assumptions", unit, std::nullopt);
  sheet.line("rating.total_" + field, label + ", all rate cells", unit,
             moved(printed, computed, as_published), clause, moved_note);
}

/// The non-service load: fixed in dollars PMPM, the others as shares of the rate.
struct Load {
  Expr fixed, variable, margin, premium_tax;
};

Load declare_load(CertificationSheet& sheet, const MedicalCost& cost, const LoadColumns& from) {
  const auto by_cell = [&](const char* field, const std::string& label, Unit unit,
                           const Bounds& bounds, const char* column) {
    return sheet.assumption({"load", field, label, unit, "The allowance by rate cell.",
                             from.column(column), bounds},
                            cost.cells,
                            sheet.column(label + " as published", unit, cost.cells, from.exhibit,
                                         column));
  };
  Load load;
  load.fixed = by_cell("fixed", "Fixed administration", Unit::pmpm, amount_bounds(), from.fixed);
  load.variable = by_cell("variable", "Variable administration", Unit::ratio, share_bounds(),
                          from.variable);
  load.margin = by_cell("margin", "Margin", Unit::ratio, share_bounds(), from.margin);
  const std::string clause = from.column(from.premium_tax);
  load.premium_tax = sheet.line(
      "rating.premium_tax_share", "Premium tax", Unit::ratio,
      sheet.assumption({"load", "premium_tax", "Premium tax", Unit::ratio,
                        "One rate for all rate cells and directed payments.", clause,
                        share_bounds()},
                       std::nullopt,
                       sheet.figure("Premium tax as published", Unit::ratio, from.exhibit, {},
                                    from.all, from.premium_tax)),
      clause);
  return load;
}

/// Exhibit 3; CHIP Exhibit 3.
Rates add_load(CertificationSheet& sheet, const MedicalCost& cost, const LoadColumns& from) {
  sheet.exhibit("rates", "Capitation rates");
  const Load load = declare_load(sheet, cost, from);
  const std::string clause = from.column(from.rate);
  const Expr rate = sheet.line(
      "rating.rate", "Capitation rate, computed", Unit::pmpm,
      capitation_rate(cost.medical, load.fixed, load.variable, load.margin, load.premium_tax),
      clause, "From printed factors of three decimals, so near the published rate.");
  sheet.line("rating.computed_total_rate", "Capitation rate, computed, all rate cells", Unit::pmpm,
             weighted_by_months(rate, cost.member_months, cost.cells), clause);
  Rates rates;
  rates.premium_tax = load.premium_tax;
  rates.medical = changed_line(sheet, cost, from, "medical_cost", "Medical cost", from.medical,
                               cost.medical);
  rates.rate = changed_line(sheet, cost, from, "rate", "Capitation rate", from.rate, rate);
  const auto in_dollars = [&](const char* id, const char* label, Expr share, const char* column) {
    sheet.line(id, label, Unit::pmpm, rating::load(share, rates.rate), from.column(column));
  };
  sheet.line("rating.fixed", "Fixed administration", Unit::pmpm, load.fixed,
             from.column(from.fixed));
  in_dollars("rating.variable", "Variable administration", load.variable, from.variable);
  in_dollars("rating.margin", "Margin", load.margin, from.margin);
  in_dollars("rating.premium_tax", "Premium tax", load.premium_tax, from.premium_tax);
  total_line(sheet, "rate", "Capitation rate", Unit::pmpm,
             sheet.figure("Capitation rate as published", Unit::pmpm, from.exhibit, {}, from.all,
                          from.rate),
             weighted_by_months(rates.rate, cost.member_months, cost.cells), clause);
  sheet.line("rating.revenue", "Capitation revenue at the rates in cents", Unit::dollars,
             sum(estimated_cost(cost.member_months, rates.rate), cost.cells), clause);
  return rates;
}

/// Exhibit 12 columns c to l: directed payments PMPM with the premium tax on them.
Expr directed_payments(CertificationSheet& sheet, const MedicalCost& cost, Expr premium_tax) {
  struct Payment {
    const char *column, *id, *label;
  };
  constexpr Payment payments[] = {{"c", "mhap_fsa", "MHAP FSA"},
                                  {"e", "mhap_qipp", "MHAP QIPP"},
                                  {"g", "treat", "TREAT"},
                                  {"i", "maps", "MAPS"},
                                  {"k", "moms", "MOMS"}};
  std::vector<Expr> gross;
  for (const Payment& payment : payments) {
    const std::string clause = std::string("Exhibit 12 column ") + payment.column;
    const Expr pmpm = sheet.line(
        std::string("rating.directed_") + payment.id, payment.label, Unit::pmpm,
        sheet.assumption({"directed", payment.id, payment.label, Unit::pmpm,
                          "A directed payment before premium tax, by rate cell.", clause,
                          amount_bounds()},
                         cost.cells,
                         sheet.column(payment.label + std::string(" as published"), Unit::pmpm,
                                      cost.cells, "Exhibit 12",
                                      payment.column)),
        clause);
    gross.push_back(pmpm + premium_tax_on(pmpm, premium_tax));
  }
  return sheet.line("rating.directed", "Directed payments with premium tax", Unit::pmpm,
                    total_of(gross), "Exhibit 12 columns c to l");
}

/// What is paid PMPM by rate cell, for all member months; its total is printed too.
Expr add_expenditure(CertificationSheet& sheet, const MedicalCost& cost, Expr paid, Expr printed,
                     const std::string& clause) {
  const Expr expenditure = sheet.line("rating.expenditure", "Estimated cost", Unit::dollars,
                                      estimated_cost(cost.member_months, paid), clause);
  total_line(sheet, "expenditure", "Estimated cost", Unit::dollars, printed,
             sum(expenditure, cost.cells), clause);
  return expenditure;
}

void add_target_mlr(CertificationSheet& sheet, const MedicalCost& cost, Expr service_cost,
                    Expr revenue, const std::string& clause, const std::string& note = {}) {
  sheet.exhibit("target_mlr", "Target MLR");
  sheet.line("rating.target_mlr", "Target MLR", Unit::ratio, target_mlr(service_cost, revenue),
             clause, note);
  sheet.line("rating.total_target_mlr", "Target MLR, all rate cells", Unit::ratio,
             target_mlr(weighted_by_months(service_cost, cost.member_months, cost.cells),
                        weighted_by_months(revenue, cost.member_months, cost.cells)),
             clause, note);
}

/// The high-cost pharmacy target is an assumption of its own: Exhibit 13C, which works it out from
/// pharmacy cost, is not in the copy.
void add_high_cost_target(CertificationSheet& sheet, const MedicalCost& cost) {
  sheet.exhibit("high_cost", "High-cost pharmacy target");
  sheet.line("rating.high_cost_target", "High-cost pharmacy target", Unit::pmpm,
             sheet.assumption({"high_cost", "target", "High-cost pharmacy target", Unit::pmpm,
                               "The corridor's target; its working is not in the copy.",
                               "Table 21", amount_bounds()},
                              cost.cells,
                              sheet.column("High-cost pharmacy target as published", Unit::pmpm,
                                           cost.cells, "Table 21", "target")),
             "Table 21");
}

/// Exhibits 4, 12 and 13B.
void add_payments(CertificationSheet& sheet, const MedicalCost& cost, const Rates& rates) {
  sheet.exhibit("withhold", "Quality withhold");
  const Expr share = sheet.line(
      "rating.withhold_share", "Quality withhold", Unit::ratio,
      sheet.assumption({"withhold", "share", "Quality withhold", Unit::ratio,
                        "Share of the rate withheld.", "Exhibit 4 column b", share_bounds()},
                       std::nullopt,
                       sheet.figure("Quality withhold as published", Unit::ratio,
                                    "Terms in the text", {}, "withhold", "value")),
      "Exhibit 4 column b");
  const Expr held = sheet.line("rating.withheld", "Withheld", Unit::pmpm,
                               withheld(rates.rate, share), "Exhibit 4 column b");
  const Expr net = sheet.line("rating.net_rate", "Rate net of withhold", Unit::pmpm,
                              net_of_withhold(rates.rate, held), "Exhibit 4 column c");
  sheet.exhibit("expenditure", "Directed payments and expenditure");
  const Expr directed = directed_payments(sheet, cost, rates.premium_tax);
  const Expr all = sheet.line("rating.all_payments", "Rate and directed payments", Unit::pmpm,
                              rates.rate + directed, "Exhibit 12 column m");
  const auto printed_total = [&](const char* column) {
    return sheet.figure("Total as published", Unit::dollars, "Exhibit 12", {}, "total", column);
  };
  const Expr expenditure =
      add_expenditure(sheet, cost, all, printed_total("n"), "Exhibit 12 column n");
  const Expr federal = sheet.line(
      "rating.federal_cost", "Federal cost", Unit::dollars,
      federal_cost(expenditure,
                   sheet.column("Federal matching share", Unit::ratio, cost.cells, "Exhibit 12",
                                "o")),
      "Exhibit 12 column p");
  total_line(sheet, "federal_cost", "Federal cost", Unit::dollars, printed_total("p"),
             sum(federal, cost.cells), "Exhibit 12 column p");
  const Expr returned = withhold_returned(net, sheet.constant(1), share);
  add_target_mlr(sheet, cost, directed + rates.medical, net + returned + directed,
                 "Exhibit 13B column o", "With all of the quality withhold returned.");
  add_high_cost_target(sheet, cost);
}

void add_chip_payments(CertificationSheet& sheet, const MedicalCost& cost, const Rates& rates) {
  sheet.exhibit("expenditure", "Expenditure");
  add_expenditure(sheet, cost, rates.rate,
                  sheet.figure("Total as published", Unit::dollars, "CHIP Exhibit 9", {}, "chip",
                               "c"),
                  "Exhibit 9 column c");
  add_target_mlr(sheet, cost, rates.medical, rates.rate, "Exhibit 3 column j");
}

}  // namespace

std::unique_ptr<Certification> certification(std::string_view program, const Published& published) {
  auto made = std::make_unique<Certification>();
  if (program == "us-ms-mscan-sfy2026") {
    CertificationSheet sheet(*made, published, "R08");
    const MedicalCost cost = mscan_medical_cost(sheet);
    add_payments(sheet, cost, add_load(sheet, cost, mscan_load));
  } else if (program == "us-ms-chip-sfy2026") {
    CertificationSheet sheet(*made, published, "R09");
    const MedicalCost cost = chip_medical_cost(sheet);
    add_chip_payments(sheet, cost, add_load(sheet, cost, chip_load));
  } else {
    return nullptr;
  }
  return made;
}

}  // namespace trueup
