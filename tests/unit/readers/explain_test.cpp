#include "readers/explain.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "../../cases/support.h"
#include "readers/write_value.h"
#include "reply/lines.h"
#include "sample_book.h"

namespace trueup {

namespace {

using Names = std::vector<std::string>;

Explanation why(const Settled& settled, const std::string& name) {
  const LineElement at = find_element(settled.session().workbook(), name);
  return explain(settled.session().evaluation(), *at.line, at.element);
}

/// What an expression over the inputs a = 5, b = −2 and c = 0.25 reads like.
struct Sentence : SampleBook {
  Expr a = input("Amount");
  Expr b = input("Balance");
  Expr c = input("Share", Unit::ratio);

  Explanation of(Expr value) {
    line("Line", value);
    Evaluation evaluation(book);
    evaluation.set_input(0, 0, Rational(5));
    evaluation.set_input(1, 0, Rational(-2));
    evaluation.set_input(2, 0, Rational(1, 4));
    evaluation.run();
    return explain(evaluation, *book.find_line("Line"), 0);
  }
};

}  // namespace

TEST_CASE("explain: a line of the corridor in words, in numbers, and what it rests on") {
  const Explanation difference = why(exhibit_13a().settle(), "corridor.difference");
  CHECK(difference.formula == "actual cost − target cost");
  CHECK(difference.substituted == "$24,500,000 − $25,963,872");
  CHECK(difference.uses == Names{"corridor.actual", "corridor.target"});
  CHECK(difference.missing.empty());
}

TEST_CASE("explain: a rate cell's capitation") {
  const Explanation gross = why(exhibit_13a().settle(), "capitation.gross_by_cell[ma_adult]");
  CHECK(gross.formula == "member months × capitation rate × risk factor applied");
  CHECK(gross.substituted == "603,000 × $375.66 × 1");
  CHECK(gross.uses == Names{"input:cells.member_months[ma_adult]", "cells.rate[ma_adult]",
                            "capitation.risk_factor[ma_adult]"});
}

TEST_CASE("explain: a choice shows the branch in force and why") {
  const Settled settled = full_year().settle();
  const Explanation shortfall = why(settled, "mlr.shortfall");
  CHECK(shortfall.substituted.find("91.3%") != std::string::npos);
  CHECK(shortfall.substituted.find("91.2%") != std::string::npos);
  const Explanation target = why(exhibit_13a().settle(), "corridor.target");
  CHECK(target.substituted == "$25,963,872");
  CHECK(target.uses == Names{"reading:corridor.target", "input:corridor.target_total"});
}

TEST_CASE("explain: a rounded line names its rounding point, an unrounded one none") {
  const Settled settled = full_year().settle();
  const auto& points = settled.session().workbook().rounding_points();
  const auto rounded = why(settled, "mlr.adjusted").rounded_at;
  REQUIRE(rounded);
  CHECK(points[*rounded].digits == 3);
  CHECK(points[*rounded].authority == "contract Exhibit C L.1.b");
  const auto cents = why(settled, "statement.rebate").rounded_at;
  REQUIRE(cents);
  CHECK(points[*cents].digits == 2);
  CHECK(!why(settled, "mlr.unadjusted").rounded_at);
  const Settled never = full_year().read("mlr.rounding", "never").settle();
  CHECK(!why(never, "mlr.adjusted").rounded_at);
}

TEST_CASE("explain: a line not computed names the inputs it lacks and no numbers") {
  const Settled settled = full_year().leave_out("cells/ma_adult/member_months").settle();
  const Explanation gross = why(settled, "capitation.gross");
  CHECK(gross.substituted.empty());
  CHECK(gross.missing == Names{"cells.member_months[ma_adult]"});
  CHECK(!gross.formula.empty());
}

TEST_CASE("explain: what is missing is named once, however many ways lead to it") {
  const Settled settled = full_year().leave_out("mlr/liquidated_damages").settle();
  CHECK(settled.missing("statement.net") == Names{"mlr.liquidated_damages"});
  // Both payments wait for the same rate, the first by way of the preliminary one.
  Draft no_rate = full_year().leave_out("quality/imm_adolescents/rate");
  no_rate.leave_out("quality/imm_adolescents/preliminary_rate");
  CHECK(no_rate.settle().missing("withhold.earned") == Names{"quality.rate[imm_adolescents]"});
}

TEST_CASE("explain: where a total or its parts would do, only one way is asked for") {
  // Nothing entered: the total is the shorter way. One part entered: the other parts.
  CHECK(Draft().settle().missing("mlr.taxes_and_fees") == Names{"mlr.taxes_and_fees"});
  const auto parts = Draft().enter("mlr/federal_taxes", "1").settle().missing("mlr.taxes_and_fees");
  CHECK(std::count(parts.begin(), parts.end(), "mlr.taxes_and_fees") == 0);
  CHECK(std::count(parts.begin(), parts.end(), "mlr.examination_fees") == 1);
  CHECK(std::count(parts.begin(), parts.end(), "mlr.federal_taxes") == 0);
}

TEST_CASE("explain: brackets stand where they are needed and nowhere else") {
  Sentence s;
  CHECK(s.of((s.a + s.b) * s.c).formula == "(amount + balance) × share");
  Sentence t;
  CHECK(t.of(t.a - (t.b - t.c)).formula == "amount − (balance − share)");
  Sentence u;
  CHECK(u.of(u.a + (u.b + u.c)).formula == "amount + balance + share");
  Sentence v;
  CHECK(v.of(v.a / (v.b * v.c)).formula == "amount ÷ (balance × share)");
  Sentence w;
  CHECK(w.of(w.a * w.b * w.c).substituted == "$5 × (-$2) × 25%");
}

TEST_CASE("explain: a value that shows fewer digits than it has says so") {
  Sentence s;
  const Expr third = s.line("Third", s.a / 3);
  CHECK(s.of(third + s.a).substituted == "≈$1.67 + $5");
}

TEST_CASE("write_value: dollars, percentages, months, factors and dates as a person reads them") {
  CHECK(write_for_reading(dec("-1463872"), Unit::dollars) == "-$1,463,872");
  CHECK(write_for_reading(dec("342477.92"), Unit::dollars) == "$342,477.92");
  CHECK(write_for_reading(dec("0.5"), Unit::dollars) == "$0.50");
  CHECK(write_for_reading(dec("17.39"), Unit::pmpm) == "$17.39");
  CHECK(write_for_reading(dec("0"), Unit::pmpm) == "$0.00");
  CHECK(write_for_reading(dec("0.913"), Unit::ratio) == "91.3%");
  CHECK(write_for_reading(Rational(1, 3), Unit::ratio) == "33.3333%");
  CHECK(write_for_reading(dec("5475000"), Unit::member_months) == "5,475,000");
  CHECK(write_for_reading(dec("1.0060487"), Unit::factor) == "1.006049");
  CHECK(write_for_reading(Rational(0), Unit::date) == "1970-01-01");
  CHECK(write_for_reading(Rational(1), Unit::flag) == "yes");
  CHECK(write_whole_dollars(dec("342477.92")) == "$342,478");
  CHECK(write_whole_dollars(dec("-0.4")) == "$0");
}

}  // namespace trueup
