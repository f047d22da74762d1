#pragma once

#include <string>

namespace trueup {

/// One CSV field, quoted where needed. A text that a spreadsheet would run as a formula is prefixed
/// with an apostrophe.
std::string csv_text(const std::string& text);

}  // namespace trueup
