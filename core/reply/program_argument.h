#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "contract/diagnostic.h"
#include "contract/program.h"

namespace trueup {

/// Whether what stands for a program is its document, rather than the id of a shipped one.
bool is_program_document(std::string_view id_or_text);

/// A program by the id of a shipped one, or from its document. None, with diagnostics, for anything
/// else.
std::shared_ptr<const Program> find_program(std::string_view id_or_text, Diagnostics& diagnostics);

}  // namespace trueup
