#include "number/decimal.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <random>
#include <string>

using trueup::Integer;
using trueup::Rational;
using trueup::RoundingMode;
using trueup::group_thousands;
using trueup::parse_decimal;
using trueup::to_decimal;
using trueup::to_fixed;
using trueup::to_fraction;

TEST_CASE("parse_decimal reads plain decimals exactly") {
  CHECK(parse_decimal("0") == Rational(0));
  CHECK(parse_decimal("-0") == Rational(0));
  CHECK(parse_decimal("-0.00") == Rational(0));
  CHECK(parse_decimal("7") == Rational(7));
  CHECK(parse_decimal("10") == Rational(10));
  CHECK(parse_decimal("-12.50") == Rational(-25, 2));
  CHECK(parse_decimal("0.913") == Rational(913, 1000));
  CHECK(parse_decimal("0.010") == Rational(1, 100));
  CHECK(parse_decimal("-0.5") == Rational(-1, 2));
  CHECK(parse_decimal("1463872.00") == Rational(1463872));
}

TEST_CASE("parse_decimal refuses everything else") {
  for (const char* text :
       {"",      "-",     "--1",   "+1",   " 1",     "1 ",   "1 0",   "\t1",   "1\n", ".",
        ".5",    "-.5",   "5.",    "-5.",  "1..2",   "1.2.3", "1.-2", "1.+2",  "007", "00",
        "-00.5", "01.5",  "1e3",   "1E3",  "1.5e-2", "0x1F", "1,000", "1'000", "1_000",
        "1/3",   "$5",    "5%",    "nan",  "inf",    "-inf", "1-",    "(5)",   "\xD9\xA3"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_decimal(text).has_value());
  }
  CHECK_FALSE(parse_decimal(std::string_view("1\0", 2)).has_value());
}

TEST_CASE("parse_decimal takes 40 characters and no more") {
  const std::string nines(40, '9');
  CHECK(to_fraction(parse_decimal(nines).value()) == nines);
  CHECK_FALSE(parse_decimal(nines + "9").has_value());
  CHECK(parse_decimal("-0." + std::string(36, '0') + "1") ==
        Rational(Integer(-1), trueup::power_of_ten(37)));
  CHECK_FALSE(parse_decimal("-0." + std::string(37, '0') + "1").has_value());
}

TEST_CASE("to_decimal writes an exact decimal without trailing zeros") {
  CHECK(to_decimal(Rational(913, 1000)).text == "0.913");
  CHECK(to_decimal(Rational(-12)).text == "-12");
  CHECK(to_decimal(Rational(1200)).text == "1200");
  CHECK(to_decimal(Rational(-5, 2)).text == "-2.5");
  CHECK(to_decimal(Rational(1, 40)).text == "0.025");
  CHECK(to_decimal(Rational(0)).text == "0");
  CHECK(to_decimal(parse_decimal("-0.0").value()).text == "0");
  CHECK(to_decimal(Rational(913, 1000)).exact);
  CHECK(to_decimal(Rational(-12)).exact);
}

TEST_CASE("whole numbers of any length keep their zeros") {
  using trueup::power_of_ten;
  const auto whole = [](const Integer& value) { return to_decimal(Rational(value)).text; };
  CHECK(whole(power_of_ten(18) - 1) == std::string(18, '9'));
  CHECK(whole(power_of_ten(18)) == "1" + std::string(18, '0'));
  CHECK(whole(-power_of_ten(18) - 7) == "-1" + std::string(17, '0') + "7");
  CHECK(whole(power_of_ten(36)) == "1" + std::string(36, '0'));
  CHECK(whole(power_of_ten(54) + power_of_ten(20)) ==
        "1" + std::string(33, '0') + "1" + std::string(20, '0'));
  CHECK(whole(Integer(1) << 100) == "1267650600228229401496703205376");
}

TEST_CASE("to_decimal says when twelve digits are not the value") {
  CHECK(to_decimal(Rational(1, 3)).text == "0.333333333333");
  CHECK_FALSE(to_decimal(Rational(1, 3)).exact);
  CHECK(to_decimal(Rational(-2, 3)).text == "-0.666666666667");
  CHECK_FALSE(to_decimal(Rational(-2, 3)).exact);
  CHECK(to_decimal(Rational(1, 7)).text == "0.142857142857");
}

