#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "contract/diagnostic.h"

namespace trueup {

/// The fault of a text that is no JSON, at byte `index` of it.
Diagnostic malformed_at(std::string_view text, std::size_t index, std::string hint);

/// The same with a hint guessed from what stands there.
Diagnostic malformed_at(std::string_view text, std::size_t index);

/// What a parser may overlook: a byte order mark, invalid UTF-8, a NUL byte.
std::optional<Diagnostic> find_bad_bytes(std::string_view text);

}  // namespace trueup
