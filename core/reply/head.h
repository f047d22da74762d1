#pragma once

#include <string>

#include "contract/diagnostic.h"
#include "contract/program.h"
#include "reply/lines.h"

namespace trueup {

// What documents of several formats begin and end with.

/// A document as text. The same document, the same bytes.
std::string text_of(const Document& document);

/// {name, version}
Document engine_document();

/// {id, title, contract?, jurisdiction, rating_period, parties, sources}
Document program_document(const Program& program);

/// {id, title}
Document contract_document(const Contract& contract);

/// {from, to}
Document period_document(const Program& program);

Document diagnostics_document(const Diagnostics& diagnostics);

}  // namespace trueup
