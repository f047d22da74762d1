#include "rules/settlement/shared_savings.h"

#include "rules/settlement/savings_sharing.h"

namespace trueup {

namespace {

/// Who takes part, what was expected of them and what they saved.
struct Performance {
  AxisId axis;
  Expr member_months;  ///< single-eligible
  Expr expected;       ///< dollars
  Expr savings;        ///< dollars, negative for a loss
};

Expr entered(Sheet& sheet, AxisId axis, const char* field, const char* label, Unit unit,
             std::optional<Rational> at_most, const char* help, const char* part_of = "") {
  Input input;
  input.group = "savings";
  input.field = field;
  input.label = label;
  input.unit = unit;
  input.axis = axis;
  input.at_least = Rational(0);
  input.at_most = std::move(at_most);
  input.part_of = part_of;
  input.help = help;
  return sheet.input(std::move(input));
}

/// Members who have Medicare too, in full or in part, are left out.
Expr single_eligible_months(Sheet& sheet, AxisId axis) {
  const Rational most(1000000000);
  const Expr attributed =
      entered(sheet, axis, "member_months", "Attributed member months", Unit::member_months, most,
              "All member months attributed to the participant in the performance year.");
  const Expr dual =
      entered(sheet, axis, "dual_eligible_months", "Dual-eligible member months among them",
              Unit::member_months, most,
              "Members who have Medicare too, in full or in part; 0 for none.",
              "savings.member_months");
  return sheet.line("savings.single_eligible_months", "Single-eligible member months",
                    Unit::member_months, attributed - dual);
}

Performance performance(Sheet& sheet) {
  const SharedSavings& terms = *sheet.program().shared_savings;
  Performance result;
  result.axis = add_axis_of(sheet.book(), "participant", "participant", terms.participants);
  result.member_months = single_eligible_months(sheet, result.axis);
  const Expr prior = entered(sheet, result.axis, "prior_year_pmpm", "Prior-year cost PMPM",
                             Unit::pmpm, {}, "Of single-eligible members, before the trend.");
  const Expr risk = entered(sheet, result.axis, "risk_factor", "Risk factor", Unit::factor,
                            Rational(100),
                            "Average risk of the performance year over that of the prior year.");
  const Expr actual = entered(sheet, result.axis, "actual_cost", "Actual cost", Unit::dollars, {},
                              "Of single-eligible members in the performance year.");
  const Expr trend = sheet.parameter("savings.trend", "Trend", Unit::ratio, terms.trend);
  const Expr pmpm = sheet.line("savings.expected_pmpm", "Expected cost PMPM", Unit::pmpm,
                               prior * risk * (sheet.constant(1) + trend));
  result.expected = sheet.line("savings.expected_cost", "Expected cost", Unit::dollars,
                               pmpm * result.member_months);
  result.savings = sheet.line("savings.savings", "Savings", Unit::dollars,
                              result.expected - actual, {.note = "Negative: a loss."});
  sheet.line("savings.savings_rate", "Savings rate", Unit::ratio,
             result.savings / result.expected, {.note = "Share of expected cost."});
  return result;
}

/// What quality makes of the share: nothing below the gate; above it all, or the score's part.
Expr quality_share(Sheet& sheet, AxisId axis) {
  const auto& gate = sheet.program().shared_savings->quality_gate;
  if (!gate && !sheet.book().has_reading("savings.quality")) return sheet.constant(1);
  const Expr score = entered(sheet, axis, "quality_score", "Quality score", Unit::ratio,
                             Rational(1), "From 0 to 1, on the program's own measures.");
  const Expr passed = choose(sheet.reading("savings.quality", "score", false), score, 1);
  const Expr allowed =
      gate ? choose(score >= sheet.parameter("savings.quality_gate", "Quality gate", Unit::ratio,
                                             *gate),
                    passed, 0)
           : passed;
  return sheet.line("savings.quality", "Part of the share that quality earns", Unit::ratio,
                    allowed);
}

/// For participants with care coordination only, and whatever they saved or scored.
Expr add_on(Sheet& sheet, const Performance& p) {
  const SharedSavings& terms = *sheet.program().shared_savings;
  const Expr receives = sheet.parameters(
      p.axis, "savings.care_coordination", "The participant is paid for care coordination",
      Unit::flag,
      terms_of(terms.participants, [&](const Participant& participant) -> std::optional<Term> {
        return flag_term(participant.care_coordination,
                         sheet.program().clause_of("savings.add_on_by_participant"));
      }));
  const Expr pmpm = sheet.parameter("savings.care_coordination_pmpm", "Care-coordination add-on",
                                    Unit::pmpm, *terms.care_coordination);
  const Expr by_participant =
      sheet.line("savings.add_on_by_participant", "Care-coordination add-on payments",
                 Unit::dollars, choose(receives, pmpm * p.member_months, 0),
                 {.note = "Neither savings nor quality change it."});
  return sheet.line("savings.add_on", "Care-coordination add-on payments, all participants",
                    Unit::dollars, sum(by_participant, p.axis));
}

}  // namespace

SharedSavingsPayments shared_savings(Sheet& sheet) {
  const SharedSavings& terms = *sheet.program().shared_savings;
  sheet.exhibit("savings", "Shared savings");
  const Performance p = performance(sheet);
  std::optional<Expr> multiplier;
  if (terms.multiplier)
    multiplier = sheet.parameter("savings.multiplier", "Final multiplier", Unit::factor,
                                 *terms.multiplier);
  const auto pay = [&](const char* by_participant, const char* all, std::string label,
                       Expr shared) {
    const Expr paid = sheet.line(by_participant, label, Unit::dollars,
                                 multiplier ? shared * *multiplier : shared);
    return sheet.line(all, label + ", all participants", Unit::dollars, sum(paid, p.axis));
  };
  SharedSavingsPayments result;
  result.savings = pay("savings.payment_by_participant", "savings.payment",
                       "Shared savings payment",
                       share_savings(sheet, p.savings, p.expected, quality_share(sheet, p.axis)));
  if (terms.losses)
    result.losses = pay("savings.loss_payment_by_participant", "savings.loss_payment",
                        "Shared loss payment", share_losses(sheet, p.savings, p.expected));
  if (terms.care_coordination) result.add_on = add_on(sheet, p);
  return result;
}

}  // namespace trueup
