#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "contract/diagnostic.h"
#include "contract/printed_figure.h"
#include "workbook/axis.h"

namespace trueup {

/// A place of a printed table.
struct PublishedCell {
  std::size_t table = 0;
  std::size_t row = 0;
  std::size_t column = 0;
  std::optional<PrintedFigure> figure;
  std::string why;     ///< why a figure that belongs here is missing or cannot be read
  bool blank = false;  ///< no figure belongs here
};

/// One table of an exhibit. An exhibit with a table for each rate cell has several.
struct PublishedTable {
  std::string exhibit;   ///< "Exhibit 2A", "CHIP Exhibit 3"
  std::string title;     ///< what the exhibit holds; empty where none is given
  std::string document;  ///< the source document: "R08"
  std::string id;        ///< among the tables of its exhibit: "ma_adult"; empty where it is alone
  std::string label;
  std::string note;      ///< what is amiss with the printed copy, or empty
  bool set = false;      ///< its figures are fixed by contract or rule, and not rounded
  std::vector<AxisElement> rows;
  std::vector<AxisElement> columns;
  std::size_t first_cell = 0;  ///< its cells follow row by row
};

/// A printed figure that is damaged, what it must be, and why.
struct Correction {
  std::string exhibit, table, row, column;
  std::string printed;
  std::string corrected;
  std::string reason;
};

/// A printed figure that is contradicted and cannot be corrected: the publication contradicts
/// itself, or its copy is damaged beyond what other figures can restore.
struct Inconsistency {
  std::string exhibit, table, row, column;
  bool in_copy = false;  ///< the copy is damaged; otherwise the publication is at fault
  std::string reason;
};

/// Something about an exhibit as a whole.
struct ExhibitRemark {
  std::string exhibit;
  std::string reason;
};

/// Printed tables as printed, and what is known about their faults. Formats trueup.published.v1 and
/// the lists of assets/published: corrections.json, inconsistencies.json, missing.json,
/// untested.json and without_arithmetic.json.
struct Published {
  std::vector<PublishedTable> tables;
  std::vector<PublishedCell> cells;
  std::vector<Correction> corrections;
  std::vector<Inconsistency> inconsistencies;
  std::vector<ExhibitRemark> missing;   ///< named by the publication, and not in its copy
  std::vector<ExhibitRemark> untested;  ///< why some figures of an exhibit stand in no claim
  std::vector<ExhibitRemark> without_arithmetic;  ///< tables that are not held here, and why

  /// Throws std::logic_error where there is no such table, row or column.
  const PublishedTable& table(std::string_view exhibit, std::string_view id = {}) const;
  std::size_t cell(const PublishedTable& table, std::string_view row,
                   std::string_view column) const;
  /// "Exhibit 2A/ma_adult/b/dental", "Exhibit 12/ma_adult/m"
  std::string name_of(std::size_t cell) const;
  /// The cell a correction or an inconsistency is about.
  template <class Remark>
  std::size_t cell_of(const Remark& remark) const {
    return cell(table(remark.exhibit, remark.table), remark.row, remark.column);
  }
  /// The figures with every accepted correction in place.
  std::vector<std::optional<PrintedFigure>> corrected() const;
};

/// Adds one file of printed tables. Reports what is wrong with it.
void read_published_tables(std::string_view text, Published& published, Diagnostics& diagnostics);
void read_corrections(std::string_view text, Published& published, Diagnostics& diagnostics);
void read_inconsistencies(std::string_view text, Published& published, Diagnostics& diagnostics);
/// Reads missing.json, untested.json or without_arithmetic.json.
void read_exhibit_remarks(std::string_view text, std::vector<ExhibitRemark>& remarks,
                          Diagnostics& diagnostics);

}  // namespace trueup
