#include "rules/settlement/mlr_denominator.h"

#include "rules/settlement/mlr_inputs.h"

namespace trueup {

namespace {

Expr premium_revenue(Sheet& sheet, const RevenueSources& sources) {
  const Expr insurer_fee = mlr_dollars(sheet, "health_insurer_fee", "Health insurer fee reimbursed",
                                       "Reimbursement of the federal fee; 0 for none.");
  const Expr other = mlr_dollars(sheet, "premium_revenue_other", "Other program revenue",
                                 "Paid outside capitation for covered services; 0 for none.");
  const Expr administrator =
      mlr_dollars(sheet, "pba_receipts", "Received for the pharmacy benefit administrator",
                  "Passes through; no part of premium revenue.");
  const Expr total = mlr_total(sheet, "premium_revenue", "Premium revenue, total",
                               "The total as reported, instead of its parts.",
                               {"mlr.health_insurer_fee", "mlr.premium_revenue_other"});
  sheet.line("mlr.revenue_left_out", "Receipts outside premium revenue", Unit::dollars,
             sources.incentive + administrator,
             {.note = "Incentive payments and pharmacy benefit administrator money."});
  return sheet.line(
      "mlr.premium_revenue", "Premium revenue", Unit::dollars,
      first_known(total, sources.capitation + sources.withhold_earned + sources.directed_payments -
                             sources.corridor_settlement + insurer_fee + other));
}

Expr taxes_and_fees(Sheet& sheet, Expr revenue, Expr premium_tax_rate) {
  const Expr assessments = mlr_dollars(sheet, "statutory_assessments", "Statutory assessments",
                                       "To defray a department's operating expenses.");
  const Expr examination =
      mlr_dollars(sheet, "examination_fees", "Examination fees", "In lieu of premium taxes.");
  const Expr federal =
      mlr_dollars(sheet, "federal_taxes", "Federal taxes",
                  "Without tax on investment income and capital gains or employment tax.");
  const Expr state = mlr_dollars(sheet, "state_local_taxes", "State and local taxes",
                                 "Income, excise and business taxes, assessments, guaranty "
                                 "funds.");
  const Expr premium =
      mlr_dollars(sheet, "premium_taxes", "Premium taxes", "State premium tax for the period.");
  const Expr benefit = mlr_dollars(sheet, "community_benefit", "Community benefit expenditures",
                                   "Payments otherwise exempt from federal income tax.");
  const Expr total =
      mlr_total(sheet, "taxes_and_fees", "Taxes, licensing and regulatory fees, total",
                "The total as reported, instead of its parts.",
                {"mlr.statutory_assessments", "mlr.examination_fees", "mlr.federal_taxes",
                 "mlr.state_local_taxes", "mlr.premium_taxes", "mlr.community_benefit"});
  const Expr share =
      sheet.parameter("mlr.community_benefit_share", "Community benefit cap, share of premium",
                      Unit::ratio, sheet.program().mlr->community_benefit_share);
  const Expr cap = sheet.line("mlr.community_benefit_cap", "Most community benefit that counts",
                              Unit::dollars, max(share, premium_tax_rate) * revenue);
  const Expr allowed = sheet.line("mlr.community_benefit", "Community benefit counted",
                                  Unit::dollars, min(benefit, cap));
  return sheet.line(
      "mlr.taxes_and_fees", "Taxes, licensing and regulatory fees", Unit::dollars,
      first_known(total, assessments + examination + federal + state + premium + allowed));
}

}  // namespace

MlrDenominator mlr_denominator(Sheet& sheet, const RevenueSources& sources) {
  sheet.exhibit("mlr_denominator", "Medical loss ratio: denominator");
  MlrDenominator result;
  result.premium_revenue = premium_revenue(sheet, sources);
  result.taxes_and_fees = taxes_and_fees(sheet, result.premium_revenue, sources.premium_tax_rate);
  result.liquidated_damages = mlr_dollars(sheet, "liquidated_damages", "Liquidated damages paid",
                                          "Paid during the reporting year; 0 for none.");
  result.denominator =
      sheet.line("mlr.denominator", "MLR denominator (adjusted premium revenue)", Unit::dollars,
                 result.premium_revenue - result.taxes_and_fees - result.liquidated_damages);
  return result;
}

}  // namespace trueup
