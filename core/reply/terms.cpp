#include "reply/terms.h"

#include <algorithm>
#include <array>
#include <memory>
#include <utility>
#include <vector>

#include "readers/exact.h"
#include "readers/merged_order.h"
#include "readers/terms.h"
#include "readers/write_value.h"
#include "reply/head.h"
#include "reply/statement.h"
#include "rules/settlement/settlement.h"

namespace trueup {

namespace {

/// A program, the workbook it gives without a scenario, and the terms read from it.
class TermsOf {
 public:
  explicit TermsOf(const Program& program)
      : program_(program), book_(settlement_workbook(program, {})), evaluation_(*book_) {
    evaluation_.run();
    sections_ = terms_by_exhibit(*book_);
  }

  const Program& program() const { return program_; }
  const Workbook& book() const { return *book_; }
  const std::vector<TermSection>& sections() const { return sections_; }

  Document readings() const {
    Document list = Document::array();
    for (const Reading& reading : book_->readings()) {
      Document options = Document::array();
      for (const ReadingOption& option : reading.options)
        options.push_back({{"id", option.id}, {"label", option.label}});
      list.push_back({{"id", reading.id},
              {"question", reading.question},
              {"options", std::move(options)},
              {"default", reading.options[reading.default_option].id},
              {"why", reading.why},
              {"cite", cites_document(reading.cites)}});
    }
    return list;
  }

  Document deadlines() const {
    Document list = Document::array();
    for (const Line* line : deadline_lines(evaluation_)) {
      Document document = deadline_document(evaluation_, *line);
      for (const Deadline& deadline : program_.deadlines)
        if ("deadline." + deadline.id == line->id && !deadline.only_under.empty())
          document["only_under"] = deadline.only_under;
      list.push_back(std::move(document));
    }
    return list;
  }

