#pragma once

#include <string>
#include <vector>

#include "contract/carry_over.h"
#include "reply/session.h"

namespace trueup {

/// What changed between two settlements, what each difference is worth, and what only one of them
/// has; where the one after was carried over, what had to be left out too.
std::string text_comparison(const Session& before, const Session& after,
                            const std::vector<LeftOut>* left_out = nullptr);

}  // namespace trueup
