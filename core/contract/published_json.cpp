#include "contract/json_reader.h"
#include "contract/published.h"

namespace trueup {

namespace {

constexpr std::size_t most_entries = 400;
constexpr std::string_view format = "trueup.published.v1";

/// Reads one file of printed tables in either of its forms: rows of named cells, or rows as lists
/// in the order of the columns.
class TablesReader {
 public:
  TablesReader(Published& published, Diagnostics& diagnostics)
      : published_(published), diagnostics_(diagnostics) {}

  void read(const Place& root) {
    if (!check_format(root, format, diagnostics_)) return;
    ObjectReader document(root, diagnostics_);
    document.optional("format");
    shared_.exhibit = document.text("exhibit");
    shared_.document = document.text("document");
    shared_.title = document.note("title");
    shared_.note = document.note("note");
    if (document.has("figures"))
      shared_.set = document.choice("figures", {"rounded", "set"}) == 1;
    shared_.columns = labels(document, "columns");
    lines_ = labels(document, "lines");
    if (const auto tables = document.optional("tables"))
      read_tables(*tables);
    else
      read_single(document);
    document.finish();
  }

 private:
  std::vector<AxisElement> labels(ObjectReader& object, std::string_view key) {
    std::vector<AxisElement> elements;
    const auto place = object.optional(key);
    if (!place) return elements;
    ObjectReader list(*place, diagnostics_);
    for (const Entry& entry : list.entries(most_entries))
      elements.push_back({entry.key, read_text(entry.place, diagnostics_).value_or("")});
    return elements;
  }

  void read_tables(const Place& place) {
    ObjectReader tables(place, diagnostics_);
    for (const Entry& entry : tables.entries(most_entries)) {
      ObjectReader object(entry.place, diagnostics_);
      PublishedTable table = shared_;
      table.id = entry.key;
      table.label = object.text("label");
      table.note = object.note("note");
      read_rows(object, std::move(table));
      object.finish();
    }
  }

  void read_single(ObjectReader& document) {
    const auto rows = document.optional("rows");
    if (rows && rows->json->kind == Json::Kind::list)
      read_named_rows(*rows);
    else
      read_rows(document, shared_);
  }

  /// "rows": {"a": ["719929", null]}, with the reasons for what is missing under "why".
  void read_rows(ObjectReader& object, PublishedTable table) {
    const auto place = object.required("rows");
    const auto reasons = labels(object, "why");
    if (!place) return;
    begin(std::move(table));
    ObjectReader rows(*place, diagnostics_);
    for (const Entry& entry : rows.entries(most_entries)) {
      add_row(entry.key, label_of(entry.key));
      const auto items = read_list(entry.place, most_entries, diagnostics_);
      if (items.size() != shared_.columns.size())
        report_wrong_type(entry.place, "one figure for each column", "Write null for a lost one.",
                          diagnostics_);
      for (std::size_t i = 0; i < items.size() && i < shared_.columns.size(); ++i)
        put(items[i], i, why(reasons, entry.key));
    }
  }

  /// "rows": [{"id": …, "label": …, "cells": {"a": "740802"}}]: a column left out is blank.
  void read_named_rows(const Place& place) {
    begin(shared_);
    for (const Place& row : read_list(place, most_entries, diagnostics_)) {
      ObjectReader object(row, diagnostics_);
      const std::string id = object.id("id");
      add_row(id, object.text("label"));
      if (const auto cells = object.required("cells")) {
        ObjectReader named(*cells, diagnostics_);
        for (std::size_t i = 0; i < shared_.columns.size(); ++i) {
          const auto cell = named.optional(shared_.columns[i].id);
          if (cell)
            put(*cell, i, {});
          else
            last_row(i).blank = true;
        }
        named.finish();
      }
      object.finish();
    }
  }

  void begin(PublishedTable table) {
    table.first_cell = published_.cells.size();
    published_.tables.push_back(std::move(table));
  }

