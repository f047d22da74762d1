#include "readers/bounds.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "number/rounding.h"
#include "sample_book.h"

namespace trueup {

namespace {

Interval from(const Rational& low, const Rational& high) { return {low, high}; }

}  // namespace

TEST_CASE("bounds: the four operations, signs mixed") {
  SampleBook sample;
  const Expr a = sample.input("a");
  const Expr b = sample.input("b");
  const Expr sum = a + b, difference = a - b, product = a * b, quotient = a / b;
  IntervalEvaluation bounds(sample.book);
  bounds.set({a.node(), 0}, from(-2, 3));
  bounds.set({b.node(), 0}, from(-5, -4));
  bounds.run();
  CHECK(bounds.at({sum.node(), 0}) == from(-7, -1));
  CHECK(bounds.at({difference.node(), 0}) == from(2, 8));
  CHECK(bounds.at({product.node(), 0}) == from(-15, 10));
  CHECK(bounds.at({quotient.node(), 0}) == from(Rational(-3, 4), Rational(1, 2)));
}

TEST_CASE("bounds: a product of any signs lies between its corners") {
  SampleBook sample;
  const Expr a = sample.input("a");
  const Expr b = sample.input("b");
  const Expr product = a * b;
  IntervalEvaluation bounds(sample.book);
  const Interval intervals[] = {from(-3, -2), from(-3, 0), from(-3, 5), from(0, 0), from(0, 5),
                                from(4, 5)};
  for (const Interval& one : intervals)
    for (const Interval& other : intervals) {
      bounds.set({a.node(), 0}, one);
      bounds.set({b.node(), 0}, other);
      bounds.run();
      const Rational corners[] = {one.low * other.low, one.low * other.high, one.high * other.low,
                                  one.high * other.high};
      CHECK(bounds.at({product.node(), 0}) == from(*std::min_element(corners, corners + 4),
                                                   *std::max_element(corners, corners + 4)));
    }
}

TEST_CASE("bounds: nothing where a divisor may be zero, or an input is missing") {
  SampleBook sample;
  const Expr a = sample.input("a");
  const Expr b = sample.input("b");
  const Expr quotient = a / b;
  IntervalEvaluation bounds(sample.book);
  bounds.set({a.node(), 0}, from(1, 2));
  bounds.run();
  CHECK_FALSE(bounds.at({quotient.node(), 0}));
  bounds.set({b.node(), 0}, from(0, 1));
  bounds.run();
  CHECK_FALSE(bounds.at({quotient.node(), 0}));
}

TEST_CASE("bounds: a choice that is not settled may be either branch") {
  SampleBook sample;
  const Expr a = sample.input("a");
  const Expr branch = choose(a > 10, a * 2, 0);
  IntervalEvaluation bounds(sample.book);
  const auto with = [&](int low, int high) {
    bounds.set({a.node(), 0}, from(low, high));
    bounds.run();
    return bounds.at({branch.node(), 0});
  };
  CHECK(with(11, 12) == from(22, 24));
  CHECK(with(8, 10) == from(0, 0));
  CHECK(with(10, 12) == from(0, 24));
}

TEST_CASE("bounds: rounding, powers, minimum and maximum keep their direction") {
  SampleBook sample;
  const Expr a = sample.input("a");
  const auto cents = sample.book.add_rounding_point({"cents", "", 2, RoundingMode::half_up, ""});
  const Expr rounded = sample.book.round(a, cents);
  const Expr grown = sample.book.power(a, sample.book.constant(Rational(1, 2)), cents);
  const Expr least = max(min(a, sample.book.constant(3)), 2);
  IntervalEvaluation bounds(sample.book);
  bounds.set({a.node(), 0}, from(Rational(1234, 1000), 4));
  bounds.run();
  CHECK(bounds.at({rounded.node(), 0}) == from(Rational(123, 100), 4));
  CHECK(bounds.at({grown.node(), 0}) == from(Rational(111, 100), 2));
  CHECK(bounds.at({least.node(), 0}) == from(2, 3));
}

TEST_CASE("bounds: a slice computes the same as the whole, and only what a leaf reaches") {
  SampleBook sample;
  const AxisId axis = sample.book.add_axis({"x", "x", {{"p", "p"}, {"q", "q"}}});
  const Expr each = sample.input("each", Unit::dollars, axis);
  const Expr other = sample.input("other");
  const Expr scaled = each * other;
  const Expr total = sum(scaled, axis);
  IntervalEvaluation bounds(sample.book);
  bounds.set({each.node(), 0}, from(1, 2));
  bounds.set({each.node(), 1}, from(3, 4));
  bounds.set({other.node(), 0}, from(10, 10));
  bounds.run();
  const Slice slice = bounds.slice_of({total.node(), 0});
  CHECK(slice.leaves.size() == 3);
  CHECK(slice.steps.size() == 3);
  const auto reached = bounds.reached(slice.steps, {{each.node(), 1}});
  CHECK(reached.size() == 2);
  bounds.set({each.node(), 1}, from(5, 6));
  bounds.run(reached);
  CHECK(bounds.at({total.node(), 0}) == from(60, 80));
}

TEST_CASE("bounds: points give what the exact reader gives") {
  SampleBook sample;
  const Expr a = sample.input("a");
  const Expr b = sample.input("b");
  const Expr value = sample.line("value", choose(a > 2, (a + b) / (b - 7), max(a, 1)));
  IntervalEvaluation bounds(sample.book);
  Evaluation exact(sample.book);
  for (int i = 0; i < 6; ++i) {
    const Rational left(i), right(i * i, 3);
    bounds.set({a.node(), 0}, from(left, left));
    bounds.set({b.node(), 0}, from(right, right));
    exact.set_input(0, 0, left);
    exact.set_input(1, 0, right);
    bounds.run();
    exact.run();
    REQUIRE(exact.at(value.node()).known());
    const Rational number = exact.at(value.node()).number;
    CHECK(bounds.at({value.node(), 0}) == from(number, number));
  }
}

}  // namespace trueup
