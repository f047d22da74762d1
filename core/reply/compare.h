#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "contract/carry_over.h"
#include "reply/session.h"

namespace trueup {

/// trueup.compare.v1: lines that differ, the causes of the net's change, and what only one of the
/// two has; where the one after was carried over, what had to be left out too.
std::string compare_document(const Session& before, const Session& after,
                             const std::vector<LeftOut>* left_out = nullptr);

/// A session's scenario settled under another program, given by the id of a shipped one or as a
/// document, and what of it had no place there. Nothing, with diagnostics, where it cannot be.
struct CarriedSession {
  std::unique_ptr<Session> session;
  std::vector<LeftOut> left_out;
};
CarriedSession settle_under(const Session& session, std::string_view program_id_or_text,
                            Diagnostics& diagnostics);

}  // namespace trueup
