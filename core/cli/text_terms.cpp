#include "cli/text_terms.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "cli/text_layout.h"
#include "readers/merged_order.h"

namespace trueup {

namespace {

std::string text_at(const Document& document, const char* key) {
  return document.contains(key) ? document[key].get<std::string>() : std::string{};
}

void add_once(std::vector<std::string>& list, const std::string& text) {
  if (std::find(list.begin(), list.end(), text) == list.end()) list.push_back(text);
}

std::string joined(const std::vector<std::string>& texts, const char* between) {
  std::string result;
  for (const std::string& text : texts) result += (result.empty() ? "" : between) + text;
  return result;
}

std::vector<std::string> cites_of(const Document& document) {
  return document["cite"].get<std::vector<std::string>>();
}

std::string in_brackets(const std::vector<std::string>& cites) {
  return cites.empty() ? "" : "[" + joined(cites, "; ") + "]";
}

/// One term of an exhibit, with all of its elements.
struct TermRows {
  std::string id;
  std::string label;
  std::string axis;  ///< empty for a single value
  std::vector<const Document*> rows;

  std::vector<std::string> cites() const {
    std::vector<std::string> list;
    for (const Document* row : rows)
      for (const Document& cite : (*row)["cite"]) add_once(list, cite.get<std::string>());
    return list;
  }

