#include "reply/rates.h"

#include <utility>

#include "number/rounding.h"
#include "readers/statement_rows.h"
#include "readers/write_value.h"
#include "reply/verification.h"

namespace trueup {

namespace {

constexpr const char* walked_lines[] = {"rating.changed_rate", "rating.total_rate",
                                        "rating.revenue", "rating.total_expenditure"};

Rational in_cents(const Rational& value) { return round_to(value, 2, RoundingMode::half_up); }

/// The label of an element of any axis of a workbook.
std::string label_of(const Workbook& book, const std::string& id) {
  for (const Axis& axis : book.axes())
    for (const AxisElement& element : axis.elements)
      if (element.id == id) return element.label;
  return id;
}

std::string words_of(const Rates& rates, const AppliedChange& change) {
  if (change.values.size() > 1) return std::to_string(change.values.size()) + " figures";
  const AssumptionPlace place = place_of(rates.certification(), *change.values.front().first);
  std::string words = place.cell.empty() ? "" : label_of(rates.book(), place.cell);
  if (!place.category.empty()) words += ", " + label_of(rates.book(), place.category);
  return words;
}

const Input& input_of(const Rates& rates, const AppliedChange& change) {
  const Certification& certification = rates.certification();
  const std::size_t assumption = change.values.front().first->assumption;
  return certification.book.inputs()[certification.assumptions[assumption].input];
}

/// The published value as read, where the change is of one figure or of several alike.
std::string before_of(const Rates& rates, const AppliedChange& change) {
  std::optional<Rational> all;
  for (const auto& [at, value] : change.values) {
    const auto published = published_value(rates.certification(), rates.published(), *at);
    if (!published || (all && *all != *published)) return {};
    all = published;
  }
  return write_for_reading(*all, input_of(rates, change).unit);
}

std::string after_of(const Rates& rates, const AppliedChange& change) {
  const Unit unit = input_of(rates, change).unit;
  const Rational& value = change.values.front().second;
  const bool is_one = change.values.size() == 1;
  if (!change.change.adds || is_one) return write_for_reading(value, unit);
  const auto published =
      published_value(rates.certification(), rates.published(), *change.values.front().first);
  const Rational more = value - *published;
  return (more < 0 ? "" : "+") + write_for_reading(more, unit);
}

}  // namespace

std::unique_ptr<Rates> Rates::open(std::string_view program) {
  std::unique_ptr<Rates> rates(new Rates);
  rates->program_ = program;
  rates->made_ = trueup::certification(program, read_shipped_published());
  if (!rates->made_) return nullptr;
  rates->elements_ = assumption_elements(*rates->made_);
  rates->compute_as_published();
  rates->compute_bounds();
  rates->changed_ = std::make_unique<Evaluation>(*rates->published_);
  return rates;
}

void Rates::compute_as_published() {
  const Workbook& book = made_->book;
  published_ = std::make_unique<Evaluation>(book);
  published_->run();
  for (std::size_t i = 0; i < book.inputs().size(); ++i) {
    const Input& input = book.inputs()[i];
    if (input.group != as_published_group) continue;
    const NodeId line = book.find_line("rating." + input.field)->node;
    for (std::uint32_t element = 0; element < book.nodes()[line].size; ++element)
      published_->set_input(i, element, published_->at(line, element).number);
  }
  published_->run();
}

void Rates::compute_bounds() {
  bounds_ = std::make_unique<IntervalEvaluation>(made_->book);
  for (const RoundedLeaf& leaf : made_->rounded) {
    const Rational& value = published_->at(leaf.node, leaf.element).number;
    bounds_->set({leaf.node, leaf.element},
                 Interval{value - leaf.half_unit, value + leaf.half_unit});
  }
  bounds_->run();
}

bool Rates::settle(std::string_view scenario_text, Diagnostics& diagnostics) {
  auto settlement = RatesSettlement::open(program_, scenario_text, made_->book, diagnostics);
  if (!settlement) return false;
  settlement_ = std::move(settlement);
  take(std::vector<AppliedChange>(applied_));
  return true;
}

bool Rates::change(const std::vector<AssumptionChange>& changes, Diagnostics& diagnostics) {
  auto applied = apply_changes(*made_, *published_, elements_, changes, diagnostics);
  if (!diagnostics.empty()) return false;
  const std::vector<AppliedChange> before = applied_;
  take(applied);
  report_no_rate(diagnostics);
  if (diagnostics.empty()) return true;
  take(before);
  return false;
}

void Rates::take(const std::vector<AppliedChange>& changes) {
  const auto put = [&](const AssumptionElement& at, std::optional<Rational> value) {
    changed_->set_input(made_->assumptions[at.assumption].input, at.element, std::move(value));
  };
  for (const AppliedChange& change : applied_)
    for (const auto& [at, value] : change.values) put(*at, std::nullopt);
  changed_->run();
  if (settlement_) settlement_->follow(*published_, *changed_);
  walk_.clear();
  for (const AppliedChange& change : changes) {
    for (const auto& [at, value] : change.values) put(*at, value);
    walk_to(change);
  }
  applied_ = changes;
}

void Rates::walk_to(const AppliedChange& change) {
  const auto before = amounts();
  changed_->run();
  if (settlement_) settlement_->follow(*published_, *changed_);
  WalkStep step{change.change, input_of(*this, change).label, words_of(*this, change),
                before_of(*this, change), after_of(*this, change), {}};
  for (const auto& [name, after] : amounts()) {
    const auto found = before.find(name);
    if (found != before.end()) step.effects[name] = {after, after - found->second};
  }
  walk_.push_back(std::move(step));
}

std::map<std::string, Rational> Rates::amounts() const {
  std::map<std::string, Rational> amounts;
  for (const char* id : walked_lines) {
    const Line& line = *book().find_line(id);
    const Node& node = book().nodes()[line.node];
    for (std::uint32_t i = 0; i < node.size; ++i)
      if (const Value& value = changed_->at(line.node, i); value.known())
        amounts[book().element_name(id, node.shape, i)] = in_cents(value.number);
  }
  if (!settlement_) return amounts;
  const Line& net = *settlement_->session().workbook().find_line(net_so_far_line);
  if (const Value& value = settlement_->changed().at(net.node); value.known())
    amounts[std::string(settlement_name)] = in_cents(value.number);
  return amounts;
}

void Rates::report_no_rate(Diagnostics& diagnostics) const {
  const Line& rate = *book().find_line("rating.changed_rate");
  const Node& node = book().nodes()[rate.node];
  for (std::uint32_t i = 0; i < node.size; ++i) {
    const Value& value = changed_->at(rate.node, i);
    if (value.known() && value.number >= 0) continue;
    const std::string& cell = book().axes()[node.shape.axes[0]].elements[i].label;
    report(diagnostics,
           {Fault::out_of_bounds, "",
            cell + ": " + (value.known() ? write_for_reading(value.number, rate.unit) : "no rate"),
            "a rate of at least 0",
            "Variable administration, margin and premium tax take all of the rate, or it has no "
            "member months."});
  }
}

}  // namespace trueup
