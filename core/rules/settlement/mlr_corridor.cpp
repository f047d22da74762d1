#include "rules/settlement/mlr_corridor.h"

#include <algorithm>
#include <utility>

#include "rules/settlement/corridor_bands.h"
#include "rules/settlement/target_mlr.h"

namespace trueup {

namespace {

constexpr const char* group = "mlr_corridor";

/// A total that may be entered instead of its parts.
Expr total_of(Sheet& sheet, const char* field, const char* label, const char* help,
              std::vector<std::string> parts) {
  Input total;
  total.group = group;
  total.field = field;
  total.label = label;
  total.help = help;
  total.at_least = Rational(0);
  total.instead_of = std::move(parts);
  return sheet.input(std::move(total));
}

Expr covered_services(Sheet& sheet) {
  const Expr claims = sheet.dollars(group, "fee_for_service", "Fee-for-service payments",
                                    "To providers, for covered services of the period.");
  const Expr subcapitation = sheet.dollars(group, "subcapitation", "Subcapitation payments",
                                           "For covered services of the period; 0 for none.");
  const Expr settlements = sheet.dollars(group, "settlement_payments", "Settlement payments",
                                         "With providers, for the period; 0 for none.");
  const Expr not_covered = sheet.dollars(group, "non_covered", "Services not covered",
                                         "Contained in the payments above, and taken out.");
  const Expr audit = sheet.optional_dollars(group, "claims_audit", "Audit adjustment to claims",
                                            "From the MLR audit; negative lowers them.", true);
  const Expr total =
      total_of(sheet, "covered_services", "Covered services, total",
               "The total, instead of its parts; without directed payments.",
               {"mlr_corridor.fee_for_service", "mlr_corridor.subcapitation",
                "mlr_corridor.settlement_payments", "mlr_corridor.non_covered",
                "mlr_corridor.claims_audit"});
  return sheet.line("mlr_corridor.covered_services", "Covered services", Unit::dollars,
                    first_known(total, claims + subcapitation + settlements - not_covered +
                                           first_known(audit, 0)));
}

/// The directed payments that the corridor counts; the contract names them one by one.
Expr counted_payments(Sheet& sheet, const DirectedPayments& directed) {
  const Program& program = sheet.program();
  const auto& named = program.mlr_corridor->payments;
  if (named.empty() || !directed.axis) return sheet.constant(0);
  const Expr counts = sheet.parameters(
      *directed.axis, "mlr_corridor.counts_payment", "The corridor counts the payment", Unit::flag,
      terms_of(program.directed_payments, [&](const DirectedPayment& payment) {
        const bool is_named = std::find(named.begin(), named.end(), payment.id) != named.end();
        return std::optional(flag_term(is_named, program.clause_of("mlr_corridor.directed")));
      }));
  return sheet.line("mlr_corridor.directed", "Directed payments in the corridor", Unit::dollars,
                    sum(choose(counts, directed.gross_by_payment, 0), *directed.axis),
                    {.note = "The same amount in numerator and denominator."});
}

Expr corridor_revenue(Sheet& sheet, const QualityWithhold& withhold, Expr payments) {
  const Expr audit = sheet.optional_dollars(group, "revenue_audit", "Audit adjustment to revenue",
                                            "From the MLR audit; negative lowers it.", true);
  const Expr total = total_of(sheet, "revenue", "Revenue, total",
                              "The total, instead of the one worked out from capitation; with the "
                              "directed payments that count.",
                              {"mlr_corridor.revenue_audit"});
  return sheet.line("mlr_corridor.revenue", "Revenue", Unit::dollars,
                    first_known(total, withhold.net + withhold.earned + payments +
                                           first_known(audit, 0)));
}

Expr target_ratio(Sheet& sheet, const Capitation& capitation, Expr payments, Expr revenue) {
  Input final_target;
  final_target.group = group;
  final_target.field = "target";
  final_target.label = "Target MLR";
  final_target.unit = Unit::ratio;
  final_target.at_least = Rational(0);
  final_target.at_most = Rational(2);
  final_target.help = "The plan's own target, as the State worked it out from its actual mix.";
  if (has_medical_cost(sheet.program())) final_target.optional = true;
  const Expr entered = sheet.input(std::move(final_target));
  if (!has_medical_cost(sheet.program()))
    return sheet.line("mlr_corridor.target", "Target MLR", Unit::ratio, entered);
  const Expr cost = sheet.line(
      "mlr_corridor.projected_cost", "Projected cost at the plan's own mix", Unit::dollars,
      sum(capitation.member_months * projected_medical_cost(sheet, capitation), capitation.cells) +
          payments);
  return sheet.line("mlr_corridor.target", "Target MLR", Unit::ratio,
                    first_known(entered, cost / revenue),
                    {.note = "As entered, or from the projected cost at the plan's own mix."});
}

}  // namespace

MlrCorridorSettlement mlr_corridor(Sheet& sheet, const Capitation& capitation,
                                   const QualityWithhold& withhold,
                                   const DirectedPayments& directed) {
  const auto& terms = sheet.program().mlr_corridor;
  if (!terms) return {sheet.constant(0), sheet.constant(0)};
  sheet.exhibit("mlr_corridor", "MLR risk corridor");
  const Expr services = covered_services(sheet);
  const Expr payments = counted_payments(sheet, directed);
  const Expr cost = sheet.line("mlr_corridor.numerator", "Actual cost", Unit::dollars,
                               services + payments);
  const Expr revenue = corridor_revenue(sheet, withhold, payments);
  sheet.line("mlr_corridor.actual", "Actual MLR", Unit::ratio, cost / revenue);
  const Expr target = target_ratio(sheet, capitation, payments, revenue);
  const Expr target_cost = sheet.line("mlr_corridor.target_cost", "Cost at the target MLR",
                                      Unit::dollars, target * revenue);
  sheet.line("mlr_corridor.difference", "Actual less target MLR", Unit::ratio,
             cost / revenue - target, {.note = "Negative: actual below target, a gain."});

  const bool is_relative = terms->scale == MlrScale::relative;
  const Expr base = sheet.line(
      "mlr_corridor.base", "What the bands' ends are shares of", Unit::dollars,
      choose(sheet.reading("corridor.mlr_scale", "relative", is_relative), target_cost, revenue),
      {.note = "Points of MLR are shares of revenue; percents of the target, of target cost."});
  const Bands bands = declare_bands(sheet, "mlr_corridor", "mlr_band", terms->bands);
  MlrCorridorSettlement result;
  result.settlement =
      sheet.line("mlr_corridor.settlement", "MLR corridor settlement", Unit::dollars,
                 divide_among_bands(sheet, "mlr_corridor", bands,
                                    {target_cost, cost, base, "revenue or target cost", {}}),
                 {.note = "Positive: the State receives."});
  const Expr initial = sheet.optional_dollars(
      group, "initial_settlement", "Initial corridor settlement already made",
      "Positive: the State received it. Leave empty before the initial settlement.", true);
  result.balance = sheet.line("mlr_corridor.balance", "MLR corridor settlement still open",
                              Unit::dollars, result.settlement - first_known(initial, 0));
  return result;
}

}  // namespace trueup
