#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>

#include "readers/exact.h"
#include "workbook/workbook.h"

namespace trueup {

using Document = nlohmann::ordered_json;

/// A line's element by its name: "capitation.gross_by_cell[ma_adult]".
struct LineElement {
  const Line* line = nullptr;
  std::uint32_t element = 0;
};

/// The element a name means; a line of nullptr for a name no line has.
LineElement find_element(const Workbook& workbook, const std::string& name);

/// Puts a value into a document as "value" (and "exact" where it does not terminate), "missing"
/// with the names of the inputs it lacks, or "undefined".
void put_value(Document& into, const Evaluation& evaluation, NodeId node, std::uint32_t element,
               Unit unit);

/// Puts a number into a document as "value", and "exact" where its decimals do not end.
void put_number(Document& into, const Rational& value);

/// A value as documents write it: a decimal string, or an ISO date.
std::string value_text(const Rational& value, Unit unit);

/// {"cell":"ma_adult"}
Document axes_document(const Workbook& workbook, const Shape& shape, std::uint32_t element);

/// ["contract 11.1.11", "r08 Exhibit 13A row h"]
Document cites_document(const Citations& cites);

/// A line with its value and words, as a list of lines shows it: without its formula and clauses.
Document listed_line_document(const Evaluation& evaluation, const Line& line,
                              std::uint32_t element);

/// The same with all that explains it: rounding, note, formula, numbers, uses and citations.
Document line_document(const Evaluation& evaluation, const Line& line, std::uint32_t element);

/// A line's name and value alone, as a change document lists it.
Document line_value_document(const Evaluation& evaluation, const Line& line,
                             std::uint32_t element);

}  // namespace trueup
