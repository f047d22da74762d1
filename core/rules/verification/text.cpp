#include "rules/rating/trend.h"
#include "rules/verification/tables.h"

// What the text of both certifications prints in the same form.

namespace trueup {

using namespace rating;

void check_repeated(const ProofTable& terms, const std::vector<RepeatedTerm>& repeated) {
  for (const RepeatedTerm& one : repeated)
    terms.is(one.id, "value", terms.at(one.first, "value"), one.formula);
}

void check_administration(const ProofTable& text, Expr fixed, Expr variable) {
  const auto at = [&](const char* id) { return text.at(id, "value"); };
  Workbook& book = fixed.book();
  text.is("fixed_2026", "value", fixed, "Exhibit 3, fixed administration");
  text.is("variable_2026", "value", variable, "Exhibit 3, variable administration PMPM");
  text.is("admin", "value", fixed + variable, "Exhibit 3, fixed and variable administration");
  text.is("admin_change", "value",
          change(at("fixed_2025") + at("variable_2025"), at("fixed_2026") + at("variable_2026")),
          "fixed and variable administration, SFY 2026 ÷ SFY 2025 − 1");
  // From midpoint to midpoint: CY 2022 to CY 2024 is two years, CY 2024 to SFY 2026 one and a half.
  text.is("employment_cost", "value",
          annual_trend_of_both(at("employment_cost_actual"), book.constant(2),
                               at("employment_cost_assumed"), book.constant(Rational(3, 2)),
                               trend_rounding(book)),
          "two years of the actual trend and one and a half of the assumed, a year");
}

}  // namespace trueup
