#pragma once

#include <string>
#include <string_view>

#include "contract/program.h"

namespace trueup {

/// The engine's version, as replies name it.
inline constexpr std::string_view engine_version = TRUEUP_VERSION;

/// A shipped program by its id, read once; none for another id.
const Program* shipped_program(std::string_view id);

/// Reports an id that no shipped program has, with the nearest one that there is.
Diagnostic unknown_program(std::string_view id, std::string pointer);

/// The shipped programs and examples as JSON text:
/// {"programs":[{id,title,jurisdiction,rating_period}],"examples":[{id,name,program,note}]}.
std::string catalogue_document();

/// The text of a shipped program or example by its name; empty for another name.
std::string_view shipped_program_text(std::string_view id);
std::string_view shipped_example_text(std::string_view name);

}  // namespace trueup
