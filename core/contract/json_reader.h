#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "contract/diagnostic.h"
#include "contract/json.h"

namespace trueup {

/// A value of a document and where it stands.
struct Place {
  const Json* json = nullptr;
  std::string pointer;
};

/// One key of an object and its value.
struct Entry {
  std::string key;
  Place place;
};

/// What stands there, for Diagnostic::found: `"1,000"`, `741000`, "an object", "a list".
std::string describe(const Json& value);

/// Reports that something else belongs at a place.
void report_wrong_type(const Place& place, std::string expected, std::string hint,
                       Diagnostics& diagnostics);

/// Whether a document says it has the format expected. A document without the key is read on: it
/// is reported, and most likely meant to be of that format.
bool check_format(const Place& root, std::string_view format, Diagnostics& diagnostics);

/// The text of a string; nothing, and a diagnostic, for any other kind or an empty string.
std::optional<std::string> read_text(const Place& place, Diagnostics& diagnostics);

/// The same for an id: letters, digits, '_', '-' and '.', a letter or digit first. Ids stand in
/// the names of lines, where brackets and commas mean something.
std::optional<std::string> read_id(const Place& place, Diagnostics& diagnostics);

/// The index of a string in a list of words; nothing, and a diagnostic, when it is none of them.
std::optional<std::size_t> read_choice(const Place& place, const std::vector<std::string>& words,
                                       Diagnostics& diagnostics);

/// The items of a list; none, and a diagnostic, when it is no list or is longer than `most`.
std::vector<Place> read_list(const Place& place, std::size_t most, Diagnostics& diagnostics);

/// Reads an object strictly: every key is asked for, and what nobody asked for is unknown.
class ObjectReader {
 public:
  /// Reports a value that is no object; it then reads as one without keys, none of them missed.
  ObjectReader(Place place, Diagnostics& diagnostics);

  bool is_object() const { return is_object_; }
  bool has(std::string_view key) const { return place_.json->find(key) != nullptr; }
  bool has_any() const { return !place_.json->members.empty(); }
  const std::string& pointer() const { return place_.pointer; }
  std::string pointer_of(std::string_view key) const;

  std::optional<Place> optional(std::string_view key);
  std::optional<Place> required(std::string_view key);

  /// A required text or id; empty when there is none.
  std::string text(std::string_view key);
  std::string id(std::string_view key);
  /// A text that may be left out or left empty.
  std::string note(std::string_view key);
  /// The index of a required word; 0 when there is none.
  std::size_t choice(std::string_view key, const std::vector<std::string>& words);
  /// The items of a required or optional list.
  std::vector<Place> list(std::string_view key, std::size_t most);
  std::vector<Place> optional_list(std::string_view key, std::size_t most);

  /// Takes every key of the object as asked for: where keys are ids of the document's own. None,
  /// and a diagnostic, when there are more than `most`.
  std::vector<Entry> entries(std::size_t most);

  /// Reports the keys nobody asked for.
  void finish();

 private:
  Place place_;
  Diagnostics& diagnostics_;
  bool is_object_ = false;
  bool all_known_ = false;
  std::vector<std::string> known_;
};

}  // namespace trueup
