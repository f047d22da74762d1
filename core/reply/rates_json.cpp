#include "reply/rates_json.h"

#include <utility>

#include "number/decimal.h"
#include "readers/statement_rows.h"
#include "reply/build_up.h"
#include "reply/head.h"
#include "reply/lines.h"

namespace trueup {

namespace {

Document stated_or_null(const Value& value, Unit unit) {
  return value.known() ? Document(stated(value.number, unit)) : Document(nullptr);
}

/// Into `into`: "published" and "changed", and "effect" where there are both.
void put_change(Document& into, const Value& published, const Value& changed, Unit unit) {
  into["published"] = stated_or_null(published, unit);
  into["changed"] = stated_or_null(changed, unit);
  if (!published.known() || !changed.known()) return;
  // The difference of what is shown, so that a reader's own subtraction agrees.
  const Rational shown = *parse_decimal(stated(changed.number, unit)) -
                         *parse_decimal(stated(published.number, unit));
  into["effect"] = stated(shown, unit);
}

Document cells_json(const Rates& rates) {
  const Workbook& book = rates.book();
  const Line& changed = *book.find_line("rating.changed_rate");
  const Line& computed = *book.find_line("rating.rate");
  const Node& node = book.nodes()[changed.node];
  Document cells = Document::array();
  for (std::uint32_t i = 0; i < node.size; ++i) {
    const AxisElement& cell = book.axes()[node.shape.axes[0]].elements[i];
    Document one = {{"id", cell.id}, {"label", cell.label}};
    put_change(one, rates.published().at(changed.node, i), rates.changed().at(changed.node, i),
               Unit::pmpm);
    one["computed"] = stated_or_null(rates.published().at(computed.node, i), Unit::pmpm);
    if (const auto& bounds = rates.bounds(computed, i)) {
      one["from"] = stated(bounds->low, Unit::pmpm);
      one["to"] = stated(bounds->high, Unit::pmpm);
    }
    cells.push_back(std::move(one));
  }
  return cells;
}

Document totals_json(const Rates& rates) {
  Document totals = Document::array();
  for (const Line* line : total_lines(rates.book())) {
    Document one = {{"id", line->id}, {"label", line->label}, {"unit", unit_name(line->unit)}};
    put_change(one, rates.published().at(line->node), rates.changed().at(line->node), line->unit);
    totals.push_back(std::move(one));
  }
  return totals;
}

Document walk_json(const Rates& rates) {
  Document walk = Document::array();
  for (const WalkStep& step : rates.walk()) {
    Document effects = Document::object();
    for (const auto& [name, effect] : step.effects)
      effects[name] = stated(effect.effect, Unit::dollars);
    walk.push_back({{"id", step.change.id},
                    {step.change.adds ? "add" : "value", step.change.value},
                    {"label", step.label},
                    {"element", step.element},
                    {"before", step.before},
                    {"after", step.after},
                    {"effects", std::move(effects)}});
  }
  return walk;
}

Document build_ups_json(const Rates& rates) {
  Document list = Document::array();
  for (const BuildUp& built : build_ups(rates)) {
    Document steps = Document::array();
    for (const BuildUpStep& step : built.steps)
      steps.push_back({{"line", step.line},
                       {"label", step.label},
                       {"after", stated(step.after, Unit::pmpm)},
                       {"effect", stated(step.effect, Unit::pmpm)}});
    list.push_back({{"cell", built.cell},
                    {"line", built.start_line},
                    {"label", built.start_label},
                    {"start", stated(built.start, Unit::pmpm)},
                    {"steps", std::move(steps)}});
  }
  return list;
}

Document settlement_json(const RatesSettlement& settlement) {
  const auto row = [&](const Line& line) {
    Document one = {{"id", line.id}, {"label", line.label}, {"unit", unit_name(line.unit)}};
    put_change(one, settlement.published().at(line.node), settlement.changed().at(line.node),
               line.unit);
    return one;
  };
  const auto rows = [&](const std::vector<const Line*>& lines) {
    Document list = Document::array();
    for (const Line* line : lines) list.push_back(row(*line));
    return list;
  };
  Document terms = Document::array();
  for (const RatesSettlement::MovedTerm& term : settlement.moved_terms())
    terms.push_back({{"label", term.label},
                     {"element", term.element},
                     {"before", term.before},
                     {"after", term.after}});
  return {{"scenario", settlement.session().scenario().name},
          {"net", row(settlement.net())},
          {"rows", rows(statement_rows(settlement.session().workbook()))},
          {"beside", rows(settlement.beside())},
          {"terms", std::move(terms)}};
}

Document lines_json(const Rates& rates) {
  const Workbook& book = rates.book();
  Document lines = Document::array();
  for (const Line& line : book.lines()) {
    const Node& node = book.nodes()[line.node];
    for (std::uint32_t i = 0; i < node.size; ++i)
      lines.push_back({{"id", book.element_name(line.id, node.shape, i)},
                       {"label", line.label},
                       {"unit", unit_name(line.unit)},
                       {"published", stated_or_null(rates.published().at(line.node, i), line.unit)},
                       {"changed", stated_or_null(rates.changed().at(line.node, i), line.unit)}});
  }
  return lines;
}

Document elements_json(const std::vector<AxisElement>& elements) {
  Document list = Document::array();
  for (const AxisElement& element : elements)
    list.push_back({{"id", element.id}, {"label", element.label}});
  return list;
}

/// The elements of an axis by its id; none where there is no such axis.
std::vector<AxisElement> axis_elements(const Workbook& book, std::string_view id) {
  for (const Axis& axis : book.axes())
    if (axis.id == id) return axis.elements;
  return {};
}

Document value_json(const Rates& rates, const AssumptionElement& at) {
  const Certification& certification = rates.certification();
  const AssumptionPlace place = place_of(certification, at);
  Document value = {{"id", at.name}};
  if (!place.cell.empty()) value["cell"] = place.cell;
  if (!place.category.empty()) value["category"] = place.category;
  const auto published = published_value(certification, rates.published(), at);
  value["published"] = published ? Document(to_decimal(*published).text) : Document(nullptr);
  const auto& worked_back = certification.assumptions[at.assumption].worked_back;
  value["inferred"] = !worked_back.empty() && worked_back[at.element];
  return value;
}

Document over_json(const AssumptionPlace& place) {
  Document over = Document::array();
  if (!place.cell.empty()) over.push_back("cell");
  if (!place.category.empty()) over.push_back("category");
  return over;
}

}  // namespace

std::string stated(const Rational& value, Unit unit) {
  switch (unit) {
    case Unit::ratio: return to_fixed(value, 6);
    case Unit::factor: return to_fixed(value, 6);
    case Unit::member_months: return to_fixed(value, 0);
    default: return to_fixed(value, 2);
  }
}

std::vector<const Line*> total_lines(const Workbook& certification) {
  std::vector<const Line*> lines;
  for (const char* id : {"rating.total_rate", "rating.revenue", "rating.total_expenditure",
                         "rating.total_federal_cost", "rating.total_target_mlr"})
    if (const Line* line = certification.find_line(id)) lines.push_back(line);
  return lines;
}

std::string rates_document(const Rates& rates) {
  Document document = {{"format", "trueup.rates.v1"},
                       {"program", rates.program()},
                       {"cells", cells_json(rates)},
                       {"totals", totals_json(rates)},
                       {"walk", walk_json(rates)},
                       {"build_up", build_ups_json(rates)}};
  if (rates.settlement()) document["settlement"] = settlement_json(*rates.settlement());
  document["lines"] = lines_json(rates);
  return text_of(document);
}

std::string assumptions_document(const Rates& rates) {
  const Workbook& book = rates.book();
  const bool has_mypac = !axis_elements(book, "cell_with_mypac").empty();
  Document document = {
      {"format", "trueup.assumptions.v1"},
      {"program", rates.program()},
      {"cells", elements_json(axis_elements(book, has_mypac ? "cell_with_mypac" : "cell"))},
      {"categories", elements_json(axis_elements(book, "category"))}};
  // One entry for each kind of assumption: those of the same field, whatever their rate cell.
  std::vector<std::pair<std::string, Document>> kinds;
  for (const AssumptionElement& at : rates.assumptions()) {
    const Input& input = book.inputs()[rates.certification().assumptions[at.assumption].input];
    auto kind = kinds.begin();
    while (kind != kinds.end() && kind->first != input.field) ++kind;
    if (kind == kinds.end()) {
      kinds.emplace_back(input.field,
                         Document{{"id", input.field},
                                  {"label", input.label},
                                  {"help", input.help},
                                  {"unit", unit_name(input.unit)},
                                  {"cites", cites_document(input.cites)},
                                  {"over", over_json(place_of(rates.certification(), at))},
                                  {"values", Document::array()}});
      kind = kinds.end() - 1;
    }
    kind->second["values"].push_back(value_json(rates, at));
  }
  document["assumptions"] = Document::array();
  for (auto& [field, kind] : kinds) document["assumptions"].push_back(std::move(kind));
  return text_of(document);
}

}  // namespace trueup
