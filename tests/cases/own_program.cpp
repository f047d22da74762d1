#include "own_program.h"

namespace trueup {

namespace {

Document cell(const char* id, const char* rate) {
  return {{"id", id},
          {"label", id},
          {"risk_adjustment", "none"},
          {"rate", own_term(rate, "pmpm")}};
}

}  // namespace

Document own_term(const char* value, const char* unit) {
  return {{"value", value}, {"unit", unit}, {"cite", "contract 1"}};
}

Document open_term(const char* unit) {
  return {{"open", true}, {"unit", unit}, {"cite", "contract 1"}, {"note", "Not set yet."}};
}

Document own_program() {
  return {{"format", "trueup.program.v1"},
          {"id", "own"},
          {"title", "A program of one's own"},
          {"jurisdiction", "US"},
          {"parties", {{"plan", "Plan"}, {"state", "State"}}},
          {"rating_period", {{"from", "2025-01-01"}, {"to", "2025-12-31"}}},
          {"sources", {{"contract", "The contract"}}}};
}

Document own_program_with_cells() {
  Document program = own_program();
  program["cells"] = Document::array({cell("adults", "100.00"), cell("children", "50.00")});
  return program;
}

Draft own_scenario() {
  return Draft(R"({"format": "trueup.scenario.v1", "program": "own", "inputs": {}})");
}

Settled settled(const Draft& draft, const Document& program) {
  return Settled(draft.text(), program.dump());
}

std::string faults_of(const Draft& draft, const Document& program) {
  Diagnostics diagnostics;
  Session::open(program.dump(), draft.text(), diagnostics);
  std::string text;
  for (const Diagnostic& each : diagnostics) {
    if (!text.empty()) text += "; ";
    text += std::string(fault_name(each.fault)) + " " + each.pointer;
  }
  return text;
}

}  // namespace trueup
