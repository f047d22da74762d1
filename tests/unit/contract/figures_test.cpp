#include "contract/figures.h"

#include <doctest/doctest.h>

#include <string>

#include "calendar/date.h"
#include "documents.h"

using trueup::decimal_hint;
using trueup::Diagnostics;
using trueup::Json;
using trueup::Rational;
using trueup::Unit;

namespace {

std::string date_hint(const std::string& text) {
  Json value;
  value.kind = Json::Kind::string;
  value.text = text;
  Diagnostics diagnostics;
  CHECK_FALSE(trueup::read_date({&value, "/d"}, diagnostics).has_value());
  CHECK(said(diagnostics) == "not_a_date /d");
  return diagnostics.at(0).hint;
}

}  // namespace

TEST_CASE("figures: a hint shows the figure that was meant") {
  const auto dollars = [](const char* text) { return decimal_hint(text, Unit::dollars); };
  CHECK(dollars("1,000") == "Leave the separators out: \"1000\".");
  CHECK(dollars("1,463,872.50") == "Leave the separators out: \"1463872.5\".");
  CHECK(dollars("1,5") == "Write the decimals after a point: \"1.5\".");
  CHECK(dollars("$5") == "Leave the dollar sign and any separators out: \"5\".");
  CHECK(dollars("-$1,000") == "Leave the dollar sign and any separators out: \"-1000\".");
  CHECK(dollars("($5)") == "Write a negative figure with a minus sign: \"-5\".");
  CHECK(dollars("7.41e5") == "Write it out in quotes, without an exponent: \"741000\".");
  CHECK(dollars("1E-3") == "Write it out in quotes, without an exponent: \"0.001\".");
  CHECK(dollars(" 12 ") == "Leave the blanks out: \"12\".");
  CHECK(dollars("1 000") == "Leave the blanks out: \"1000\".");
  CHECK(dollars("1\u202F000") == "Leave the blanks out: \"1000\".");
  CHECK(dollars("007") == "Write it plainly: \"7\".");
  CHECK(dollars(".5") == "Write it plainly: \"0.5\".");
  CHECK(dollars("5.") == "Write it plainly: \"5\".");
  CHECK(dollars("+5") == "Write it plainly: \"5\".");
  CHECK(dollars("−5") == "Write it plainly: \"-5\".");
  CHECK(decimal_hint("91.3%", Unit::ratio) == "Write a share of one: \"0.913\" for 91.3%.");
  CHECK(decimal_hint("50%", Unit::factor) == "Write it without the percent sign: \"0.5\".");
}

TEST_CASE("figures: no guess where the meaning is open") {
  const std::string usual =
      "Write digits with at most one point, such as \"741000\" or \"-12.50\".";
  for (const char* text : {"1.234,56", "1,2,3", "1/3", "abc", "0x1F", "%", "e5", "1e", "1e1.5",
                           "1e99", "(5", "--5", "5-", "1.2.3"}) {
    CAPTURE(text);
    CHECK(decimal_hint(text, Unit::dollars) == usual);
  }
  CHECK(decimal_hint(std::string(500, '1') + ",", Unit::dollars) == usual);
  for (const char* text : {"", "  ", "NaN", "n/a", "-", "TBD", "null"})
    CHECK(decimal_hint(text, Unit::dollars) == "Leave the key out where there is no figure.");
}

TEST_CASE("figures: dates that do not exist") {
  CHECK(date_hint("2027-02-30") == "February 2027 has 28 days.");
  CHECK(date_hint("2028-02-30") == "February 2028 has 29 days.");
  CHECK(date_hint("2027-04-00") == "April 2027 has 30 days.");
  CHECK(date_hint("2027-14-05").find("month") != std::string::npos);
  CHECK(date_hint("0027-05-14").find("year") != std::string::npos);
  CHECK(date_hint("5/14/2027").find("2027-05-14") != std::string::npos);
  CHECK(date_hint("2027-05-14T00:00").find("dashes") != std::string::npos);
  CHECK(date_hint("").find("Leave the key out") != std::string::npos);
  CHECK(trueup::days_in_month(2100, 2) == 28);
}

TEST_CASE("figures: whole numbers") {
  Diagnostics diagnostics;
  const auto whole = [&](const char* text) {
    Json value;
    value.kind = Json::Kind::string;
    value.text = text;
    return trueup::read_whole({&value, "/n"}, 1, 12, diagnostics);
  };
  CHECK(whole("12") == 12);
  CHECK(whole("5.0") == 5);
  CHECK(said(diagnostics) == "");
  CHECK_FALSE(whole("13").has_value());
  CHECK_FALSE(whole("1.5").has_value());
  CHECK_FALSE(whole("x").has_value());
  CHECK(said(diagnostics) == "out_of_bounds /n; out_of_bounds /n; not_a_decimal /n");
}

TEST_CASE("figures: a share too large is no percentage, one beyond 1 is") {
  const auto hint = [](const char* text) {
    Json value;
    value.kind = Json::Kind::string;
    value.text = text;
    Diagnostics diagnostics;
    trueup::read_decimal({&value, "/rate"}, Unit::ratio, {Rational(0), Rational(3, 100)},
                         diagnostics);
    return diagnostics.empty() ? "" : diagnostics[0].hint;
  };
  CHECK(hint("0.03") == "");
  CHECK(hint("0.05") == "Check the figure: it is more than can be.");
  CHECK(hint("3") == "Write a share of one: \"0.03\" for 3%.");
}
