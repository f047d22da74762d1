#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "contract/diagnostic.h"

namespace trueup {

/// The most a CSV file may hold.
inline constexpr std::size_t max_csv_bytes = 10u << 20;

/// Reads the rows of a CSV text (RFC 4180) one after another: fields in quotes may hold commas,
/// line ends and doubled quotes; rows end in LF or CRLF; a byte order mark and empty lines are
/// passed over. The text must outlive the reader.
class CsvReader {
 public:
  /// Reports a text too large or not in UTF-8; it then reads as one without rows.
  CsvReader(std::string_view text, Diagnostics& diagnostics);

  /// Reads the next row into `fields`. False at the end, and after a quote that is out of place,
  /// which is reported: what follows it could be read in more ways than one.
  bool next(std::vector<std::string>& fields);

  /// The line of the text, counted from 1, at which the row read last begins.
  std::size_t line() const { return row_line_; }

 private:
  bool read_field(std::string& field);
  bool read_quoted(std::string& field);
  bool stop(std::string found, std::string hint);
  void pass_empty_lines();
  bool at_line_end() const;

  std::string_view text_;
  Diagnostics& diagnostics_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
  std::size_t row_line_ = 1;
};

}  // namespace trueup
