#include <doctest/doctest.h>

#include <string>

#include "contract/scenario.h"
#include "documents.h"
#include "small_workbook.h"

using trueup::Binding;
using trueup::Diagnostics;
using trueup::Rational;
using trueup::Scenario;
using trueup::Workbook;

namespace {

struct Bound {
  Workbook workbook;
  Binding binding;
  Diagnostics diagnostics;
};

/// Reads a scenario and binds it to the small workbook.
void bind_text(std::string_view text, Bound& bound) {
  const auto scenario = trueup::read_scenario(text, bound.diagnostics);
  REQUIRE(scenario);
  fill_small_workbook(bound.workbook, scenario->members.size());
  bound.binding = trueup::bind(*scenario, bound.workbook, bound.diagnostics);
}

trueup::Diagnostics faults_with(std::string_view piece, std::string_view instead) {
  Bound bound;
  bind_text(with(whole_scenario, piece, instead), bound);
  return bound.diagnostics;
}

std::string fault_with(std::string_view piece, std::string_view instead) {
  return said(faults_with(piece, instead));
}

std::string hint_with(std::string_view piece, std::string_view instead) {
  const Diagnostics diagnostics = faults_with(piece, instead);
  REQUIRE(diagnostics.size() == 1);
  return diagnostics[0].hint;
}

}  // namespace

TEST_CASE("bind: every value finds its input") {
  Bound bound;
  bind_text(whole_scenario, bound);
  CHECK(said(bound.diagnostics) == "");
  REQUIRE(bound.binding.values.size() == 12);
  const auto value_at = [&](const std::string& pointer) -> std::string {
    for (const auto& value : bound.binding.values) {
      const auto& input = bound.workbook.inputs()[value.input];
      if (input_pointer(bound.workbook, input, value.element) == pointer) return value.value.str();
    }
    return "none";
  };
  CHECK(value_at("/inputs/cells/ma_adult/member_months") == "741000");
  CHECK(value_at("/inputs/cells/pregnant_women/member_months") == "598");
  CHECK(value_at("/inputs/cells/ma_adult/risk_factor") == "51/50");
  CHECK(value_at("/inputs/quality/imm_adolescents/credible") == "1");
  CHECK(value_at("/inputs/quality/pphr_ae_ratio/credible") == "0");
  CHECK(value_at("/inputs/mlr/solvency_fund") == "-5");
  CHECK(value_at("/inputs/rebate/paid_on") == "20952");
  CHECK(value_at("/inputs/members/1/annual_cost") == "502001/2");
  REQUIRE(bound.binding.readings.size() == 1);
  CHECK(bound.binding.readings[0].option == 0);
}

TEST_CASE("bind: names nobody knows") {
  CHECK(fault_with("\"cells\"", "\"cels\"") == "unknown_key /inputs/cels");
  CHECK(hint_with("\"cells\"", "\"cels\"") == "Did you mean \"cells\"?");
  CHECK(fault_with("\"ma_adult\": {", "\"ma_adlt\": {") == "unknown_element /inputs/cells/ma_adlt");
  CHECK(hint_with("\"ma_adult\": {", "\"ma_adlt\": {") == "Did you mean \"ma_adult\"?");
  CHECK(fault_with("\"ma_adult\": {", "\"typo\": {}, \"ma_adult\": {") ==
        "unknown_element /inputs/cells/typo");
  CHECK(fault_with("\"risk_factor\"", "\"risk/factor\"") ==
        "unknown_key /inputs/cells/ma_adult/risk~1factor");
  CHECK(hint_with("\"risk_factor\"", "\"risk_facotr\"") == "Did you mean \"risk_factor\"?");
  CHECK(fault_with("\"imm_adolescents\"", "\"imm_adolescent\"") ==
        "unknown_element /inputs/quality/imm_adolescent");
  CHECK(fault_with("\"incurred_claims\"", "\"incured_claims\"") ==
        "unknown_key /inputs/mlr/incured_claims");
  CHECK(hint_with("\"incurred_claims\"", "\"member_months\"") ==
        "Move it: member_months belongs to cells.");
  CHECK(fault_with("\"rebate\": {", "\"directed\": {}, \"rebate\": {") ==
        "unknown_key /inputs/directed");
  CHECK(fault_with("\"rebate.due_year\"", "\"rebate.due\"") ==
        "unknown_reading /readings/rebate.due");
  CHECK(fault_with("\"following\"", "\"folowing\"") == "unknown_option /readings/rebate.due_year");
  CHECK(hint_with("\"following\"", "\"folowing\"") == "Did you mean \"following\"?");
  CHECK(fault_with("{\"cell\": \"ma_adult\"", "{\"cell\": \"ma_adults\"") ==
        "unknown_element /inputs/members/0/cell");
}

