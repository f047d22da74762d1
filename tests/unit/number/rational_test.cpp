#include "number/rational.h"

#include <doctest/doctest.h>

#include <stdexcept>

using trueup::Integer;
using trueup::Rational;

TEST_CASE("Rational keeps lowest terms and compares with whole numbers") {
  const Rational value(6, 4);
  CHECK(numerator(value) == 3);
  CHECK(denominator(value) == 2);
  CHECK(value != 1);
  CHECK(1 < value);
  CHECK(value < Integer(2));
  CHECK(value * 2 == 3);
  CHECK(3 == value * 2);
}

TEST_CASE("Rational: division takes either sign, construction only a positive denominator") {
  CHECK(Rational(5) / -10 == Rational(-1, 2));
  CHECK(Rational(1, 3) / Rational(-2, 3) == Rational(-1, 2));
  CHECK_THROWS_AS(Rational(1, -2), std::domain_error);
  CHECK_THROWS_AS(Rational(1, 0), std::domain_error);
  CHECK_THROWS_AS(Rational(1) / Rational(0), std::overflow_error);
  CHECK_THROWS_AS(Rational(1) / 0, std::overflow_error);
}

TEST_CASE("Rational is exact where binary floating point is not") {
  Rational sum = 0;
  for (int i = 0; i < 10; ++i) sum += Rational(1, 10);
  CHECK(sum == 1);
  CHECK(Rational(0.1) != Rational(1, 10));
}
