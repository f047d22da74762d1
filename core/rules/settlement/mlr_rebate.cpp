#include "rules/settlement/mlr_rebate.h"

namespace trueup {

namespace {

Expr adjusted_ratio(Sheet& sheet, Expr unadjusted, Expr adjustment) {
  const auto& decimals = sheet.program().mlr->decimals;
  if (!decimals) return unadjusted + adjustment;
  // A rounding point takes no expression: the parameter lists it among the terms.
  sheet.parameter("mlr.decimals", "Decimals the ratio is rounded to", Unit::count, *decimals);
  const auto digits = static_cast<int>(numerator(decimals->value));
  std::string authority = "engine convention";
  if (!decimals->cites.empty())
    authority = decimals->cites.front().source + " " + decimals->cites.front().clause;
  const std::size_t point = sheet.book().add_rounding_point(
      {"mlr.decimals", "rounded to " + std::to_string(digits) + " decimals", digits,
       RoundingMode::half_up, std::move(authority)});
  const auto rounded = [&](Expr value) { return sheet.book().round(value, point); };
  return choose(sheet.reading("mlr.rounding", "never", false), unadjusted + adjustment,
                choose(sheet.reading("mlr.rounding", "round_then_add", false),
                       rounded(unadjusted) + adjustment, rounded(unadjusted + adjustment)));
}

/// Each tier takes the part of the shortfall between its two ends; what is paid back of it is the
/// tier's share.
Expr share_paid_back(Sheet& sheet, const std::vector<RebateTier>& tiers, Expr adjusted) {
  const AxisId axis = add_axis_of(sheet.book(), "tier", "rebate tier", tiers);
  const auto declare = [&](const char* id, const char* label, const char* key,
                           Rational RebateTier::*figure) {
    return sheet.parameters(axis, id, label, Unit::ratio,
                            terms_of(tiers, [&](const RebateTier& tier) -> std::optional<Term> {
                              return Term{tier.*figure, tier.cites, {}, tier.pointer + "/" + key};
                            }));
  };
  const Expr from = declare("mlr.tier_from", "MLR at the tier's lower end", "from", &RebateTier::from);
  const Expr to = declare("mlr.tier_to", "MLR at the tier's upper end", "to", &RebateTier::to);
  const Expr share = declare("mlr.tier_share", "Share of the tier that is paid back",
                             "state_share", &RebateTier::state_share);
  const Expr in_tier = sheet.line("mlr.shortfall_in_tier", "Shortfall in the tier", Unit::ratio,
                                  max(to - max(adjusted, from), 0));
  const Expr paid_back = sheet.line("mlr.tier_paid_back", "Part of the tier paid back",
                                    Unit::ratio, share * in_tier);
  return sum(paid_back, axis);
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
  const auto& tiers = sheet.program().mlr->tiers;
  const Expr paid_back =
      tiers.empty() ? shortfall : share_paid_back(sheet, tiers, result.adjusted);
  result.rebate = sheet.line("mlr.rebate", "MLR rebate", Unit::dollars,
                             choose(credibility.is_non_credible, 0,
                                    denominator.denominator * paid_back));
  return result;
}

}  // namespace trueup