  /// The value of an element as read; a dash where it has none.
  std::string at(const std::string& element) const {
    for (const Document* row : rows)
      if (text_at(*row, "element") == element) return text_at(*row, "text");
    return "-";
  }
};

std::vector<TermRows> terms_of(const Document& section) {
  std::vector<TermRows> terms;
  for (const Document& row : section["terms"]) {
    if (terms.empty() || terms.back().id != row["term"]) {
      const std::string axis = row.contains("axes") ? row["axes"].begin().key() : "";
      terms.push_back({row["term"], row["label"], axis, {}});
    }
    terms.back().rows.push_back(&row);
  }
  return terms;
}

std::string single_values(const std::vector<TermRows>& terms) {
  TextTable table("lrl");
  for (const TermRows& term : terms)
    table.add({term.label, term.at(""), in_brackets(term.cites())});
  return table.text();
}

/// One column for each term, headed by a letter where there are several, as exhibits are.
std::string columns(const std::vector<TermRows>& terms) {
  std::vector<std::vector<std::string>> element_lists;
  std::vector<std::string> head{""};
  std::string legend;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    element_lists.emplace_back();
    for (const Document* row : terms[i].rows)
      element_lists.back().push_back(text_at(*row, "element"));
    const std::string letter(1, static_cast<char>('a' + i % 26));
    head.push_back(terms.size() == 1 ? terms[i].label : letter);
    const std::string name = terms.size() == 1 ? "" : letter + ": " + terms[i].label + " ";
    legend += wrapped(name + in_brackets(terms[i].cites()), 2);
  }
  TextTable table("l" + std::string(terms.size(), 'r'));
  table.add(std::move(head));
  table.rule();
  for (const std::string& element : merged_order(element_lists)) {
    std::vector<std::string> row{element};
    for (const TermRows& term : terms) row.push_back(term.at(element));
    table.add(std::move(row));
  }
  return table.text() + legend;
}

/// Every note once, with the elements it stands at unless those are all.
std::string notes(const std::vector<TermRows>& terms) {
  std::string text;
  for (const TermRows& term : terms) {
    std::vector<std::string> told;
    for (const Document* row : term.rows)
      if (const std::string note = text_at(*row, "note"); !note.empty()) add_once(told, note);
    for (const std::string& note : told) {
      std::vector<std::string> elements;
      for (const Document* row : term.rows)
        if (text_at(*row, "note") == note) elements.push_back(text_at(*row, "element"));
      const bool at_some = elements.size() < term.rows.size();
      text += wrapped("Note. " + term.label + (at_some ? ", " + joined(elements, "; ") : "") +
                          ": " + note, 2);
    }
  }
  return text;
}

std::string section_text(const Document& section) {
  const auto terms = terms_of(section);
  std::vector<std::string> axes;
  for (const TermRows& term : terms) add_once(axes, term.axis);
  std::stable_sort(axes.begin(), axes.end(), [](const auto& a, const auto& b) {
    return a.empty() && !b.empty();  // single values first, else as declared
  });
  std::string text = heading(text_at(section, "title") + " " + in_brackets(cites_of(section)));
  for (const std::string& axis : axes) {
    std::vector<TermRows> alike;
    for (const TermRows& term : terms)
      if (term.axis == axis) alike.push_back(term);
    text += axis.empty() ? single_values(alike) : columns(alike);
  }
  return text + notes(terms);
}

std::string reading_text(const Document& reading) {
  std::string text =
      wrapped(text_at(reading, "question") + " (" + text_at(reading, "id") + ")", 2);
  for (const Document& option : reading["options"]) {
    const bool is_default = option["id"] == reading["default"];
    text += wrapped((is_default ? "* " : "- ") + text_at(option, "label") + " (" +
                        text_at(option, "id") + (is_default ? ", the default)" : ")"), 4);
  }
  return text + wrapped("Why: " + text_at(reading, "why") + " " + in_brackets(cites_of(reading)), 4);
}

std::string deadline_text(const Document& deadline) {
  const std::string date =
      deadline.contains("date") ? text_at(deadline, "date") : std::string("no date  ");
  std::string rule = text_at(deadline, "rule") + " " + in_brackets(cites_of(deadline));
  if (deadline.contains("only_under"))
    rule += " Only under the reading " + text_at(deadline, "only_under") + ".";
  if (deadline.contains("note")) rule += " " + text_at(deadline, "note");
  return wrapped(date + "  " + text_at(deadline, "label"), 2) + wrapped(rule, 14);
}

std::string program_text(const Document& program) {
  const Document& period = program["rating_period"];
  return text_at(program, "title") + " (" + text_at(program, "id") + ")\n" + "Rating period " +
         text_at(period, "from") + " to " + text_at(period, "to") + "\n" +
         (program.contains("contract")
              ? "Under the " + text_at(program["contract"], "title") + "\n"
              : "");
}

std::string sources_text(const Document& program) {
  TextTable table("ll");
  for (const auto& [id, title] : program["sources"].items())
    table.add({id, title.get<std::string>()});
  return heading("SOURCES") + table.text();
}

constexpr const char* not_official =
    "Not official: not affiliated with any agency, plan or actuary. The contract governs.";

/// The two values of a compared term, and what is to be said of them.
std::vector<std::string> compared_row(const Document& term, const std::string& label) {
  std::vector<std::string> cells{label};
  for (const Document& value : term["values"])
    cells.push_back(value.is_null() ? "-" : text_at(value, "text"));
  const Document& values = term["values"];
  const char* mark = !term["differs"].get<bool>() ? ""
                     : values[1].is_null()        ? "only in the first"
                     : values[0].is_null()        ? "only in the second"
                                                  : "differs";
  cells.emplace_back(mark);
  return cells;
}

std::string compared_section(const Document& section) {
  TextTable table("lrrl");
  table.add({"", "First", "Second", ""});
  table.rule();
  std::string term;
  for (const Document& row : section["terms"]) {
    const bool has_element = row.contains("element");
    if (has_element && row["term"] != term) table.add({text_at(row, "label"), "", "", ""});
    term = text_at(row, "term");
    table.add(compared_row(row, has_element ? "  " + text_at(row, "element")
                                            : text_at(row, "label")));
  }
  return heading(text_at(section, "title")) + table.text();
}

/// What readings or deadlines of two programs come to: the words of each, and whether they differ.
template <class Words>
std::string compared_list(const Document& list, Words words) {
  std::string text;
  for (const Document& pair : list) {
    const Document& values = pair["values"];
    if (!pair["differs"].get<bool>()) {
      text += words(values[0]);
      continue;
    }
    const char* names[] = {"  In the first:\n", "  In the second:\n"};
    for (std::size_t i = 0; i < 2; ++i)
      if (!values[i].is_null()) text += names[i] + words(values[i]);
  }
  return text;
}

/// "12 terms alike, 5 differ, 40 only in one of the two."
std::string tally(const Document& sections) {
  std::size_t alike = 0, differ = 0, only_one = 0;
  for (const Document& section : sections) {
    for (const Document& term : section["terms"]) {
      const bool is_alone = term["values"][0].is_null() || term["values"][1].is_null();
      ++(is_alone ? only_one : term["differs"].get<bool>() ? differ : alike);
    }
  }
  return std::to_string(alike) + " terms alike, " + std::to_string(differ) + " differ, " +
         std::to_string(only_one) + " only in one of the two.\n";
}

std::string compared_terms(const Document& terms) {
  std::string text;
  const char* names[] = {"First:  ", "Second: "};
  for (std::size_t i = 0; i < 2; ++i) text += names[i] + program_text(terms["programs"][i]);
  text += tally(terms["sections"]);
  for (const Document& section : terms["sections"]) text += compared_section(section);
  text += heading("READINGS") + compared_list(terms["readings"], reading_text);
  text += heading("DEADLINES") + compared_list(terms["deadlines"], deadline_text);
  return text + heading(not_official);
}

}  // namespace

std::string text_terms(const Document& terms) {
  if (terms.contains("programs")) return compared_terms(terms);
  std::string text = program_text(terms["program"]);
  for (const Document& section : terms["sections"]) text += section_text(section);
  if (!terms["readings"].empty()) text += heading("READINGS (clauses that can be read two ways)");
  for (const Document& reading : terms["readings"]) text += reading_text(reading);
  if (!terms["deadlines"].empty()) text += heading("DEADLINES");
  for (const Document& deadline : terms["deadlines"]) text += deadline_text(deadline);
  return text + sources_text(terms["program"]) + heading(not_official);
}

}  // namespace trueup