TEST_CASE("bind: figures at the wrong depth") {
  CHECK(fault_with("{\"member_months\": \"598\"}", "\"598\"") ==
        "wrong_type /inputs/cells/pregnant_women");
  CHECK(fault_with("{\"member_months\": \"598\"}", "[\"598\"]") ==
        "wrong_type /inputs/cells/pregnant_women");
  CHECK(fault_with("\"pregnant_women\": {\"member_months\": \"598\"}",
                   "\"member_months\": \"598\"") == "unknown_element /inputs/cells/member_months");
  CHECK(fault_with("\"489170000\"", "{\"total\": \"1\", \"other\": \"2\"}") ==
        "wrong_type /inputs/mlr/incurred_claims");
  CHECK(fault_with("\"489170000\"", "{}") == "wrong_type /inputs/mlr/incurred_claims");
  CHECK(fault_with("\"741000\"", "{\"a\": \"1\"}") ==
        "wrong_type /inputs/cells/ma_adult/member_months");
  CHECK(fault_with("{\"member_months\": \"598\"}", "{}") == "");
}

TEST_CASE("bind: values that are none") {
  CHECK(fault_with("\"741000\"", "741000") ==
        "number_not_string /inputs/cells/ma_adult/member_months");
  CHECK(hint_with("\"741000\"", "741000") == "Put it in quotes: \"741000\".");
  CHECK(hint_with("\"741000\"", "7.41e5") ==
        "Write it out in quotes, without an exponent: \"741000\".");
  CHECK(fault_with("\"741000\"", "null") == "wrong_type /inputs/cells/ma_adult/member_months");
  CHECK(hint_with("\"741000\"", "null") == "Leave the key out where there is no figure.");
  CHECK(fault_with("\"741000\"", "true") == "wrong_type /inputs/cells/ma_adult/member_months");
  CHECK(fault_with("\"741000\"", "\"741,000\"") ==
        "not_a_decimal /inputs/cells/ma_adult/member_months");
  CHECK(fault_with("\"741000\"", "\"" + std::string(41, '7') + "\"") ==
        "too_large /inputs/cells/ma_adult/member_months");
  CHECK(fault_with("\"credible\": true", "\"credible\": \"true\"") ==
        "wrong_type /inputs/quality/imm_adolescents/credible");
  CHECK(fault_with("\"credible\": true", "\"credible\": 1") ==
        "wrong_type /inputs/quality/imm_adolescents/credible");
  CHECK(fault_with("\"2027-05-14\"", "\"2027-02-30\"") == "not_a_date /inputs/rebate/paid_on");
  CHECK(fault_with("\"2027-05-14\"", "20270514") == "wrong_type /inputs/rebate/paid_on");
}

