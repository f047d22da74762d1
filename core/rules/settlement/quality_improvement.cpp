#include "rules/settlement/quality_improvement.h"

#include <utility>

#include "rules/settlement/mlr_inputs.h"

namespace trueup {

Expr quality_improvement(Sheet& sheet, Expr vendors_quality) {
  const std::size_t first_part = sheet.book().inputs().size();
  const Expr salaries =
      mlr_dollars(sheet, "quality_salaries", "Salaries and benefits for quality improvement",
                  "The quality part of employees who do that work directly.");
  const Expr overhead =
      mlr_dollars(sheet, "quality_overhead", "Overhead claimed with quality improvement",
                  "Reported to be left out: space, equipment, executives, systems, licenses.");
  Input identified;
  identified.group = "mlr";
  identified.field = "quality_overhead_identified";
  identified.label = "Overhead is separately identified";
  identified.unit = Unit::flag;
  identified.help = "No disallows the whole claimed expense.";
  const Expr told_apart = sheet.input(std::move(identified));
  const Expr review = mlr_dollars(sheet, "external_quality_review", "External quality review",
                                  "Activities related to external quality review.");
  const Expr technology = mlr_dollars(sheet, "health_it", "Health information technology",
                                      "Required for quality activities and meaningful use.");
  const Expr total = mlr_total(sheet, "quality_improvement", "Quality improvement, total",
                               "The total, entered instead of its parts.",
                               inputs_since(sheet.book(), first_part,
                                            {"mlr.quality_overhead"}));
  const Expr direct = sheet.line("mlr.quality_direct", "Direct quality salaries allowed",
                                 Unit::dollars, choose(told_apart, salaries, 0));
  sheet.line("mlr.quality_disallowed", "Quality expense left out", Unit::dollars,
             overhead + salaries - direct);
  return sheet.line("mlr.quality_improvement", "Quality improvement", Unit::dollars,
                    first_known(total, direct + vendors_quality + review + technology));
}

}  // namespace trueup
