#include "contract/carry_over.h"

#include <doctest/doctest.h>

#include "documents.h"
#include "rules/settlement/settlement.h"

namespace trueup {

namespace {

// One program pays foster care by region, the other statewide; the adults' cell is in both. Only
// the regional one has an incentive, and its reading; the statewide one has another rating period.
std::string program_text(std::string_view id, std::string_view period, std::string_view cells,
                         std::string_view more = "") {
  return std::string(R"({"format": "trueup.program.v1", "id": ")") + std::string(id) + R"(",
    "title": "A program", "jurisdiction": "US-MS", "parties": {"plan": "CCO", "state": "State"},
    "rating_period": )" + std::string(period) + R"(,
    "sources": {"contract": "The contract"},
    "cells": [{"id": "ma_adult", "label": "MA Adult", "risk_adjustment": "prospective",
               "rate": {"value": "400", "unit": "pmpm", "cite": "contract A"}})" +
         std::string(cells) + R"(],
    "pharmacy_corridor": {
      "member_threshold": {"value": "250000", "unit": "dollars", "cite": "contract 11"},
      "bands": [{"id": "all", "label": "All", "plan_share": "1", "state_share": "0",
                 "cite": "contract 11"}]},
    "events": [{"id": "audit", "label": "Audit"}],
    "deadlines": [{"id": "after", "label": "After", "cite": "contract 11",
                   "rule": {"kind": "days_after_event", "anchor": "audit", "count": "5"}}],
    "readings": [{"id": "corridor.aggregation", "question": "How?", "default": "program",
                  "options": [{"id": "program", "label": "P"}, {"id": "cell", "label": "C"}],
                  "why": "So.", "cite": "contract 11"})" + std::string(more) + R"(]})";
}

std::string cell(std::string_view id, std::string_view more) {
  return R"(, {"id": ")" + std::string(id) + R"(", "label": ")" + std::string(id) +
         R"(", "risk_adjustment": "prospective",
         "rate": {"value": "700", "unit": "pmpm", "cite": "contract A"})" + std::string(more) + "}";
}

constexpr std::string_view this_year = R"({"from": "2025-07-01", "to": "2026-06-30"})";
constexpr std::string_view last_year = R"({"from": "2024-07-01", "to": "2025-06-30"})";

const std::string regional = program_text(
    "regional", this_year,
    cell("north_foster_care", R"(, "part_of": "foster_care")") +
        cell("south_foster_care", R"(, "part_of": "foster_care")"),
    R"(, {"id": "corridor.threshold", "question": "How much?", "default": "excess",
          "options": [{"id": "excess", "label": "E"}, {"id": "first_dollar", "label": "F"}],
          "why": "So.", "cite": "contract 11"})");
const std::string statewide = program_text("statewide", this_year, cell("foster_care", ""));
const std::string earlier = program_text("earlier", last_year, cell("foster_care", ""));

CarriedOver carried(const std::string& from, const std::string& to, const std::string& inputs,
                    const std::string& readings = "{}") {
  Diagnostics faults;
  const auto ours = read_program(from, faults);
  const auto theirs = read_program(to, faults);
  const auto scenario = read_scenario(R"({"format": "trueup.scenario.v1", "program": ")" +
                                          ours.value().id + R"(", "name": "N", "readings": )" +
                                          readings + R"(, "inputs": )" + inputs + "}",
                                      faults);
  const auto asked = settlement_workbook(theirs.value(), scenario.value().members);
  trueup::bind(*scenario, *settlement_workbook(*ours, scenario->members), faults);
  REQUIRE(said(faults) == "");
  return carry_over(*scenario, *ours, *theirs, *asked);
}

/// "/inputs/cells/ma_adult/member_months=5; …"
std::string entered(const CarriedOver& result) {
  std::string text;
  for (const ScenarioEntry& entry : result.scenario.entries)
    text += (text.empty() ? "" : "; ") + entry.pointer() + "=" + entry.value.text;
  return text;
}

std::string left_out(const CarriedOver& result) {
  std::string text;
  for (const LeftOut& value : result.left_out)
    text += (text.empty() ? "" : "; ") + value.pointer + ": " + value.why;
  return text;
}

}  // namespace

TEST_CASE("carry over: dollars and member months of regional parts add up, as decimals") {
  const auto result = carried(regional, statewide, R"({"cells": {
      "ma_adult": {"member_months": "1000.50"},
      "north_foster_care": {"member_months": "100.25", "high_cost_actual": "0.1"},
      "south_foster_care": {"member_months": "200.5", "high_cost_actual": "0.2"}}})");
  CHECK(result.scenario.program == "statewide");
  CHECK(result.scenario.name == "N");
  CHECK(entered(result) ==
        "/inputs/cells/ma_adult/member_months=1000.50; "  // one cell's figure is kept as written
        "/inputs/cells/foster_care/member_months=300.75; "
        "/inputs/cells/foster_care/high_cost_actual=0.3");
  CHECK(left_out(result).empty());
}

