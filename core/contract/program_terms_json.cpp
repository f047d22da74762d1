#include <algorithm>

#include "contract/known_readings.h"
#include "contract/nearest.h"
#include "contract/program_reader.h"
#include "number/decimal.h"

namespace trueup {
namespace {

const TermRule share{Unit::ratio, {Rational(0), Rational(1)}};
const TermRule pmpm{Unit::pmpm, {Rational(0), {}}};
const TermRule months{Unit::member_months, {Rational(0), {}}};
const TermRule ratio_of_counts{Unit::factor, {Rational(0), Rational(100)}};
const std::vector<std::string> measure_kinds = {"rate", "actual_to_expected", "reported"};

}  // namespace

void ProgramReader::read_cells(ObjectReader& document) {
  const auto place = document.optional("cells");
  if (!place) return;
  UniqueIds ids(diagnostics_);
  for (const Place& row : read_list(*place, most_rows, diagnostics_)) {
    ObjectReader object(row, diagnostics_);
    RateCell cell;
    cell.id = object.id("id");
    ids.add(cell.id, object.pointer_of("id"));
    cell.label = object.text("label");
    if (object.has("part_of")) cell.part_of = object.id("part_of");
    cell.risk_adjustment = static_cast<RiskAdjustment>(
        object.choice("risk_adjustment", {"none", "prospective", "concurrent"}));
    cell.rate = required_term(object, "rate", pmpm);
    cell.medical_cost = optional_term(object, "medical_cost", pmpm);
    cell.projected_months = optional_term(object, "projected_months", months);
    cell.rate_before_rounding = optional_term(object, "rate_before_rounding", pmpm);
    cell.high_cost_target = optional_term(object, "high_cost_target", pmpm);
    cell.superseded_rate = optional_term(object, "superseded_rate", pmpm);
    cell.well_child_portion = optional_term(object, "well_child_portion", pmpm);
    if (const auto who = object.optional("who")) cell.who = read_cell_members(*who);
    if (const auto by = object.optional("defined_by")) cell.defined_by = read_cell_definition(*by);
    object.finish();
    program_.cells.push_back(std::move(cell));
  }
  if (place->json->kind == Json::Kind::list && place->json->items.empty()) {
    report(diagnostics_, {Fault::out_of_bounds, place->pointer, "an empty list",
                          "at least one rate cell", "Add the rate cells of the contract."});
  }
}

/// What is worked out from capitation needs rate cells; shared savings and dates do not.
void ProgramReader::check_cells() {
  const bool needs_cells = program_.withhold || program_.incentive || program_.premium_tax ||
                           !program_.directed_payments.empty() || program_.pharmacy_corridor ||
                           program_.mlr_corridor || program_.mlr;
  if (!needs_cells || !program_.cells.empty() || !diagnostics_.empty()) return;
  report(diagnostics_, {Fault::missing_key, "/cells", "nothing", "at least one rate cell",
                        "Capitation, and what follows from it, needs the contract's rate cells."});
}

void ProgramReader::read_withhold(ObjectReader& document) {
  const auto place = document.optional("withhold");
  if (!place) return;
  ObjectReader object(*place, diagnostics_);
  Withhold withhold;
  withhold.rate = required_term(object, "rate", share);
  withhold.floor_share = optional_term(object, "floor_share", share);
  withhold.installment_share = optional_term(object, "installment_share", share);
  const std::size_t faults = diagnostics_.size();
  UniqueIds ids(diagnostics_);
  for (const Place& row : object.list("measures", most_rows)) {
    ObjectReader measure(row, diagnostics_);
    withhold.measures.push_back(read_measure(measure));
    ids.add(withhold.measures.back().id, measure.pointer_of("id"));
    measure.finish();
  }
  object.finish();
  // A weight that could not be read would make the sum look wrong too.
  if (diagnostics_.size() == faults)
    check_weights(withhold.measures, object.pointer_of("measures"));
  program_.withhold = std::move(withhold);
}

Measure ProgramReader::read_measure(ObjectReader& object) {
  Measure measure;
  measure.id = object.id("id");
  measure.label = object.text("label");
  measure.sub_measure = object.note("sub_measure");
  measure.weight = optional_term(object, "weight", share);
  measure.target = optional_term(object, "target", share);
  measure.improvement = optional_term(object, "improvement", share);
  measure.enough = optional_term(object, "enough", ratio_of_counts);
  const auto kind_place = object.required("kind");
  const auto kind = kind_place ? read_choice(*kind_place, measure_kinds, diagnostics_)
                               : std::nullopt;
  if (kind) {
    measure.kind = static_cast<MeasureKind>(*kind);
    check_measure(object, measure.kind);
  }
  for (const Place& option : object.optional_list("new_under", most_rows)) {
    check_option(option, "withhold.new_measures");
    measure.new_under.push_back(option.json->text);
  }
  return measure;
}

/// Which terms a measure has depends on how it is judged.
void ProgramReader::check_measure(ObjectReader& object, MeasureKind kind) {
  const bool is_rate = kind == MeasureKind::rate;
  const bool is_ratio = kind == MeasureKind::actual_to_expected;
  if (is_rate || is_ratio) object.required("weight");
  if (is_rate) object.required("target");
  if (is_ratio) object.required("improvement");
  const auto has_no = [&](const char* key, bool belongs) {
    if (belongs || !object.has(key)) return;
    report(diagnostics_, {Fault::not_applicable, object.pointer_of(key), in_quotes(key),
                          "no " + std::string(key) + " for a measure of kind " +
                              in_quotes(measure_kinds[static_cast<std::size_t>(kind)]),
                          "Leave it out, or change the kind of the measure."});
  };
  has_no("weight", is_rate || is_ratio);
  has_no("target", is_rate);
  has_no("improvement", is_ratio);
  has_no("enough", is_ratio);
}

void ProgramReader::check_weights(const std::vector<Measure>& measures,
                                  const std::string& pointer) {
  Rational sum = 0;
  bool all_set = true;
  for (const Measure& measure : measures) {
    if (!measure.weight) continue;
    if (measure.weight->open) all_set = false;
    else sum += measure.weight->value;
  }
  if (all_set ? sum == 1 : sum < 1) return;
  report(diagnostics_, {Fault::shares_not_whole, pointer, "weights that add to " +
                        to_decimal(sum).text,
                        all_set ? "weights that add to 1" : "less than 1 beside open weights",
                        "Change the weights so that they share out the whole withhold."});
}

void ProgramReader::read_incentive(ObjectReader& document) {
  const auto place = document.optional("incentive");
  if (!place) return;
  ObjectReader object(*place, diagnostics_);
  Incentive incentive;
  if (const auto caps_place = object.required("caps")) {
    ObjectReader caps(*caps_place, diagnostics_);
    const auto& options = find_known_reading("incentive.cap")->options;
    for (const auto& [option, cap] : caps.entries(most_rows)) {
      if (std::find(options.begin(), options.end(), option) == options.end()) {
        report(diagnostics_,
               {Fault::unknown_option, cap.pointer, in_quotes(option), one_of(options),
                did_you_mean(option, options, "Use the options expected here.")});
      }
      incentive.caps.emplace_back(option, read_term(cap, share).value_or(Term{}));
    }
    if (caps.is_object() && !caps.has_any()) {
      report(diagnostics_, {Fault::missing_key, caps_place->pointer, "an empty object",
                            "at least one cap", "Add the cap, or leave the incentive out."});
    }
  }
  object.finish();
  program_.incentive = std::move(incentive);
}

void ProgramReader::read_directed_payments(ObjectReader& document) {
  UniqueIds ids(diagnostics_);
  for (const Place& row : document.optional_list("directed_payments", most_rows)) {
    ObjectReader object(row, diagnostics_);
    DirectedPayment payment;
    payment.id = object.id("id");
    ids.add(payment.id, object.pointer_of("id"));
    payment.label = object.text("label");
    payment.cites = required_cites(object);
    if (const auto place = object.optional("pmpm")) payment.pmpm = read_pmpm(*place);
    object.finish();
    program_.directed_payments.push_back(std::move(payment));
  }
}

/// One term stands for every rate cell; otherwise there is one by the cell's id.
std::vector<std::optional<Term>> ProgramReader::read_pmpm(const Place& place) {
  ObjectReader object(place, diagnostics_);
  if (object.has("value") || object.has("unit")) {
    return std::vector<std::optional<Term>>(program_.cells.size(), read_term(place, pmpm));
  }
  std::vector<std::optional<Term>> terms(program_.cells.size());
  const auto cells = ids_of(program_.cells);
  for (const auto& [id, term] : object.entries(most_rows)) {
    const auto cell = std::find(cells.begin(), cells.end(), id);
    if (cell == cells.end()) {
      report(diagnostics_, {Fault::unknown_element, term.pointer, in_quotes(id), one_of(cells),
                            did_you_mean(id, cells, "Use the id of a rate cell.")});
    }
    auto read = read_term(term, pmpm);
    if (cell == cells.end()) continue;
    terms[static_cast<std::size_t>(cell - cells.begin())] = std::move(read);
  }
  return terms;
}

void ProgramReader::read_premium_tax(ObjectReader& document) {
  const auto place = document.optional("premium_tax");
  if (!place) return;
  ObjectReader object(*place, diagnostics_);
  program_.premium_tax = PremiumTax{required_term(object, "rate", share)};
  object.finish();
}

}  // namespace trueup
