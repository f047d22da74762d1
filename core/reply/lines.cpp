#include "reply/lines.h"

#include <algorithm>
#include <string_view>

#include "calendar/date.h"
#include "number/decimal.h"
#include "readers/explain.h"

namespace trueup {

namespace {

const char* mode_name(RoundingMode mode) {
  switch (mode) {
    case RoundingMode::half_up: return "half up";
    case RoundingMode::half_even: return "half even";
    case RoundingMode::down: return "down";
    case RoundingMode::up: return "up";
  }
  return "";
}

Document rounding_document(const RoundingPoint& point) {
  return {{"point", point.id},
          {"label", point.label},
          {"digits", std::to_string(point.digits)},
          {"mode", mode_name(point.mode)},
          {"authority", point.authority}};
}

void put_words(Document& into, const Value& value, const Line& line) {
  if (line.unit != Unit::words || !value.known()) return;
  const auto index = static_cast<std::size_t>(numerator(value.number));
  if (index < line.words.size()) into["text"] = line.words[index];
}

}  // namespace

LineElement find_element(const Workbook& workbook, const std::string& name) {
  const std::string id = name.substr(0, name.find('['));
  const Line* line = workbook.find_line(id);
  if (!line) return {};
  const Node& node = workbook.nodes()[line->node];
  const std::string_view element =
      std::string_view(name).substr(std::min(name.size(), id.size() + 1));
  const Axis* axis = node.shape.rank == 1 ? &workbook.axes()[node.shape.axes[0]] : nullptr;
  for (std::uint32_t i = 0; i < node.size; ++i) {
    // A list of members is long: no name is built for an element that has another id.
    if (axis && !element.starts_with(axis->elements[i].id)) continue;
    if (workbook.element_name(id, node.shape, i) == name) return {line, i};
  }
  return {};
}

std::string value_text(const Rational& value, Unit unit) {
  if (unit == Unit::date) return to_iso(static_cast<int>(numerator(value)));
  return to_decimal(value).text;
}

void put_number(Document& into, const Rational& value) {
  DecimalText decimal = to_decimal(value);
  into["value"] = std::move(decimal.text);
  if (!decimal.exact) into["exact"] = to_fraction(value);
}

void put_value(Document& into, const Evaluation& evaluation, NodeId node, std::uint32_t element,
               Unit unit) {
  const Value& value = evaluation.at(node, element);
  if (value.known() && unit == Unit::date) {
    into["value"] = value_text(value.number, unit);
  } else if (value.known()) {
    put_number(into, value.number);
  } else if (value.state == Value::State::undefined) {
    into["undefined"] = "a division by zero";
  } else {
    into["missing"] = missing_inputs(evaluation, node, element);
  }
}

Document axes_document(const Workbook& workbook, const Shape& shape, std::uint32_t element) {
  Document axes = Document::object();
  const auto at = workbook.coordinates(shape, element);
  for (std::size_t i = 0; i < shape.rank; ++i) {
    const Axis& axis = workbook.axes()[shape.axes[i]];
    axes[axis.id] = axis.elements[at[i]].id;
  }
  return axes;
}

Document cites_document(const Citations& cites) {
  Document list = Document::array();
  for (const Citation& cite : cites) list.push_back(cite.source + " " + cite.clause);
  return list;
}

Document line_value_document(const Evaluation& evaluation, const Line& line,
                             std::uint32_t element) {
  const Workbook& book = evaluation.workbook();
  const Node& node = book.nodes()[line.node];
  Document document = {{"id", book.element_name(line.id, node.shape, element)}};
  put_value(document, evaluation, line.node, element, line.unit);
  put_words(document, evaluation.at(line.node, element), line);
  if (!evaluation.active(line)) document["inactive"] = true;
  return document;
}

Document listed_line_document(const Evaluation& evaluation, const Line& line,
                              std::uint32_t element) {
  const Workbook& book = evaluation.workbook();
  const Node& node = book.nodes()[line.node];
  Document document = {{"id", book.element_name(line.id, node.shape, element)},
                       {"line", line.id}};
  if (node.shape.rank > 0) document["axes"] = axes_document(book, node.shape, element);
  document["exhibit"] = book.exhibits()[line.exhibit].id;
  document["label"] = line.label;
  document["unit"] = unit_name(line.unit);
  put_value(document, evaluation, line.node, element, line.unit);
  put_words(document, evaluation.at(line.node, element), line);
  if (!evaluation.active(line)) document["inactive"] = true;
  return document;
}

Document line_document(const Evaluation& evaluation, const Line& line, std::uint32_t element) {
  const Explanation why = explain(evaluation, line, element);
  Document document = listed_line_document(evaluation, line, element);
  if (why.rounded_at)
    document["rounded_at"] =
        rounding_document(evaluation.workbook().rounding_points()[*why.rounded_at]);
  if (!line.note.empty()) document["note"] = line.note;
  document["formula"] = why.formula;
  document["substituted"] = why.substituted;
  document["uses"] = why.uses;
  document["cite"] = cites_document(line.cites);
  return document;
}

}  // namespace trueup
