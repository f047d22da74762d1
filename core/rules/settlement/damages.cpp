#include "rules/settlement/damages.h"

#include <utility>

namespace trueup {

namespace {

/// One optional figure for the rows of some kinds.
Expr entered(Sheet& sheet, AxisId axis, const char* field, const char* label, Unit unit,
             const char* help, bool (*has)(DamageKind)) {
  Input input;
  input.group = "damages";
  input.field = field;
  input.label = label;
  input.unit = unit;
  input.axis = axis;
  for (const Damage& damage : sheet.program().damages) input.applies.push_back(has(damage.kind));
  input.at_least = Rational(0);
  input.optional = true;
  input.help = help;
  return sheet.input(std::move(input));
}

bool is_amount(DamageKind kind) { return kind == DamageKind::amount; }
bool is_greater_of(DamageKind kind) { return kind == DamageKind::greater_of; }
bool counts(DamageKind kind) { return kind != DamageKind::amount; }

template <class Holds>
Expr flag(Sheet& sheet, AxisId axis, const char* id, const char* label, Holds holds) {
  return sheet.parameters(axis, id, label, Unit::flag,
                          terms_of(sheet.program().damages, [&](const Damage& damage) {
                            return std::optional(flag_term(holds(damage), damage.cites));
                          }));
}

}  // namespace

Expr damages(Sheet& sheet) {
  const auto& rows = sheet.program().damages;
  sheet.exhibit("damages", "Damages, deductions and penalties");
  const AxisId axis = add_axis_of(sheet.book(), "damage", "damage", rows);
  const Expr amount = entered(sheet, axis, "amount", "Amount deducted or charged", Unit::dollars,
                              "What the State determined; leave out where it did not happen.",
                              is_amount);
  const Expr occurrences = entered(sheet, axis, "occurrences", "Occurrences", Unit::count,
                                   "How many determinations, members or days it counts.", counts);
  const Expr excess = entered(sheet, axis, "excess", "Excess charged in an occurrence",
                              Unit::dollars,
                              "Dollars charged beyond what is permitted, in each occurrence.",
                              is_greater_of);
  const Expr assessed = entered(sheet, axis, "assessed", "Amount assessed", Unit::dollars,
                                "What the State did assess: no more than the most it can impose.",
                                counts);
  const Expr each = sheet.parameters(axis, "damages.each", "Amount for an occurrence",
                                     Unit::dollars, terms_of(rows, &Damage::each));
  const Expr limit = sheet.parameters(axis, "damages.limit", "Limit for all occurrences",
                                      Unit::dollars, terms_of(rows, &Damage::most));
  const Expr multiple = sheet.parameters(axis, "damages.multiple", "Multiple of the excess",
                                         Unit::factor, terms_of(rows, &Damage::multiple));
  const Expr by_amount = flag(sheet, axis, "damages.is_amount", "The amount itself is charged",
                              [](const Damage& damage) { return is_amount(damage.kind); });
  const Expr by_excess = flag(sheet, axis, "damages.is_greater_of", "Depends on the excess charged",
                              [](const Damage& damage) { return is_greater_of(damage.kind); });
  const Expr is_limited = flag(sheet, axis, "damages.is_limited", "All occurrences have a limit",
                               [](const Damage& damage) { return damage.most.has_value(); });

  const Expr by_count = occurrences * each;
  const Expr most = sheet.line(
      "damages.most", "Most that can be imposed", Unit::dollars,
      choose(by_amount, amount,
             choose(by_excess, occurrences * max(each, multiple * excess),
                    choose(is_limited, min(by_count, limit), by_count))));
  const Expr was_assessed = first_known(assessed, 0) > 0;
  const Expr charged = sheet.line("damages.charged", "Charged to the plan", Unit::dollars,
                                  choose(by_amount, first_known(amount, 0),
                                         choose(was_assessed, min(assessed, most), 0)),
                                  {.note = "What was assessed, never more than can be imposed."});
  sheet.line("damages.beyond_most", "Assessed beyond what can be imposed", Unit::dollars,
             choose(was_assessed, max(assessed - most, 0), 0),
             {.note = "Not counted: check the amount, or the number of occurrences."});
  return sheet.line("damages.total", "Charged to the plan, all kinds", Unit::dollars,
                    sum(charged, axis));
}

}  // namespace trueup
