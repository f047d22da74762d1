#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace trueup {

/// Every fault a document can have. The list is closed: a fault outside it is a defect.
enum class Fault {
  malformed_json,       ///< not JSON; the pointer is empty, `found` gives line and column
  malformed_csv,        ///< not CSV; likewise
  too_large,            ///< more text, depth, rows or digits than a document may have
  wrong_format,         ///< another format or version than expected
  unknown_key,          ///< a key nobody reads
  duplicate_key,        ///< a key given twice
  missing_key,          ///< a key that must be there is not
  wrong_type,           ///< an object where a list belongs, and the like
  number_not_string,    ///< a JSON number where a decimal string belongs
  not_a_decimal,        ///< a string that is no plain decimal number
  not_a_date,           ///< a string that is no date of the calendar
  out_of_bounds,        ///< below the least or above the most a value may be
  unknown_program,      ///< a program nobody ships and nobody gave
  unknown_reading,      ///< a reading the program does not have
  unknown_option,       ///< an option the reading does not have
  unknown_element,      ///< a rate cell, measure or payment program that does not exist
  not_applicable,       ///< a value where the contract has none: a risk factor of an unadjusted cell
  conflicting_inputs,   ///< a total and its parts, both entered
  unknown_source,       ///< a citation of a document the program does not list
  bands_gap,            ///< corridor bands that leave a gap
  bands_overlap,        ///< corridor bands that overlap or run backwards; ages of two rate cells
  shares_not_whole,     ///< shares or weights that do not add to one
  period_backwards,     ///< a date range that ends before it starts
  internal,             ///< a defect of this engine, never of the document
};

/// The fault's name in documents: "unknown_key".
std::string_view fault_name(Fault fault);

/// One fault of a document, said so that its author can mend it.
struct Diagnostic {
  Fault fault = Fault::internal;
  std::string pointer;   ///< JSON Pointer of the place (RFC 6901)
  std::string found;     ///< what stands there, shortened to 80 characters
  std::string expected;  ///< what belongs there
  std::string hint;      ///< what to do, in one sentence
};

using Diagnostics = std::vector<Diagnostic>;

/// As many faults of one document as are said at once.
inline constexpr std::size_t max_diagnostics = 50;

inline bool is_full(const Diagnostics& diagnostics) {
  return diagnostics.size() >= max_diagnostics;
}

/// Adds a fault, `found` shortened. Beyond `max_diagnostics` it is dropped: the first ones mended,
/// the rest come up.
void report(Diagnostics& diagnostics, Diagnostic diagnostic);

/// At most 80 characters of a text, with an ellipsis where it was cut.
std::string shortened(std::string_view text);

}  // namespace trueup
