#include "rules/settlement/quality_withhold.h"

#include <algorithm>

namespace trueup {

namespace {

/// The measures of the withhold: their terms and what is entered for them.
struct Measures {
  AxisId axis;
  Expr weight, target, improvement, is_ratio, is_new;
  Expr rate, baseline, preliminary_rate, ae_ratio, ae_baseline, preliminary_ae_ratio, credible;
  Expr floor;
};

Input measure_input(AxisId axis, const char* field, const char* label, Unit unit,
                    std::vector<bool> applies, const char* help) {
  Input input;
  input.group = "quality";
  input.field = field;
  input.label = label;
  input.unit = unit;
  input.axis = axis;
  input.applies = std::move(applies);
  input.help = help;
  if (unit != Unit::flag) {
    input.at_least = Rational(0);
    input.at_most = Rational(unit == Unit::ratio ? 1 : 100);
  }
  return input;
}

void enter_measures(Sheet& sheet, Measures& m) {
  std::vector<bool> rates, ratios;
  for (const Measure& measure : sheet.program().withhold->measures) {
    rates.push_back(measure.kind == MeasureKind::rate);
    ratios.push_back(!rates.back());
  }
  const auto optional = [](Input input) {
    input.optional = true;
    return input;
  };
  m.rate = sheet.input(measure_input(m.axis, "rate", "Reported rate", Unit::ratio, rates,
                                     "The latest reported rate: final where it is known."));
  m.baseline = sheet.input(optional(
      measure_input(m.axis, "baseline", "Baseline rate", Unit::ratio, rates,
                    "Needed only for a new measure that misses its target.")));
  m.preliminary_rate = sheet.input(optional(
      measure_input(m.axis, "preliminary_rate", "Preliminary rate", Unit::ratio, rates,
                    "The rate of the preliminary report, where it differs from the final one.")));
  m.ae_ratio = sheet.input(measure_input(m.axis, "ae_ratio", "A/E ratio", Unit::factor, ratios,
                                         "Actual to expected readmissions in the period."));
  m.ae_baseline = sheet.input(measure_input(m.axis, "ae_baseline", "Baseline A/E ratio",
                                            Unit::factor, ratios,
                                            "The ratio of the baseline years."));
  m.preliminary_ae_ratio = sheet.input(optional(measure_input(
      m.axis, "preliminary_ae_ratio", "Preliminary A/E ratio", Unit::factor, ratios,
      "The ratio of the preliminary report, where it differs from the final one.")));
  m.credible = sheet.input(measure_input(m.axis, "credible", "Data are credible", Unit::flag, {},
                                         "No where the data are too few for a credible score."));
}

/// Whether a measure is new is itself a reading: two documents mark different measures.
Expr new_measures(Sheet& sheet, const Measures& m) {
  const auto marked_by = [&](const char* option) {
    std::vector<std::optional<Term>> flags;
    for (const Measure& measure : sheet.program().withhold->measures) {
      const auto& under = measure.new_under;
      flags.push_back(flag_term(std::find(under.begin(), under.end(), option) != under.end(),
                                sheet.program().clause_of("withhold.floor")));
    }
    return flags;
  };
  const Expr by_report = sheet.parameters(m.axis, "measures.new_under_r08",
                                          "The rate report marks the measure as new", Unit::flag,
                                          marked_by("r08"));
  const Expr by_contract = sheet.parameters(m.axis, "measures.new_under_contract",
                                            "The contract's table marks the measure as new",
                                            Unit::flag, marked_by("contract"));
  return sheet.line("withhold.is_new", "Measure is new", Unit::flag,
                    choose(sheet.reading("withhold.new_measures", "r08", true), by_report,
                           by_contract));
}

Measures declare_measures(Sheet& sheet) {
  const Withhold& terms = *sheet.program().withhold;
  Measures m;
  m.axis = add_axis_of(sheet.book(), "measure", "measure", terms.measures);
  enter_measures(sheet, m);
  m.weight = sheet.parameters(m.axis, "measures.weight", "Share of the withhold", Unit::ratio,
                              terms_of(terms.measures, &Measure::weight));
  m.target = sheet.parameters(m.axis, "measures.target", "Target", Unit::ratio,
                              terms_of(terms.measures, &Measure::target));
  m.improvement = sheet.parameters(m.axis, "measures.improvement", "Improvement asked for",
                                   Unit::ratio, terms_of(terms.measures, &Measure::improvement));
  m.is_ratio = sheet.parameters(
      m.axis, "measures.is_ratio", "The measure is an A/E ratio", Unit::flag,
      terms_of(terms.measures, [](const Measure& measure) -> std::optional<Term> {
        return flag_term(measure.kind == MeasureKind::actual_to_expected, measure.weight.cites);
      }));
  m.is_new = new_measures(sheet, m);
  const Expr floor_share = sheet.parameter("withhold.floor_share", "Floor of a new measure",
                                           Unit::ratio, terms.floor_share);
  m.floor = sheet.line("withhold.floor", "Floor of a new measure's rate", Unit::ratio,
                       m.baseline + floor_share * (m.target - m.baseline));
  return m;
}

/// The share of its weight a measure earns at a reported rate or ratio.
Expr share_earned(Sheet& sheet, const Measures& m, Expr rate, Expr ratio) {
  const Expr from_baseline = (rate - m.baseline) / (m.target - m.baseline);
  const Expr from_floor = (rate - m.floor) / (m.target - m.floor);
  const Expr prorated =
      choose(sheet.reading("withhold.prorating", "from_baseline", true), from_baseline,
             choose(sheet.reading("withhold.prorating", "from_floor", false), from_floor,
                    rate / m.target));
  const Expr by_rate =
      choose(rate >= m.target, 1, choose(m.is_new && rate >= m.floor, prorated, 0));
  const Expr ceiling = choose(m.ae_baseline > 1, m.ae_baseline * (1 - m.improvement),
                              sheet.constant(1));
  const Expr by_ratio = choose(ratio <= ceiling, 1, 0);
  return choose(m.credible, choose(m.is_ratio, by_ratio, by_rate), 1);
}

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
  const Expr kept = 1 - withhold_rate;
  const Expr rate_in_cents = sheet.book().round(capitation.rate * kept, cents);
  NetCapitation net;
  net.rate = sheet.line(
      "capitation.net_rate", "Rate after withhold at a risk factor of 1", Unit::pmpm,
      choose(in_cents, rate_in_cents, first_known(before_rounding, capitation.rate) * kept),
      {.note = "As Exhibit 4 shows it. What is paid follows from the rate in Exhibit A."});
  net.by_cell = sheet.line(
      "capitation.net_by_cell", "Capitation paid after withhold", Unit::dollars,
      choose(in_cents, capitation.member_months * rate_in_cents * capitation.risk_factor,
             capitation.gross_by_cell * kept));
  return net;
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
  const Expr preliminary_share = sheet.line(
      "withhold.preliminary_share", "Share earned by the measure, preliminary report", Unit::ratio,
      share_earned(sheet, m, first_known(m.preliminary_rate, m.rate),
                   first_known(m.preliminary_ae_ratio, m.ae_ratio)));
  sheet.line("withhold.status", "Outcome of the measure", Unit::words,
             choose(m.credible, choose(share == 1, 0, choose(share == 0, 2, 1)), 3),
             {.words = {"met", "prorated", "not met", "returned: data not credible"}});
  const Expr by_measure = sheet.line("withhold.earned_by_measure", "Earned by the measure",
                                     Unit::dollars, share * m.weight * result.withheld);
  const Expr on_final = sheet.line("withhold.earned_on_final", "Earned on the final report",
                                   Unit::dollars, sum(by_measure, m.axis));
  const Expr on_preliminary =
      sheet.line("withhold.earned_on_preliminary", "Earned on the preliminary report",
                 Unit::dollars, sum(preliminary_share * m.weight * result.withheld, m.axis));
  const Expr installment = sheet.parameter("withhold.installment_share",
                                           "Share of the amount earned that a report pays",
                                           Unit::ratio, terms.installment_share);
  result.first_payment = sheet.line("withhold.first_payment", "Payment on the preliminary report",
                                    Unit::dollars, installment * on_preliminary);
  result.second_payment = sheet.line(
      "withhold.second_payment", "Payment on the final report", Unit::dollars,
      choose(sheet.reading("withhold.installments", "true_up", false),
             on_final - result.first_payment, installment * on_final));
  result.earned = sheet.line("withhold.earned", "Withhold earned back", Unit::dollars,
                             result.first_payment + result.second_payment);
  result.earned_share = sheet.line("withhold.earned_share", "Share of the withhold earned back",
                                   Unit::ratio, result.earned / result.withheld);
  sheet.line("withhold.forfeited", "Withhold forfeited", Unit::dollars,
             result.withheld - result.earned);
  return result;
}

}  // namespace trueup
