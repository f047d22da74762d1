#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "contract/diagnostic.h"

namespace trueup {

/// A JSON document as read: keys in order, text kept as written. Numbers keep their text, since no
/// figure of a document is ever a JSON number.
struct Json {
  enum class Kind { null, boolean, number, string, list, object };
  Kind kind = Kind::null;
  std::string text;  ///< of a string or number; "true" or "false"
  std::vector<Json> items;
  std::vector<std::pair<std::string, Json>> members;

  const Json* find(std::string_view key) const;
};

/// Limits of a document. Within them every document is read; beyond them it is refused whole.
inline constexpr std::size_t max_document_bytes = 4u << 20;
inline constexpr std::size_t max_document_depth = 32;
inline constexpr std::size_t max_document_values = 250'000;

/// Reads a document, or one value of it. Duplicate keys, malformed text, invalid UTF-8, excess size
/// or depth are diagnostics. After a duplicate key the result holds the first of them, so that the
/// rest of the document can be checked too; after any other fault it is null.
Json parse_json(std::string_view text, Diagnostics& diagnostics);

/// A document's piece as one line of JSON text, strings escaped.
std::string write_json(const Json& value);

/// The same for a person to read: indented, what fits into a line kept on one.
std::string write_json_indented(const Json& value);

/// "a/b" as one token of a JSON Pointer: "a~1b".
std::string pointer_token(std::string_view key);

}  // namespace trueup
