#include "reply/reply.h"

#include "reply/head.h"
#include "reply/statement.h"

namespace trueup {

namespace {

Document axes_of(const Workbook& book) {
  Document list = Document::array();
  for (const Axis& axis : book.axes()) {
    Document elements = Document::array();
    for (const AxisElement& element : axis.elements)
      elements.push_back({{"id", element.id}, {"label", element.label}});
    list.push_back({{"id", axis.id}, {"label", axis.label}, {"elements", std::move(elements)}});
  }
  return list;
}

Document exhibits_of(const Workbook& book) {
  Document list = Document::array();
  for (const Exhibit& exhibit : book.exhibits())
    list.push_back({{"id", exhibit.id}, {"title", exhibit.title}});
  return list;
}

Document input_document(const Evaluation& evaluation, const Input& input, std::uint32_t element) {
  const Workbook& book = evaluation.workbook();
  const Node& node = book.nodes()[input.node];
  Document document = {{"id", book.element_name(input.id(), node.shape, element)},
                       {"input", input.id()},
                       {"pointer", input_pointer(book, input, element)}};
  if (node.shape.rank > 0) document["axes"] = axes_document(book, node.shape, element);
  document["label"] = input.label;
  document["unit"] = unit_name(input.unit);
  const Value& value = evaluation.at(input.node, element);
  if (value.known()) document["value"] = value_text(value.number, input.unit);
  document["optional"] = input.optional;
  if (input.at_least) document["at_least"] = value_text(*input.at_least, input.unit);
  if (input.at_most) document["at_most"] = value_text(*input.at_most, input.unit);
  document["help"] = input.help;
  if (!input.instead_of.empty()) document["instead_of"] = input.instead_of;
  document["cite"] = cites_document(input.cites);
  return document;
}

Document inputs_of(const Evaluation& evaluation) {
  Document list = Document::array();
  for (const Input& input : evaluation.workbook().inputs()) {
    const std::uint32_t size = evaluation.workbook().nodes()[input.node].size;
    for (std::uint32_t i = 0; i < size; ++i)
      if (input.applies.empty() || input.applies[i])
        list.push_back(input_document(evaluation, input, i));
  }
  return list;
}

Document parameters_of(const Evaluation& evaluation) {
  const Workbook& book = evaluation.workbook();
  Document list = Document::array();
  for (const Parameter& parameter : book.parameters()) {
    const Node& node = book.nodes()[parameter.node];
    for (std::uint32_t i = 0; i < node.size; ++i) {
      const Value& value = evaluation.at(parameter.node, i);
      if (!value.known()) continue;
      Document document = {{"id", book.element_name(parameter.id, node.shape, i)}};
      if (node.shape.rank > 0) document["axes"] = axes_document(book, node.shape, i);
      document["label"] = parameter.label;
      document["unit"] = unit_name(parameter.unit);
      document["value"] = value_text(value.number, parameter.unit);
      if (!parameter.notes[i].empty()) document["note"] = parameter.notes[i];
      document["cite"] = cites_document(parameter.cites[i]);
      list.push_back(std::move(document));
    }
  }
  return list;
}

/// Every element of every line, each as `document` writes it.
Document lines_of(const Evaluation& evaluation,
                  Document (*document)(const Evaluation&, const Line&, std::uint32_t)) {
  Document list = Document::array();
  for (const Line& line : evaluation.workbook().lines()) {
    const std::uint32_t size = evaluation.workbook().nodes()[line.node].size;
    for (std::uint32_t i = 0; i < size; ++i)
      list.push_back(document(evaluation, line, i));
  }
  return list;
}

Document changed_lines(const Evaluation& evaluation) {
  Document list = Document::array();
  for (const Line& line : evaluation.workbook().lines()) {
    const std::uint32_t size = evaluation.workbook().nodes()[line.node].size;
    const bool shown_or_hidden =
        line.only_when && evaluation.changed(*line.only_when, 0);
    for (std::uint32_t i = 0; i < size; ++i)
      if (shown_or_hidden || evaluation.changed(line.node, i))
        list.push_back(line_value_document(evaluation, line, i));
  }
  return list;
}

/// A settled scenario as a document of the format given, with its lines and readings.
std::string settled_document(const char* format, const Session& session, Document lines,
                             Document readings) {
  const Evaluation& evaluation = session.evaluation();
  const Workbook& book = session.workbook();
  return text_of({{"format", format},
                  {"ok", true},
                  {"engine", engine_document()},
                  {"program", program_document(session.program())},
                  {"scenario",
                   {{"name", session.scenario().name}, {"note", session.scenario().note}}},
                  {"axes", axes_of(book)},
                  {"exhibits", exhibits_of(book)},
                  {"inputs", inputs_of(evaluation)},
                  {"parameters", parameters_of(evaluation)},
                  {"lines", std::move(lines)},
                  {"statement", statement_document(evaluation)},
                  {"deadlines", deadlines_document(evaluation)},
                  {"readings", std::move(readings)},
                  {"diagnostics", Document::array()}});
}

}  // namespace

std::string reply_document(const Session& session) {
  const Evaluation& evaluation = session.evaluation();
  return settled_document("trueup.reply.v1", session, lines_of(evaluation, line_document),
                          readings_document(evaluation));
}

std::string outline_document(const Session& session) {
  const Evaluation& evaluation = session.evaluation();
  return settled_document("trueup.outline.v1", session,
                          lines_of(evaluation, listed_line_document),
                          listed_readings_document(evaluation));
}

std::string fault_document(const Diagnostics& diagnostics) {
  return text_of({{"format", "trueup.reply.v1"},
                  {"ok", false},
                  {"engine", engine_document()},
                  {"diagnostics", diagnostics_document(diagnostics)}});
}

std::string change_document(const Session& session, const Session::Edit& edit) {
  const Evaluation& evaluation = session.evaluation();
  Document document = {{"format", "trueup.change.v1"},
                       {"ok", edit.diagnostics.empty()},
                       {"rebuilt", edit.rebuilt},
                       {"lines", changed_lines(evaluation)},
                       {"statement", statement_document(evaluation)}};
  if (deadlines_moved(evaluation)) document["deadlines"] = deadlines_document(evaluation);
  document["diagnostics"] = diagnostics_document(edit.diagnostics);
  return text_of(document);
}

std::string settle(std::string_view program_text, std::string_view scenario_text) {
  Diagnostics diagnostics;
  const auto session = Session::open(program_text, scenario_text, diagnostics);
  return session ? reply_document(*session) : fault_document(diagnostics);
}

}  // namespace trueup
