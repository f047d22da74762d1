#pragma once

#include <string>

#include "reply/session.h"

namespace trueup {

/// The statement for a terminal: settlements, net, the lines behind them, readings, deadlines.
std::string text_statement(const Session& session);

/// One line's explanation, and the chain below it down to inputs and parameters.
/// Empty for a name no line has.
std::string text_explanation(const Evaluation& evaluation, const std::string& name);

/// Diagnostics for standard error, one paragraph each.
std::string text_diagnostics(const Diagnostics& diagnostics);

}  // namespace trueup
