#include "rules/settlement/federal_mlr_form.h"

namespace trueup {

namespace {

/// One line of the form: "1.1" has the id "federal.1_1".
Expr form_line(Sheet& sheet, const char* number, const char* label, Unit unit, Expr value,
               std::string note = {}) {
  std::string id = "federal.";
  for (const char* at = number; *at; ++at) id += *at == '.' ? '_' : *at;
  return sheet.line(std::move(id), std::string(number) + " " + label, unit, value,
                    {.note = std::move(note)});
}

void form_answer(Sheet& sheet, const char* number, const char* label, std::string answer) {
  std::string id = "federal.";
  for (const char* at = number; *at; ++at) id += *at == '.' ? '_' : *at;
  sheet.line(std::move(id), std::string(number) + " " + label, Unit::words, sheet.constant(0),
             {.words = {std::move(answer)}});
}

void check(Sheet& sheet, const char* id, const char* label, Expr passes) {
  sheet.line(std::string("federal.check_") + id, label, Unit::words, choose(passes, 0, 1),
             {.words = {"passed", "explain on the form"}});
}

}  // namespace

void federal_mlr_form(Sheet& sheet, const MlrNumerator& numerator,
                      const MlrDenominator& denominator, const Credibility& credibility,
                      const MlrRebate& rebate) {
  sheet.exhibit("federal", "Federal MLR summary form, lines 1.1 to 4.9");
  const Expr claims = form_line(sheet, "1.1", "Incurred claims", Unit::dollars,
                                numerator.incurred_claims);
  const Expr quality = form_line(sheet, "1.2", "Activities that improve health care quality",
                                 Unit::dollars, numerator.quality_improvement);
  const Expr top = form_line(sheet, "1.3", "MLR numerator", Unit::dollars, numerator.numerator);
  form_line(sheet, "1.4", "Non-claims costs", Unit::dollars, numerator.non_claims_costs);
  const Expr revenue = form_line(sheet, "2.1", "Premium revenue", Unit::dollars,
                                 denominator.premium_revenue);
  const Expr taxes = form_line(sheet, "2.2", "Taxes, licensing and regulatory fees",
                               Unit::dollars, denominator.taxes_and_fees);
  const Expr bottom =
      form_line(sheet, "2.3", "MLR denominator", Unit::dollars, denominator.denominator);
  form_line(sheet, "3.1", "Member months", Unit::member_months, credibility.member_months);
  const Expr unadjusted = form_line(sheet, "3.2", "Unadjusted MLR", Unit::ratio,
                                    rebate.unadjusted);
  const Expr adjustment = form_line(sheet, "3.3", "Credibility adjustment", Unit::ratio,
                                    credibility.adjustment);
  const Expr adjusted = form_line(sheet, "3.4", "Adjusted MLR", Unit::ratio, rebate.adjusted);
  form_answer(sheet, "4.1", "Contract has a remittance requirement", "yes");
  form_line(sheet, "4.2", "State minimum MLR", Unit::ratio, rebate.minimum);
  form_answer(sheet, "4.3", "State's calculation aligns with 42 CFR 438.8(c)",
              "for the State to answer");
  form_answer(sheet, "4.4", "State-defined calculation, where it does not",
              "for the State to answer");
  form_line(sheet, "4.5", "MLR for remittance", Unit::ratio, rebate.adjusted);
  const Expr owed =
      form_line(sheet, "4.6.1", "Remittance owed by the plan", Unit::dollars, rebate.rebate);
  const Expr due_to_plan =
      form_line(sheet, "4.6.2", "Payment due to the plan under a minimum-MLR arrangement",
                Unit::dollars, sheet.constant(0, Unit::dollars),
                "The contract has none; corridors do not count here.");
  form_answer(sheet, "4.7", "Remittance period is the MLR reporting period", "yes");
  form_answer(sheet, "4.8", "Remittance period, where it differs", "does not differ");
  form_answer(sheet, "4.9", "How the State and federal shares were determined",
              "for the State to answer");

  const Expr tenth_of_a_point = sheet.constant(5) / 10000;
  const auto close = [&](Expr a, Expr b) { return max(a - b, b - a) <= tenth_of_a_point; };
  check(sheet, "numerator", "Check: 1.3 is 1.1 plus 1.2", top == claims + quality);
  check(sheet, "denominator", "Check: 2.3 is 2.1 less 2.2", bottom == revenue - taxes);
  check(sheet, "unadjusted", "Check: 3.2 is 1.3 over 2.3", close(unadjusted, top / bottom));
  check(sheet, "adjusted", "Check: 3.4 is 3.2 plus 3.3, to a tenth of a point",
        credibility.is_non_credible || close(adjusted, unadjusted + adjustment));
  check(sheet, "range", "Check: 3.4 lies from 70% to 110%",
        credibility.is_non_credible ||
            (adjusted >= sheet.constant(7) / 10 && adjusted <= sheet.constant(11) / 10));
  check(sheet, "remittance", "Check: 4.6.1 and 4.6.2 are not both above zero",
        owed == 0 || due_to_plan == 0);
}

}  // namespace trueup
