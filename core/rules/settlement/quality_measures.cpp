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

/// A measure printed in two parts is told apart by its sub-measure.
AxisId add_measures(Workbook& book, const std::vector<Measure>& measures) {
  Axis axis{"measure", "measure", {}};
  for (const Measure& measure : measures) {
    const auto parts = std::count_if(measures.begin(), measures.end(), [&](const Measure& other) {
      return other.label == measure.label;
    });
    axis.elements.push_back(
        {measure.id, parts > 1 ? measure.label + ": " + measure.sub_measure : measure.label});
  }
  return book.add_axis(std::move(axis));
}

void enter_measures(Sheet& sheet, Measures& m) {
  const Withhold& terms = *sheet.program().withhold;
  std::vector<bool> rates, ratios, judged;
  for (const Measure& measure : terms.measures) {
    rates.push_back(measure.kind == MeasureKind::rate);
    ratios.push_back(measure.kind == MeasureKind::actual_to_expected);
    judged.push_back(measure.kind != MeasureKind::reported);
  }
  const auto optional = [](Input input) {
    input.optional = true;
    return input;
  };
  m.rate = sheet.input(measure_input(m.axis, "rate", "Reported rate", Unit::ratio, rates,
                                     "The latest reported rate: final where it is known."));
  if (terms.floor_share)
    m.baseline = sheet.input(optional(
        measure_input(m.axis, "baseline", "Baseline rate", Unit::ratio, rates,
                      "Needed only for a new measure that misses its target.")));
  if (terms.installment_share)
    m.preliminary_rate = sheet.input(optional(
        measure_input(m.axis, "preliminary_rate", "Preliminary rate", Unit::ratio, rates,
                      "The rate of the preliminary report, where it differs from the final one.")));
  m.ae_ratio = sheet.input(measure_input(m.axis, "ae_ratio", "A/E ratio", Unit::factor, ratios,
                                         "Actual to expected readmissions in the period."));
  m.ae_baseline = sheet.input(measure_input(m.axis, "ae_baseline", "Baseline A/E ratio",
                                            Unit::factor, ratios,
                                            "The ratio of the baseline years."));
  if (terms.installment_share)
    m.preliminary_ae_ratio = sheet.input(optional(measure_input(
        m.axis, "preliminary_ae_ratio", "Preliminary A/E ratio", Unit::factor, ratios,
        "The ratio of the preliminary report, where it differs from the final one.")));
  m.credible = sheet.input(measure_input(m.axis, "credible", "Data are credible", Unit::flag, judged,
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
  m.axis = add_measures(sheet.book(), terms.measures);
  enter_measures(sheet, m);
  m.weight = sheet.parameters(m.axis, "measures.weight", "Share of the withhold", Unit::ratio,
                              terms_of(terms.measures, &Measure::weight), Rational(1));
  m.target = sheet.parameters(m.axis, "measures.target", "Target", Unit::ratio,
                              terms_of(terms.measures, &Measure::target));
  m.improvement = sheet.parameters(m.axis, "measures.improvement", "Improvement asked for",
                                   Unit::ratio, terms_of(terms.measures, &Measure::improvement));
  const auto has = [&](const auto& wanted) {
    return std::any_of(terms.measures.begin(), terms.measures.end(), wanted);
  };
  if (has([](const Measure& measure) { return measure.enough.has_value(); }))
    m.enough = sheet.parameters(m.axis, "measures.enough", "Ratio that needs no improvement",
                                Unit::factor, terms_of(terms.measures, &Measure::enough));
  const auto is_of_kind = [&](const char* id, const char* label, MeasureKind kind) {
    return sheet.parameters(
        m.axis, id, label, Unit::flag,
        terms_of(terms.measures, [&](const Measure& measure) -> std::optional<Term> {
          return flag_term(measure.kind == kind, sheet.program().clause_of("withhold.share"));
        }));
  };
  m.is_ratio = is_of_kind("measures.is_ratio", "The measure is an A/E ratio",
                          MeasureKind::actual_to_expected);
  if (has([](const Measure& measure) { return measure.kind == MeasureKind::reported; }))
    m.is_reported = is_of_kind("measures.is_reported", "The measure is reported only",
                               MeasureKind::reported);
  if (!terms.floor_share) return m;
  m.is_new = new_measures(sheet, m);
  const Expr floor_share = sheet.parameter("withhold.floor_share", "Floor of a new measure",
                                           Unit::ratio, *terms.floor_share);
  m.floor = sheet.line("withhold.floor", "Floor of a new measure's rate", Unit::ratio,
                       m.baseline + floor_share * (m.target - m.baseline));
  return m;
}

}  // namespace trueup
