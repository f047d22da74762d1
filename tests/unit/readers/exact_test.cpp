#include "readers/exact.h"

#include <doctest/doctest.h>

#include "calendar/date.h"
#include "number/decimal.h"
#include "sample_book.h"

namespace trueup {

namespace {

using State = Value::State;

std::string shown(const Evaluation& evaluation, Expr expr, std::uint32_t element = 0) {
  const Value& value = evaluation.at(expr.node(), element);
  if (value.state == State::missing) return "missing";
  if (value.state == State::undefined) return "undefined";
  return to_fraction(value.number);
}

/// Two inputs, a and b, of which each may be left empty.
struct Pair : SampleBook {
  Expr a = input("a");
  Expr b = input("b");

  std::string of(Expr result, std::optional<Rational> left, std::optional<Rational> right) {
    Evaluation evaluation(book);
    evaluation.set_input(0, 0, std::move(left));
    evaluation.set_input(1, 0, std::move(right));
    evaluation.run();
    return shown(evaluation, result);
  }
};

const std::optional<Rational> nothing;

}  // namespace

TEST_CASE("exact: arithmetic keeps fractions whole") {
  Pair pair;
  const Expr ratio = (pair.a - pair.b) / pair.b;
  CHECK(pair.of(ratio, Rational(1), Rational(3)) == "-2/3");
  CHECK(pair.of(min(pair.a, pair.b), Rational(1, 3), Rational(1, 4)) == "1/4");
  CHECK(pair.of(max(pair.a, pair.b), Rational(1, 3), Rational(1, 4)) == "1/3");
}

TEST_CASE("exact: a missing operand is missing, not zero") {
  Pair pair;
  for (const Expr& each : {pair.a + pair.b, pair.a * pair.b, min(pair.a, pair.b), pair.a < pair.b})
    CHECK(pair.of(each, Rational(0), nothing) == "missing");
}

TEST_CASE("exact: a division by zero is undefined, and stays apart from missing") {
  Pair pair;
  const Expr ratio = pair.a / pair.b;
  CHECK(pair.of(ratio, Rational(1), Rational(0)) == "undefined");
  CHECK(pair.of(ratio, Rational(0), Rational(0)) == "undefined");
  CHECK(pair.of(ratio, nothing, Rational(0)) == "missing");
  CHECK(pair.of(ratio + 1, Rational(1), Rational(0)) == "undefined");
  CHECK(pair.of(choose(ratio > 1, 1, 2), Rational(1), Rational(0)) == "undefined");
}

TEST_CASE("exact: the branch not taken may be missing or undefined") {
  Pair pair;
  const Expr chosen = choose(pair.a == 1, pair.book.constant(7), pair.a / pair.b);
  CHECK(pair.of(chosen, Rational(1), nothing) == "7");
  CHECK(pair.of(chosen, Rational(1), Rational(0)) == "7");
  CHECK(pair.of(chosen, Rational(2), Rational(0)) == "undefined");
  CHECK(pair.of(chosen, Rational(2), nothing) == "missing");
  CHECK(pair.of(chosen, nothing, Rational(1)) == "missing");
}

TEST_CASE("exact: one side of a condition can settle it without the other") {
  Pair pair;
  const Expr both = pair.a > 0 && pair.b > 0;
  CHECK(pair.of(both, Rational(-1), nothing) == "0");
  CHECK(pair.of(both, nothing, Rational(-1)) == "0");
  CHECK(pair.of(both, Rational(1), nothing) == "missing");
  const Expr either = pair.a > 0 || pair.b > 0;
  CHECK(pair.of(either, Rational(1), nothing) == "1");
  CHECK(pair.of(either, nothing, Rational(1)) == "1");
  CHECK(pair.of(either, Rational(-1), nothing) == "missing");
}

TEST_CASE("exact: comparisons at equality") {
  Pair pair;
  const Rational third(1, 3);
  CHECK(pair.of(pair.a < pair.b, third, third) == "0");
  CHECK(pair.of(pair.a <= pair.b, third, third) == "1");
  CHECK(pair.of(pair.a > pair.b, third, third) == "0");
  CHECK(pair.of(pair.a >= pair.b, third, third) == "1");
  CHECK(pair.of(pair.a == pair.b, third, third) == "1");
  CHECK(pair.of(pair.a == pair.b, third, Rational(333, 1000)) == "0");
}

TEST_CASE("exact: the first that is known, whether the other is missing or undefined") {
  Pair pair;
  const Expr first = first_known(pair.a, pair.b);
  CHECK(pair.of(first, Rational(1), Rational(2)) == "1");
  CHECK(pair.of(first, nothing, Rational(2)) == "2");
  CHECK(pair.of(first, Rational(0), Rational(2)) == "0");
  CHECK(pair.of(first, nothing, nothing) == "missing");
  CHECK(pair.of(first_known(pair.a / pair.b, 5), Rational(1), Rational(0)) == "5");
  CHECK(pair.of(first_known(pair.a / pair.b, 5), nothing, Rational(1)) == "5");
}

TEST_CASE("exact: rounding happens at a rounding point and nowhere else") {
  SampleBook sample;
  const Expr a = sample.input("a");
  const std::size_t cents =
      sample.book.add_rounding_point({"cents", "to the cent", 2, RoundingMode::half_up, "test"});
  const Expr third = a / 3;
  const Expr rounded = sample.book.round(third, cents);
  const Expr whole_again = third * 3;
  Evaluation evaluation(sample.book);
  evaluation.set_input(0, 0, Rational(1));
  evaluation.run();
  CHECK(shown(evaluation, whole_again) == "1");
  CHECK(shown(evaluation, rounded) == "33/100");
}

TEST_CASE("exact: sums over either axis of a table, and along a mapping") {
  SampleBook sample;
  const AxisId rows = sample.book.add_axis({"row", "row", {{"r0", ""}, {"r1", ""}}});
  const AxisId columns = sample.book.add_axis({"col", "col", {{"c0", ""}, {"c1", ""}, {"c2", ""}}});
  const Expr by_row = sample.input("by_row", Unit::dollars, rows);
  const Expr by_column = sample.input("by_column", Unit::dollars, columns);
  const Expr table = by_row * by_column;
  const Expr row_sums = sum(table, columns);
  const Expr column_sums = sum(table, rows);
  const Expr mapped = sample.book.sum_by(by_column, {columns, rows, {1, 0, 1}});
  Evaluation evaluation(sample.book);
  for (std::uint32_t i = 0; i < 2; ++i) evaluation.set_input(0, i, Rational(i + 1));  // 1, 2
  for (std::uint32_t i = 0; i < 3; ++i) evaluation.set_input(1, i, Rational(10 + i)); // 10, 11, 12
  evaluation.run();
  CHECK(shown(evaluation, row_sums, 0) == "33");
  CHECK(shown(evaluation, row_sums, 1) == "66");
  CHECK(shown(evaluation, column_sums, 0) == "30");
  CHECK(shown(evaluation, column_sums, 2) == "36");
  CHECK(shown(evaluation, mapped, 0) == "11");
  CHECK(shown(evaluation, mapped, 1) == "22");
}

TEST_CASE("exact: a sum with one missing element is missing, whatever else there is") {
  SampleBook sample;
  const AxisId rows = sample.book.add_axis({"row", "row", {{"r0", ""}, {"r1", ""}, {"r2", ""}}});
  const Expr values = sample.input("values", Unit::dollars, rows);
  const Expr total = sum(values / values, rows);
  Evaluation evaluation(sample.book);
  evaluation.set_input(0, 0, Rational(0));  // undefined
  evaluation.set_input(0, 2, Rational(5));
  evaluation.run();
  CHECK(shown(evaluation, total) == "missing");
  evaluation.set_input(0, 1, Rational(5));
  evaluation.run();
  CHECK(shown(evaluation, total) == "undefined");
  evaluation.set_input(0, 0, Rational(5));
  evaluation.run();
  CHECK(shown(evaluation, total) == "3");
}

TEST_CASE("exact: business days go by the workbook's holidays") {
  SampleBook sample;
  const Expr from = sample.input("from", Unit::date);
  sample.book.set_holidays({day_number(2029, 4, 30)});
  const Expr fifth = workday(from, sample.book.constant(5));
  Evaluation evaluation(sample.book);
  evaluation.set_input(0, 0, Rational(day_number(2029, 4, 27)));
  evaluation.run();
  CHECK(evaluation.at(fifth.node()).number == day_number(2029, 5, 7));
}

TEST_CASE("exact: a reading selects, and a parameter can be put in another's place") {
  SampleBook sample;
  sample.book.add_reading({"r", "?", {{"a", "A"}, {"b", "B"}}, 1, "", {}});
  const Expr share =
      sample.book.add_parameter({"p", "P", Unit::ratio, {}, {Rational(1, 2)}, {}, {}});
  const Expr result = choose(sample.book.reading_is("r", "a"), share, 9);
  Evaluation evaluation(sample.book);
  evaluation.run();
  CHECK(shown(evaluation, result) == "9");
  evaluation.select(0, 0);
  evaluation.run();
  CHECK(shown(evaluation, result) == "1/2");
  evaluation.set_parameter(0, 0, Rational(1, 3));
  evaluation.run();
  CHECK(shown(evaluation, result) == "1/3");
}

TEST_CASE("exact: an edit that changes nothing downstream changes nothing downstream") {
  SampleBook sample;
  const Expr a = sample.input("a");
  const Expr capped = sample.line("capped", min(a, sample.book.constant(10)));
  const Expr doubled = sample.line("doubled", capped * 2);
  Evaluation evaluation(sample.book);
  evaluation.set_input(0, 0, Rational(15));
  evaluation.run();
  CHECK(evaluation.changed(doubled.node(), 0));
  evaluation.set_input(0, 0, Rational(20));
  evaluation.run();
  CHECK(evaluation.changed(a.node(), 0));
  CHECK(!evaluation.changed(capped.node(), 0));
  CHECK(!evaluation.changed(doubled.node(), 0));
  evaluation.set_input(0, 0, Rational(5));
  evaluation.run();
  CHECK(evaluation.changed(doubled.node(), 0));
  CHECK(shown(evaluation, doubled) == "10");
}

}  // namespace trueup
