#include "readers/terms.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "../contract/documents.h"
#include "contract/program.h"
#include "contract/shipped.h"
#include "number/decimal.h"
#include "rules/settlement/settlement.h"

namespace trueup {

namespace {

Program read(std::string_view text) {
  Diagnostics faults;
  auto program = read_program(text, faults);
  REQUIRE(said(faults) == "");
  return std::move(program.value());
}

std::vector<TermSection> terms_of(const Program& program) {
  return terms_by_exhibit(*settlement_workbook(program, {}));
}

const TermEntry* find(const std::vector<TermSection>& sections, const std::string& exhibit,
                      const std::string& id) {
  for (const TermSection& section : sections)
    for (const TermEntry& term : section.terms)
      if (section.exhibit.id == exhibit && term.id == id) return &term;
  return nullptr;
}

}  // namespace

TEST_CASE("terms: every one that says where it stands, stands there") {
  for (const ShippedFile& file : shipped_programs()) {
    CAPTURE(file.name);
    const auto document = nlohmann::json::parse(file.text);
    std::size_t placed = 0;
    for (const TermSection& section : terms_of(read(file.text))) {
      for (const TermEntry& term : section.terms) {
        if (term.pointer.empty()) continue;
        CAPTURE(term.id);
        const auto at = nlohmann::json::json_pointer(term.pointer);
        REQUIRE(document.contains(at));
        CHECK(parse_decimal(document[at].get<std::string>()) == term.value);
        ++placed;
      }
    }
    CHECK((placed > 0) == document.contains("cells"));  // the others only have open terms and dates
  }
}

TEST_CASE("terms: each figure of the contract once, in the exhibit its id names or stands under") {
  const auto sections = terms_of(read(whole_program));
  std::set<std::string> seen;
  for (const TermSection& section : sections)
    for (const TermEntry& term : section.terms) {
      CHECK(seen.insert(term.id).second);
      CHECK(term.unit != Unit::flag);
    }
  const auto pointer = [&](const char* exhibit, const char* id) {
    CAPTURE(id);
    const TermEntry* term = find(sections, exhibit, id);
    REQUIRE(term);
    return term->pointer;
  };
  CHECK(pointer("capitation", "cells.rate[pregnant_women]") == "/cells/1/rate/value");
  CHECK(pointer("withhold", "measures.target[imm_adolescents]") ==
        "/withhold/measures/0/target/value");
  CHECK(pointer("corridor", "corridor.band_to[gain]") == "/pharmacy_corridor/bands/0/to");
  CHECK(pointer("corridor", "corridor.state_share[loss]") ==
        "/pharmacy_corridor/bands/2/state_share");
  CHECK(pointer("corridor", "corridor.member_threshold") ==
        "/pharmacy_corridor/member_threshold/value");
  CHECK(pointer("mlr", "mlr.minimum") == "/mlr/minimum/value");
  CHECK(pointer("mlr", "mlr.decimals") == "/mlr/decimals/value");
  CHECK(pointer("mlr", "mlr.segment_adjustment_to[from_5400]") ==
        "/mlr/credibility/nodes/1/adjustment");
  CHECK(pointer("incentive", "incentive.cap_contract") == "/incentive/caps/contract/value");
  // One figure for all rate cells stands at one place.
  CHECK(pointer("directed", "directed.pmpm_treat[ma_adult]") == "/directed_payments/1/pmpm/value");
  CHECK(pointer("directed", "directed.pmpm_treat[pregnant_women]") ==
        "/directed_payments/1/pmpm/value");
  // Declared before its exhibit, and listed there all the same.
  CHECK(pointer("premium_tax", "premium_tax.rate") == "/premium_tax/rate/value");
}

TEST_CASE("terms: what a contract sets none of is no term") {
  const auto sections = terms_of(read(whole_program));
  CHECK(!find(sections, "corridor", "corridor.band_from[gain]"));
  CHECK(!find(sections, "capitation", "cells.high_cost_target[pregnant_women]"));
  for (const TermSection& section : sections) CHECK(section.exhibit.id != "deadline");
}

TEST_CASE("terms: an open term is listed without a value, among those that are set") {
  const std::string text = with(with(whole_program, R"({"value": "654.11",)", R"({"open": true,)"),
                                R"({"value": "0.875",)", R"({"open": true,)");
  const auto sections = terms_of(read(text));
  const TermEntry* minimum = find(sections, "mlr", "mlr.minimum");
  REQUIRE(minimum);
  CHECK(!minimum->value);
  CHECK(minimum->pointer.empty());
  CHECK(minimum->cites.size() == 1);
  const TermEntry* open = find(sections, "capitation", "cells.rate[pregnant_women]");
  const TermEntry* set = find(sections, "capitation", "cells.rate[ma_adult]");
  REQUIRE(open);
  REQUIRE(set);
  CHECK(!open->value);
  CHECK(set->value == parse_decimal("375.66"));
  CHECK(sections.front().terms.front().id == "cells.rate[ma_adult]");
}

}  // namespace trueup