TEST_CASE("to_decimal: thirty fractional digits are exact, thirty-one are not") {
  const Rational two_to_minus_30(Integer(1), Integer(1) << 30);
  CHECK(to_decimal(two_to_minus_30).text == "0.000000000931322574615478515625");
  CHECK(to_decimal(two_to_minus_30).exact);

  const Rational two_to_minus_31 = two_to_minus_30 / 2;
  CHECK(to_decimal(two_to_minus_31).text == "0.000000000466");
  CHECK_FALSE(to_decimal(two_to_minus_31).exact);

  const Rational last_place(Integer(-1), trueup::power_of_ten(30));
  CHECK(to_decimal(last_place).text == "-0." + std::string(29, '0') + "1");
  CHECK(to_decimal(last_place).exact);

  const Rational beyond = last_place / 10;
  CHECK(to_decimal(beyond).text == "0.000000000000");
  CHECK_FALSE(to_decimal(beyond).exact);
}

TEST_CASE("to_fraction writes lowest terms") {
  CHECK(to_fraction(Rational(5)) == "5");
  CHECK(to_fraction(Rational(0)) == "0");
  CHECK(to_fraction(Rational(10, 4)) == "5/2");
  CHECK(to_fraction(Rational(-10, 6)) == "-5/3");
}

TEST_CASE("to_fixed writes every digit asked for") {
  CHECK(to_fixed(Rational(1463872), 2) == "1463872.00");
  CHECK(to_fixed(Rational(1, 2), 0) == "1");
  CHECK(to_fixed(Rational(1, 2), 0, RoundingMode::half_even) == "0");
  CHECK(to_fixed(Rational(5, 100), 2) == "0.05");
  CHECK(to_fixed(Rational(-5, 100), 2) == "-0.05");
  CHECK(to_fixed(Rational(-1, 200), 2) == "-0.01");
  CHECK(to_fixed(Rational(2, 3), 4, RoundingMode::down) == "0.6666");
  CHECK(to_fixed(Rational(999, 1000), 2) == "1.00");
  CHECK(to_fixed(Rational(0), 3) == "0.000");
}

TEST_CASE("to_fixed never signs a zero") {
  CHECK(to_fixed(Rational(-1, 1000), 2) == "0.00");
  CHECK(to_fixed(Rational(-499), -3) == "0");
  CHECK(to_fixed(Rational(-1, 3), 0) == "0");
}

TEST_CASE("to_fixed with negative digits writes a whole number") {
  CHECK(to_fixed(Rational(1463872), -3) == "1464000");
  CHECK(to_fixed(Rational(-14638725, 10), -1) == "-1463870");
}

TEST_CASE("group_thousands") {
  CHECK(group_thousands("-1463872.5") == "-1,463,872.5");
  CHECK(group_thousands("1463872.00") == "1,463,872.00");
  CHECK(group_thousands("0") == "0");
  CHECK(group_thousands("999") == "999");
  CHECK(group_thousands("-999") == "-999");
  CHECK(group_thousands("1000") == "1,000");
  CHECK(group_thousands("-100000") == "-100,000");
  CHECK(group_thousands("0.123456789") == "0.123456789");
  CHECK(group_thousands("") == "");
}

TEST_CASE("decimals survive a round trip") {
  std::mt19937_64 random(20270514);
  for (int i = 0; i < 5000; ++i) {
    // Up to 15 digits; the point is placed anywhere, or nowhere.
    const auto units = static_cast<std::int64_t>(random() % 1'000'000'000'000'000u);
    const int digits = static_cast<int>(random() % 18);
    const Integer signed_units(random() % 2 == 0 ? units : -units);
    const Rational value(signed_units, trueup::power_of_ten(digits));
    CAPTURE(to_fraction(value));

    const auto shortest = to_decimal(value);
    REQUIRE(shortest.exact);
    REQUIRE(parse_decimal(shortest.text) == value);
    if (shortest.text.find('.') != std::string::npos) REQUIRE(shortest.text.back() != '0');

    const std::string fixed = to_fixed(value, digits);
    REQUIRE(parse_decimal(fixed) == value);
    const std::size_t point = fixed.find('.');
    const std::size_t written = point == std::string::npos ? 0 : fixed.size() - point - 1;
    REQUIRE(written == static_cast<std::size_t>(digits));
  }
}
