#include "rules/settlement/directed_payments.h"

#include <algorithm>

#include "rules/rating/directed_payments.h"

namespace trueup {

namespace {

/// Projected PMPM by rate cell and payment program, as certified (Exhibit 12).
/// A payment program without a projection counts nothing, which is what the certification does.
struct Projection {
  Expr dollars;
  Expr gross_pmpm;
};

Projection project(Sheet& sheet, const Capitation& capitation, Expr tax_rate) {
  std::optional<Expr> dollars, pmpm;
  for (const DirectedPayment& program : sheet.program().directed_payments) {
    if (program.pmpm.empty()) continue;
    const Expr rate =
        sheet.parameters(capitation.cells, "directed.pmpm_" + program.id,
                         program.label + ", projected PMPM", Unit::pmpm, program.pmpm);
    const Expr estimate =
        sheet.line("directed.estimate_" + program.id,
                   program.label + ", projected at actual membership", Unit::dollars,
                   sum(rating::estimated_cost(capitation.member_months, rate), capitation.cells));
    dollars = dollars ? *dollars + estimate : estimate;
    const Expr gross = sheet.line("directed.gross_pmpm_" + program.id,
                                  program.label + ", projected PMPM gross of premium tax",
                                  Unit::pmpm, rating::gross_of_premium_tax(rate, tax_rate));
    pmpm = pmpm ? *pmpm + gross : gross;
  }
  const Expr none = sheet.constant(0);
  return {dollars.value_or(none), pmpm.value_or(none)};
}

Expr with_premium_tax(Sheet& sheet, Expr payment, Expr tax_rate) {
  const Expr tax = sheet.line("directed.premium_tax", "Premium tax on the directed payment",
                              Unit::dollars, rating::premium_tax_on(payment, tax_rate));
  return sheet.line("directed.gross_by_payment", "Directed payment with premium tax",
                    Unit::dollars, payment + tax);
}

}  // namespace

DirectedPayments directed_payments(Sheet& sheet, const Capitation& capitation, Expr tax_rate) {
  DirectedPayments result;
  const auto& programs = sheet.program().directed_payments;
  if (programs.empty()) {
    result.in_mlr = result.gross = result.settlement = result.gross_pmpm = sheet.constant(0);
    return result;
  }
  sheet.exhibit("directed", "State directed payments");
  const AxisId axis =
      add_axis_of(sheet.book(), "payment", "payment program", programs);
  const auto amount = [&](const char* field, const char* label, const char* help) {
    Input input;
    input.group = "directed";
    input.field = field;
    input.label = label;
    input.axis = axis;
    input.at_least = Rational(0);
    input.help = help;
    for (const DirectedPayment& program : programs)
      input.cites.insert(input.cites.end(), program.cites.begin(), program.cites.end());
    return sheet.input(std::move(input));
  };
  const bool is_taxed = sheet.program().premium_tax.has_value();
  const Expr payment = amount("payment", "Directed payment due for the period",
                              is_taxed
                                  ? "Final amount for services of the rating period, before tax."
                                  : "Final amount for services of the rating period, as paid.");
  const Expr received = amount("received", "Received from the Division",
                               is_taxed ? "Cash received so far for the period, premium tax included."
                                        : "Cash received so far for the period.");
  const Expr passed = amount("passed_through", "Passed through to providers",
                             "Cash paid on to providers so far.");
  const Expr gross = is_taxed ? with_premium_tax(sheet, payment, tax_rate) : payment;
  sheet.line("directed.to_providers", "Still to be passed through to providers", Unit::dollars,
             payment - passed, {.note = "Nothing may be withheld for administration."});
  const Expr total = sheet.line("directed.payments", "Directed payments, all programs",
                                Unit::dollars, sum(payment, axis));
  result.axis = axis;
  result.gross_by_payment = gross;
  result.gross = is_taxed ? sheet.line("directed.gross",
                                       "Directed payments with premium tax, all programs",
                                       Unit::dollars, sum(gross, axis))
                          : total;
  result.in_mlr = sheet.line("directed.in_mlr", "Directed payments counted in the MLR",
                             Unit::dollars,
                             choose(sheet.reading("mlr.directed_payments", "net", false), total,
                                    result.gross),
                             {.note = "The same amount in numerator and denominator."});
  const Expr by_payment = sheet.line("directed.settlement_by_payment",
                                     "Received beyond what is due", Unit::dollars,
                                     received - gross);
  result.settlement = sheet.line("directed.settlement", "Received beyond what is due, all programs",
                                 Unit::dollars, sum(by_payment, axis),
                                 {.note = "Positive: the plan returns it."});
  const bool is_projected = std::any_of(programs.begin(), programs.end(), [](const auto& program) {
    return !program.pmpm.empty();
  });
  if (!is_projected) {
    result.gross_pmpm = sheet.constant(0);
    return result;
  }
  const Projection projection = project(sheet, capitation, tax_rate);
  sheet.line("directed.estimate", "Directed payments projected at actual membership",
             Unit::dollars, projection.dollars);
  result.gross_pmpm = projection.gross_pmpm;
  return result;
}

}  // namespace trueup
