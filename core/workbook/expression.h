#pragma once

#include <cstdint>

#include "number/rational.h"
#include "workbook/axis.h"

namespace trueup {

using NodeId = std::uint32_t;

/// Everything a contract needs to say with numbers.
enum class Op : std::uint8_t {
  constant,       ///< a number written in the rule itself
  input,          ///< what the user enters; detail: index into Workbook::inputs
  parameter,      ///< what the contract sets; detail: index into Workbook::parameters
  reading,        ///< 1 when a reading's option is selected; detail: reading, a: option
  line,           ///< a named line; detail: index into Workbook::lines, a: its expression
  add,            ///< a + b
  subtract,       ///< a − b
  multiply,       ///< a × b
  divide,         ///< a ÷ b; undefined where b is 0
  minimum,        ///< the lesser of a and b
  maximum,        ///< the greater of a and b
  less,           ///< 1 when a < b
  less_or_equal,  ///< 1 when a ≤ b
  more,           ///< 1 when a > b
  more_or_equal,  ///< 1 when a ≥ b
  equal,          ///< 1 when a = b
  both,           ///< 1 when a and b
  either,         ///< 1 when a or b
  choose,         ///< b when a holds, otherwise c; the branch not taken may be missing
  first_known,    ///< a when it is known, otherwise b
  sum,            ///< a summed over axis `detail`
  sum_by,         ///< a summed along a mapping; detail: index into Workbook::mappings
  round,          ///< a rounded at a point; detail: index into Workbook::rounding_points
  power,          ///< a to the power of b, rounded at a point; detail as for round
  workday,        ///< the b-th business day after date a
};

/// How many of a node's operands a, b, c an operation reads.
int operand_count(Op op);

/// One step of a workbook. Operands always stand earlier in the array.
struct Node {
  Op op = Op::constant;
  Shape shape;
  NodeId a = 0;
  NodeId b = 0;
  NodeId c = 0;
  std::uint32_t detail = 0;
  std::uint32_t first_slot = 0;  ///< where its values start among all values of the workbook
  std::uint32_t size = 1;        ///< how many values it has: the product of its axes' lengths
};

class Workbook;

/// A handle on a node, so that a rule reads like its clause: `(actual - target) / target`.
class Expr {
 public:
  Expr() = default;
  Expr(Workbook& book, NodeId node) : book_(&book), node_(node) {}

  NodeId node() const { return node_; }
  Workbook& book() const { return *book_; }

 private:
  Workbook* book_ = nullptr;
  NodeId node_ = 0;
};

Expr operator+(Expr a, Expr b);
Expr operator-(Expr a, Expr b);
Expr operator*(Expr a, Expr b);
Expr operator/(Expr a, Expr b);
Expr operator-(Expr a);
Expr operator<(Expr a, Expr b);
Expr operator<=(Expr a, Expr b);
Expr operator>(Expr a, Expr b);
Expr operator>=(Expr a, Expr b);
Expr operator==(Expr a, Expr b);
Expr operator&&(Expr a, Expr b);
Expr operator||(Expr a, Expr b);

/// Plain numbers beside an expression become constants of its workbook.
Expr operator+(Expr a, long b);
Expr operator-(Expr a, long b);
Expr operator-(long a, Expr b);
Expr operator*(Expr a, long b);
Expr operator/(Expr a, long b);
Expr operator>(Expr a, long b);
Expr operator==(Expr a, long b);

Expr min(Expr a, Expr b);
Expr max(Expr a, Expr b);
Expr max(Expr a, long b);
Expr choose(Expr condition, Expr then, Expr otherwise);
Expr choose(Expr condition, Expr then, long otherwise);
Expr choose(Expr condition, long then, Expr otherwise);
Expr choose(Expr condition, long then, long otherwise);
/// The first that is known: an entered total, otherwise the total built from its parts.
Expr first_known(Expr preferred, Expr otherwise);
Expr first_known(Expr preferred, long otherwise);
/// Summed over one axis.
Expr sum(Expr value, AxisId axis);
/// The count-th business day after a date, by the workbook's holidays.
Expr workday(Expr date, Expr count);

}  // namespace trueup
