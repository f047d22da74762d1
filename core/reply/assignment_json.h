#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "reply/assignment.h"

// Assignment as a page asks for it: program ids and JSON in.

namespace trueup {

/// {"rating.month_twelve": "one_year"}; empty text for none.
ReadingChoices read_reading_choices(std::string_view json, Diagnostics& diagnostics);

/// {"category_of_eligibility", "month", "birth_date", "age_months", "exclusion"}: texts, each of
/// them may be empty or left out, as the fields of a form are.
WrittenMonth read_written_month(std::string_view json, Diagnostics& diagnostics);

/// A file of member months assigned, by the id of a shipped program.
std::optional<AssignedMonths> assign_file(std::string_view program, std::string_view csv,
                                          std::string_view readings, Diagnostics& diagnostics);

/// One member month assigned.
std::optional<AssignedMonths> assign_written_month(std::string_view program,
                                                   std::string_view month,
                                                   std::string_view readings,
                                                   Diagnostics& diagnostics);

/// trueup.rate-cells.v1: the program's rate cells, who belongs to them and how they are adjusted for
/// risk, the exclusions and the readings of the assignment, and the titles of its documents.
Document rate_cells_document(const Program& program);

}  // namespace trueup
