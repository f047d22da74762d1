#include "reply/statement.h"

#include <algorithm>
#include <stdexcept>

#include "readers/explain.h"

namespace trueup {

namespace {

const Line& required_line(const Workbook& book, std::string_view id) {
  const Line* line = book.find_line(id);
  if (!line) throw std::logic_error("a workbook without " + std::string(id));
  return *line;
}

Document row_document(const Evaluation& evaluation, const Line& line) {
  Document row = {{"line", line.id}, {"label", line.label}};
  put_value(row, evaluation, line.node, 0, line.unit);
  row["direction"] = direction(evaluation.at(line.node));
  if (line.due && evaluation.at(*line.due).known())
    row["due"] = value_text(evaluation.at(*line.due).number, Unit::date);
  if (!line.note.empty()) row["note"] = line.note;
  return row;
}

bool is_deadline(const Workbook& book, const Line& line) {
  return book.exhibits()[line.exhibit].id == "deadline";
}

}  // namespace

const char* direction(const Value& value) {
  if (!value.known()) return "not computed";
  if (value.number > 0) return "plan pays";
  return value.number < 0 ? "State pays" : "nothing is owed";
}

Document statement_document(const Evaluation& evaluation) {
  const Workbook& book = evaluation.workbook();
  const auto rows = statement_rows(book);
  Document document = {{"rows", Document::array()}};
  std::size_t known = 0;
  for (const Line* line : rows) {
    document["rows"].push_back(row_document(evaluation, *line));
    known += evaluation.at(line->node).known() ? 1 : 0;
  }
  document["net"] = row_document(evaluation, required_line(book, net_line));
  document["so_far"] = row_document(evaluation, required_line(book, net_so_far_line));
  document["so_far"]["rows"] = std::to_string(known);
  document["so_far"]["of"] = std::to_string(rows.size());
  return document;
}

Document deadline_document(const Evaluation& evaluation, const Line& line) {
  Document deadline = {{"id", line.id}, {"label", line.label}};
  const Value& date = evaluation.at(line.node);
  if (date.known()) deadline["date"] = value_text(date.number, Unit::date);
  else deadline["needs"] = missing_inputs(evaluation, line.node, 0);
  deadline["rule"] = explain(evaluation, line, 0).formula;
  if (!line.note.empty()) deadline["note"] = line.note;
  deadline["cite"] = cites_document(line.cites);
  return deadline;
}

std::vector<const Line*> deadline_lines(const Evaluation& evaluation) {
  const Workbook& book = evaluation.workbook();
  std::vector<const Line*> dated, waiting;
  for (const Line& line : book.lines())
    if (is_deadline(book, line))
      (evaluation.at(line.node).known() ? dated : waiting).push_back(&line);
  std::stable_sort(dated.begin(), dated.end(), [&](const Line* a, const Line* b) {
    return evaluation.at(a->node).number < evaluation.at(b->node).number;
  });
  dated.insert(dated.end(), waiting.begin(), waiting.end());
  return dated;
}

Document deadlines_document(const Evaluation& evaluation) {
  Document list = Document::array();
  for (const Line* line : deadline_lines(evaluation))
    if (evaluation.active(*line)) list.push_back(deadline_document(evaluation, *line));
  return list;
}

bool deadlines_moved(const Evaluation& evaluation) {
  const auto& lines = evaluation.workbook().lines();
  return std::any_of(lines.begin(), lines.end(), [&](const Line& line) {
    const bool moved = evaluation.changed(line.node, 0) ||
                       (line.only_when && evaluation.changed(*line.only_when, 0));
    return moved && is_deadline(evaluation.workbook(), line);
  });
}

Document listed_readings_document(const Evaluation& evaluation) {
  const Workbook& book = evaluation.workbook();
  Document list = Document::array();
  for (std::size_t i = 0; i < book.readings().size(); ++i) {
    const Reading& reading = book.readings()[i];
    Document options = Document::array();
    for (const ReadingOption& option : reading.options)
      options.push_back({{"id", option.id}, {"label", option.label}});
    list.push_back({{"id", reading.id},
                    {"question", reading.question},
                    {"selected", reading.options[evaluation.selected(i)].id},
                    {"default", reading.options[reading.default_option].id},
                    {"why", reading.why},
                    {"cite", cites_document(reading.cites)},
                    {"options", std::move(options)}});
  }
  return list;
}

Document readings_document(const Evaluation& evaluation) {
  const Workbook& book = evaluation.workbook();
  const NodeId net = required_line(book, net_line).node;
  const NodeId so_far = required_line(book, net_so_far_line).node;
  Evaluation other = evaluation;
  Document list = listed_readings_document(evaluation);
  for (std::size_t i = 0; i < book.readings().size(); ++i) {
    const std::size_t selected = evaluation.selected(i);
    for (std::size_t option = 0; option < book.readings()[i].options.size(); ++option) {
      const bool in_force = option == selected;
      if (!in_force) {
        other.select(i, option);
        other.run();
      }
      const Evaluation& under = in_force ? evaluation : other;
      Document& entry = list[i]["options"][option];
      if (under.at(net).known()) entry["net"] = value_text(under.at(net).number, Unit::dollars);
      if (under.at(so_far).known() && evaluation.at(so_far).known())
        entry["effect"] =
            value_text(under.at(so_far).number - evaluation.at(so_far).number, Unit::dollars);
    }
    other.select(i, selected);  // the next option's run puts both in force
  }
  return list;
}

}  // namespace trueup