TEST_CASE("carry over: a part without the figure leaves the whole without it, never smaller") {
  const auto result = carried(regional, statewide, R"({"cells": {
      "north_foster_care": {"member_months": "100"}, "south_foster_care": {}}})");
  CHECK(entered(result).empty());
  CHECK(left_out(result) == "/inputs/cells/north_foster_care/member_months: Not every part of the "
                            "rate cell has this figure.");
}

TEST_CASE("carry over: a risk factor goes along only where all parts have the same") {
  const auto factors = [](const char* north, const char* south) {
    return carried(regional, statewide,
                   std::string(R"({"cells": {"north_foster_care": {"risk_factor": ")") + north +
                       R"("}, "south_foster_care": {"risk_factor": ")" + south + R"("}}})");
  };
  CHECK(entered(factors("1.02", "1.020")) == "/inputs/cells/foster_care/risk_factor=1.02");
  CHECK(left_out(factors("1.02", "1.020")).empty());
  const auto apart = factors("1.02", "1.0201");
  CHECK(entered(apart).empty());
  CHECK(left_out(apart) ==
        "/inputs/cells/north_foster_care/risk_factor: The parts of the rate cell differ in it.; "
        "/inputs/cells/south_foster_care/risk_factor: The parts of the rate cell differ in it.");
}

TEST_CASE("carry over: a statewide figure is not split into regions") {
  const auto result =
      carried(statewide, regional, R"({"cells": {"foster_care": {"member_months": "300"},
                                                 "ma_adult": {"risk_factor": "1.1"}}})");
  CHECK(entered(result) == "/inputs/cells/ma_adult/risk_factor=1.1");
  CHECK(left_out(result) == "/inputs/cells/foster_care/member_months: The other program divides "
                            "this rate cell by region, and nothing says how the figure divides.");
}

TEST_CASE("carry over: listed members go to the cell their region is a part of") {
  const auto result = carried(regional, statewide, R"({"members": [
      {"cell": "south_foster_care", "annual_cost": "300000"},
      {"cell": "ma_adult", "annual_cost": "251000.50"}]})");
  REQUIRE(result.scenario.members.size() == 2);
  CHECK(result.scenario.members[0].cell == "foster_care");
  CHECK(result.scenario.members[0].annual_cost == "300000");
  CHECK(result.scenario.members[1].cell == "ma_adult");
  const auto back = carried(statewide, regional, R"({"members": [
      {"cell": "foster_care", "annual_cost": "300000"}]})");
  CHECK(back.scenario.members.empty());
  REQUIRE(back.left_out.size() == 1);
  CHECK(back.left_out[0].pointer == "/inputs/members/0");
}

TEST_CASE("carry over: readings and options the other program lacks are left out and said") {
  const auto result = carried(regional, statewide, "{}",
                              R"({"corridor.aggregation": "cell", "corridor.threshold": "excess"})");
  REQUIRE(result.scenario.readings.size() == 1);
  CHECK(result.scenario.readings[0].first == "corridor.aggregation");
  CHECK(result.scenario.readings[0].second == "cell");
  CHECK(left_out(result) == "/readings/corridor.threshold: The other program has no such reading.");
}

TEST_CASE("carry over: a date goes along within a rating period, not into another") {
  const char* inputs = R"({"events": {"audit": "2026-12-01"}, "corridor": {"target_total": "9"}})";
  CHECK(left_out(carried(regional, statewide, inputs)).empty());
  const auto result = carried(regional, earlier, inputs);
  CHECK(entered(result) == "/inputs/corridor/target_total=9");
  CHECK(left_out(result) ==
        "/inputs/events/audit: The other program has another rating period.");
}

TEST_CASE("carry over: a term entered for one contract stays with it") {
  const std::string open = with(statewide, R"("value": "250000")", R"("open": true)");
  const auto result =
      carried(open, with(open, R"("id": "statewide")", R"("id": "other")"),
              R"({"terms": {"corridor.member_threshold": "100"}, "corridor": {"target_total": "9"}})");
  CHECK(entered(result) == "/inputs/corridor/target_total=9");
  CHECK(left_out(result) == "/inputs/terms/corridor.member_threshold: A term entered for one "
                            "contract says nothing about another.");
}

TEST_CASE("carry over: to the same program everything goes along") {
  const std::string inputs = R"({"cells": {"north_foster_care": {"member_months": "1"}},
      "events": {"audit": "2026-12-01"}, "members": [{"cell": "ma_adult", "annual_cost": "5"}]})";
  const auto result = carried(regional, regional, inputs);
  CHECK(result.left_out.empty());
  CHECK(result.scenario.entries.size() == 2);
  CHECK(result.scenario.members.size() == 1);
}

}  // namespace trueup
