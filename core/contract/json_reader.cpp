#include "contract/json_reader.h"

#include <algorithm>
#include <utility>

#include "contract/nearest.h"

namespace trueup {

ObjectReader::ObjectReader(Place place, Diagnostics& diagnostics)
    : place_(std::move(place)), diagnostics_(diagnostics) {
  is_object_ = place_.json->kind == Json::Kind::object;
  if (is_object_) return;
  report_wrong_type(place_, "an object", "Write an object in curly brackets here.", diagnostics_);
}

std::string ObjectReader::pointer_of(std::string_view key) const {
  return place_.pointer + "/" + pointer_token(key);
}

std::optional<Place> ObjectReader::optional(std::string_view key) {
  known_.emplace_back(key);
  const Json* json = place_.json->find(key);
  if (!json) return std::nullopt;
  return Place{json, pointer_of(key)};
}

std::optional<Place> ObjectReader::required(std::string_view key) {
  auto place = optional(key);
  if (!place && is_object_) {
    const std::string name = in_quotes(key);
    report(diagnostics_, {Fault::missing_key, pointer_of(key), "nothing", "the key " + name,
                          "Add " + name + " to this object."});
  }
  return place;
}

std::string ObjectReader::text(std::string_view key) {
  const auto place = required(key);
  return place ? read_text(*place, diagnostics_).value_or("") : "";
}

std::string ObjectReader::id(std::string_view key) {
  const auto place = required(key);
  return place ? read_id(*place, diagnostics_).value_or("") : "";
}

std::string ObjectReader::note(std::string_view key) {
  const auto place = optional(key);
  if (!place) return "";
  if (place->json->kind == Json::Kind::string) return place->json->text;
  report_wrong_type(*place, "a text in quotes", "Write a text in double quotes, or leave it out.",
                    diagnostics_);
  return "";
}

std::size_t ObjectReader::choice(std::string_view key, const std::vector<std::string>& words) {
  const auto place = required(key);
  return place ? read_choice(*place, words, diagnostics_).value_or(0) : 0;
}

std::vector<Place> ObjectReader::list(std::string_view key, std::size_t most) {
  const auto place = required(key);
  return place ? read_list(*place, most, diagnostics_) : std::vector<Place>{};
}

std::vector<Place> ObjectReader::optional_list(std::string_view key, std::size_t most) {
  const auto place = optional(key);
  return place ? read_list(*place, most, diagnostics_) : std::vector<Place>{};
}

std::vector<Entry> ObjectReader::entries(std::size_t most) {
  all_known_ = true;
  const auto& members = place_.json->members;
  if (members.size() > most) {
    report(diagnostics_, {Fault::too_large, place_.pointer,
                          std::to_string(members.size()) + " keys",
                          "at most " + std::to_string(most) + " keys", "Leave some of them out."});
    return {};
  }
  std::vector<Entry> entries;
  entries.reserve(members.size());
  for (const auto& [key, value] : members) entries.push_back({key, {&value, pointer_of(key)}});
  return entries;
}

void ObjectReader::finish() {
  if (all_known_) return;
  std::vector<std::string> unused;  // a misspelt key is more likely one that is not there yet
  for (const std::string& key : known_)
    if (!has(key)) unused.push_back(key);
  for (const auto& [key, value] : place_.json->members) {
    if (is_full(diagnostics_)) return;
    if (std::find(known_.begin(), known_.end(), key) != known_.end()) continue;
    report(diagnostics_,
           {Fault::unknown_key, pointer_of(key), in_quotes(key), one_of(known_),
            did_you_mean(key, unused, "Leave it out: nothing reads this key.")});
  }
}

}  // namespace trueup
