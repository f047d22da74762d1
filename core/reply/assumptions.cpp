#include "reply/assumptions.h"

#include <algorithm>
#include <set>
#include <utility>

#include "contract/figures.h"
#include "contract/nearest.h"
#include "contract/printed_figure.h"
#include "number/decimal.h"

namespace trueup {

namespace {

const Input& input_of(const Certification& certification, const AssumptionElement& at) {
  return certification.book.inputs()[certification.assumptions[at.assumption].input];
}

/// Whether a name fits a pattern in which "*" stands for a part of it: between ".", "[" and "]".
bool fits(std::string_view name, std::string_view pattern) {
  while (!pattern.empty()) {
    if (pattern.front() == '*') {
      name.remove_prefix(std::min(name.find_first_of(".[]"), name.size()));
    } else {
      if (name.empty() || name.front() != pattern.front()) return false;
      name.remove_prefix(1);
    }
    pattern.remove_prefix(1);
  }
  return name.empty();
}

std::vector<std::string> names_of(const std::vector<AssumptionElement>& elements) {
  std::vector<std::string> names;
  for (const AssumptionElement& element : elements) names.push_back(element.name);
  return names;
}

Diagnostic unknown_assumption(const AssumptionChange& change,
                              const std::vector<AssumptionElement>& elements) {
  return {Fault::unknown_element, change.pointer, change.id, "an assumption of the certification",
          did_you_mean(change.id, names_of(elements),
                       "Write cell.assumption[category], as in "
                       "ma_adult.utilization_trend[ip_other].")};
}

/// A figure written as a decimal or a percentage, as a decimal: "0.02" for "2%".
std::string as_decimal(const std::string& text) {
  if (text.empty() || text.back() != '%') return text;
  const auto printed = parse_printed(text);
  return printed ? to_decimal(printed->value).text : text;
}

class Application {
 public:
  Application(const Certification& certification, const Evaluation& published,
              const std::vector<AssumptionElement>& elements, Diagnostics& diagnostics)
      : certification_(certification),
        published_(published),
        elements_(elements),
        diagnostics_(diagnostics) {}

  AppliedChange apply(const AssumptionChange& change) {
    AppliedChange applied{change, {}};
    const std::size_t faults = diagnostics_.size();
    bool found = false;
    for (const AssumptionElement& at : elements_) {
      if (!fits(at.name, change.id)) continue;
      found = true;
      if (auto value = value_for(change, at)) applied.values.emplace_back(&at, std::move(*value));
      if (diagnostics_.size() > faults) break;  // one fault of a change is enough
    }
    if (!found) report(diagnostics_, unknown_assumption(change, elements_));
    return applied;
  }

 private:
  std::optional<Rational> value_for(const AssumptionChange& change, const AssumptionElement& at) {
    if (!changed_.insert(at.name).second) {
      report(diagnostics_, {Fault::conflicting_inputs, change.pointer, at.name,
                            "one change of a figure", "It is changed twice: leave one out."});
      return std::nullopt;
    }
    const Input& input = input_of(certification_, at);
    const Bounds bounds{input.at_least, input.at_most};
    if (!change.adds) return read(change, as_decimal(change.value), input.unit, bounds);
    const auto more = read(change, as_decimal(change.value), input.unit, {});
    if (!more) return std::nullopt;
    const auto before = published_value(certification_, published_, at);
    if (!before) {
      report(diagnostics_, {Fault::not_applicable, change.pointer, at.name,
                            "a figure with a published value",
                            "The copy has lost it: put a value in its place."});
      return std::nullopt;
    }
    // A sum may have more decimals than a person would write: bounds alone are to be checked.
    const Rational value = *before + *more;
    const bool within = (!bounds.at_least || value >= *bounds.at_least) &&
                        (!bounds.at_most || value <= *bounds.at_most);
    return within ? std::optional(value)
                  : read(change, to_decimal(value).text, input.unit, bounds);
  }

  std::optional<Rational> read(const AssumptionChange& change, const std::string& text, Unit unit,
                               const Bounds& bounds) {
    Json json;
    json.kind = Json::Kind::string;
    json.text = text;
    const std::string key = change.adds ? "/add" : "/value";
    const Place place{&json, change.pointer.empty() ? change.id : change.pointer + key};
    return bounds.at_least || bounds.at_most ? read_decimal(place, unit, bounds, diagnostics_)
                                             : read_decimal(place, unit, diagnostics_);
  }

  const Certification& certification_;
  const Evaluation& published_;
  const std::vector<AssumptionElement>& elements_;
  Diagnostics& diagnostics_;
  std::set<std::string> changed_;
};

}  // namespace

std::vector<AssumptionElement> assumption_elements(const Certification& certification) {
  const Workbook& book = certification.book;
  std::vector<AssumptionElement> elements;
  for (std::size_t i = 0; i < certification.assumptions.size(); ++i) {
    const Input& input = book.inputs()[certification.assumptions[i].input];
    const Node& node = book.nodes()[input.node];
    for (std::uint32_t element = 0; element < node.size; ++element)
      elements.push_back({book.element_name(input.id(), node.shape, element), i, element});
  }
  return elements;
}

std::optional<Rational> published_value(const Certification& certification,
                                        const Evaluation& published, const AssumptionElement& at) {
  const NodeId node = certification.assumptions[at.assumption].published;
  const Value& value = published.at(node, at.element);
  return value.known() ? std::optional(value.number) : std::nullopt;
}

AssumptionPlace place_of(const Certification& certification, const AssumptionElement& at) {
  const Workbook& book = certification.book;
  const Input& input = input_of(certification, at);
  AssumptionPlace place;
  const std::string element =
      input.axis ? book.axes()[*input.axis].elements[at.element].id : std::string();
  const bool is_by_category = input.axis && book.axes()[*input.axis].id == "category";
  if (is_by_category) place = {input.group, element};
  else place.cell = element;
  return place;
}

std::vector<AppliedChange> apply_changes(const Certification& certification,
                                         const Evaluation& published,
                                         const std::vector<AssumptionElement>& elements,
                                         const std::vector<AssumptionChange>& changes,
                                         Diagnostics& diagnostics) {
  Application application(certification, published, elements, diagnostics);
  std::vector<AppliedChange> applied;
  for (const AssumptionChange& change : changes) applied.push_back(application.apply(change));
  if (!diagnostics.empty()) return {};
  std::stable_sort(applied.begin(), applied.end(), [](const auto& a, const auto& b) {
    return a.values.front().first < b.values.front().first;
  });
  return applied;
}

}  // namespace trueup
