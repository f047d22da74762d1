#include <algorithm>
#include <utility>

#include "contract/json_reader.h"
#include "contract/nearest.h"

namespace trueup {
namespace {

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool is_id(std::string_view text) {
  return !text.empty() && text.size() <= 64 && is_letter_or_digit(text.front()) &&
         std::all_of(text.begin(), text.end(), [](char c) {
           return is_letter_or_digit(c) || c == '_' || c == '-' || c == '.';
         });
}

}  // namespace

std::string describe(const Json& value) {
  switch (value.kind) {
    case Json::Kind::null: return "null";
    case Json::Kind::boolean:
    case Json::Kind::number: return value.text;
    // Shortened twice: a text may be megabytes long.
    case Json::Kind::string: return in_quotes(value.text);
    case Json::Kind::list: return "a list";
    case Json::Kind::object: return "an object";
  }
  return "";
}

void report_wrong_type(const Place& place, std::string expected, std::string hint,
                       Diagnostics& diagnostics) {
  report(diagnostics, {Fault::wrong_type, place.pointer, describe(*place.json),
                       std::move(expected), std::move(hint)});
}

bool check_format(const Place& root, std::string_view format, Diagnostics& diagnostics) {
  if (root.json->kind != Json::Kind::object) {
    report_wrong_type(root, "an object", "Begin the document with a curly bracket.", diagnostics);
    return false;
  }
  const Json* found = root.json->find("format");
  if (!found) {
    report(diagnostics, {Fault::missing_key, "/format", "nothing", in_quotes(format),
                         "Begin the document with \"format\": " + in_quotes(format) + "."});
    return true;
  }
  if (found->kind == Json::Kind::string && found->text == format) return true;
  report(diagnostics, {Fault::wrong_format, "/format", describe(*found), in_quotes(format),
                       "Give a document of this format and version here."});
  return false;
}

std::optional<std::string> read_text(const Place& place, Diagnostics& diagnostics) {
  if (place.json->kind == Json::Kind::number) {
    report_wrong_type(place, "a text in quotes", "Put it in quotes.", diagnostics);
    return std::nullopt;
  }
  if (place.json->kind != Json::Kind::string) {
    report_wrong_type(place, "a text in quotes", "Write a text in double quotes here.",
                      diagnostics);
    return std::nullopt;
  }
  if (place.json->text.empty()) {
    report_wrong_type(place, "a text that is not empty", "Say what belongs here.", diagnostics);
    return std::nullopt;
  }
  return place.json->text;
}

std::optional<std::string> read_id(const Place& place, Diagnostics& diagnostics) {
  auto text = read_text(place, diagnostics);
  if (!text || is_id(*text)) return text;
  report_wrong_type(place, "an id of letters, digits, '_', '-' and '.', at most 64 of them",
                    "Give it a short name such as \"ma_adult\".", diagnostics);
  return std::nullopt;
}

std::optional<std::size_t> read_choice(const Place& place, const std::vector<std::string>& words,
                                       Diagnostics& diagnostics) {
  if (place.json->kind == Json::Kind::string) {
    const auto found = std::find(words.begin(), words.end(), place.json->text);
    if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
  }
  report_wrong_type(place, one_of(words),
                    did_you_mean(place.json->text, words, "Use one of the words expected here."),
                    diagnostics);
  return std::nullopt;
}

std::vector<Place> read_list(const Place& place, std::size_t most, Diagnostics& diagnostics) {
  if (place.json->kind != Json::Kind::list) {
    report_wrong_type(place, "a list", "Put the items into square brackets.", diagnostics);
    return {};
  }
  const auto& items = place.json->items;
  if (items.size() > most) {
    report(diagnostics, {Fault::too_large, place.pointer,
                         std::to_string(items.size()) + " items",
                         "at most " + std::to_string(most) + " items", "Shorten the list."});
    return {};
  }
  std::vector<Place> places;
  places.reserve(items.size());
  for (std::size_t i = 0; i < items.size(); ++i)
    places.push_back({&items[i], place.pointer + "/" + std::to_string(i)});
  return places;
}

}  // namespace trueup
