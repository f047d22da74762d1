#include "reply/rates.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "contract/nearest.h"
#include "number/decimal.h"

namespace trueup {

namespace {

using Json = nlohmann::ordered_json;

/// An element of an input, by its name.
struct InputElement {
  std::size_t input = 0;
  std::uint32_t element = 0;
};

std::optional<InputElement> find_input(const Workbook& book, const std::string& name) {
  for (std::size_t i = 0; i < book.inputs().size(); ++i) {
    const Node& node = book.nodes()[book.inputs()[i].node];
    for (std::uint32_t element = 0; element < node.size; ++element)
      if (book.element_name(book.inputs()[i].id(), node.shape, element) == name)
        return InputElement{i, element};
  }
  return std::nullopt;
}

std::vector<std::string> input_names(const Workbook& book) {
  std::vector<std::string> names;
  for (const Input& input : book.inputs()) {
    const Node& node = book.nodes()[input.node];
    for (std::uint32_t element = 0; element < node.size; ++element)
      names.push_back(book.element_name(input.id(), node.shape, element));
  }
  return names;
}

/// Puts a change into an evaluation, or says why it cannot.
void apply(const AssumptionChange& change, const Workbook& book, Evaluation& evaluation,
           Diagnostics& diagnostics) {
  const auto place = find_input(book, change.id);
  const auto value = parse_printed(change.value);
  if (!place)
    report(diagnostics, {Fault::unknown_element, "", change.id, "an assumption of the certification",
                         did_you_mean(change.id, input_names(book),
                                      "Write cell.assumption[category], as in "
                                      "ma_adult.utilization_trend[ip_other].")});
  else if (!value)
    report(diagnostics, {Fault::not_a_decimal, "", change.value, "a decimal or a percentage",
                         "Write 0.02 or 2%."});
  else
    evaluation.set_input(place->input, place->element, value->value);
}

Json value_json(const Evaluation& evaluation, const Line& line, std::uint32_t element) {
  const Value& value = evaluation.at(line.node, element);
  return value.known() ? Json(to_fixed(value.number, line.unit == Unit::ratio ? 4 : 2))
                       : Json(nullptr);
}

Json walk_json(const Rates& rates, const char* line_id) {
  Json steps = Json::array();
  for (const Cause& cause : rates.walk(line_id))
    steps.push_back({{"assumption", cause.id},
                     {"after", cause.after},
                     {"effect", to_decimal(cause.effect).text}});
  return steps;
}

}  // namespace

std::unique_ptr<Rates> Rates::compute(std::string_view program,
                                      const std::vector<AssumptionChange>& changes,
                                      Diagnostics& diagnostics) {
  std::unique_ptr<Rates> rates(new Rates);
  rates->program_ = program;
  rates->made_ = certification(program, read_shipped_published());
  if (!rates->made_) return nullptr;
  const Workbook& book = rates->made_->book;
  rates->published_ = std::make_unique<Evaluation>(book);
  rates->changed_ = std::make_unique<Evaluation>(book);
  for (const AssumptionChange& change : changes)
    apply(change, book, *rates->changed_, diagnostics);
  if (!diagnostics.empty()) return nullptr;
  rates->has_changes_ = !changes.empty();
  rates->published_->run();
  rates->bounds_ = std::make_unique<IntervalEvaluation>(book);
  for (const RoundedLeaf& leaf : rates->made_->rounded) {
    const Rational& value = rates->published_->at(leaf.node, leaf.element).number;
    rates->bounds_->set({leaf.node, leaf.element},
                        Interval{value - leaf.half_unit, value + leaf.half_unit});
  }
  rates->bounds_->run();
  rates->changed_->run();
  return rates;
}

std::vector<Cause> Rates::walk(std::string_view line_id) const {
  return compare(*published_, *changed_, line_id).causes;
}

std::string rates_document(const Rates& rates) {
  Json document = {{"format", "trueup.rates.v1"}, {"program", rates.program()}};
  document["lines"] = Json::array();
  const Workbook& book = rates.book();
  for (const Line& line : book.lines()) {
    const Node& node = book.nodes()[line.node];
    for (std::uint32_t i = 0; i < node.size; ++i)
      document["lines"].push_back({{"id", book.element_name(line.id, node.shape, i)},
                                   {"label", line.label},
                                   {"unit", unit_name(line.unit)},
                                   {"published_assumptions", value_json(rates.published(), line, i)},
                                   {"changed", value_json(rates.changed(), line, i)}});
  }
  document["walk"] = {{"rating.total_rate", walk_json(rates, "rating.total_rate")},
                      {"rating.revenue", walk_json(rates, "rating.revenue")}};
  return document.dump();
}

}  // namespace trueup
