#include "contract/shipped.h"

#include <doctest/doctest.h>

#include <map>
#include <string>

#include "contract/program.h"
#include "contract/scenario.h"
#include "documents.h"
#include "rules/settlement/settlement.h"

TEST_CASE("shipped: every program and example is read without a fault") {
  std::map<std::string, trueup::Program> programs;
  for (const trueup::ShippedFile& file : trueup::shipped_programs()) {
    CAPTURE(file.name);
    trueup::Diagnostics diagnostics;
    auto program = trueup::read_program(file.text, diagnostics);
    CHECK(said(diagnostics) == "");
    REQUIRE(program);
    CHECK(program->id == file.name);
    programs.emplace(program->id, std::move(*program));
  }
  for (const trueup::ShippedFile& file : trueup::shipped_examples()) {
    CAPTURE(file.name);
    trueup::Diagnostics diagnostics;
    const auto scenario = trueup::read_scenario(file.text, diagnostics);
    REQUIRE(scenario);
    REQUIRE(programs.count(scenario->program) == 1);
    const auto workbook =
        trueup::settlement_workbook(programs.at(scenario->program), scenario->members);
    const auto binding = trueup::bind(*scenario, *workbook, diagnostics);
    CHECK(said(diagnostics) == "");
    CHECK(binding.values.size() >= scenario->members.size() + scenario->entries.size());

    const auto again = trueup::read_scenario(write_scenario(*scenario), diagnostics);
    REQUIRE(again);
    CHECK(write_scenario(*again) == write_scenario(*scenario));
  }
}
