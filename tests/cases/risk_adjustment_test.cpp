#include <doctest/doctest.h>

#include <algorithm>

#include "reply/catalogue.h"
#include "reply/risk_factors.h"
#include "support.h"

// Risk adjustment across plans: contract 11.1.1.2; R08 Step 5, Application of Risk Scores: the
// plan's average over the rate cell's. Budget neutral: R08 Appendix C, 42 CFR 438.5(g).

namespace trueup {

namespace {

struct Score {
  std::string months;
  std::string score;  // empty: left out
};

/// Plans a, b, c … with scores in MA Adult and, where given, in Non-Newborn SSI / Disabled.
struct Plans {
  std::vector<Score> ma_adult;
  std::vector<Score> disabled{};
  std::string decimals{};

  static std::string cell(const char* id, const Score& score) {
    return std::string("\"") + id + "\": {\"member_months\": \"" + score.months + "\"" +
           (score.score.empty() ? "" : ", \"risk_score\": \"" + score.score + "\"") + "}";
  }

  std::string text() const {
    std::string text =
        R"({"format": "trueup.risk-scores.v1", "program": "us-ms-mscan-sfy2026", "plans": [)";
    for (std::size_t i = 0; i < ma_adult.size(); ++i) {
      const std::string id(1, static_cast<char>('a' + i));
      text += std::string(i ? ", " : "") + "{\"id\": \"" + id + "\", \"name\": \"Plan " + id +
              "\", \"cells\": {" + cell("ma_adult", ma_adult[i]);
      if (!disabled.empty()) text += ", " + cell("non_newborn_ssi_disabled", disabled[i]);
      text += "}}";
    }
    return text + "]" + (decimals.empty() ? "" : ", \"factor_decimals\": \"" + decimals + "\"") + "}";
  }
};

std::unique_ptr<RiskFactors> factors_of(const std::string& text, Diagnostics& diagnostics) {
  return RiskFactors::compute({shipped_program("us-ms-mscan-sfy2026"), [](const Program*) {}}, text,
                              diagnostics);
}

std::unique_ptr<RiskFactors> factors_of(const Plans& plans) {
  Diagnostics diagnostics;
  auto factors = factors_of(plans.text(), diagnostics);
  REQUIRE(diagnostics.empty());
  return factors;
}

std::string faults(const std::string& text) {
  Diagnostics diagnostics;
  factors_of(text, diagnostics);
  std::string said;
  for (const Diagnostic& each : diagnostics)
    said += (said.empty() ? "" : "; ") + std::string(fault_name(each.fault)) + " " + each.pointer;
  return said;
}

std::string replaced(std::string text, const std::string& piece, const std::string& instead) {
  const std::size_t at = text.find(piece);
  REQUIRE(at != std::string::npos);
  return text.replace(at, piece.size(), instead);
}

Rational number(const RiskFactors& factors, const char* line, std::size_t element = 0) {
  const Value& value = factors.at(line, element);
  REQUIRE(value.known());
  return value.number;
}

// (1,000 × 1.32 + 2,000 × 0.99 + 1,000 × 1.10) ÷ 4,000 = 4,400 ÷ 4,000 = 1.1
const Plans three = {{{"1000", "1.32"}, {"2000", "0.99"}, {"1000", "1.10"}}};

}  // namespace

TEST_CASE("risk adjustment: three plans in one rate cell, by hand") {
  const auto factors = factors_of(three);
  CHECK(number(*factors, "risk.population_score") == dec("1.1"));
  CHECK(number(*factors, "risk.factor", 0) == dec("1.2"));
  CHECK(number(*factors, "risk.factor", 1) == dec("0.9"));
  CHECK(number(*factors, "risk.factor", 2) == 1);
  // MA Adult is paid 375.66: × 1.2, × 0.9, × 1.
  CHECK(number(*factors, "risk.rate", 0) == dec("450.792"));
  CHECK(number(*factors, "risk.payment", 0) == dec("450792"));
  CHECK(number(*factors, "risk.payment", 1) == dec("676188"));
  CHECK(number(*factors, "risk.payment", 2) == dec("375660"));
  CHECK(number(*factors, "risk.moved", 0) == dec("75132"));
  CHECK(number(*factors, "risk.moved", 1) == dec("-75132"));
  CHECK(number(*factors, "risk.moved", 2) == 0);
  CHECK(number(*factors, "risk.average_factor") == 1);
  // 4,000 × 375.66
  CHECK(number(*factors, "risk.payment_by_cell") == dec("1502640"));
  CHECK(number(*factors, "risk.payment_at_base_by_cell") == dec("1502640"));
  CHECK(number(*factors, "risk.neutral") == 0);
}

TEST_CASE("risk adjustment: a plan without members has no factor, and no part in the average") {
  // Non-Newborn SSI / Disabled, 871.27: (1 × 1 + 2 × 2) ÷ 3 = 5/3; factors 3/5 and 6/5.
  Plans plans = three;
  plans.disabled = {{"1", "1"}, {"2", "2"}, {"0", ""}};
  const auto factors = factors_of(plans);
  // Cells stand in the program's order: Non-Newborn SSI / Disabled first.
  CHECK(number(*factors, "risk.population_score", 0) == Rational(5, 3));
  CHECK(factors->of_plan_and_cell("risk.factor", 0, 0).number == dec("0.6"));
  CHECK(factors->of_plan_and_cell("risk.payment", 1, 0).number == dec("2091.048"));
  CHECK(factors->of_plan_and_cell("risk.factor", 2, 0).state == Value::State::missing);
  CHECK(factors->of_plan_and_cell("risk.payment", 2, 0).number == 0);
  CHECK(number(*factors, "risk.neutral", 0) == 0);
  CHECK(number(*factors, "risk.neutral_all") == 0);
}

TEST_CASE("risk adjustment: factors are those a plan's own settlement applies") {
  const Settled settled = full_year()
                              .leave_out("cells/ma_adult/risk_factor")
                              .enter("cells/ma_adult/risk_score_cco", "1.32")
                              .enter("cells/ma_adult/risk_score_population", "1.1")
                              .settle();
  CHECK(settled["capitation.risk_factor[ma_adult]"] == number(*factors_of(three), "risk.factor"));
}

TEST_CASE("risk adjustment: payments add to those at the base rate, whatever the scores") {
  // Scores whose factors do not end as decimals.
  const auto factors = factors_of({{{"17", "0.977"}, {"1003", "1.3001"}, {"29", "3.7"}},
                                   {{"7", "0.013"}, {"11", "1.1"}, {"13", "99.9"}}});
  CHECK(number(*factors, "risk.neutral", 0) == 0);
  CHECK(number(*factors, "risk.neutral", 1) == 0);
  CHECK(number(*factors, "risk.average_factor", 0) == 1);
  CHECK(number(*factors, "risk.moved", 0) + number(*factors, "risk.moved", 1) +
            number(*factors, "risk.moved", 2) ==
        0);
}

TEST_CASE("risk adjustment: scaling every score leaves the factors alone") {
  const auto once = factors_of(three);
  const auto twice = factors_of({{{"1000", "2.64"}, {"2000", "1.98"}, {"1000", "2.20"}}});
  for (std::size_t plan = 0; plan < 3; ++plan)
    CHECK(number(*once, "risk.factor", plan) == number(*twice, "risk.factor", plan));
}

TEST_CASE("risk adjustment: the order of plans moves no factor") {
  const auto turned = factors_of({{three.ma_adult[2], three.ma_adult[0], three.ma_adult[1]}});
  CHECK(number(*turned, "risk.factor", 0) == 1);
  CHECK(number(*turned, "risk.factor", 1) == dec("1.2"));
  CHECK(number(*turned, "risk.factor", 2) == dec("0.9"));
}

TEST_CASE("risk adjustment: a higher score of a plan raises its factor and lowers the others'") {
  const auto before = factors_of(three);
  const auto after = factors_of({{{"1000", "1.33"}, {"2000", "0.99"}, {"1000", "1.10"}}});
  CHECK(number(*after, "risk.factor", 0) > number(*before, "risk.factor", 0));
  CHECK(number(*after, "risk.factor", 1) < number(*before, "risk.factor", 1));
  CHECK(number(*after, "risk.factor", 2) < number(*before, "risk.factor", 2));
}

TEST_CASE("risk adjustment: rounded factors are not budget neutral, and it says by how much") {
  // 3,001 ÷ 3,000 in the cell; 1 ÷ 1.00033… = 0.99967 rounds to 1.000, 1.001 ÷ 1.00033… = 1.00067
  // to 1.001: 1,000 months × 0.001 × 375.66 too much.
  Plans plans = {{{"1000", "1"}, {"1000", "1.001"}, {"1000", "1"}}};
  CHECK(number(*factors_of(plans), "risk.neutral_all") == 0);
  plans.decimals = "3";
  const auto rounded_factors = factors_of(plans);
  CHECK(number(*rounded_factors, "risk.factor", 0) == 1);
  CHECK(number(*rounded_factors, "risk.factor", 1) == dec("1.001"));
  CHECK(number(*rounded_factors, "risk.neutral_all") == dec("375.66"));
  CHECK(number(*rounded_factors, "risk.average_factor") == Rational(3001, 3000));
}

TEST_CASE("risk adjustment: a faulty document is told by place") {
  const std::string good = three.text();
  CHECK(faults(good) == "");
  CHECK(faults(replaced(good, "\"risk_score\": \"1.32\"", "\"risk_scor\": \"1.32\"")) ==
        "missing_key /plans/0/cells/ma_adult/risk_score; "
        "unknown_key /plans/0/cells/ma_adult/risk_scor");
  CHECK(faults(replaced(good, ", \"risk_score\": \"1.32\"", "")) ==
        "missing_key /plans/0/cells/ma_adult/risk_score");
  CHECK(faults(replaced(good, "\"1000\"", "\"-1\"")) ==
        "out_of_bounds /plans/0/cells/ma_adult/member_months");
  CHECK(faults(replaced(good, "\"1.32\"", "\"0\"")) ==
        "out_of_bounds /plans/0/cells/ma_adult/risk_score");
  CHECK(faults(replaced(good, "\"1.32\"", "1.32")) ==
        "number_not_string /plans/0/cells/ma_adult/risk_score");
  CHECK(faults(replaced(good, "\"ma_adult\"", "\"ma_adults\"")) ==
        "unknown_element /plans/0/cells/ma_adults");
  CHECK(faults(replaced(good, "\"ma_adult\"", "\"pregnant_women\"")) ==
        "not_applicable /plans/0/cells/pregnant_women");
  CHECK(faults(replaced(good, "\"ma_adult\"", "\"foster_care\"")) ==
        "missing_key /plans/0/cells/ma_adult; missing_key /plans/1/cells/foster_care; "
        "missing_key /plans/2/cells/foster_care");
  CHECK(faults(replaced(good, "\"id\": \"b\"", "\"id\": \"a\"")) == "duplicate_key /plans/1/id");
  CHECK(faults(replaced(good, "sfy2026", "sfy2023")) == "unknown_program /program");
  CHECK(faults(replaced(good, "scores.v1", "scores.v2")) == "wrong_format /format");
  CHECK(faults(replaced(good, "\"plans\"", "\"factor_decimals\": \"13\", \"plans\"")) ==
        "out_of_bounds /factor_decimals");
  CHECK(faults(R"({"format": "trueup.risk-scores.v1", "program": "us-ms-mscan-sfy2026",
                   "plans": []})") == "out_of_bounds /plans");
  CHECK(faults(Plans{{{"0", ""}, {"0", "1"}}}.text()) == "out_of_bounds /plans/0/cells/ma_adult");
  CHECK(faults("{") == "malformed_json ");
}

TEST_CASE("risk adjustment: every line says its clause") {
  const auto factors = factors_of(three);
  for (const Line& line : factors->book().lines()) {
    CAPTURE(line.id);
    CHECK(!line.cites.empty());
  }
}

}  // namespace trueup