TEST_CASE("bind: bounds") {
  CHECK(fault_with("\"741000\"", "\"-1\"") == "out_of_bounds /inputs/cells/ma_adult/member_months");
  CHECK(fault_with("\"0.5601\"", "\"56.01\"") ==
        "out_of_bounds /inputs/quality/imm_adolescents/rate");
  CHECK(hint_with("\"0.5601\"", "\"56.01\"") == "Write a share of one: \"0.5601\" for 56.01%.");
  CHECK(hint_with("\"0.5601\"", "\"5601\"") == "Check the figure: it is more than can be.");
  CHECK(fault_with("\"0.5601\"", "\"1\"") == "");
  CHECK(fault_with("\"2850000\"", "\"-2850000\"") == "out_of_bounds /inputs/members/0/annual_cost");
}

TEST_CASE("bind: where an element has no such input") {
  CHECK(fault_with("{\"member_months\": \"598\"}",
                   "{\"member_months\": \"598\", \"risk_factor\": \"1\"}") ==
        "not_applicable /inputs/cells/pregnant_women/risk_factor");
  CHECK(hint_with("\"rate\": \"0.5601\"", "\"ae_ratio\": \"0.5601\"") ==
        "Leave it out: ae_ratio does not apply to imm_adolescents.");
}

TEST_CASE("bind: a total and its parts") {
  const Diagnostics mlr =
      faults_with("\"solvency_fund\": \"-5\"", "\"ibnr\": \"1\", \"paid_claims\": \"2\"");
  CHECK(said(mlr) == "conflicting_inputs /inputs/mlr/incurred_claims");
  CHECK(mlr.at(0).hint == "Leave out incurred_claims, or leave out ibnr, paid_claims.");
  CHECK(fault_with("\"risk_factor\": \"1.02\"",
                   "\"risk_factor\": \"1.02\", \"risk_score_cco\": \"1\"") ==
        "conflicting_inputs /inputs/cells/ma_adult/risk_factor");
}

TEST_CASE("bind: listed members conflict with the total of their own rate cell only") {
  const std::string text =
      with(whole_scenario, "{\"cell\": \"pregnant_women\", ", "{\"cell\": \"ma_adult\", ");
  const auto fault_of = [&](std::string_view piece, std::string_view instead) {
    Bound bound;
    bind_text(with(text, piece, instead), bound);
    return said(bound.diagnostics);
  };
  CHECK(fault_of("\"598\"", "\"598\", \"high_cost_actual\": \"0\"") == "");
  CHECK(fault_of("\"741000\"", "\"741000\", \"high_cost_actual\": \"0\"") ==
        "conflicting_inputs /inputs/cells/ma_adult/high_cost_actual");
}

TEST_CASE("bind: a program without a list of members") {
  Diagnostics diagnostics;
  const auto scenario = trueup::read_scenario(whole_scenario, diagnostics).value();
  Workbook workbook;
  fill_small_workbook(workbook, 0);
  trueup::bind(scenario, workbook, diagnostics);
  CHECK(said(diagnostics) == "unknown_key /inputs/members");
}

TEST_CASE("bind: all faults at once, and no more than fifty") {
  Bound bound;
  bind_text(R"({"format":"trueup.scenario.v1","program":"p","extra":"1","readings":{"a":"b"},
    "inputs":{"cells":{"ma_adult":{"member_months":5,"risk_factor":"x"},"x":{}},"y":{},
              "members":[{"cell":"z","annual_cost":"-1"}]}})",
            bound);
  CHECK(said(bound.diagnostics) ==
        "unknown_key /extra; unknown_reading /readings/a; "
        "number_not_string /inputs/cells/ma_adult/member_months; "
        "not_a_decimal /inputs/cells/ma_adult/risk_factor; unknown_element /inputs/cells/x; "
        "unknown_key /inputs/y; unknown_element /inputs/members/0/cell; "
        "out_of_bounds /inputs/members/0/annual_cost");

  std::string many = R"({"format":"trueup.scenario.v1","program":"p","inputs":{"mlr":{)";
  for (int i = 0; i < 200; ++i) many += (i ? ",\"k" : "\"k") + std::to_string(i) + "\":\"1\"";
  Bound full;
  bind_text(many + "}}}", full);
  CHECK(full.diagnostics.size() == trueup::max_diagnostics);
}
