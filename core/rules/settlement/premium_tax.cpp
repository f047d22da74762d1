#include "rules/settlement/premium_tax.h"

namespace trueup {

Expr premium_tax_true_up(Sheet& sheet, Expr premium, Expr tax_rate) {
  if (!sheet.program().premium_tax) return sheet.constant(0);
  sheet.exhibit("premium_tax", "Premium tax true-up");
  const Expr remitted = sheet.dollars("premium_tax", "remitted", "Premium tax remitted",
                                      "Remitted to the Department of Revenue for this contract.");
  const Expr credits = sheet.optional_dollars(
      "premium_tax", "credits", "Credits, reductions and deductions used",
      "As documented with the return; left empty, the full tax less the tax remitted.");
  const Expr full = sheet.line("premium_tax.due", "Full premium tax", Unit::dollars,
                               tax_rate * premium);
  const Expr unremitted = sheet.line("premium_tax.unremitted", "Full tax less tax remitted",
                                     Unit::dollars, max(full - remitted, 0));
  sheet.line("premium_tax.unexplained", "Unremitted tax beyond the credits entered",
             Unit::dollars, unremitted - credits,
             {.note = "A difference here is for the return to explain."});
  return sheet.line("premium_tax.true_up", "Premium tax true-up", Unit::dollars,
                    first_known(credits, unremitted));
}

}  // namespace trueup
