#include "reply/digit_edits.h"

#include <algorithm>
#include <utility>

namespace trueup {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

void add_edits_at(std::string_view text, std::size_t at, std::vector<std::string>& edits) {
  for (char digit = '0'; digit <= '9'; ++digit) {
    std::string inserted(text);
    edits.push_back(inserted.insert(at, 1, digit));
    if (at == text.size() || !is_digit(text[at]) || text[at] == digit) continue;
    std::string substituted(text);
    substituted[at] = digit;
    edits.push_back(std::move(substituted));
  }
  if (at < text.size() && is_digit(text[at])) edits.push_back(std::string(text).erase(at, 1));
}

}  // namespace

std::vector<std::string> single_edits(std::string_view text) {
  std::vector<std::string> edits;
  const std::size_t first = !text.empty() && text.front() == '-' ? 1 : 0;
  const std::size_t end = !text.empty() && text.back() == '%' ? text.size() - 1 : text.size();
  for (std::size_t at = first; at <= end; ++at) add_edits_at(text, at, edits);
  const std::size_t point = text.find('.');
  if (point != std::string_view::npos) {
    for (const std::size_t other : {point - 1, point + 1}) {
      if (other < first || other >= end) continue;
      std::string moved(text);
      std::swap(moved[point], moved[other]);
      edits.push_back(std::move(moved));
    }
  }
  std::sort(edits.begin(), edits.end());
  edits.erase(std::unique(edits.begin(), edits.end()), edits.end());
  return edits;
}

int edit_distance(std::string_view from, std::string_view to) {
  std::vector<int> row(to.size() + 1);
  for (std::size_t j = 0; j <= to.size(); ++j) row[j] = static_cast<int>(j);
  for (std::size_t i = 1; i <= from.size(); ++i) {
    int diagonal = std::exchange(row[0], static_cast<int>(i));
    for (std::size_t j = 1; j <= to.size(); ++j) {
      const int substituted = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({substituted, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row[to.size()];
}

}  // namespace trueup
