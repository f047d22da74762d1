#include "contract/json_malformed.h"

#include <algorithm>
#include <utility>

namespace trueup {
namespace {

constexpr std::string_view blanks = " \t\r\n";

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

/// "line 3, column 7", both counted from 1, columns in characters.
std::string line_and_column(std::string_view text, std::size_t index) {
  const std::string_view before = text.substr(0, index);
  const auto line = 1 + std::count(before.begin(), before.end(), '\n');
  const std::size_t break_before = before.rfind('\n');
  const std::string_view in_line =
      break_before == std::string_view::npos ? before : before.substr(break_before + 1);
  const auto column = 1 + std::count_if(in_line.begin(), in_line.end(),
                                        [](char c) { return !is_continuation(c); });
  return "line " + std::to_string(line) + ", column " + std::to_string(column);
}

/// What stands at a place: a few characters of its line.
std::string excerpt(std::string_view text, std::size_t index) {
  constexpr std::size_t longest = 24;
  if (index >= text.size()) return "the end of the text";
  std::string_view rest = text.substr(index);
  rest = rest.substr(0, rest.find_first_of("\r\n"));
  if (rest.empty()) return "the end of the line";
  std::size_t end = std::min(rest.size(), longest);
  while (end < rest.size() && is_continuation(rest[end])) ++end;
  std::string shown(rest.substr(0, end));
  for (char& c : shown)
    if (static_cast<unsigned char>(c) < 0x20) c = ' ';
  return shown;
}

char last_before(std::string_view text, std::size_t index) {
  const std::size_t at = text.substr(0, index).find_last_not_of(blanks);
  return at == std::string_view::npos ? '\0' : text[at];
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_number_part(char c) { return (c >= '0' && c <= '9') || c == '.' || c == '+' || c == '-'; }

std::string guess_hint(std::string_view text, std::size_t index) {
  if (text.find_first_not_of(blanks) == std::string_view::npos) {
    return "The text is empty: give a document.";
  }
  if (index >= text.size()) {
    return "The text ends too early: a quote, a brace or a bracket is still open.";
  }
  const char here = text[index];
  const char before = last_before(text, index);
  if (before == ',' && (here == '}' || here == ']')) {
    return "Leave out the comma before this bracket.";
  }
  if (here == '\'') return "Use double quotes around names and texts.";
  if (here == '/' || here == '#') return "Leave comments out: JSON has none.";
  if (static_cast<unsigned char>(here) >= 0x80) {
    return "Use plain double quotes around names and texts, and plain blanks between them.";
  }
  const std::string_view rest = text.substr(index);
  if (rest.substr(0, 3) == "NaN" || rest.substr(0, 8) == "Infinity") {
    return "Leave the key out where there is no figure.";
  }
  if (is_number_part(here)) {
    return "Put figures in quotes, without leading zeros or signs: \"0.5\".";
  }
  if (is_letter(here)) {
    return "Put names and texts in double quotes: only true and false stand without.";
  }
  if (here == '"' || here == '{' || here == '[') {
    return "A comma or a colon is missing before this place.";
  }
  return "Check the brackets, commas and quotes before this place.";
}

/// The length of the UTF-8 sequence at a place; 0 when there is no valid one.
std::size_t sequence_length(std::string_view rest) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(rest[i]); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return 1;
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || rest.size() < length) return 0;
  for (std::size_t i = 1; i < length; ++i)
    if (!is_continuation(rest[i])) return 0;
  // Longer than need be, a surrogate, or beyond the last code point.
  if ((lead == 0xE0 && byte(1) < 0xA0) || (lead == 0xED && byte(1) > 0x9F) ||
      (lead == 0xF0 && byte(1) < 0x90) || (lead == 0xF4 && byte(1) > 0x8F)) {
    return 0;
  }
  return length;
}

std::string hexadecimal(char c) {
  constexpr char digits[] = "0123456789ABCDEF";
  const auto value = static_cast<unsigned char>(c);
  return std::string("byte 0x") + digits[value >> 4] + digits[value & 15];
}

Diagnostic bad_byte(std::string_view text, std::size_t index, std::string hint) {
  Diagnostic fault = malformed_at(text, index, std::move(hint));
  fault.found = line_and_column(text, index) + ": " + hexadecimal(text[index]);
  return fault;
}

}  // namespace

Diagnostic malformed_at(std::string_view text, std::size_t index, std::string hint) {
  index = std::min(index, text.size());
  return {Fault::malformed_json, "", line_and_column(text, index) + ": " + excerpt(text, index),
          "JSON text (RFC 8259)", std::move(hint)};
}

Diagnostic malformed_at(std::string_view text, std::size_t index) {
  return malformed_at(text, index, guess_hint(text, index));
}

std::optional<Diagnostic> find_bad_bytes(std::string_view text) {
  if (text.substr(0, 3) == "\xEF\xBB\xBF") {
    Diagnostic fault = malformed_at(text, 0, "Save the file as UTF-8 without a byte order mark.");
    fault.found = "line 1, column 1: a byte order mark";
    return fault;
  }
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t length = sequence_length(text.substr(i));
    if (length == 0) return bad_byte(text, i, "Save the file as UTF-8.");
    if (text[i] == '\0') return bad_byte(text, i, "Leave the NUL byte out.");
    i += length;
  }
  return std::nullopt;
}

}  // namespace trueup
