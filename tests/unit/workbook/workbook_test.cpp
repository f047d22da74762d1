#include "workbook/workbook.h"

#include <doctest/doctest.h>

#include <stdexcept>
#include <string>

namespace trueup {

namespace {

Axis axis_of(const char* id, std::vector<AxisElement> elements) {
  return {id, id, std::move(elements)};
}

Line line(const char* id, Unit unit = Unit::dollars) {
  Line line;
  line.id = id;
  line.label = id;
  line.unit = unit;
  return line;
}

Expr input(Workbook& book, const char* field, std::optional<AxisId> axis = {}) {
  Input input;
  input.group = "test";
  input.field = field;
  input.label = field;
  input.axis = axis;
  return book.add_input(std::move(input));
}

}  // namespace

TEST_CASE("workbook: an expression refers only to earlier nodes") {
  Workbook book;
  const Expr a = input(book, "a");
  const Expr b = input(book, "b");
  choose(max(a, b) > 3, (a - b) / b, 0);
  for (NodeId id = 0; id < book.nodes().size(); ++id) {
    const Node& node = book.nodes()[id];
    const int count = operand_count(node.op);
    if (count > 0) CHECK(node.a < id);
    if (count > 1) CHECK(node.b < id);
    if (count > 2) CHECK(node.c < id);
  }
}

TEST_CASE("workbook: two axes make a table, the later axis running fastest") {
  Workbook book;
  const AxisId cells = book.add_axis(axis_of("cell", {{"x", "X"}, {"y", "Y"}}));
  const AxisId bands = book.add_axis(axis_of("band", {{"low", ""}, {"mid", ""}, {"high", ""}}));
  const Expr by_band = input(book, "share", bands);
  const Expr table = by_band * input(book, "amount", cells);  // whichever comes first
  const Node& node = book.nodes()[table.node()];
  CHECK(node.size == 6);
  CHECK(book.element_name("t", node.shape, 0) == "t[x,low]");
  CHECK(book.element_name("t", node.shape, 1) == "t[x,mid]");
  CHECK(book.element_name("t", node.shape, 5) == "t[y,high]");
  CHECK(book.operand_element(node, 4, book.nodes()[by_band.node()]) == 1);  // y,mid: mid
  CHECK(book.nodes()[sum(table, bands).node()].size == 2);
  CHECK(book.nodes()[sum(table, cells).node()].size == 3);
  CHECK(book.nodes()[sum(sum(table, cells), bands).node()].size == 1);
}

TEST_CASE("workbook: a value without an axis has the plain name") {
  Workbook book;
  CHECK(book.element_name("net", Shape{}, 0) == "net");
}

TEST_CASE("workbook: a third axis is a mistake of the rule") {
  Workbook book;
  const auto on = [&](const char* id) {
    return input(book, id, book.add_axis(axis_of(id, {{"only", ""}})));
  };
  const Expr two = on("a") + on("b");
  const Expr third = on("c");
  CHECK_THROWS_AS(two + third, std::logic_error);
}

TEST_CASE("workbook: a line twice, a parameter of the wrong length, an unknown reading") {
  Workbook book;
  book.begin_exhibit({"e", "E"});
  const AxisId cells = book.add_axis(axis_of("cell", {{"x", ""}, {"y", ""}}));
  book.add_line(line("once"), book.constant(1));
  CHECK_THROWS_AS(book.add_line(line("once"), book.constant(2)), std::logic_error);
  CHECK_THROWS_AS(
      book.add_parameter({"p", "P", Unit::ratio, cells, {Rational(1)}, {}, {}}), std::logic_error);
  CHECK_THROWS_AS(book.reading_is("r", "a"), std::logic_error);
}

TEST_CASE("workbook: an option that a program leaves out is never selected") {
  Workbook book;
  book.add_reading({"r", "?", {{"a", "A"}, {"b", "B"}}, 0, "", {}});
  CHECK(book.has_reading("r"));
  CHECK(book.nodes()[book.reading_is("r", "b").node()].op == Op::reading);
  const Node& left_out = book.nodes()[book.reading_is("r", "c").node()];
  CHECK(left_out.op == Op::constant);
  CHECK(book.constants()[left_out.detail] == 0);
}

TEST_CASE("workbook: expressions of two workbooks do not mix") {
  Workbook one, other;
  const Expr a = one.constant(1);
  const Expr b = other.constant(2);
  CHECK_THROWS_AS(a + b, std::logic_error);
}

TEST_CASE("workbook: lines belong to the exhibit begun last and are found by id") {
  Workbook book;
  book.begin_exhibit({"first", ""});
  book.add_line(line("a"), book.constant(1));
  book.begin_exhibit({"second", ""});
  book.add_line(line("b"), book.constant(2));
  CHECK(book.exhibits()[book.find_line("a")->exhibit].id == "first");
  CHECK(book.exhibits()[book.find_line("b")->exhibit].id == "second");
  CHECK(book.find_line("c") == nullptr);
}

TEST_CASE("units: every unit has a name of its own") {
  std::vector<std::string> names;
  for (const Unit unit : {Unit::dollars, Unit::pmpm, Unit::member_months, Unit::ratio, Unit::factor,
                          Unit::count, Unit::days, Unit::date, Unit::flag, Unit::words}) {
    const std::string name(unit_name(unit));
    CHECK(!name.empty());
    for (const std::string& other : names) CHECK(name != other);
    names.push_back(name);
  }
}

}  // namespace trueup
