#pragma once

#include <string>

#include "reply/csv_text.h"
#include "reply/session.h"

namespace trueup {

/// Every line as a row of RFC 4180 CSV: id, label, unit, value, exact, missing, formula, clause.
/// A text that a spreadsheet would run as a formula is prefixed with an apostrophe.
std::string csv_lines(const Session& session);

}  // namespace trueup
