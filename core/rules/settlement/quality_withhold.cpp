#include "rules/settlement/quality_withhold.h"

#include "rules/rating/withhold.h"
#include "rules/settlement/quality_measures.h"

namespace trueup {

namespace {

struct NetCapitation {
  Expr rate;     ///< PMPM at a risk factor of 1
  Expr by_cell;  ///< dollars
};

/// The withhold is a share of the payment, so the net rate is not rounded by itself unless the
/// reading says so. The certification computed its net rates before it rounded the gross ones:
/// where print shows that, the program gives the rate with the digits it must have had.
NetCapitation net_capitation(Sheet& sheet, const Capitation& capitation, Expr withhold_rate) {
  const Expr before_rounding = sheet.parameters(
      capitation.cells, "cells.rate_before_rounding", "Capitation rate before rounding",
      Unit::pmpm, terms_of(sheet.program().cells, &RateCell::rate_before_rounding));
  const std::size_t cents = sheet.book().add_rounding_point(
      {"withhold.net_rate_cents", "rounded to the cent", 2, RoundingMode::half_up,
       "reading withhold.net_rate"});
  const Expr in_cents = sheet.reading("withhold.net_rate", "cents", false);
  const auto kept = [&](Expr amount) { return rating::after_withhold(amount, withhold_rate); };
  const Expr rate_in_cents = sheet.book().round(kept(capitation.rate), cents);
  NetCapitation net;
  net.rate = sheet.line(
      "capitation.net_rate", "Rate after withhold at a risk factor of 1", Unit::pmpm,
      choose(in_cents, rate_in_cents, kept(first_known(before_rounding, capitation.rate))),
      {.note = "As Exhibit 4 shows it. What is paid follows from the rate in Exhibit A."});
  net.by_cell = sheet.line(
      "capitation.net_by_cell", "Capitation paid after withhold", Unit::dollars,
      choose(in_cents, capitation.member_months * rate_in_cents * capitation.risk_factor,
             kept(capitation.gross_by_cell)));
  return net;
}

}  // namespace

namespace {

/// A measure that is reported only has no share of the withhold.
Expr earned(const Measures& m, Expr share, Expr withheld) {
  const Expr amount = share * m.weight * withheld;
  return m.is_reported ? choose(*m.is_reported, 0, amount) : amount;
}

/// Each of two reports pays its share of what it shows as earned.
void pay_in_installments(Sheet& sheet, const Measures& m, Expr on_final, QualityWithhold& result) {
  const Expr preliminary_share = sheet.line(
      "withhold.preliminary_share", "Share earned by the measure, preliminary report", Unit::ratio,
      share_earned(sheet, m, first_known(m.preliminary_rate, m.rate),
                   first_known(m.preliminary_ae_ratio, m.ae_ratio)));
  const Expr on_preliminary =
      sheet.line("withhold.earned_on_preliminary", "Earned on the preliminary report",
                 Unit::dollars, sum(earned(m, preliminary_share, result.withheld), m.axis));
  const Expr installment = sheet.parameter("withhold.installment_share",
                                           "Share of the amount earned that a report pays",
                                           Unit::ratio,
                                           *sheet.program().withhold->installment_share);
  result.first_payment = sheet.line("withhold.first_payment", "Payment on the preliminary report",
                                    Unit::dollars, installment * on_preliminary);
  result.second_payment = sheet.line(
      "withhold.second_payment", "Payment on the final report", Unit::dollars,
      choose(sheet.reading("withhold.installments", "true_up", false),
             on_final - result.first_payment, installment * on_final));
  result.earned = sheet.line("withhold.earned", "Withhold earned back", Unit::dollars,
                             result.first_payment + result.second_payment);
}

}  // namespace

QualityWithhold quality_withhold(Sheet& sheet, const Capitation& capitation) {
  QualityWithhold result;
  if (!sheet.program().withhold) {
    result.net_rate = capitation.rate;
    result.net = capitation.gross;
    result.withheld = result.earned = result.first_payment = result.second_payment =
        result.earned_share = result.rate = sheet.constant(0);
    return result;
  }
  const Withhold& terms = *sheet.program().withhold;
  sheet.exhibit("withhold", "Quality withhold and earn-back");
  result.rate = sheet.parameter("withhold.rate", "Quality withhold", Unit::ratio, terms.rate);
  const NetCapitation net = net_capitation(sheet, capitation, result.rate);
  result.net_rate = net.rate;
  result.net = sheet.line("capitation.net", "Capitation paid after withhold, all rate cells",
                          Unit::dollars, sum(net.by_cell, capitation.cells));
  result.withheld = sheet.line("withhold.withheld", "Amount withheld", Unit::dollars,
                               capitation.gross - result.net);

  const Measures m = declare_measures(sheet);
  const Expr share = sheet.line("withhold.share", "Share earned by the measure", Unit::ratio,
                                share_earned(sheet, m, m.rate, m.ae_ratio));
  const Expr status = choose(m.credible, choose(share == 1, 0, choose(share == 0, 2, 1)), 3);
  sheet.line("withhold.status", "Outcome of the measure", Unit::words,
             m.is_reported ? choose(*m.is_reported, 4, status) : status,
             {.words = {"met", "prorated", "not met", "returned: data not credible",
                        "reported only"}});
  const Expr by_measure = sheet.line("withhold.earned_by_measure", "Earned by the measure",
                                     Unit::dollars, earned(m, share, result.withheld));
  const Expr on_final = sheet.line("withhold.earned_on_final", "Earned on the final report",
                                   Unit::dollars, sum(by_measure, m.axis));
  if (terms.installment_share)
    pay_in_installments(sheet, m, on_final, result);
  else
    result.earned = sheet.line("withhold.earned", "Withhold earned back", Unit::dollars, on_final);
  result.earned_share = sheet.line("withhold.earned_share", "Share of the withhold earned back",
                                   Unit::ratio, result.earned / result.withheld);
  sheet.line("withhold.forfeited", "Withhold forfeited", Unit::dollars,
             result.withheld - result.earned);
  return result;
}

}  // namespace trueup