  void add_row(std::string id, std::string label) {
    PublishedTable& table = published_.tables.back();
    table.rows.push_back({std::move(id), std::move(label)});
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      PublishedCell cell;
      cell.table = published_.tables.size() - 1;
      cell.row = table.rows.size() - 1;
      cell.column = i;
      published_.cells.push_back(std::move(cell));
    }
  }

  PublishedCell& last_row(std::size_t column) {
    return published_.cells[published_.cells.size() - shared_.columns.size() + column];
  }

  void put(const Place& place, std::size_t column, std::string why) {
    PublishedCell& cell = last_row(column);
    if (place.json->kind == Json::Kind::null) {
      cell.why = why.empty() ? "not in the printed copy" : std::move(why);
      return;
    }
    // Where print leaves a place empty, or says that nothing applies, no figure belongs.
    if (place.json->kind == Json::Kind::string &&
        (place.json->text.empty() || place.json->text == "N/A")) {
      cell.blank = true;
      return;
    }
    const auto text = read_text(place, diagnostics_);
    cell.figure = text ? parse_printed(*text) : std::nullopt;
    if (cell.figure) cell.figure->set = shared_.set;
    if (text && !cell.figure)
      report(diagnostics_, {Fault::not_a_decimal, place.pointer, *text, "a printed figure",
                            "Write the digits, the point and a percent sign, nothing else."});
  }

  static std::string why(const std::vector<AxisElement>& reasons, const std::string& row) {
    for (const AxisElement& reason : reasons)
      if (reason.id == row) return reason.label;
    return {};
  }

  std::string label_of(const std::string& row) const {
    for (const AxisElement& line : lines_)
      if (line.id == row) return line.label;
    return row;
  }

  Published& published_;
  Diagnostics& diagnostics_;
  PublishedTable shared_;
  std::vector<AxisElement> lines_;
};

/// Reads a list of remarks about cells: `more` reads what each has beside its place.
template <class More>
void read_remarks(std::string_view text, Diagnostics& diagnostics, More more) {
  const Json json = parse_json(text, diagnostics);
  if (!diagnostics.empty()) return;
  for (const Place& row : read_list({&json, ""}, most_entries, diagnostics)) {
    ObjectReader object(row, diagnostics);
    more(object);
    object.finish();
  }
}

template <class Remark>
Remark place_of(ObjectReader& object) {
  Remark remark;
  remark.exhibit = object.text("exhibit");
  remark.table = object.note("table");
  remark.row = object.id("row");
  remark.column = object.id("column");
  return remark;
}

}  // namespace

void read_published_tables(std::string_view text, Published& published, Diagnostics& diagnostics) {
  const Json json = parse_json(text, diagnostics);
  if (diagnostics.empty()) TablesReader(published, diagnostics).read({&json, ""});
}

void read_corrections(std::string_view text, Published& published, Diagnostics& diagnostics) {
  read_remarks(text, diagnostics, [&](ObjectReader& object) {
    auto correction = place_of<Correction>(object);
    correction.printed = object.text("printed");
    correction.corrected = object.text("corrected");
    correction.reason = object.text("reason");
    published.corrections.push_back(std::move(correction));
  });
}

void read_inconsistencies(std::string_view text, Published& published, Diagnostics& diagnostics) {
  read_remarks(text, diagnostics, [&](ObjectReader& object) {
    auto inconsistency = place_of<Inconsistency>(object);
    inconsistency.in_copy = object.choice("at_fault", {"publication", "copy"}) == 1;
    inconsistency.reason = object.text("reason");
    published.inconsistencies.push_back(std::move(inconsistency));
  });
}

void read_exhibit_remarks(std::string_view text, std::vector<ExhibitRemark>& remarks,
                          Diagnostics& diagnostics) {
  read_remarks(text, diagnostics, [&](ObjectReader& object) {
    ExhibitRemark remark;
    remark.exhibit = object.text("exhibit");
    remark.reason = object.text("reason");
    remarks.push_back(std::move(remark));
  });
}

}  // namespace trueup
