#include "rules/settlement/savings_sharing.h"

namespace trueup {

namespace {

/// What counts of an amount that reached its minimum.
Expr counted(Sheet& sheet, Expr amount, Expr minimum) {
  return choose(sheet.reading("savings.counted", "excess", false), amount - minimum, amount);
}

/// The share of what counts. A cap limits the share, or what it is a share of.
Expr capped(Sheet& sheet, Expr counted, Expr share, Expr cap) {
  return choose(sheet.reading("savings.cap_on", "savings", false), min(counted, cap) * share,
                min(counted * share, cap));
}

}  // namespace

Expr share_savings(Sheet& sheet, Expr savings, Expr expected, Expr quality) {
  const SharedSavings& terms = *sheet.program().shared_savings;
  const Expr rate = sheet.parameter("savings.minimum_savings_rate", "Minimum savings rate",
                                    Unit::ratio, terms.minimum_rate);
  const Expr minimum = sheet.line("savings.minimum", "Least savings that are shared",
                                  Unit::dollars, rate * expected);
  const Expr reached = sheet.line("savings.reached", "Savings reach the minimum savings rate",
                                  Unit::flag, savings >= minimum);
  const Expr counts = sheet.line("savings.counted", "Savings that count", Unit::dollars,
                                 choose(reached, counted(sheet, savings, minimum), 0));
  const Expr share = sheet.parameter("savings.share", "Participant's share of savings",
                                     Unit::ratio, terms.share);
  if (!terms.cap)
    return sheet.line("savings.shared", "Participant's share of the savings", Unit::dollars,
                      counts * share * quality);
  const Expr cap_rate = sheet.parameter("savings.savings_cap", "Cap, share of expected cost",
                                        Unit::ratio, *terms.cap);
  const Expr cap = sheet.line("savings.cap_amount", "Cap on shared savings", Unit::dollars,
                              cap_rate * expected);
  return sheet.line("savings.shared", "Participant's share of the savings, capped",
                    Unit::dollars, capped(sheet, counts, share * quality, cap));
}

Expr share_losses(Sheet& sheet, Expr savings, Expr expected) {
  const SharedLosses& terms = *sheet.program().shared_savings->losses;
  const Expr loss =
      sheet.line("savings.loss", "Loss", Unit::dollars, max(-savings, 0),
                 {.note = "Actual cost beyond expected cost."});
  Expr counts = loss;
  if (terms.minimum_rate) {
    const Expr rate = sheet.parameter("savings.minimum_loss_rate", "Minimum loss rate",
                                      Unit::ratio, *terms.minimum_rate);
    const Expr minimum = sheet.line("savings.loss_minimum", "Least loss that is shared",
                                    Unit::dollars, rate * expected);
    const Expr reached = sheet.line("savings.loss_reached", "Loss reaches the minimum loss rate",
                                    Unit::flag, -savings >= minimum);
    counts = sheet.line("savings.loss_counted", "Loss that counts", Unit::dollars,
                        choose(reached, counted(sheet, loss, minimum), 0));
  }
  const Expr share = sheet.parameter("savings.loss_share", "Participant's share of losses",
                                     Unit::ratio, terms.share);
  const std::string note = "Quality does not lower it.";
  if (!terms.cap)
    return sheet.line("savings.loss_shared", "Participant's share of the loss", Unit::dollars,
                      counts * share, {.note = note});
  const Expr cap_rate = sheet.parameter("savings.loss_cap", "Cap on losses, share of expected cost",
                                        Unit::ratio, *terms.cap);
  const Expr cap = sheet.line("savings.loss_cap_amount", "Cap on shared losses", Unit::dollars,
                              cap_rate * expected);
  return sheet.line("savings.loss_shared", "Participant's share of the loss, capped",
                    Unit::dollars, capped(sheet, counts, share, cap), {.note = note});
}

}  // namespace trueup
