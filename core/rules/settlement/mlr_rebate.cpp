#include "rules/settlement/mlr_rebate.h"

namespace trueup {

namespace {

Expr adjusted_ratio(Sheet& sheet, Expr unadjusted, Expr adjustment) {
  const Term& decimals = sheet.program().mlr->decimals;
  const auto digits = static_cast<int>(numerator(decimals.value));
  std::string authority = "engine convention";
  if (!decimals.cites.empty())
    authority = decimals.cites.front().source + " " + decimals.cites.front().clause;
  const std::size_t point = sheet.book().add_rounding_point(
      {"mlr.decimals", "rounded to " + std::to_string(digits) + " decimals", digits,
       RoundingMode::half_up, std::move(authority)});
  const auto rounded = [&](Expr value) { return sheet.book().round(value, point); };
  return choose(sheet.reading("mlr.rounding", "never", false), unadjusted + adjustment,
                choose(sheet.reading("mlr.rounding", "round_then_add", false),
                       rounded(unadjusted) + adjustment, rounded(unadjusted + adjustment)));
}

}  // namespace

MlrRebate mlr_rebate(Sheet& sheet, const MlrNumerator& numerator,
                     const MlrDenominator& denominator, const Credibility& credibility) {
  MlrRebate result;
  result.minimum =
      sheet.parameter("mlr.minimum", "Minimum MLR", Unit::ratio, sheet.program().mlr->minimum);
  result.unadjusted = sheet.line("mlr.unadjusted", "Unadjusted MLR", Unit::ratio,
                                 numerator.numerator / denominator.denominator);
  result.adjusted = sheet.line("mlr.adjusted", "Adjusted MLR", Unit::ratio,
                               adjusted_ratio(sheet, result.unadjusted, credibility.adjustment));
  const Expr shortfall =
      sheet.line("mlr.shortfall", "Shortfall below the minimum", Unit::ratio,
                 choose(credibility.is_non_credible, 0, max(result.minimum - result.adjusted, 0)));
  result.rebate = sheet.line("mlr.rebate", "MLR rebate", Unit::dollars,
                             choose(credibility.is_non_credible, 0,
                                    denominator.denominator * shortfall));
  return result;
}

}  // namespace trueup
