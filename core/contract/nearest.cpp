#include "contract/nearest.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "contract/json.h"

namespace trueup {
namespace {

constexpr std::size_t longest_compared = 64;
constexpr std::size_t most_listed = 16;

std::string normalized(std::string_view name) {
  std::string result(name);
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (c == ' ' || c == '-') c = '_';
  }
  return result;
}

/// The edits that make one name the other: a letter put in, left out, changed, or two neighbours
/// exchanged.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before_last(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::swap(before_last, last);
    std::swap(last, row);
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t changed = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, changed});
      const bool exchanged = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (exchanged) row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
  }
  return row[b.size()];
}

}  // namespace

std::string nearest(std::string_view name, const std::vector<std::string>& known) {
  if (name.empty() || name.size() > longest_compared) return "";
  const std::string wanted = normalized(name);
  // A third of the letters may be wrong: beyond that a suggestion misleads.
  std::size_t least = std::max<std::size_t>(wanted.size() / 3, 1) + 1;
  std::string best;
  for (const std::string& candidate : known) {
    if (candidate.empty() || candidate.size() > longest_compared) continue;
    const std::size_t distance = edit_distance(wanted, normalized(candidate));
    if (distance >= least) continue;
    least = distance;
    best = candidate;
  }
  return best;
}

std::string did_you_mean(std::string_view name, const std::vector<std::string>& known,
                         std::string_view otherwise) {
  const std::string near = nearest(name, known);
  return near.empty() ? std::string(otherwise) : "Did you mean " + in_quotes(near) + "?";
}

std::string one_of(std::vector<std::string> known) {
  std::erase(known, std::string());  // a name that could not be read
  if (known.empty()) return "nothing";
  std::string text = known.size() == 1 ? "" : "one of ";
  for (std::size_t i = 0; i < known.size(); ++i) {
    if (i) text += ", ";
    if (i == most_listed && known.size() > most_listed + 1) {
      return text + "… (" + std::to_string(known.size() - i) + " more)";
    }
    text += known[i];
  }
  return text;
}

std::string in_quotes(std::string_view name) {
  Json text;
  text.kind = Json::Kind::string;
  text.text = shortened(name);
  return write_json(text);
}

}  // namespace trueup
