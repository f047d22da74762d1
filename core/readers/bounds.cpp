#include "readers/bounds.h"

#include <algorithm>
#include <array>
#include <set>

#include "number/power.h"
#include "number/rounding.h"

namespace trueup {

namespace {

Interval point(const Rational& value) { return {value, value}; }

/// The truth of a condition that may or must hold.
Interval truth(bool must, bool may) { return {Rational(must ? 1 : 0), Rational(may ? 1 : 0)}; }

Interval hull(const Interval& a, const Interval& b) {
  return {std::min(a.low, b.low), std::max(a.high, b.high)};
}

/// The product with an interval that is nowhere below zero: its signs are known, so that no corner
/// is computed in vain.
Interval times_positive(const Interval& positive, const Interval& b) {
  return {b.low * (b.low < 0 ? positive.high : positive.low),
          b.high * (b.high < 0 ? positive.low : positive.high)};
}

Interval product(const Interval& a, const Interval& b) {
  if (a.low >= 0) return times_positive(a, b);
  if (b.low >= 0) return times_positive(b, a);
  const std::array<Rational, 4> corners{a.low * b.low, a.low * b.high, a.high * b.low,
                                        a.high * b.high};
  const auto [low, high] = std::minmax_element(corners.begin(), corners.end());
  return {*low, *high};
}

bool surely(const Interval& condition) { return condition.low != 0; }
bool possibly(const Interval& condition) { return condition.high != 0; }

}  // namespace

IntervalEvaluation::IntervalEvaluation(const Workbook& workbook)
    : workbook_(&workbook), intervals_(workbook.slot_count()) {
  for (const Node& node : workbook.nodes())
    if (node.op == Op::constant)
      intervals_[node.first_slot] = point(workbook.constants()[node.detail]);
  for (const Parameter& parameter : workbook.parameters())
    for (std::uint32_t i = 0; i < parameter.values.size(); ++i)
      if (parameter.values[i]) set({parameter.node, i}, point(*parameter.values[i]));
  for (NodeId id = 0; id < workbook.nodes().size(); ++id) {
    const Node& node = workbook.nodes()[id];
    if (node.op != Op::reading) continue;
    const bool selected = workbook.readings()[node.detail].default_option == node.a;
    set({id, 0}, truth(selected, selected));
  }
}

void IntervalEvaluation::set(const Slot& leaf, std::optional<Interval> interval) {
  intervals_[workbook_->nodes()[leaf.first].first_slot + leaf.second] = std::move(interval);
}

void IntervalEvaluation::run() {
  for (const Node& node : workbook_->nodes()) {
    if (operand_count(node.op) == 0) continue;
    for (std::uint32_t i = 0; i < node.size; ++i)
      intervals_[node.first_slot + i] = compute(node, i);
  }
}

void IntervalEvaluation::run(const std::vector<Slot>& steps) {
  for (const auto& [id, element] : steps) {
    const Node& node = workbook_->nodes()[id];
    intervals_[node.first_slot + element] = compute(node, element);
  }
}

std::vector<std::optional<Interval>> IntervalEvaluation::values_of(
    const std::vector<Slot>& steps) const {
  std::vector<Maybe> values;
  for (const Slot& step : steps) values.push_back(at(step));
  return values;
}

void IntervalEvaluation::restore(const std::vector<Slot>& steps,
                                 std::vector<std::optional<Interval>> values) {
  for (std::size_t i = 0; i < steps.size(); ++i) set(steps[i], std::move(values[i]));
}

std::vector<Slot> IntervalEvaluation::reached(const std::vector<Slot>& steps,
                                              const std::vector<Slot>& leaves) const {
  std::set<Slot> moved(leaves.begin(), leaves.end());
  std::vector<Slot> result;
  for (const Slot& step : steps) {
    const auto operands = operands_of(step);
    if (std::none_of(operands.begin(), operands.end(),
                     [&](const Slot& operand) { return moved.count(operand) != 0; }))
      continue;
    moved.insert(step);
    result.push_back(step);
  }
  return result;
}

Slice IntervalEvaluation::slice_of(const Slot& slot) const {
  Slice slice;
  // Operands stand earlier than what uses them, so the largest open slot is complete.
  std::set<Slot> open{slot};
  while (!open.empty()) {
    const Slot next = *open.rbegin();
    open.erase(next);
    const auto operands = operands_of(next);
    (operands.empty() ? slice.leaves : slice.steps).push_back(next);
    open.insert(operands.begin(), operands.end());
  }
  std::reverse(slice.steps.begin(), slice.steps.end());
  return slice;
}

std::vector<Slot> IntervalEvaluation::operands_of(const Slot& slot) const {
  const Node& node = workbook_->nodes()[slot.first];
  const auto& nodes = workbook_->nodes();
  std::vector<Slot> operands;
  if (node.op == Op::sum || node.op == Op::sum_by) {
    for (const std::uint32_t i : workbook_->summed_into(node, slot.second))
      operands.emplace_back(node.a, i);
    return operands;
  }
  const std::array<NodeId, 3> ids{node.a, node.b, node.c};
  for (int i = 0; i < operand_count(node.op); ++i) {
    const NodeId id = ids[static_cast<std::size_t>(i)];
    operands.emplace_back(id, workbook_->operand_element(node, slot.second, nodes[id]));
  }
  return operands;
}

std::optional<Interval> IntervalEvaluation::operand(const Node& node, std::uint32_t element,
                                                    NodeId id) const {
  const Node& source = workbook_->nodes()[id];
  return intervals_[source.first_slot + workbook_->operand_element(node, element, source)];
}

std::optional<Interval> IntervalEvaluation::compute(const Node& node,
                                                    std::uint32_t element) const {
  switch (node.op) {
    case Op::sum:
    case Op::sum_by: return total(node, element);
    case Op::line: return operand(node, element, node.a);
    case Op::choose: return choice(node, element);
    case Op::first_known: {
      const auto preferred = operand(node, element, node.a);
      return preferred ? preferred : operand(node, element, node.b);
    }
    case Op::round: {
      const auto a = operand(node, element, node.a);
      if (!a) return a;
      const RoundingPoint& at = workbook_->rounding_points()[node.detail];
      return Interval{round_to(a->low, at.digits, at.mode), round_to(a->high, at.digits, at.mode)};
    }
    default: break;
  }
  const auto a = operand(node, element, node.a);
  const auto b = operand(node, element, node.b);
  if (!a || !b) return std::nullopt;
  return arithmetic(node, *a, *b);
}

std::optional<Interval> IntervalEvaluation::arithmetic(const Node& node, const Interval& a,
                                                       const Interval& b) const {
  switch (node.op) {
    case Op::add: return Interval{a.low + b.low, a.high + b.high};
    case Op::subtract: return Interval{a.low - b.high, a.high - b.low};
    case Op::multiply: return product(a, b);
    case Op::divide:
      if (b.low <= 0 && b.high >= 0) return std::nullopt;
      return product(a, {1 / b.high, 1 / b.low});
    case Op::minimum: return Interval{std::min(a.low, b.low), std::min(a.high, b.high)};
    case Op::maximum: return Interval{std::max(a.low, b.low), std::max(a.high, b.high)};
    case Op::less: return truth(a.high < b.low, a.low < b.high);
    case Op::less_or_equal: return truth(a.high <= b.low, a.low <= b.high);
    case Op::more: return truth(a.low > b.high, a.high > b.low);
    case Op::more_or_equal: return truth(a.low >= b.high, a.high >= b.low);
    case Op::equal: return truth(a.low == a.high && a == b, a.meets(b));
    case Op::both: return truth(surely(a) && surely(b), possibly(a) && possibly(b));
    case Op::either: return truth(surely(a) || surely(b), possibly(a) || possibly(b));
    case Op::power: {
      // Rises with a base above zero where the exponent is one positive number, as trends have it.
      if (b.low != b.high || b.low < 0) return std::nullopt;
      const int digits = workbook_->rounding_points()[node.detail].digits;
      const auto low = power(a.low, b.low, digits);
      const auto high = power(a.high, b.low, digits);
      if (!low || !high) return std::nullopt;
      return Interval{*low, *high};
    }
    default: return std::nullopt;  // a date is no measured figure
  }
}

std::optional<Interval> IntervalEvaluation::choice(const Node& node, std::uint32_t element) const {
  const auto condition = operand(node, element, node.a);
  if (!condition) return std::nullopt;
  if (surely(*condition)) return operand(node, element, node.b);
  if (!possibly(*condition)) return operand(node, element, node.c);
  const auto then = operand(node, element, node.b);
  const auto otherwise = operand(node, element, node.c);
  if (!then || !otherwise) return std::nullopt;
  return hull(*then, *otherwise);
}

std::optional<Interval> IntervalEvaluation::total(const Node& node, std::uint32_t element) const {
  const Node& source = workbook_->nodes()[node.a];
  Interval sum{0, 0};
  for (const std::uint32_t i : workbook_->summed_into(node, element)) {
    const auto& term = intervals_[source.first_slot + i];
    if (!term) return std::nullopt;
    sum.low += term->low;
    sum.high += term->high;
  }
  return sum;
}

}  // namespace trueup
