#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "reply/lines.h"
#include "reply/session.h"

namespace trueup {

using Sessions = std::vector<std::unique_ptr<Session>>;

/// Reports settlements that are not to be added up: fewer than two, a program without a contract,
/// different contracts or rating periods, the same program twice. `pointer` of a fault is the place
/// of the settlement in the list.
void check_combinable(const Sessions& sessions, Diagnostics& diagnostics);

/// trueup.combined.v1: the statements of several programs beside one another and added up, each
/// program with its own MLR. The sessions are ones that `check_combinable` passed.
Document combined_document(const Sessions& sessions);

/// Combines scenarios from a JSON list of their texts, each under its shipped program.
std::string combine_texts(std::string_view scenario_texts_json);

}  // namespace trueup
