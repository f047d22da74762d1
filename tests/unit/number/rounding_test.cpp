#include "number/rounding.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "number/decimal.h"

namespace {

using trueup::Integer;
using trueup::Rational;
using trueup::RoundingMode;

std::string rounded(const char* text, int digits, RoundingMode mode) {
  return trueup::to_fraction(
      trueup::round_to(trueup::parse_decimal(text).value(), digits, mode));
}

std::string half_up(const char* text, int digits) {
  const auto value = trueup::parse_decimal(text).value();
  return trueup::to_decimal(trueup::round_to(value, digits, RoundingMode::half_up)).text;
}

Rational distance(const Rational& a, const Rational& b) { return abs(Rational(a - b)); }

}  // namespace

TEST_CASE("round_to: three-decimal percentages of the contract's examples") {
  CHECK(half_up("0.7988", 3) == "0.799");
  CHECK(half_up("0.8253", 3) == "0.825");
}

TEST_CASE("round_to: a tie is a tie only when it is exact") {
  CHECK(half_up("0.9125", 3) == "0.913");
  CHECK(half_up("0.912499999", 3) == "0.912");
  CHECK(half_up("0.9124999999999999999999999999999999999", 3) == "0.912");
  CHECK(rounded("0.9125", 3, RoundingMode::half_even) == "114/125");  // 0.912
  CHECK(rounded("0.9135", 3, RoundingMode::half_even) == "457/500");  // 0.914
  CHECK(rounded("0.912500000000000001", 3, RoundingMode::half_even) == "913/1000");
}

TEST_CASE("round_to: every mode around a half, both signs") {
  struct Row {
    const char* value;
    const char* half_up;
    const char* half_even;
    const char* down;
    const char* up;
  };
  const std::vector<Row> rows = {
      {"0", "0", "0", "0", "0"},         {"0.4", "0", "0", "0", "1"},
      {"0.5", "1", "0", "0", "1"},       {"0.6", "1", "1", "0", "1"},
      {"1.5", "2", "2", "1", "2"},       {"2.5", "3", "2", "2", "3"},
      {"3", "3", "3", "3", "3"},         {"-0.4", "0", "0", "0", "-1"},
      {"-0.5", "-1", "0", "0", "-1"},    {"-0.6", "-1", "-1", "0", "-1"},
      {"-1.5", "-2", "-2", "-1", "-2"},  {"-2.5", "-3", "-2", "-2", "-3"},
      {"-3", "-3", "-3", "-3", "-3"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.value);
    CHECK(rounded(row.value, 0, RoundingMode::half_up) == row.half_up);
    CHECK(rounded(row.value, 0, RoundingMode::half_even) == row.half_even);
    CHECK(rounded(row.value, 0, RoundingMode::down) == row.down);
    CHECK(rounded(row.value, 0, RoundingMode::up) == row.up);
  }
}

TEST_CASE("round_to: negative digits round to thousands") {
  CHECK(half_up("1463872.40", -3) == "1464000");
  CHECK(half_up("1463499.99", -3) == "1463000");
  CHECK(half_up("1463500", -3) == "1464000");
  CHECK(half_up("-1463500", -3) == "-1464000");
  CHECK(half_up("499", -3) == "0");
  CHECK(rounded("1462500", -3, RoundingMode::half_even) == "1462000");
  CHECK(rounded("1463999", -3, RoundingMode::down) == "1463000");
  CHECK(rounded("1463000.01", -3, RoundingMode::up) == "1464000");
}

TEST_CASE("round_to: fractions that never end") {
  CHECK(trueup::round_to(Rational(2, 3), 2, RoundingMode::half_up) == Rational(67, 100));
  CHECK(trueup::round_to(Rational(-2, 3), 2, RoundingMode::down) == Rational(-66, 100));
  CHECK(trueup::round_to(Rational(1, 3), 0, RoundingMode::up) == Rational(1));
  CHECK(trueup::round_to(Rational(-1, 3), 0, RoundingMode::up) == Rational(-1));
}

TEST_CASE("round_to_units counts the last digit kept") {
  CHECK(trueup::round_to_units(Rational(12345, 1000), 2, RoundingMode::half_up) == 1235);
  CHECK(trueup::round_to_units(Rational(1463872), -3, RoundingMode::half_up) == 1464);
  CHECK(trueup::round_to_units(Rational(-7, 2), 0, RoundingMode::half_up) == -4);
}

TEST_CASE("round_to: what each mode promises, over a grid of fractions") {
  for (int n = -300; n <= 300; ++n) {
    for (const int d : {1, 3, 7, 8, 16, 20, 30}) {
      for (const int digits : {-1, 0, 1, 2}) {
        CAPTURE(n);
        CAPTURE(d);
        CAPTURE(digits);
        const Rational value(n, d);
        const Rational unit =
            digits < 0 ? Rational(10) : Rational(1) / Rational(trueup::power_of_ten(digits));
        const Rational down = round_to(value, digits, RoundingMode::down);
        const Rational up = round_to(value, digits, RoundingMode::up);
        const Rational nearest = round_to(value, digits, RoundingMode::half_up);
        const Rational even = round_to(value, digits, RoundingMode::half_even);
        REQUIRE(denominator(Rational(down / unit)) == 1);
        REQUIRE(denominator(Rational(up / unit)) == 1);
        REQUIRE(abs(down) <= abs(value));
        REQUIRE(abs(up) >= abs(value));
        REQUIRE(distance(up, down) == (down == value ? Rational(0) : unit));
        const bool tie = up != down && distance(up, value) == distance(down, value);
        const Rational closer = distance(up, value) <= distance(down, value) ? up : down;
        REQUIRE(nearest == closer);
        if (!tie) REQUIRE(even == closer);
        if (tie) REQUIRE(numerator(Rational(even / unit)) % 2 == 0);
        REQUIRE(round_to(Rational(-value), digits, RoundingMode::half_up) == -nearest);
      }
    }
  }
}

TEST_CASE("power_of_ten, inside its table and beyond") {
  CHECK(trueup::power_of_ten(0) == 1);
  CHECK(trueup::power_of_ten(3) == 1000);
  CHECK(trueup::power_of_ten(40).str() == "1" + std::string(40, '0'));
  CHECK(trueup::power_of_ten(41).str() == "1" + std::string(41, '0'));
  CHECK(trueup::power_of_ten(100).str() == "1" + std::string(100, '0'));
}
