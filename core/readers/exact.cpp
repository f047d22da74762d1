#include "readers/exact.h"

#include <algorithm>
#include <array>
#include <utility>

#include "calendar/business_days.h"
#include "number/power.h"
#include "number/rounding.h"

namespace trueup {

namespace {

Value known(Rational number) { return {Value::State::known, std::move(number)}; }
Value truth(bool holds) { return known(Rational(holds ? 1 : 0)); }
bool holds(const Value& value) { return value.number != 0; }

int day_of(const Value& value) {
  return static_cast<int>(boost::multiprecision::numerator(value.number));
}

/// What a value that needs both is when one of them is not known.
Value unknown(const Value& a, const Value& b) { return {std::min(a.state, b.state), {}}; }

/// A sum lacks a value as soon as one of its terms does.
void add_to(Value& sum, const Value& term) {
  if (term.known() && sum.known())
    sum.number += term.number;
  else
    sum = unknown(term, sum);
}

std::array<NodeId, 3> operands(const Node& node) { return {node.a, node.b, node.c}; }

}  // namespace

Evaluation::Evaluation(const Workbook& workbook)
    : workbook_(&workbook),
      values_(workbook.slot_count()),
      changed_(workbook.slot_count()),
      pending_(workbook.slot_count()),
      node_moved_(workbook.nodes().size()) {
  for (const Node& node : workbook.nodes())
    if (node.op == Op::constant)
      values_[node.first_slot] = known(workbook.constants()[node.detail]);
  for (const Parameter& parameter : workbook.parameters())
    for (std::uint32_t i = 0; i < parameter.values.size(); ++i)
      if (parameter.values[i]) put(parameter.node, i, known(*parameter.values[i]));
  for (std::size_t i = 0; i < workbook.readings().size(); ++i) {
    selected_.push_back(0);
    select(i, workbook.readings()[i].default_option);
  }
}

void Evaluation::put(NodeId node, std::uint32_t element, Value value) {
  const std::size_t slot = workbook_->nodes()[node].first_slot + element;
  if (values_[slot] == value) return;
  values_[slot] = std::move(value);
  pending_[slot] = 1;
}

void Evaluation::set_input(std::size_t input, std::uint32_t element,
                           std::optional<Rational> value) {
  put(workbook_->inputs()[input].node, element, value ? known(std::move(*value)) : Value{});
}

void Evaluation::set_parameter(std::size_t parameter, std::uint32_t element,
                               std::optional<Rational> value) {
  put(workbook_->parameters()[parameter].node, element, value ? known(std::move(*value)) : Value{});
}

void Evaluation::select(std::size_t reading, std::size_t option) {
  selected_[reading] = option;
  const auto& nodes = workbook_->nodes();
  for (NodeId id = 0; id < nodes.size(); ++id)
    if (nodes[id].op == Op::reading && nodes[id].detail == reading)
      put(id, 0, truth(nodes[id].a == option));
}

bool Evaluation::active(const Line& line) const {
  if (!line.only_when) return true;
  const Value& condition = at(*line.only_when);
  return condition.known() && holds(condition);
}

void Evaluation::run() {
  std::swap(changed_, pending_);
  std::fill(pending_.begin(), pending_.end(), std::uint8_t{0});
  std::fill(node_moved_.begin(), node_moved_.end(), std::uint8_t{0});
  recomputed_ = 0;
  const auto& nodes = workbook_->nodes();
  for (NodeId id = 0; id < nodes.size(); ++id) {
    const Node& node = nodes[id];
    std::uint8_t moved = 0;
    if (operand_count(node.op) == 0) {
      for (std::uint32_t i = 0; i < node.size; ++i) moved |= changed_[node.first_slot + i];
    } else if (first_run_ || any_operand_moved(node)) {
      for (std::uint32_t i = 0; i < node.size; ++i) moved |= compute(node, i) ? 1 : 0;
    }
    node_moved_[id] = moved;
  }
  first_run_ = false;
}

bool Evaluation::any_operand_moved(const Node& node) const {
  const auto ids = operands(node);
  return std::any_of(ids.begin(), ids.begin() + operand_count(node.op),
                     [&](NodeId id) { return node_moved_[id] != 0; });
}

template <class Visit>
void Evaluation::for_each_term(const Node& sum, std::uint32_t element, Visit visit) const {
  const Node& source = workbook_->nodes()[sum.a];
  if (sum.op == Op::sum_by) {
    for (const std::uint32_t i : workbook_->mappings()[sum.detail].sources[element])
      visit(source.first_slot + i);
    return;
  }
  const auto axis = static_cast<AxisId>(sum.detail);
  const auto length = static_cast<std::uint32_t>(workbook_->axes()[axis].elements.size());
  const bool summed_axis_is_inner = source.shape.axes[source.shape.rank - 1] == axis;
  const std::uint32_t outer = sum.size;
  for (std::uint32_t i = 0; i < length; ++i)
    visit(source.first_slot + (summed_axis_is_inner ? element * length + i : i * outer + element));
}

bool Evaluation::operand_changed(const Node& node, std::uint32_t element) const {
  if (first_run_) return true;
  if (node.op == Op::sum || node.op == Op::sum_by) {
    bool any = false;
    for_each_term(node, element, [&](std::size_t slot) { any = any || changed_[slot] != 0; });
    return any;
  }
  const auto ids = operands(node);
  return std::any_of(ids.begin(), ids.begin() + operand_count(node.op), [&](NodeId id) {
    const Node& source = workbook_->nodes()[id];
    return node_moved_[id] &&
           changed_[source.first_slot + workbook_->operand_element(node, element, source)];
  });
}

bool Evaluation::compute(const Node& node, std::uint32_t element) {
  if (!operand_changed(node, element)) return false;
  ++recomputed_;
  Value value = value_of(node, element);
  const std::size_t slot = node.first_slot + element;
  // What is missing still may wait for other inputs than before.
  if (values_[slot] == value && value.state != Value::State::missing) return false;
  values_[slot] = std::move(value);
  changed_[slot] = 1;
  return true;
}

const Value& Evaluation::operand(const Node& node, std::uint32_t element, NodeId id) const {
  const Node& source = workbook_->nodes()[id];
  return values_[source.first_slot + workbook_->operand_element(node, element, source)];
}

Value Evaluation::value_of(const Node& node, std::uint32_t element) const {
  switch (node.op) {
    case Op::sum:
    case Op::sum_by: return total(node, element);
    case Op::line: return operand(node, element, node.a);
    case Op::first_known: {
      const Value& preferred = operand(node, element, node.a);
      return preferred.known() ? preferred : operand(node, element, node.b);
    }
    case Op::choose: {
      const Value& condition = operand(node, element, node.a);
      if (!condition.known()) return {condition.state, {}};
      return operand(node, element, holds(condition) ? node.b : node.c);
    }
    case Op::round: {
      const Value& a = operand(node, element, node.a);
      if (!a.known()) return a;
      const RoundingPoint& point = workbook_->rounding_points()[node.detail];
      return known(round_to(a.number, point.digits, point.mode));
    }
    default: return arithmetic(node, operand(node, element, node.a), operand(node, element, node.b));
  }
}

Value Evaluation::arithmetic(const Node& node, const Value& a, const Value& b) const {
  // A condition is settled by the side that decides it, even when the other side is not known.
  if (node.op == Op::both && ((a.known() && !holds(a)) || (b.known() && !holds(b))))
    return truth(false);
  if (node.op == Op::either && ((a.known() && holds(a)) || (b.known() && holds(b))))
    return truth(true);
  if (!a.known() || !b.known()) return unknown(a, b);
  switch (node.op) {
    case Op::add: return known(a.number + b.number);
    case Op::subtract: return known(a.number - b.number);
    case Op::multiply: return known(a.number * b.number);
    case Op::divide:
      if (b.number == 0) return {Value::State::undefined, {}};
      return known(a.number / b.number);
    case Op::minimum: return b.number < a.number ? b : a;
    case Op::maximum: return a.number < b.number ? b : a;
    case Op::less: return truth(a.number < b.number);
    case Op::less_or_equal: return truth(a.number <= b.number);
    case Op::more: return truth(b.number < a.number);
    case Op::more_or_equal: return truth(b.number <= a.number);
    case Op::equal: return truth(a.number == b.number);
    case Op::both: return truth(holds(a) && holds(b));
    case Op::either: return truth(holds(a) || holds(b));
    case Op::power: {
      const int digits = workbook_->rounding_points()[node.detail].digits;
      auto result = power(a.number, b.number, digits);
      return result ? known(std::move(*result)) : Value{Value::State::undefined, {}};
    }
    case Op::workday: return known(Rational(workday(day_of(a), day_of(b), workbook_->holidays())));
    default: return {};
  }
}

Value Evaluation::total(const Node& node, std::uint32_t element) const {
  Value result = known(0);
  for_each_term(node, element, [&](std::size_t slot) { add_to(result, values_[slot]); });
  return result;
}

}  // namespace trueup
