#include <algorithm>

#include "calendar/date.h"
#include "contract/nearest.h"
#include "contract/program_reader.h"

namespace trueup {
namespace {

constexpr std::string_view format = "trueup.program.v1";

/// The units a term may have, beside their names in documents.
const std::vector<Unit> term_units = {Unit::dollars, Unit::pmpm,  Unit::member_months, Unit::ratio,
                                      Unit::factor,  Unit::count, Unit::days};

std::vector<std::string> term_unit_names() {
  std::vector<std::string> names;
  for (const Unit unit : term_units) names.emplace_back(unit_name(unit));
  return names;
}

}  // namespace

std::optional<Program> read_program(std::string_view text, Diagnostics& diagnostics) {
  const std::size_t before = diagnostics.size();
  const Json document = parse_json(text, diagnostics);
  if (document.kind == Json::Kind::null && diagnostics.size() > before) return std::nullopt;
  if (!check_format({&document, ""}, format, diagnostics)) return std::nullopt;
  Program program = ProgramReader(diagnostics).read({&document, ""});
  if (diagnostics.size() > before) return std::nullopt;
  return program;
}

Citations Program::clause_of(std::string_view line_id) const {
  while (!line_id.empty()) {
    for (const auto& [id, cites] : clauses)
      if (id == line_id) return cites;
    const std::size_t dot = line_id.rfind('.');
    line_id = line_id.substr(0, dot == std::string_view::npos ? 0 : dot);
  }
  return {};
}

void UniqueIds::add(const std::string& id, const std::string& pointer) {
  if (id.empty() || seen_.insert(id).second) return;
  report(diagnostics_, {Fault::duplicate_key, pointer, in_quotes(id), "a name not used before",
                        "Give each one a name of its own."});
}

Program ProgramReader::read(const Place& root) {
  ObjectReader document(root, diagnostics_);
  read_head(document);
  read_period(document);
  read_sources(document);  // before whatever cites them
  read_cells(document);
  read_rate_cell_assignment(document);
  read_withhold(document);
  read_incentive(document);
  read_directed_payments(document);
  read_corridor(document);
  read_mlr_corridor(document);
  read_mlr(document);
  read_premium_tax(document);
  read_epsdt(document);
  read_hedis(document);
  read_administrative_withhold(document);
  read_damages(document);
  read_auto_assignment(document);
  read_shared_savings(document);
  read_readings(document);
  read_events(document);  // before the deadlines that run from them
  read_deadlines(document);
  read_holidays(document);
  read_clauses(document);
  check_cells();
  document.finish();
  return std::move(program_);
}

void ProgramReader::read_head(ObjectReader& document) {
  document.optional("format");  // checked already
  program_.id = document.id("id");
  program_.title = document.text("title");
  if (const auto place = document.optional("contract")) {
    ObjectReader contract(*place, diagnostics_);
    program_.contract = Contract{contract.id("id"), contract.text("title")};
    contract.finish();
  }
  program_.note = document.note("note");
  program_.jurisdiction = document.text("jurisdiction");
  if (const auto place = document.required("parties")) {
    ObjectReader parties(*place, diagnostics_);
    program_.plan = parties.text("plan");
    program_.state = parties.text("state");
    parties.finish();
  }
}

void ProgramReader::read_period(ObjectReader& document) {
  const auto place = document.required("rating_period");
  if (!place) return;
  ObjectReader period(*place, diagnostics_);
  const auto day = [&](const char* key) {
    const auto at = period.required(key);
    return at ? read_date(*at, diagnostics_) : std::nullopt;
  };
  const auto from = day("from");
  const auto to = day("to");
  period.finish();
  program_.period_start = from.value_or(0);
  program_.period_end = to.value_or(0);
  if (!from || !to || *from <= *to) return;
  report(diagnostics_, {Fault::period_backwards, place->pointer,
                        to_iso(*from) + " to " + to_iso(*to), "a period that ends after it starts",
                        "Exchange the two dates, or check their years."});
}

void ProgramReader::read_sources(ObjectReader& document) {
  const auto place = document.required("sources");
  if (!place) return;
  ObjectReader sources(*place, diagnostics_);
  for (const auto& [id, title] : sources.entries(most_rows)) {
    if (id.empty() || id.find(' ') != std::string::npos) {
      report(diagnostics_, {Fault::wrong_type, title.pointer, in_quotes(id), "a name of one word",
                            "Leave blanks out: a citation begins with this word."});
    }
    program_.sources.push_back({id, read_text(title, diagnostics_).value_or("")});
  }
}

void ProgramReader::read_clauses(ObjectReader& document) {
  const auto place = document.optional("clauses");
  if (!place) return;
  ObjectReader clauses(*place, diagnostics_);
  for (const auto& [line, cite] : clauses.entries(most_clauses))
    program_.clauses.emplace_back(line, read_cites(cite));
}

Citations ProgramReader::read_cites(const Place& place) {
  Citations cites;
  const auto add = [&](const Place& entry) {
    if (auto citation = read_citation(entry)) cites.push_back(std::move(*citation));
  };
  if (place.json->kind != Json::Kind::list) {
    add(place);
    return cites;
  }
  if (place.json->items.empty()) {
    report_wrong_type(place, "at least one citation", "Say where this stands.", diagnostics_);
  }
  for (const Place& entry : read_list(place, most_rows, diagnostics_)) add(entry);
  return cites;
}

Citations ProgramReader::required_cites(ObjectReader& object) {
  const auto place = object.required("cite");
  return place ? read_cites(*place) : Citations{};
}

std::optional<Citation> ProgramReader::read_citation(const Place& place) {
  const auto text = read_text(place, diagnostics_);
  if (!text) return std::nullopt;
  const std::size_t blank = text->find(' ');
  Citation citation{text->substr(0, blank), ""};
  const auto known = ids_of(program_.sources);
  if (std::find(known.begin(), known.end(), citation.source) == known.end()) {
    report(diagnostics_,
           {Fault::unknown_source, place.pointer, in_quotes(*text),
            "a citation that begins with " + one_of(known),
            did_you_mean(citation.source, known, "Add the document to \"sources\".")});
    return std::nullopt;
  }
  if (blank != std::string::npos) citation.clause = text->substr(blank + 1);
  if (!citation.clause.empty()) return citation;
  report_wrong_type(place, "a source and a place in it, such as \"contract 11.1.11\"",
                    "Add the place after the source.", diagnostics_);
  return std::nullopt;
}

std::optional<Term> ProgramReader::read_term(const Place& place, const TermRule& rule) {
  ObjectReader object(place, diagnostics_);
  if (!object.is_object()) return std::nullopt;
  Term term;
  const auto value_place = read_open(object, rule, term) ? std::nullopt : object.required("value");
  bool right_unit = false;
  if (const auto unit_place = object.required("unit")) {
    const auto unit = read_choice(*unit_place, term_unit_names(), diagnostics_);
    right_unit = unit && term_units[*unit] == rule.unit;
    if (unit && !right_unit) {
      report_wrong_type(*unit_place, in_quotes(unit_name(rule.unit)),
                        "Check the figure too: it may be meant for another place.", diagnostics_);
    }
  }
  term.cites = required_cites(object);
  term.note = object.note("note");
  object.finish();
  if (term.open) return term;
  if (!value_place) return std::nullopt;
  // Bounds of the right unit say nothing about a figure in another.
  const auto value = read_decimal(*value_place, rule.unit, right_unit ? rule.bounds : Bounds{},
                                  diagnostics_);
  if (!value) return std::nullopt;
  if (rule.whole) check_whole(*value_place, *value, diagnostics_);
  term.value = *value;
  term.pointer = value_place->pointer;
  return term;
}

/// Whether a term says that it is open. "open" beside a value is one too many.
bool ProgramReader::read_open(ObjectReader& object, const TermRule& rule, Term& term) {
  const auto place = object.optional("open");
  if (!place) return false;
  if (place->json->kind != Json::Kind::boolean || place->json->text != "true" || !rule.may_be_open) {
    report_wrong_type(*place, rule.may_be_open ? "true" : "a value: this term cannot stay open",
                      "Leave \"open\" out and give the value.", diagnostics_);
    return false;
  }
  if (object.has("value")) {
    report(diagnostics_, {Fault::conflicting_inputs, object.pointer(), "\"open\" beside \"value\"",
                          "either a value or \"open\": true", "Leave one of the two out."});
    object.optional("value");
  }
  term.open = rule.bounds;
  return true;
}

Term ProgramReader::required_term(ObjectReader& object, std::string_view key,
                                  const TermRule& rule) {
  const auto place = object.required(key);
  return place ? read_term(*place, rule).value_or(Term{}) : Term{};
}

std::optional<Term> ProgramReader::optional_term(ObjectReader& object, std::string_view key,
                                                 const TermRule& rule) {
  const auto place = object.optional(key);
  return place ? read_term(*place, rule) : std::nullopt;
}

}  // namespace trueup
