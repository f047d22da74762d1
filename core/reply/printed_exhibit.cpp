#include "reply/printed_exhibit.h"

#include <algorithm>
#include <optional>

#include "number/decimal.h"
#include "readers/explain.h"
#include "reply/head.h"
#include "reply/reply.h"

namespace trueup {

namespace {

Document elements_document(const std::vector<AxisElement>& elements) {
  Document list = Document::array();
  for (const AxisElement& element : elements)
    list.push_back({{"id", element.id}, {"label", element.label}});
  return list;
}

Document cell_document(const PublishedCell& cell) {
  if (cell.figure) return cell.figure->text;
  if (cell.blank) return nullptr;
  return {{"missing", cell.why}};
}

Document table_document(const Published& published, const PublishedTable& table) {
  Document rows = Document::array();
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    Document cells = Document::array();
    for (std::size_t column = 0; column < table.columns.size(); ++column)
      cells.push_back(
          cell_document(published.cells[table.first_cell + row * table.columns.size() + column]));
    rows.push_back(std::move(cells));
  }
  Document document = {{"id", table.id}, {"label", table.label}};
  if (!table.note.empty()) document["note"] = table.note;
  document["columns"] = elements_document(table.columns);
  document["rows"] = elements_document(table.rows);
  document["cells"] = std::move(rows);
  return document;
}

/// A finding's formula, verdicts and values; its verdict with the corrections beside the one as
/// printed.
Document finding_document(const VerificationReport& report, std::size_t index) {
  const Finding& finding = report.as_printed->findings()[index];
  Document document = {
      {"cell", report.published.name_of(finding.cell)},
      {"formula", report.proof->claims[finding.claim].formula},
      {"verdict", verdict_name(finding.verdict)},
      {"verdict_corrected", verdict_name(report.corrected->findings()[index].verdict)}};
  if (finding.recomputed) document["recomputed"] = to_decimal(*finding.recomputed).text;
  if (finding.bounds) {
    document["from"] = to_decimal(finding.bounds->low).text;
    document["to"] = to_decimal(finding.bounds->high).text;
  }
  return document;
}

/// The claim in numbers; empty where a figure it needs is not in the copy.
std::string in_numbers(const Evaluation& evaluation, const Slot& at) {
  const auto& lines = evaluation.workbook().lines();
  const auto line = std::find_if(lines.begin(), lines.end(),
                                 [&](const Line& one) { return one.node == at.first; });
  return line == lines.end() ? "" : explain(evaluation, *line, at.second).substituted;
}

/// The printed figures a finding is recomputed from, in the order of printing.
Document sources_document(const VerificationReport& report, std::size_t index) {
  Document list = Document::array();
  auto cells = report.as_printed->cells_of(index);
  std::sort(cells.begin() + 1, cells.end());  // the figure itself stands first
  for (std::size_t i = 1; i < cells.size(); ++i)
    list.push_back({{"cell", report.published.name_of(cells[i])},
                    {"printed", cell_document(report.published.cells[cells[i]])}});
  return list;
}

Document findings_about(const VerificationReport& report, const Evaluation& evaluation,
                        std::size_t cell) {
  Document list = Document::array();
  for (const std::size_t index : report.as_printed->findings_of(cell)) {
    const Finding& finding = report.as_printed->findings()[index];
    if (finding.cell != cell) continue;
    Document one = finding_document(report, index);
    one["numbers"] = in_numbers(evaluation, finding.line);
    one["sources"] = sources_document(report, index);
    list.push_back(std::move(one));
  }
  return list;
}

/// The other figures that are recomputed from this one.
Document uses_of(const VerificationReport& report, std::size_t cell) {
  Document list = Document::array();
  for (const std::size_t index : report.as_printed->findings_of(cell))
    if (report.as_printed->findings()[index].cell != cell)
      list.push_back(finding_document(report, index));
  return list;
}

Document remarks_about(const Published& published, std::size_t cell) {
  Document remarks = {{"corrections", Document::array()}, {"inconsistencies", Document::array()}};
  for (const Correction& correction : published.corrections)
    if (published.cell_of(correction) == cell)
      remarks["corrections"].push_back({{"corrected", correction.corrected},
                                        {"reason", correction.reason}});
  for (const Inconsistency& inconsistency : published.inconsistencies)
    if (published.cell_of(inconsistency) == cell)
      remarks["inconsistencies"].push_back(
          {{"explanation", explanation_name(inconsistency.in_copy ? Diagnosis::illegible
                                                                  : Diagnosis::inconsistent)},
           {"reason", inconsistency.reason}});
  return remarks;
}

std::string unknown(std::string_view what, std::string_view expected) {
  return fault_document({{Fault::unknown_element, "", shortened(what), std::string(expected),
                          "Ask for one that the verification lists."}});
}

}  // namespace

std::string exhibit_document(const VerificationReport& report, std::string_view exhibit) {
  const Published& published = report.published;
  Document tables = Document::array();
  Document document = {{"format", "trueup.exhibit.v1"},
                       {"program", report.program},
                       {"exhibit", exhibit}};
  for (const PublishedTable& table : published.tables) {
    if (table.exhibit != exhibit) continue;
    document["title"] = table.title;
    document["document"] = table.document;
    tables.push_back(table_document(published, table));
  }
  if (tables.empty()) return unknown(exhibit, "an exhibit of the program");
  document["tables"] = std::move(tables);
  document["findings"] = Document::array();
  const auto& findings = report.as_printed->findings();
  for (std::size_t i = 0; i < findings.size(); ++i)
    if (published.tables[published.cells[findings[i].cell].table].exhibit == exhibit)
      document["findings"].push_back(finding_document(report, i));
  return text_of(document);
}

std::string figure_document(const VerificationReport& report, const Evaluation& as_printed,
                            std::string_view name) {
  const Published& published = report.published;
  std::optional<std::size_t> found;
  for (std::size_t cell = 0; cell < published.cells.size() && !found; ++cell)
    if (published.name_of(cell) == name) found = cell;
  if (!found) return unknown(name, "the place of a printed figure");
  Document document = {{"format", "trueup.figure.v1"},
                       {"program", report.program},
                       {"cell", name},
                       {"printed", cell_document(published.cells[*found])},
                       {"findings", findings_about(report, as_printed, *found)},
                       {"used_in", uses_of(report, *found)}};
  document.update(remarks_about(published, *found));
  return text_of(document);
}

}  // namespace trueup
