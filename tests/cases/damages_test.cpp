#include "support.h"

// Damages, deductions and penalties. The amounts are those of Missouri B3Z06118 2.28.11 a, which
// sets maxima; each expected figure is worked out beside its check.

namespace trueup {

namespace {

constexpr std::string_view program = R"json({
  "format": "trueup.program.v1",
  "id": "damages-only",
  "title": "Damages",
  "jurisdiction": "US-MO",
  "parties": {"plan": "health plan", "state": "state agency"},
  "rating_period": {"from": "2006-07-01", "to": "2007-06-30"},
  "sources": {"rfp": "The contract"},
  "cells": [
    {"id": "all", "label": "All", "risk_adjustment": "none",
     "rate": {"value": "100", "unit": "pmpm", "cite": "rfp 5"}}
  ],
  "damages": [
    {"id": "cost", "label": "Cost of a refused service", "kind": "amount", "cite": "rfp 2.28.4"},
    {"id": "misrepresentation", "label": "Misrepresentation", "kind": "per_occurrence",
     "each": {"value": "25000", "unit": "dollars", "cite": "rfp 2.28.11 a 1)"},
     "cite": "rfp 2.28.11 a 1)"},
    {"id": "discrimination", "label": "Members discriminated against", "kind": "per_occurrence",
     "each": {"value": "15000", "unit": "dollars", "cite": "rfp 2.28.11 a 3)"},
     "most": {"value": "100000", "unit": "dollars", "cite": "rfp 2.28.11 a 3)"},
     "cite": "rfp 2.28.11 a 3)"},
    {"id": "excess", "label": "Excess charges", "kind": "greater_of",
     "each": {"value": "25000", "unit": "dollars", "cite": "rfp 2.28.11 a 4)"},
     "multiple": {"value": "2", "unit": "factor", "cite": "rfp 2.28.11 a 4)"},
     "cite": "rfp 2.28.11 a 4)"}
  ]
})json";

Draft nothing() {
  return Draft(R"({"format": "trueup.scenario.v1", "program": "damages-only", "inputs": {}})");
}

Settled settle(const Draft& draft) { return Settled(draft.text(), program); }

std::string most(std::string_view row, std::string_view occurrences) {
  const std::string place = "damages/" + std::string(row) + "/occurrences";
  return settle(nothing().enter(place, occurrences)).text("damages.most[" + std::string(row) + "]");
}

std::string most_excess(std::string_view excess, std::string_view occurrences = "1") {
  return settle(nothing()
                    .enter("damages/excess/occurrences", occurrences)
                    .enter("damages/excess/excess", excess))
      .text("damages.most[excess]");
}

std::string faults(const Draft& draft) {
  Diagnostics diagnostics;
  Session::open(program, draft.text(), diagnostics);
  return diagnostics.empty() ? ""
                             : std::string(fault_name(diagnostics[0].fault)) + " " +
                                   diagnostics[0].pointer + ": " + diagnostics[0].hint;
}

}  // namespace

TEST_CASE("damages: so much for each occurrence, without a limit") {
  CHECK(most("misrepresentation", "0") == "0");
  CHECK(most("misrepresentation", "1") == "25000");
  CHECK(most("misrepresentation", "9") == "225000");
}

TEST_CASE("damages: so much for each member, within a limit") {
  CHECK(most("discrimination", "3") == "45000");
  CHECK(most("discrimination", "6") == "90000");
  CHECK(most("discrimination", "7") == "100000");  // 105,000 would be beyond it
  CHECK(most("discrimination", "9") == "100000");
}

TEST_CASE("damages: the greater of an amount and double the excess, each time") {
  CHECK(most_excess("10000") == "25000");
  CHECK(most_excess("12500") == "25000");  // the two are equal
  CHECK(most_excess("12500.01") == "25000.02");
  CHECK(most_excess("40000") == "80000");
  CHECK(most_excess("40000", "3") == "240000");
  CHECK(most_excess("10000", "2") == "50000");
}

TEST_CASE("damages: an excess not entered is not an excess of zero") {
  const Settled settled = settle(nothing().enter("damages/excess/occurrences", "1"));
  CHECK(settled.text("damages.most[excess]") == "missing");
  CHECK(settled.missing("damages.most[excess]") ==
        std::vector<std::string>{"damages.excess[excess]"});
}

TEST_CASE("damages: only what was assessed is charged, never more than can be imposed") {
  Draft draft = nothing().enter("damages/discrimination/occurrences", "3");
  CHECK(settle(draft).text("statement.damages") == "0");
  draft.enter("damages/discrimination/assessed", "44999.99");
  CHECK(settle(draft).text("statement.damages") == "44999.99");
  CHECK(settle(draft).text("damages.beyond_most[discrimination]") == "0");
  draft.enter("damages/discrimination/assessed", "45000.01");
  CHECK(settle(draft).text("statement.damages") == "45000");
  CHECK(settle(draft).text("damages.beyond_most[discrimination]") == "0.01");
}

TEST_CASE("damages: an assessment cannot be checked without the number of occurrences") {
  const Settled settled = settle(nothing().enter("damages/misrepresentation/assessed", "1"));
  CHECK(settled.text("statement.damages") == "missing");
  CHECK(settled.missing("statement.damages") ==
        std::vector<std::string>{"damages.occurrences[misrepresentation]"});
}

TEST_CASE("damages: an amount is charged as it is, and all kinds add up for the plan to pay") {
  CHECK(settle(nothing()).text("statement.damages") == "0");
  const Settled settled = settle(nothing()
                                     .enter("damages/cost/amount", "1234.56")
                                     .enter("damages/misrepresentation/occurrences", "2")
                                     .enter("damages/misrepresentation/assessed", "30000"));
  CHECK(settled.text("damages.charged[cost]") == "1234.56");
  CHECK(settled.text("statement.damages") == "31234.56");
  CHECK(settled.text("statement.net") == "31234.56");
}

TEST_CASE("damages: a figure of another kind, a part of an occurrence") {
  CHECK(faults(nothing().enter("damages/cost/assessed", "1")) ==
        "not_applicable /inputs/damages/cost/assessed: "
        "Leave it out: assessed does not apply to cost.");
  CHECK(faults(nothing().enter("damages/misrepresentation/occurrences", "1.5")) ==
        "out_of_bounds /inputs/damages/misrepresentation/occurrences: Leave the decimals out.");
  CHECK(faults(nothing().enter("damages/misrepresentation/assessed", "-1"))
            .starts_with("out_of_bounds"));
}

}  // namespace trueup
