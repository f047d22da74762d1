#include "number/power.h"

#include <doctest/doctest.h>

#include "number/decimal.h"

namespace trueup {

namespace {

std::string text(const std::optional<Rational>& value, int digits) {
  return value ? to_fixed(*value, digits) : "none";
}

}  // namespace

TEST_CASE("power: whole and rational roots are exact") {
  CHECK(power(Rational(9, 4), Rational(1, 2), 3) == Rational(3, 2));
  CHECK(power(Rational(4), Rational(5, 2), 0) == Rational(32));
  CHECK(power(Rational(2), Rational(-1), 3) == Rational(1, 2));
  CHECK(power(Rational(7), Rational(0), 2) == Rational(1));
  CHECK(power(Rational(0), Rational(5, 2), 2) == Rational(0));
}

TEST_CASE("power: thirty months of 3% a year, by the root's own definition") {
  // 1.03^5 = 1.1592740743; the factor squared must lie within its last digit of it.
  const Rational factor = *power(Rational(103, 100), Rational(5, 2), 12);
  CHECK(to_fixed(factor, 3) == "1.077");  // as Exhibit 2A prints it
  const Rational fifth(11592740743, 10000000000);
  const Rational half_unit(1, 2000000000000);
  CHECK((factor - half_unit) * (factor - half_unit) <= fifth);
  CHECK((factor + half_unit) * (factor + half_unit) > fifth);
}

TEST_CASE("power: a tie goes up, a hair below it goes down") {
  CHECK(text(power(Rational(1, 4), Rational(1, 2), 0), 0) == "1");  // exactly a half
  CHECK(text(power(Rational(2499, 10000), Rational(1, 2), 0), 0) == "0");
}

TEST_CASE("power: rises with the base, whatever is rounded") {
  Rational before = 0;
  for (int percent = -50; percent <= 50; ++percent) {
    const auto value = power(Rational(100 + percent, 100), Rational(5, 2), 4);
    REQUIRE(value);
    CHECK(*value > before);
    before = *value;
  }
}

TEST_CASE("power: nothing where there is no real root, or none that ends") {
  CHECK_FALSE(power(Rational(-1), Rational(5, 2), 3));
  CHECK_FALSE(power(Rational(0), Rational(-1), 3));
  CHECK_FALSE(power(Rational(2), Rational(1, 25), 3));
  CHECK_FALSE(power(Rational(2), Rational(101), 3));
}

}  // namespace trueup
