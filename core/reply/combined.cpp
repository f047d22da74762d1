#include "reply/combined.h"

#include <set>
#include <utility>

#include "calendar/date.h"
#include "contract/json_reader.h"
#include "contract/nearest.h"
#include "readers/combine.h"
#include "readers/explain.h"
#include "reply/head.h"
#include "reply/lines.h"
#include "reply/reply.h"
#include "reply/statement.h"

namespace trueup {

namespace {

/// More programs stand under no contract.
constexpr std::size_t most_programs = 50;

std::string place_of(std::size_t index) { return "/" + std::to_string(index) + "/program"; }

std::string period_text(const Program& program) {
  return to_iso(program.period_start) + " to " + to_iso(program.period_end);
}

std::vector<const Evaluation*> evaluations_of(const Sessions& sessions) {
  std::vector<const Evaluation*> evaluations;
  for (const auto& session : sessions) evaluations.push_back(&session->evaluation());
  return evaluations;
}

Document worth_document(const Evaluation& evaluation, NodeId node, Unit unit) {
  Document document = Document::object();
  put_value(document, evaluation, node, 0, unit);
  return document;
}

/// The minimum MLR is a parameter, or an input where the documents at hand leave it open.
Document minimum_document(const Evaluation& evaluation) {
  const Workbook& book = evaluation.workbook();
  for (const Parameter& parameter : book.parameters())
    if (parameter.id == "mlr.minimum")
      return worth_document(evaluation, parameter.node, parameter.unit);
  for (const Input& input : book.inputs())
    if (input.id() == "terms.mlr.minimum")
      return worth_document(evaluation, input.node, input.unit);
  return Document::object();
}

Document program_entry(const Session& session) {
  Document document = {{"id", session.program().id},
               {"title", session.program().title},
               {"scenario", session.scenario().name}};
  const Evaluation& evaluation = session.evaluation();
  const Line* adjusted = session.workbook().find_line("mlr.adjusted");
  const Line* rebate = session.workbook().find_line("mlr.rebate");
  if (adjusted && rebate)
    document["plan_mlr"] = {{"adjusted", worth_document(evaluation, adjusted->node, adjusted->unit)},
                    {"minimum", minimum_document(evaluation)},
                    {"rebate", worth_document(evaluation, rebate->node, rebate->unit)}};
  return document;
}

Document sum_document(const Sessions& sessions, const CombinedRow& row) {
  Document document = Document::object();
  if (row.sum.known()) {
    put_number(document, row.sum.number);
  } else if (row.sum.state == Value::State::undefined) {
    document["undefined"] = "a division by zero";
  } else {
    document["missing"] = Document::array();
    for (std::size_t i = 0; i < sessions.size(); ++i) {
      const Evaluation& evaluation = sessions[i]->evaluation();
      const Line* line = row.lines[i];
      if (!line || evaluation.at(line->node).state != Value::State::missing) continue;
      document["missing"].push_back({{"program", sessions[i]->program().id},
                             {"inputs", missing_inputs(evaluation, line->node, 0)}});
    }
  }
  return document;
}

Document row_document(const Sessions& sessions, const CombinedRow& row) {
  Document values = Document::array();
  for (std::size_t i = 0; i < sessions.size(); ++i)
    values.push_back(row.lines[i] ? worth_document(sessions[i]->evaluation(), row.lines[i]->node,
                                                   row.lines[i]->unit)
                                  : Document(nullptr));
  return {{"line", row.id},
          {"label", row.label},
          {"values", std::move(values)},
          {"sum", sum_document(sessions, row)},
          {"direction", direction(row.sum)}};
}

/// The texts of a JSON list of strings.
std::vector<std::string> texts_of(std::string_view json, Diagnostics& diagnostics) {
  const Json list = parse_json(json, diagnostics);
  std::vector<std::string> texts;
  if (!diagnostics.empty()) return texts;
  for (const Place& item : read_list({&list, ""}, most_programs, diagnostics))
    texts.push_back(read_text(item, diagnostics).value_or(""));
  return texts;
}

}  // namespace

void check_combinable(const Sessions& sessions, Diagnostics& diagnostics) {
  if (sessions.size() < 2)
    return report(diagnostics, {Fault::missing_key, "", std::to_string(sessions.size()) + " settled",
                                "settlements of two programs at least",
                                "Add the scenario of another program of the contract."});
  const Program& first = sessions.front()->program();
  std::set<std::string> seen;
  for (std::size_t i = 0; i < sessions.size(); ++i) {
    const Program& program = sessions[i]->program();
    if (!seen.insert(program.id).second) {
      report(diagnostics, {Fault::duplicate_key, place_of(i), in_quotes(program.id),
                           "a program not combined before", "Give each program one scenario."});
    } else if (!program.contract) {
      report(diagnostics, {Fault::not_applicable, place_of(i), in_quotes(program.id),
                           "a program that names its contract",
                           "Only programs of one contract have a combined statement."});
    } else if (first.contract && program.contract->id != first.contract->id) {
      report(diagnostics, {Fault::not_applicable, place_of(i), in_quotes(program.contract->id),
                           "a program of contract " + in_quotes(first.contract->id),
                           "Only programs of one contract have a combined statement."});
    } else if (program.period_start != first.period_start ||
               program.period_end != first.period_end) {
      report(diagnostics, {Fault::not_applicable, place_of(i), period_text(program),
                           "the rating period " + period_text(first),
                           "Combine settlements of the same rating period."});
    }
  }
}

Document combined_document(const Sessions& sessions) {
  const CombinedStatement combined = combine(evaluations_of(sessions));
  const Program& program = sessions.front()->program();
  Document programs = Document::array(), rows = Document::array();
  for (const auto& session : sessions) programs.push_back(program_entry(*session));
  for (const CombinedRow& row : combined.rows) rows.push_back(row_document(sessions, row));
  Document so_far = row_document(sessions, combined.so_far);
  so_far["rows"] = std::to_string(combined.known);
  so_far["of"] = std::to_string(combined.of);
  return {{"format", "trueup.combined.v1"},
          {"ok", true},
          {"engine", engine_document()},
          {"contract", contract_document(program.contract.value())},
          {"rating_period", period_document(program)},
          {"programs", std::move(programs)},
          {"rows", std::move(rows)},
          {"net", row_document(sessions, combined.net)},
          {"so_far", std::move(so_far)},
          {"diagnostics", Document::array()}};
}

std::string combine_texts(std::string_view scenario_texts_json) {
  Diagnostics diagnostics;
  Sessions sessions;
  const auto texts = texts_of(scenario_texts_json, diagnostics);
  if (!diagnostics.empty()) return fault_document(diagnostics);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    Diagnostics faults;
    sessions.push_back(Session::open({}, texts[i], faults));
    for (Diagnostic& fault : faults) {
      fault.pointer = "/" + std::to_string(i) + fault.pointer;
      report(diagnostics, std::move(fault));
    }
  }
  if (diagnostics.empty()) check_combinable(sessions, diagnostics);
  return diagnostics.empty() ? text_of(combined_document(sessions)) : fault_document(diagnostics);
}

}  // namespace trueup
