#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "number/rational.h"
#include "number/rounding.h"
#include "workbook/axis.h"
#include "workbook/citation.h"
#include "workbook/expression.h"
#include "workbook/unit.h"

namespace trueup {

/// What the user enters. One value for each element of its axis, or one value without an axis.
struct Input {
  std::string group;  ///< its place in a scenario's inputs: "cells", "mlr"
  std::string field;  ///< its key there: "member_months"
  std::string label;
  Unit unit = Unit::dollars;
  std::optional<AxisId> axis;
  std::vector<bool> applies;         ///< by element, where some have no such input; empty: all have
  std::optional<Rational> at_least;  ///< inclusive bounds; none: unbounded
  std::optional<Rational> at_most;
  /// What it and the other inputs of its group that have this bound may add to.
  std::optional<Rational> together_at_most{};
  bool optional = false;  ///< a fact that may not have happened; its absence is no gap
  /// What its values add up to, once there is one for every element: shares of a whole.
  std::optional<Rational> adds_to;
  std::vector<std::string> instead_of;  ///< ids of the inputs this total stands for; not both
  std::string part_of;    ///< id of the input it is contained in, by element; or empty
  std::string help;       ///< one plain sentence for the person who enters it
  Citations cites;
  std::size_t exhibit = 0;  ///< the one it was declared under
  NodeId node = 0;

  /// "cells.member_months"
  std::string id() const { return group + "." + field; }
};

/// What the contract sets: a rate, a share, a minimum, a date.
struct Parameter {
  std::string id;  ///< "withhold.rate", "cells.rate"
  std::string label;
  Unit unit = Unit::ratio;
  std::optional<AxisId> axis;
  std::vector<std::optional<Rational>> values;  ///< by element; none where the contract sets none
  std::vector<Citations> cites;   ///< by element
  std::vector<std::string> notes; ///< by element; empty where there is nothing to say
  /// JSON Pointers of the values in the program document, by element; empty where a value does not
  /// stand there by itself.
  std::vector<std::string> pointers{};
  std::size_t exhibit = 0;  ///< the one it was declared under
  NodeId node = 0;
};

/// One of the ways an unclear clause can be read.
struct ReadingOption {
  std::string id;
  std::string label;
};

/// A clause that can be read in more than one way, and the choice a program makes by default.
struct Reading {
  std::string id;  ///< "corridor.aggregation"
  std::string question;
  std::vector<ReadingOption> options;
  std::size_t default_option = 0;
  std::string why;  ///< why that default, in one plain sentence
  Citations cites;
};

/// The one place where a number may be rounded, and by whose authority.
struct RoundingPoint {
  std::string id;  ///< "mlr.three_decimals"
  std::string label;
  int digits = 0;
  RoundingMode mode = RoundingMode::half_up;
  std::string authority;  ///< a clause, or "engine convention"
};

/// A named line of an exhibit: the unit of explanation.
struct Line {
  std::string id;  ///< "corridor.difference"
  std::string label;
  Unit unit = Unit::dollars;
  Citations cites;
  std::string note;                ///< one plain sentence, or empty
  std::vector<std::string> words;  ///< what the values 0, 1, … say, for Unit::words
  std::optional<NodeId> only_when; ///< shown only where this condition node holds
  std::optional<NodeId> due;       ///< the date by which a payment is due
  NodeId node = 0;
  std::size_t exhibit = 0;
};

/// A titled group of lines, in the order the contract computes them.
struct Exhibit {
  std::string id;  ///< "corridor"
  std::string title;
};

/// Which element of another axis each element of one axis is added to.
struct Mapping {
  AxisId from = 0;
  AxisId to = 0;
  std::vector<std::uint32_t> target;  ///< by element of `from`; beyond `to`: added nowhere
  /// By element of `to`: the elements added to it. Filled in by Workbook::sum_by.
  std::vector<std::vector<std::uint32_t>> sources{};
};

/// All lines of a settlement, in an order in which each refers only to earlier ones.
/// A workbook holds no values: readers do. It is built once and then only read.
class Workbook {
 public:
  Workbook() = default;
  Workbook(const Workbook&) = delete;  // expressions point at their workbook
  Workbook& operator=(const Workbook&) = delete;

  AxisId add_axis(Axis axis);
  Expr constant(Rational value, Unit unit = Unit::factor);
  Expr constant(long value);
  Expr add_input(Input input);
  Expr add_parameter(Parameter parameter);
  void add_reading(Reading reading);
  /// 1 where the option is selected. Throws std::logic_error for a reading or option not added.
  Expr reading_is(std::string_view reading, std::string_view option);
  bool has_reading(std::string_view reading) const;
  void begin_exhibit(Exhibit exhibit);
  /// Declares a line of the current exhibit; the result refers to the line itself.
  Expr add_line(Line line, Expr value);
  std::size_t add_rounding_point(RoundingPoint point);
  Expr round(Expr value, std::size_t rounding_point);
  /// A fractional power is irrational in general, so it exists only rounded at a named point.
  Expr power(Expr base, Expr exponent, std::size_t rounding_point);
  Expr sum_by(Expr value, Mapping mapping);
  void set_holidays(std::vector<int> sorted_days) { holidays_ = std::move(sorted_days); }

  const std::vector<Node>& nodes() const { return nodes_; }
  const std::vector<Axis>& axes() const { return axes_; }
  const std::vector<Input>& inputs() const { return inputs_; }
  const std::vector<Parameter>& parameters() const { return parameters_; }
  const std::vector<Reading>& readings() const { return readings_; }
  const std::vector<RoundingPoint>& rounding_points() const { return rounding_points_; }
  const std::vector<Exhibit>& exhibits() const { return exhibits_; }
  const std::vector<Line>& lines() const { return lines_; }
  const std::vector<Mapping>& mappings() const { return mappings_; }
  const std::vector<Rational>& constants() const { return constants_; }
  const std::vector<Unit>& constant_units() const { return constant_units_; }
  const std::vector<int>& holidays() const { return holidays_; }
  std::size_t slot_count() const { return slot_count_; }

  const Line* find_line(std::string_view id) const;
  std::optional<std::size_t> find_reading(std::string_view id) const;

  /// The number of values a shape has.
  std::uint32_t size_of(const Shape& shape) const;
  /// The element of `operand` that goes into element `element` of `node`, by broadcasting.
  std::uint32_t operand_element(const Node& node, std::uint32_t element, const Node& operand) const;
  /// The index on each of its axes of an element of a shape.
  std::array<std::uint32_t, 2> coordinates(const Shape& shape, std::uint32_t element) const;
  /// The elements of a sum's operand that are added to one element of the sum.
  std::vector<std::uint32_t> summed_into(const Node& sum, std::uint32_t element) const;
  /// "capitation.premium[ma_adult]", or the plain id without an axis.
  std::string element_name(std::string_view id, const Shape& shape, std::uint32_t element) const;

  NodeId append(Node node);

 private:
  std::size_t current_exhibit() const { return exhibits_.empty() ? 0 : exhibits_.size() - 1; }

  std::vector<Node> nodes_;
  std::vector<Axis> axes_;
  std::vector<Input> inputs_;
  std::vector<Parameter> parameters_;
  std::vector<Reading> readings_;
  std::vector<RoundingPoint> rounding_points_;
  std::vector<Exhibit> exhibits_;
  std::vector<Line> lines_;
  std::vector<Mapping> mappings_;
  std::vector<Rational> constants_;
  std::vector<Unit> constant_units_;
  std::vector<int> holidays_;
  std::size_t slot_count_ = 0;
};

}  // namespace trueup
