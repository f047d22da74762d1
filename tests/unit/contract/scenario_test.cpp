#include "contract/scenario.h"

#include <doctest/doctest.h>

#include <string>

#include "documents.h"

using trueup::Diagnostics;
using trueup::Json;
using trueup::read_scenario;
using trueup::Scenario;

namespace {

std::string faults_of(std::string_view text) {
  Diagnostics diagnostics;
  read_scenario(text, diagnostics);
  return said(diagnostics);
}

std::string with_fault(std::string_view piece, std::string_view instead) {
  return faults_of(with(whole_scenario, piece, instead));
}

}  // namespace

TEST_CASE("scenario: read as written") {
  Diagnostics diagnostics;
  const auto scenario = read_scenario(whole_scenario, diagnostics);
  CHECK(said(diagnostics) == "");
  REQUIRE(scenario);
  CHECK(scenario->program == "test-program");
  CHECK(scenario->name == "A scenario");
  CHECK(scenario->note == "Made up.");
  REQUIRE(scenario->readings.size() == 1);
  CHECK(scenario->readings[0].second == "following");
  REQUIRE(scenario->entries.size() == 10);
  CHECK(scenario->entries[0].pointer() == "/inputs/cells/ma_adult/member_months");
  CHECK(scenario->entries[0].value.text == "741000");
  CHECK(scenario->entries[4].value.kind == Json::Kind::boolean);
  CHECK(scenario->entries[7].pointer() == "/inputs/mlr/incurred_claims");
  REQUIRE(scenario->members.size() == 2);
  CHECK(scenario->members[1].annual_cost == "251000.50");
}

TEST_CASE("scenario: written and read back it is the same") {
  Diagnostics diagnostics;
  auto scenario = read_scenario(whole_scenario, diagnostics).value();
  scenario.entries.push_back({{"directed"}, {}});
  scenario.entries.back().value.kind = Json::Kind::object;
  const std::string text = write_scenario(scenario);
  const auto again = read_scenario(text, diagnostics).value();
  CHECK(said(diagnostics) == "");
  CHECK(write_scenario(again) == text);
  REQUIRE(again.entries.size() == scenario.entries.size());
  for (std::size_t i = 0; i < again.entries.size(); ++i) {
    CHECK(again.entries[i].pointer() == scenario.entries[i].pointer());
    CHECK(write_json(again.entries[i].value) == write_json(scenario.entries[i].value));
  }
  CHECK(again.members.size() == scenario.members.size());
  CHECK(text.find(
            "      \"ma_adult\": { \"member_months\": \"741000\", \"risk_factor\": \"1.02\" }") !=
        std::string::npos);
}

TEST_CASE("scenario: an empty element that was filled later is written with its figures") {
  Diagnostics diagnostics;
  auto scenario = read_scenario(R"({"format":"trueup.scenario.v1","program":"p",
                                    "inputs":{"cells":{"ma_adult":{}}}})",
                                diagnostics)
                      .value();
  REQUIRE(scenario.entries.size() == 1);
  Json months;
  months.kind = Json::Kind::string;
  months.text = "500";
  scenario.entries.insert(scenario.entries.begin(),
                          {{"cells", "ma_adult", "member_months"}, months});
  const auto again = read_scenario(write_scenario(scenario), diagnostics).value();
  CHECK(said(diagnostics) == "");
  REQUIRE(again.entries.size() == 1);
  CHECK(again.entries[0].value.text == "500");
}

TEST_CASE("scenario: the least of one") {
  CHECK(faults_of(R"({"format":"trueup.scenario.v1","program":"p"})") == "");
}

TEST_CASE("scenario: faults of form") {
  CHECK(faults_of("[]") == "wrong_type ");
  CHECK(faults_of("null") == "wrong_type ");
  CHECK(faults_of("{}") == "missing_key /format; missing_key /program");
  CHECK(with_fault("scenario.v1", "scenario.v2") == "wrong_format /format");
  CHECK(with_fault("\"format\"", "\"fromat\"") == "missing_key /format; unknown_key /fromat");
  CHECK(with_fault("\"test-program\"", "7") == "wrong_type /program");
  CHECK(with_fault("\"A scenario\"", "null") == "wrong_type /name");
  CHECK(with_fault("\"following\"", "true") == "wrong_type /readings/rebate.due_year");
  CHECK(with_fault("{\"rebate.due_year\": \"following\"}", "[]") == "wrong_type /readings");
  CHECK(with_fault("{\"paid_on\": \"2027-05-14\"}", "[]") == "wrong_type /inputs/rebate");
  CHECK(with_fault("\"note\"", "\"name\"") == "duplicate_key /name");
}

TEST_CASE("scenario: faults of the members' list") {
  CHECK(with_fault("\"2850000\"", "2850000") == "number_not_string /inputs/members/0/annual_cost");
  CHECK(with_fault("\"2850000\"", "\"\"") == "not_a_decimal /inputs/members/0/annual_cost");
  CHECK(with_fault(", \"annual_cost\": \"2850000\"", "") ==
        "missing_key /inputs/members/0/annual_cost");
  CHECK(with_fault("\"annual_cost\": \"2850000\"", "\"annual_cots\": \"2850000\"") ==
        "missing_key /inputs/members/0/annual_cost; unknown_key /inputs/members/0/annual_cots");
  CHECK(with_fault("\"cell\": \"ma_adult\"", "\"cell\": {}") ==
        "wrong_type /inputs/members/0/cell");
  CHECK(with_fault("{\"cell\": \"ma_adult\", \"annual_cost\": \"2850000\"}", "[]") ==
        "wrong_type /inputs/members/0");
  CHECK(faults_of(R"({"format":"trueup.scenario.v1","program":"p","inputs":{"members":{}}})") ==
        "wrong_type /inputs/members");
}

TEST_CASE("scenario: more members than a list may have") {
  std::string text = R"({"format":"trueup.scenario.v1","program":"p","inputs":{"members":[)";
  for (std::size_t i = 0; i <= trueup::max_members; ++i) {
    text += i ? "," : "";
    text += R"({"cell":"a","annual_cost":"1"})";
  }
  CHECK(faults_of(text + "]}}") == "too_large /inputs/members");
}

TEST_CASE("scenario: ten megabytes are refused") {
  const std::string long_note(10u << 20, 'x');
  const std::string text = with(whole_scenario, "Made up.", long_note);
  CHECK(faults_of(text) == "too_large ");
}

TEST_CASE("scenario: a fault of form leaves the rest to be checked") {
  Diagnostics diagnostics;
  const auto scenario = read_scenario(with(whole_scenario, "\"note\"", "\"noet\""), diagnostics);
  CHECK(said(diagnostics) == "unknown_key /noet");
  CHECK(diagnostics.at(0).hint == "Did you mean \"note\"?");
  REQUIRE(scenario);
  CHECK(scenario->entries.size() == 10);
}
