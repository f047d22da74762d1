#include "cli/text_statement.h"

#include <algorithm>
#include <set>

#include "calendar/date.h"
#include "cli/text_layout.h"
#include "number/decimal.h"
#include "readers/explain.h"
#include "readers/write_value.h"
#include "reply/lines.h"
#include "reply/statement.h"

namespace trueup {

namespace {

std::string shown(const Evaluation& evaluation, const Line& line, std::uint32_t element) {
  const Value& value = evaluation.at(line.node, element);
  if (value.state == Value::State::undefined) return "undefined: a division by zero";
  if (!value.known()) return "not computed";
  if (line.unit == Unit::words)
    return line.words.at(static_cast<std::size_t>(numerator(value.number)));
  if (line.unit == Unit::dollars) return write_whole_dollars(value.number);
  return write_for_reading(value.number, line.unit);
}

std::string needs(const std::vector<std::string>& missing) {
  constexpr std::size_t most = 3;
  std::string text = "needs ";
  for (std::size_t i = 0; i < std::min(most, missing.size()); ++i)
    text += (i ? ", " : "") + missing[i];
  if (missing.size() > most) text += " and " + std::to_string(missing.size() - most) + " more";
  return text;
}

std::string cites_of(const Citations& cites) {
  std::string text;
  for (const Citation& cite : cites)
    text += (text.empty() ? "" : "; ") + cite.source + " " + cite.clause;
  return text;
}

/// "the CCO pays" in the words of the program.
std::string who_pays(const Program& program, const Value& value) {
  if (!value.known()) return "";
  if (value.number > 0) return program.plan + " pays";
  return value.number < 0 ? program.state + " pays" : "nothing is owed";
}

std::string settlements(const Session& session) {
  const Evaluation& evaluation = session.evaluation();
  const Workbook& book = session.workbook();
  const auto rows = statement_rows(book);
  if (rows.empty())
    return heading("SETTLEMENTS") + wrapped(book.find_line("statement.net")->note, 2);
  TextTable table("lrll");
  table.add({"Settlement", "Amount", "Direction", "Due"});
  table.rule();
  std::size_t known = 0;
  for (const Line* line : rows) {
    const Value& value = evaluation.at(line->node);
    known += value.known() ? 1 : 0;
    std::string due;
    if (line->due && evaluation.at(*line->due).known())
      due = write_for_reading(evaluation.at(*line->due).number, Unit::date);
    if (!value.known()) {
      table.add({line->label, "-", "not computed", due});
      continue;
    }
    table.add({line->label, write_whole_dollars(value.number < 0 ? Rational(-value.number)
                                                                  : value.number),
               who_pays(session.program(), value), due});
  }
  table.rule();
  const bool whole = known == rows.size();
  const Line& net = *book.find_line(whole ? "statement.net" : "statement.net_so_far");
  const Value& total = evaluation.at(net.node);
  table.add({net.label, write_whole_dollars(total.number < 0 ? Rational(-total.number)
                                                             : total.number),
             who_pays(session.program(), total), ""});
  std::string text = heading("SETTLEMENTS") + table.text();
  if (whole) {
    text += "  To the cent: " + write_for_reading(total.number, Unit::dollars) +
            " (positive: the " + session.program().plan + " pays).\n";
  } else {
    text += "  " + std::to_string(known) + " of " + std::to_string(rows.size()) +
            " settlements could be computed.\n";
    for (const Line* line : rows)
      if (!evaluation.at(line->node).known())
        text += wrapped(line->label + ": " +
                            needs(missing_inputs(evaluation, line->node, 0)) + ".", 4);
  }
  return text;
}

std::string exhibit_lines(const Session& session) {
  const Evaluation& evaluation = session.evaluation();
  const Workbook& book = session.workbook();
  std::string text;
  std::string headed;  // the line whose elements are being listed
  for (std::size_t exhibit = 0; exhibit < book.exhibits().size(); ++exhibit) {
    const std::string& id = book.exhibits()[exhibit].id;
    if (id == "statement" || id == "deadline") continue;
    TextTable table("lrl");
    bool any = false;
    for (const Line& line : book.lines()) {
      const Node& node = book.nodes()[line.node];
      if (line.exhibit != exhibit || !evaluation.active(line)) continue;
      for (std::uint32_t i = 0; i < node.size; ++i) {
        const std::string name = book.element_name(line.id, node.shape, i);
        if (!evaluation.at(line.node, i).known()) continue;
        std::string label = line.label;
        const auto at = book.coordinates(node.shape, i);
        for (std::size_t axis = 0; axis < node.shape.rank; ++axis)
          label = (axis ? label : "  ") + book.axes()[node.shape.axes[axis]].elements[at[axis]].label;
        if (node.shape.rank > 0 && headed != line.id) {
          table.add({line.label, "", line.id});
          headed = line.id;
        }
        table.add({label, shown(evaluation, line, i), node.shape.rank > 0 ? "" : name});
        any = true;
      }
    }
    if (any) text += heading(book.exhibits()[exhibit].title) + table.text();
  }
  return text;
}

std::string readings(const Session& session) {
  if (session.workbook().readings().empty()) return "";
  TextTable table("llr");
  table.add({"Reading", "Option", "Effect on the net"});
  table.rule();
  const Document list = readings_document(session.evaluation());
  for (const auto& reading : list) {
    bool first = true;
    for (const auto& option : reading["options"]) {
      const bool selected = option["id"] == reading["selected"];
      std::string effect = selected ? "in force" : "";
      if (!selected && option.contains("effect")) {
        const auto value = parse_decimal(option["effect"].get<std::string>());
        if (value) effect = (*value > 0 ? "+" : "") + write_whole_dollars(*value);
      }
      table.add({first ? reading["id"].get<std::string>() : "",
                 (selected ? "* " : "  ") + option["label"].get<std::string>(), effect});
      first = false;
    }
  }
  return heading("READINGS OF UNCLEAR CLAUSES (positive: the plan pays more)") + table.text();
}

std::string deadlines(const Session& session) {
  TextTable table("lll");
  const Document list = deadlines_document(session.evaluation());
  for (const auto& deadline : list) {
    std::string cites;
    for (const auto& cite : deadline["cite"])
      cites += (cites.empty() ? "" : "; ") + cite.get<std::string>();
    table.add({deadline.contains("date") ? deadline["date"].get<std::string>() : "no date yet",
               deadline["label"].get<std::string>(), cites});
  }
  return heading("DEADLINES") + table.text();
}

/// Writes a line's explanation and those of the lines it uses, each once.
void explain_into(const Evaluation& evaluation, const LineElement& at, std::size_t depth,
                  std::set<std::string>& told, std::string& text) {
  const Workbook& book = evaluation.workbook();
  const Line& line = *at.line;
  const std::string name =
      book.element_name(line.id, book.nodes()[line.node].shape, at.element);
  if (!told.insert(name).second) return;
  const Explanation why = explain(evaluation, line, at.element);
  const Value& value = evaluation.at(line.node, at.element);
  const std::size_t indent = 2 * depth;
  std::string result = shown(evaluation, line, at.element);
  if (line.unit == Unit::dollars && value.known())
    result = write_for_reading(value.number, Unit::dollars);
  text += std::string(indent, ' ') + name + ": " + line.label + " = " + result + "\n";
  text += wrapped("= " + why.formula, indent + 2);
  if (!why.substituted.empty()) text += wrapped("= " + why.substituted, indent + 2);
  if (!why.missing.empty()) text += wrapped(needs(why.missing), indent + 2);
  if (why.rounded_at) {
    const RoundingPoint& point = book.rounding_points()[*why.rounded_at];
    text += wrapped(point.label + " (" + point.authority + ")", indent + 2);
  }
  if (!line.note.empty()) text += wrapped(line.note, indent + 2);
  if (!line.cites.empty()) text += wrapped("[" + cites_of(line.cites) + "]", indent + 2);
  for (const std::string& use : why.uses) {
    const LineElement used = find_element(book, use);
    if (used.line) explain_into(evaluation, used, depth + 1, told, text);
  }
}

}  // namespace

std::string text_statement(const Session& session) {
  const Program& program = session.program();
  // A program of dates only rates nothing.
  const bool settles = !statement_rows(session.workbook()).empty();
  std::string text = program.title + "\n" + (settles ? "Rating period " : "From ") +
                     to_long(program.period_start) + " to " + to_long(program.period_end) + "\n";
  if (!program.note.empty()) text += wrapped(program.note, 0);
  if (!session.scenario().name.empty()) text += "Scenario: " + session.scenario().name + "\n";
  if (!session.scenario().note.empty()) text += wrapped(session.scenario().note, 0);
  text += settlements(session) + exhibit_lines(session) + readings(session) + deadlines(session);
  text += heading("Not official: not affiliated with any agency, plan or actuary. The contract "
                  "governs;\ncheck any line with --explain LINE.");
  return text;
}

std::string text_explanation(const Evaluation& evaluation, const std::string& name) {
  const Workbook& book = evaluation.workbook();
  const LineElement at = find_element(book, name);
  std::string text;
  std::set<std::string> told;
  if (at.line) {
    explain_into(evaluation, at, 0, told, text);
  } else if (const Line* line = book.find_line(name)) {
    for (std::uint32_t i = 0; i < book.nodes()[line->node].size; ++i)
      explain_into(evaluation, {line, i}, 0, told, text);
  }
  return text;
}

std::string text_diagnostics(const Diagnostics& diagnostics) {
  std::string text;
  for (const Diagnostic& diagnostic : diagnostics) {
    text += std::string(fault_name(diagnostic.fault)) + " at " +
            (diagnostic.pointer.empty() ? "the document" : diagnostic.pointer) + "\n";
    if (!diagnostic.found.empty()) text += "  found:    " + diagnostic.found + "\n";
    if (!diagnostic.expected.empty()) text += "  expected: " + diagnostic.expected + "\n";
    if (!diagnostic.hint.empty()) text += "  hint:     " + diagnostic.hint + "\n";
  }
  return text;
}

}  // namespace trueup
