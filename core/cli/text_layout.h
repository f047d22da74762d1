#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace trueup {

/// The number of characters a UTF-8 text shows.
std::size_t shown_length(std::string_view text);

/// Text with every control character but the line break replaced, so that no document's text can
/// command the terminal.
std::string printable(std::string_view text);

/// A heading after a blank line.
std::string heading(const std::string& text);

/// A table whose first column is aligned left and whose other columns are aligned as asked.
class TextTable {
 public:
  /// One letter for each column: 'l' or 'r'.
  explicit TextTable(std::string_view alignment) : alignment_(alignment) {}
  void add(std::vector<std::string> row) { rows_.push_back(std::move(row)); }
  /// A rule across the table before the next row.
  void rule() { rows_.emplace_back(); }
  std::string text(std::size_t indent = 2) const;

 private:
  std::string alignment_;
  std::vector<std::vector<std::string>> rows_;
};

/// Text broken into lines of at most `width` characters, each after `indent` spaces.
std::string wrapped(std::string_view text, std::size_t indent, std::size_t width = 96);

}  // namespace trueup
