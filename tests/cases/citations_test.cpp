#include <algorithm>

#include "contract/shipped.h"
#include "readers/explain.h"
#include "reply/catalogue.h"
#include "rules/rating/risk_adjustment.h"
#include "support.h"

// Every line of every shipped program says what it is, how it is made and where that stands.

namespace trueup {

namespace {

bool names_a_source(const Program& program, const Citation& cite) {
  return !cite.clause.empty() &&
         std::any_of(program.sources.begin(), program.sources.end(),
                     [&](const Source& source) { return source.id == cite.source; });
}

bool all_name_sources(const Program& program, const Citations& cites) {
  return !cites.empty() && std::all_of(cites.begin(), cites.end(), [&](const Citation& cite) {
    return names_a_source(program, cite);
  });
}

void check_session(const Session& session) {
  const Workbook& book = session.workbook();
  const Evaluation& evaluation = session.evaluation();
  for (const Line& line : book.lines()) {
    CAPTURE(line.id);
    CHECK(!line.label.empty());
    CHECK(all_name_sources(session.program(), line.cites));
    for (std::uint32_t i = 0; i < book.nodes()[line.node].size; ++i) {
      const Explanation why = explain(evaluation, line, i);
      const Value& value = evaluation.at(line.node, i);
      CHECK(!why.formula.empty());
      CHECK(why.substituted.empty() == !value.known());
      CHECK(why.missing.empty() == (value.state != Value::State::missing));
    }
  }
  for (const Input& input : book.inputs()) {
    CAPTURE(input.id());
    CHECK(!input.label.empty());
    CHECK(!input.help.empty());
    for (const Citation& cite : input.cites) CHECK(names_a_source(session.program(), cite));
  }
  for (const Parameter& parameter : book.parameters()) {
    CAPTURE(parameter.id);
    CHECK(!parameter.label.empty());
    for (std::size_t i = 0; i < parameter.values.size(); ++i)
      CHECK((!parameter.values[i] || all_name_sources(session.program(), parameter.cites[i])));
  }
  for (const Reading& reading : book.readings())
    CHECK(all_name_sources(session.program(), reading.cites));
}

}  // namespace

TEST_CASE("citations: every line of every example has a label, a formula and a cited source") {
  REQUIRE(!shipped_examples().empty());
  for (const ShippedFile& example : shipped_examples()) {
    CAPTURE(example.name);
    check_session(Settled(std::string(example.text)).session());
  }
}

TEST_CASE("citations: the same with nothing entered, under every shipped program") {
  REQUIRE(!shipped_programs().empty());
  for (const ShippedFile& program : shipped_programs()) {
    CAPTURE(program.name);
    const std::string empty = R"({"format": "trueup.scenario.v1", "program": ")" +
                              std::string(program.name) + R"(", "inputs": {}})";
    check_session(Settled(empty).session());
  }
}

TEST_CASE("citations: every clause of a program stands for a line, an input or a group of them") {
  for (const ShippedFile& file : shipped_programs()) {
    const Program& program = *shipped_program(file.name);
    const std::string empty = R"({"format": "trueup.scenario.v1", "program": ")" + program.id +
                              R"(", "inputs": {}})";
    const Settled settled(empty);
    const Workbook& book = settled.session().workbook();
    const RiskScores scores{{0}, {{"a", "Plan A", {{Rational(1), Rational(1)}}}}, {}};
    const auto across_plans =
        program.cells.empty() ? std::make_unique<Workbook>() : rating::risk_adjustment(program, scores);
    for (const auto& clause : program.clauses) {
      const std::string& name = clause.first;
      CAPTURE(name);
      CHECK(all_name_sources(program, clause.second));
      const auto stands_for = [&](const std::string& id) {
        return id == name || id.rfind(name + ".", 0) == 0;
      };
      const bool used =
          std::any_of(book.lines().begin(), book.lines().end(),
                      [&](const Line& line) { return stands_for(line.id); }) ||
          std::any_of(book.inputs().begin(), book.inputs().end(),
                      [&](const Input& input) { return stands_for(input.id()); }) ||
          std::any_of(across_plans->lines().begin(), across_plans->lines().end(),
                      [&](const Line& line) { return stands_for(line.id); });
      CHECK(used);
    }
  }
}

TEST_CASE("citations: ids that others build on are there") {
  const Settled settled = full_year().settle();
  for (const char* id :
       {"capitation.gross", "withhold.withheld", "withhold.earned", "withhold.forfeited",
        "corridor.target", "corridor.actual", "corridor.difference", "corridor.difference_ratio",
        "corridor.settlement", "mlr.numerator", "mlr.denominator", "mlr.unadjusted",
        "mlr.credibility", "mlr.adjusted", "mlr.rebate", "rebate.interest", "statement.net"})
    CHECK(settled.value(id).known());
}

}  // namespace trueup
