#include "reply/compare.h"

#include "readers/compare.h"
#include "reply/head.h"
#include "reply/program_argument.h"
#include "rules/settlement/settlement.h"

namespace trueup {

namespace {

Document program_name_document(const Program& program) {
  return {{"id", program.id}, {"title", program.title}};
}

Document cause_document(const Cause& cause) {
  Document document = {
      {"id", cause.id}, {"kind", cause_kind_name(cause.kind)}, {"label", cause.label}};
  if (!cause.element.empty()) document["element"] = cause.element;
  document["before"] = cause.before;
  document["after"] = cause.after;
  document["effect"] = value_text(cause.effect, Unit::dollars);
  return document;
}

Document line_difference_document(const LineDifference& line) {
  Document document = {{"id", line.id}, {"label", line.label}, {"unit", unit_name(line.unit)}};
  if (line.before.known()) document["before"] = value_text(line.before.number, line.unit);
  if (line.after.known()) document["after"] = value_text(line.after.number, line.unit);
  return document;
}

Document only_document(const OnlyOneHas& only) {
  Document document = {
      {"id", only.id}, {"kind", cause_kind_name(only.kind)}, {"label", only.label}};
  if (!only.element.empty()) document["element"] = only.element;
  document["has"] = only.before ? "before" : "after";
  document["text"] = only.text;
  return document;
}

}  // namespace

std::string compare_document(const Session& before, const Session& after,
                             const std::vector<LeftOut>* left_out) {
  const Comparison comparison = compare(before.evaluation(), after.evaluation());
  Document document = {{"format", "trueup.compare.v1"},
                       {"ok", true},
                       {"engine", engine_document()},
                       {"before", before.scenario().name},
                       {"after", after.scenario().name},
                       {"programs", Document::array()}};
  for (const Session* session : {&before, &after})
    document["programs"].push_back(program_name_document(session->program()));
  if (left_out) {
    document["left_out"] = Document::array();
    for (const LeftOut& value : *left_out)
      document["left_out"].push_back({{"pointer", value.pointer}, {"why", value.why}});
  }
  Rational total = 0;
  document["causes"] = Document::array();
  for (const Cause& cause : comparison.causes) {
    document["causes"].push_back(cause_document(cause));
    total += cause.effect;
  }
  document["lines"] = Document::array();
  for (const LineDifference& line : comparison.lines)
    document["lines"].push_back(line_difference_document(line));
  document["only_one_has"] = Document::array();
  for (const OnlyOneHas& only : comparison.only_one_has)
    document["only_one_has"].push_back(only_document(only));
  document["effect"] = value_text(total, Unit::dollars);
  return text_of(document);
}

CarriedSession settle_under(const Session& session, std::string_view program_id_or_text,
                            Diagnostics& diagnostics) {
  const auto other = find_program(program_id_or_text, diagnostics);
  if (!other) return {};
  // What the other program asks for depends on whether members are listed, not on who they are.
  const auto asked = settlement_workbook(*other, session.scenario().members);
  CarriedOver carried = carry_over(session.scenario(), session.program(), *other, *asked);
  CarriedSession result;
  result.session = Session::open(is_program_document(program_id_or_text) ? program_id_or_text : "",
                                 write_scenario(carried.scenario), diagnostics);
  result.left_out = std::move(carried.left_out);
  return result;
}

}  // namespace trueup
