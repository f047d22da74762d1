#pragma once

#include <string>
#include <string_view>

#include "contract/diagnostic.h"
#include "reply/session.h"

namespace trueup {

/// trueup.reply.v1: everything a settlement says, as JSON text. The same session, the same bytes.
std::string reply_document(const Session& session);

/// trueup.outline.v1: the reply without what explains its lines and what its readings are worth,
/// for a page that asks for these when they are looked at.
std::string outline_document(const Session& session);

/// A reply that could not be computed: ok is false, and why.
std::string fault_document(const Diagnostics& diagnostics);

/// trueup.change.v1: what an edit moved.
std::string change_document(const Session& session, const Session::Edit& edit);

/// Settles a scenario from its text: a reply in every case, never an exception.
std::string settle(std::string_view program_text, std::string_view scenario_text);

}  // namespace trueup
