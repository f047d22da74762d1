#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "number/rational.h"
#include "workbook/workbook.h"

namespace trueup {

/// One value of a workbook, or why there is none.
struct Value {
  enum class State : std::uint8_t {
    missing,    ///< an input it needs has not been entered
    undefined,  ///< a division by zero, or a condition that rests on one
    known,
  };
  State state = State::missing;
  Rational number;  ///< meaningful when known

  bool known() const { return state == State::known; }
  friend bool operator==(const Value& a, const Value& b) {
    return a.state == b.state && (a.state != State::known || a.number == b.number);
  }
};

/// The official reader: exact rational values of every line, and nothing recomputed that an edit
/// did not touch. Rounds only where the workbook has a rounding point.
class Evaluation {
 public:
  /// The workbook must outlive the evaluation. Nothing is computed until `run`.
  explicit Evaluation(const Workbook& workbook);

  /// Enters, changes or (with no value) clears one element of an input.
  void set_input(std::size_t input, std::uint32_t element, std::optional<Rational> value);
  /// Puts another value in a parameter's place: for what-if and comparison.
  void set_parameter(std::size_t parameter, std::uint32_t element, std::optional<Rational> value);
  /// Selects an option of a reading.
  void select(std::size_t reading, std::size_t option);

  /// Brings every line up to date.
  void run();
  /// How many values the last `run` worked out; all others were left as they stood.
  std::size_t recomputed() const { return recomputed_; }

  const Workbook& workbook() const { return *workbook_; }
  const Value& at(NodeId node, std::uint32_t element = 0) const {
    return values_[workbook_->nodes()[node].first_slot + element];
  }
  std::size_t selected(std::size_t reading) const { return selected_[reading]; }
  /// Whether a line belongs to the readings and facts in force.
  bool active(const Line& line) const;
  /// Whether the last `run` changed this value, or may have changed what it is missing.
  bool changed(NodeId node, std::uint32_t element) const {
    return changed_[workbook_->nodes()[node].first_slot + element] != 0;
  }

 private:
  bool compute(const Node& node, std::uint32_t element);
  bool any_operand_moved(const Node& node) const;
  bool operand_changed(const Node& node, std::uint32_t element) const;
  const Value& operand(const Node& node, std::uint32_t element, NodeId operand) const;
  Value value_of(const Node& node, std::uint32_t element) const;
  Value arithmetic(const Node& node, const Value& a, const Value& b) const;
  Value total(const Node& node, std::uint32_t element) const;
  /// Calls `visit` with the slot of each term of one element of a sum.
  template <class Visit>
  void for_each_term(const Node& sum, std::uint32_t element, Visit visit) const;
  void put(NodeId node, std::uint32_t element, Value value);

  const Workbook* workbook_;
  std::vector<Value> values_;             // by slot
  std::vector<std::uint8_t> changed_;     // by slot: changed in the last run
  std::vector<std::uint8_t> pending_;     // by slot: edited since the last run
  std::vector<std::uint8_t> node_moved_;  // by node: some slot changed in this run
  std::vector<std::size_t> selected_;
  std::size_t recomputed_ = 0;
  bool first_run_ = true;
};

}  // namespace trueup
