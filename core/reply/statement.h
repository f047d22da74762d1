#pragma once

#include <vector>

#include "readers/statement_rows.h"
#include "reply/lines.h"

namespace trueup {

/// Who pays a settlement: "plan pays", "State pays", "nothing is owed", "not computed".
const char* direction(const Value& value);

/// Rows with direction and due date, the net, and the net of the rows computed so far.
Document statement_document(const Evaluation& evaluation);

/// The lines of all deadlines, in force or not: in order of date, then those that wait for an event.
std::vector<const Line*> deadline_lines(const Evaluation& evaluation);

/// One deadline with its date or what it waits for, its rule in words and its citations.
Document deadline_document(const Evaluation& evaluation, const Line& line);

/// Every dated deadline in force in order of its date, then those that wait for an event.
Document deadlines_document(const Evaluation& evaluation);

/// Whether the last run moved a deadline's date, what it waits for, or whether it is in force.
bool deadlines_moved(const Evaluation& evaluation);

/// Every reading with its options and the one selected.
Document listed_readings_document(const Evaluation& evaluation);

/// The same with what each option is worth: the change of the statement's net so far against the
/// option selected, by re-evaluation.
Document readings_document(const Evaluation& evaluation);

}  // namespace trueup
