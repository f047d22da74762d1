#include "workbook/expression.h"

#include <stdexcept>

#include "workbook/workbook.h"

namespace trueup {

namespace {

Expr combine(Op op, Expr a, Expr b) {
  if (&a.book() != &b.book()) throw std::logic_error("expressions of two workbooks");
  Workbook& book = a.book();
  Node node;
  node.op = op;
  node.shape = joined(book.nodes()[a.node()].shape, book.nodes()[b.node()].shape);
  node.a = a.node();
  node.b = b.node();
  return {book, book.append(node)};
}

Expr number(Expr beside, long value) { return beside.book().constant(value); }

}  // namespace

int operand_count(Op op) {
  switch (op) {
    case Op::constant:
    case Op::input:
    case Op::parameter:
    case Op::reading: return 0;
    case Op::line:
    case Op::sum:
    case Op::sum_by:
    case Op::round: return 1;
    case Op::choose: return 3;
    default: return 2;
  }
}

Expr operator+(Expr a, Expr b) { return combine(Op::add, a, b); }
Expr operator-(Expr a, Expr b) { return combine(Op::subtract, a, b); }
Expr operator*(Expr a, Expr b) { return combine(Op::multiply, a, b); }
Expr operator/(Expr a, Expr b) { return combine(Op::divide, a, b); }
Expr operator-(Expr a) { return number(a, 0) - a; }
Expr operator<(Expr a, Expr b) { return combine(Op::less, a, b); }
Expr operator<=(Expr a, Expr b) { return combine(Op::less_or_equal, a, b); }
Expr operator>(Expr a, Expr b) { return combine(Op::more, a, b); }
Expr operator>=(Expr a, Expr b) { return combine(Op::more_or_equal, a, b); }
Expr operator==(Expr a, Expr b) { return combine(Op::equal, a, b); }
Expr operator&&(Expr a, Expr b) { return combine(Op::both, a, b); }
Expr operator||(Expr a, Expr b) { return combine(Op::either, a, b); }

Expr operator+(Expr a, long b) { return a + number(a, b); }
Expr operator-(Expr a, long b) { return a - number(a, b); }
Expr operator-(long a, Expr b) { return number(b, a) - b; }
Expr operator*(Expr a, long b) { return a * number(a, b); }
Expr operator/(Expr a, long b) { return a / number(a, b); }
Expr operator>(Expr a, long b) { return a > number(a, b); }
Expr operator==(Expr a, long b) { return a == number(a, b); }

Expr min(Expr a, Expr b) { return combine(Op::minimum, a, b); }
Expr max(Expr a, Expr b) { return combine(Op::maximum, a, b); }
Expr max(Expr a, long b) { return max(a, number(a, b)); }

Expr choose(Expr condition, Expr then, Expr otherwise) {
  Workbook& book = condition.book();
  const auto& nodes = book.nodes();
  // A reading that a program does not have leaves no choice, and none is explained.
  const Node& known = nodes[condition.node()];
  if (known.op == Op::constant) return book.constants()[known.detail] != 0 ? then : otherwise;
  Node node;
  node.op = Op::choose;
  node.shape = joined(joined(nodes[condition.node()].shape, nodes[then.node()].shape),
                      nodes[otherwise.node()].shape);
  node.a = condition.node();
  node.b = then.node();
  node.c = otherwise.node();
  return {book, book.append(node)};
}

Expr choose(Expr condition, Expr then, long otherwise) {
  return choose(condition, then, number(condition, otherwise));
}
Expr choose(Expr condition, long then, Expr otherwise) {
  return choose(condition, number(condition, then), otherwise);
}
Expr choose(Expr condition, long then, long otherwise) {
  return choose(condition, number(condition, then), number(condition, otherwise));
}

Expr first_known(Expr preferred, Expr otherwise) {
  return combine(Op::first_known, preferred, otherwise);
}
Expr first_known(Expr preferred, long otherwise) {
  return first_known(preferred, number(preferred, otherwise));
}

Expr sum(Expr value, AxisId axis) {
  Workbook& book = value.book();
  Node node;
  node.op = Op::sum;
  node.shape = without(book.nodes()[value.node()].shape, axis);
  node.a = value.node();
  node.detail = axis;
  return {book, book.append(node)};
}

Expr workday(Expr date, Expr count) { return combine(Op::workday, date, count); }

}  // namespace trueup
