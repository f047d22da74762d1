#include "rules/settlement/quality_measures.h"

#include <algorithm>
#include <utility>

namespace trueup {

namespace {

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

}  // namespace

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

}  // namespace trueup