 private:
  const Program& program_;
  std::unique_ptr<Workbook> book_;
  Evaluation evaluation_;
  std::vector<TermSection> sections_;
};

void put_term_value(Document& into, const TermEntry& term) {
  if (term.value) {
    into["value"] = value_text(*term.value, term.unit);
    into["text"] = write_every_digit(*term.value, term.unit);
  } else {
    into["open"] = true;
    into["text"] = "open";
  }
}

/// What a term is, without its value: {id, term, axes?, label, element?, unit}.
Document term_head(const Workbook& book, const TermEntry& term) {
  Document document = {{"id", term.id}, {"term", term.term}};
  if (term.shape.rank > 0) document["axes"] = axes_document(book, term.shape, term.element);
  document["label"] = term.label;
  if (term.shape.rank > 0)
    document["element"] = book.axes()[term.shape.axes[0]].elements[term.element].label;
  document["unit"] = unit_name(term.unit);
  return document;
}

Document term_document(const Workbook& book, const TermEntry& term) {
  Document document = term_head(book, term);
  put_term_value(document, term);
  if (!term.note.empty()) document["note"] = term.note;
  document["cite"] = cites_document(term.cites);
  if (!term.pointer.empty()) document["pointer"] = term.pointer;
  return document;
}

/// The one of a list of documents that has an id; null where none has it.
Document find_document(const Document& list, const std::string& id) {
  for (const Document& one : list)
    if (one["id"] == id) return one;
  return nullptr;
}

std::vector<std::string> document_ids(const Document& list) {
  std::vector<std::string> ids;
  for (const Document& one : list) ids.push_back(one["id"].get<std::string>());
  return ids;
}

/// Readings or deadlines of both programs, each with what either says of it.
Document pairs(const Document& ours, const Document& theirs) {
  Document list = Document::array();
  for (const std::string& id : merged_order({document_ids(ours), document_ids(theirs)})) {
    Document values = Document::array({find_document(ours, id), find_document(theirs, id)});
    const bool differs = values[0] != values[1];
    list.push_back({{"id", id}, {"values", std::move(values)}, {"differs", differs}});
  }
  return list;
}

template <class Things, class Name>
auto find_named(const Things& things, const std::string& name, Name name_of)
    -> decltype(things.data()) {
  const auto found = std::find_if(things.begin(), things.end(), [&](const auto& thing) {
    return name_of(thing) == name;
  });
  return found == things.end() ? nullptr : &*found;
}

template <class Things, class Name>
std::vector<std::string> names_of(const Things& things, Name name_of) {
  std::vector<std::string> names;
  for (const auto& thing : things) names.push_back(name_of(thing));
  return names;
}

const std::string& exhibit_id(const TermSection& section) { return section.exhibit.id; }
const std::string& term_id(const TermEntry& term) { return term.id; }

Document compared_term(const std::array<const TermsOf*, 2>& sides,
                       const std::array<const TermEntry*, 2>& terms) {
  const std::size_t first = terms[0] ? 0 : 1;
  Document document = term_head(sides[first]->book(), *terms[first]);
  Document values = Document::array(), cites = Document::array(), notes = Document::array();
  bool has_note = false;
  for (const TermEntry* term : terms) {
    Document value;
    if (term) put_term_value(value, *term);
    values.push_back(std::move(value));
    cites.push_back(cites_document(term ? term->cites : Citations{}));
    notes.push_back(term ? term->note : "");
    has_note = has_note || (term && !term->note.empty());
  }
  const bool differs = values[0] != values[1];
  document["values"] = std::move(values);
  document["differs"] = differs;
  document["cite"] = std::move(cites);
  if (has_note) document["note"] = std::move(notes);
  return document;
}

Document compared_section(const std::array<const TermsOf*, 2>& sides, const std::string& id) {
  static const std::vector<TermEntry> none;
  std::array<const std::vector<TermEntry>*, 2> lists{&none, &none};
  std::string title;
  Document cites = Document::array();
  for (std::size_t i = 0; i < sides.size(); ++i) {
    const TermSection* section = find_named(sides[i]->sections(), id, exhibit_id);
    cites.push_back(cites_document(section ? sides[i]->program().clause_of(id) : Citations{}));
    if (!section) continue;
    lists[i] = &section->terms;
    if (title.empty()) title = section->exhibit.title;
  }
  Document terms = Document::array();
  for (const std::string& term :
       merged_order({names_of(*lists[0], term_id), names_of(*lists[1], term_id)}))
    terms.push_back(compared_term(sides, {find_named(*lists[0], term, term_id),
                                          find_named(*lists[1], term, term_id)}));
  return {{"id", id}, {"title", title}, {"cite", std::move(cites)}, {"terms", std::move(terms)}};
}

}  // namespace

Document terms_document(const Program& program) {
  const TermsOf terms(program);
  Document sections = Document::array();
  for (const TermSection& section : terms.sections()) {
    Document list = Document::array();
    for (const TermEntry& term : section.terms) list.push_back(term_document(terms.book(), term));
    sections.push_back({{"id", section.exhibit.id},
                {"title", section.exhibit.title},
                {"cite", cites_document(program.clause_of(section.exhibit.id))},
                {"terms", std::move(list)}});
  }
  return {{"format", "trueup.terms.v1"},
          {"ok", true},
          {"engine", engine_document()},
          {"program", program_document(program)},
          {"sections", std::move(sections)},
          {"readings", terms.readings()},
          {"deadlines", terms.deadlines()},
          {"diagnostics", Document::array()}};
}

Document terms_document(const Program& program, const Program& other) {
  const TermsOf ours(program), theirs(other);
  const std::array<const TermsOf*, 2> sides{&ours, &theirs};
  Document sections = Document::array();
  for (const std::string& id : merged_order(
           {names_of(ours.sections(), exhibit_id), names_of(theirs.sections(), exhibit_id)}))
    sections.push_back(compared_section(sides, id));
  Document programs = Document::array();
  for (const TermsOf* side : sides) programs.push_back(program_document(side->program()));
  return {{"format", "trueup.terms_compare.v1"},
          {"ok", true},
          {"engine", engine_document()},
          {"programs", std::move(programs)},
          {"sections", std::move(sections)},
          {"readings", pairs(ours.readings(), theirs.readings())},
          {"deadlines", pairs(ours.deadlines(), theirs.deadlines())},
          {"diagnostics", Document::array()}};
}

}  // namespace trueup
