#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "number/rational.h"
#include "workbook/workbook.h"

namespace trueup {

/// All numbers from low to high, both included.
struct Interval {
  Rational low;
  Rational high;

  bool meets(const Interval& other) const { return low <= other.high && other.low <= high; }
  friend bool operator==(const Interval&, const Interval&) = default;
};

/// One value of a workbook: a node and an element of it.
using Slot = std::pair<NodeId, std::uint32_t>;

/// The values one value rests on, itself last: the leaves among them, and the steps in order.
struct Slice {
  std::vector<Slot> leaves;
  std::vector<Slot> steps;
};

/// What the rounding of printed inputs allows: interval arithmetic over exact rationals. Each leaf
/// may be anywhere in its interval, independently of the others, so a formula that uses a leaf
/// twice gets bounds that are safe but may be wider than needed. A value is absent where a leaf it
/// needs is, or where a divisor's interval holds zero.
class IntervalEvaluation {
 public:
  /// Constants and parameters start as points, inputs absent. The workbook must outlive it.
  explicit IntervalEvaluation(const Workbook& workbook);

  /// Puts an interval, or none, in a leaf's place.
  void set(const Slot& leaf, std::optional<Interval> interval);
  /// Computes every node, in order.
  void run();
  /// Computes some steps alone, in their order.
  void run(const std::vector<Slot>& steps);
  /// Puts values computed before back in the place of steps.
  std::vector<std::optional<Interval>> values_of(const std::vector<Slot>& steps) const;
  void restore(const std::vector<Slot>& steps, std::vector<std::optional<Interval>> values);

  const std::optional<Interval>& at(const Slot& slot) const {
    return intervals_[workbook_->nodes()[slot.first].first_slot + slot.second];
  }
  /// What a value rests on.
  Slice slice_of(const Slot& slot) const;
  /// The steps among those given that a change of some leaves reaches.
  std::vector<Slot> reached(const std::vector<Slot>& steps, const std::vector<Slot>& leaves) const;

 private:
  using Maybe = std::optional<Interval>;
  Maybe compute(const Node& node, std::uint32_t element) const;
  Maybe operand(const Node& node, std::uint32_t element, NodeId id) const;
  Maybe arithmetic(const Node& node, const Interval& a, const Interval& b) const;
  Maybe choice(const Node& node, std::uint32_t element) const;
  Maybe total(const Node& node, std::uint32_t element) const;
  std::vector<Slot> operands_of(const Slot& slot) const;

  const Workbook* workbook_;
  std::vector<Maybe> intervals_;  // by slot
};

}  // namespace trueup
