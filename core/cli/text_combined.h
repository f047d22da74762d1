#pragma once

#include <string>

#include "reply/lines.h"

namespace trueup {

/// A combined statement (trueup.combined.v1) for a terminal: the programs beside one another, their
/// sum, and each program's own MLR.
std::string text_combined(const Document& combined);

}  // namespace trueup
