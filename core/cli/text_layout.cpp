#include "cli/text_layout.h"

#include <algorithm>

namespace trueup {

std::size_t shown_length(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string printable(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const bool c0 = (byte < 0x20 && byte != '\n') || byte == 0x7F;
    // U+0080 to U+009F are control characters too: C2 80 to C2 9F.
    const bool c1 = byte == 0xC2 && i + 1 < text.size() &&
                    static_cast<unsigned char>(text[i + 1]) < 0xA0;
    result += c0 || c1 ? '?' : text[i];
    if (c1) ++i;
  }
  return result;
}

std::string heading(const std::string& text) { return "\n" + text + "\n"; }

std::string TextTable::text(std::size_t indent) const {
  std::vector<std::size_t> widths(alignment_.size());
  for (const auto& row : rows_)
    for (std::size_t i = 0; i < row.size(); ++i)
      widths[i] = std::max(widths[i], shown_length(row[i]));
  std::size_t total = 2 * (widths.size() - 1);
  for (const std::size_t width : widths) total += width;
  std::string result;
  for (const auto& row : rows_) {
    std::string line(indent, ' ');
    if (row.empty()) line.append(total, '-');
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::string padding(widths[i] - shown_length(row[i]), ' ');
      if (i) line += "  ";
      line += alignment_[i] == 'r' ? padding + row[i] : row[i] + padding;
    }
    line.erase(line.find_last_not_of(' ') + 1);
    result += line + '\n';
  }
  return result;
}

std::string wrapped(std::string_view text, std::size_t indent, std::size_t width) {
  const std::string margin(indent, ' ');
  std::string result, line;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (!line.empty() && indent + shown_length(line) + 1 + shown_length(word) > width) {
      result += margin + line + '\n';
      line.clear();
    }
    if (!line.empty()) line += ' ';
    line += word;
  }
  return line.empty() ? result : result + margin + line + '\n';
}

}  // namespace trueup
