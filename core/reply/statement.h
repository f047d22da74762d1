#pragma once

#include <vector>

#include "reply/lines.h"

namespace trueup {

/// The settlements of the statement in order: every line of the exhibit "statement" but its nets.
std::vector<const Line*> statement_rows(const Workbook& workbook);

/// Rows with direction and due date, the net, and the net of the rows computed so far.
Document statement_document(const Evaluation& evaluation);

/// Every dated deadline in force in order of its date, then those that wait for an event.
Document deadlines_document(const Evaluation& evaluation);

/// Every reading with its options and what each is worth: the change of the statement's net so far
/// against the option selected, by re-evaluation.
Document readings_document(const Evaluation& evaluation);

}  // namespace trueup
