#include "contract/csv_reader.h"

#include <utility>

#include "contract/json_malformed.h"

namespace trueup {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view expected = "CSV text (RFC 4180) in UTF-8";

}  // namespace

CsvReader::CsvReader(std::string_view text, Diagnostics& diagnostics)
    : text_(text), diagnostics_(diagnostics) {
  if (text.size() > max_csv_bytes) {
    report(diagnostics_, {Fault::too_large, "", std::to_string(text.size()) + " bytes",
                          "at most " + std::to_string(max_csv_bytes) + " bytes",
                          "Split the file."});
    text_ = {};
    return;
  }
  if (text_.substr(0, byte_order_mark.size()) == byte_order_mark)
    text_.remove_prefix(byte_order_mark.size());
  if (auto fault = find_bad_bytes(text_)) {
    fault->fault = Fault::malformed_csv;
    fault->expected = expected;
    report(diagnostics_, std::move(*fault));
    text_ = {};
  }
}

bool CsvReader::next(std::vector<std::string>& fields) {
  fields.clear();
  pass_empty_lines();
  if (at_ == text_.size()) return false;
  row_line_ = line_;
  for (;;) {
    fields.emplace_back();
    if (!read_field(fields.back())) return false;
    if (at_ == text_.size()) return true;
    if (text_[at_] != ',') break;
    ++at_;
  }
  at_ += text_[at_] == '\r' ? 2 : 1;
  ++line_;
  return true;
}

/// Reads up to the comma, line end or end of text that follows the field.
bool CsvReader::read_field(std::string& field) {
  if (at_ < text_.size() && text_[at_] == '"') return read_quoted(field);
  while (at_ < text_.size() && text_[at_] != ',' && !at_line_end()) {
    if (text_[at_] == '"')
      return stop("a quote inside a field", "Put the whole field in quotes, and double this one.");
    if (text_[at_] == '\r')
      return stop("a carriage return without a line feed", "End lines with LF or CRLF.");
    field += text_[at_++];
  }
  return true;
}

bool CsvReader::read_quoted(std::string& field) {
  for (++at_; at_ < text_.size(); ++at_) {
    if (text_[at_] == '\n') ++line_;
    if (text_[at_] != '"') {
      field += text_[at_];
    } else if (at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
      field += text_[at_++];
    } else {
      ++at_;
      const bool ends = at_ == text_.size() || text_[at_] == ',' || at_line_end();
      return ends || stop("text after a closing quote", "Double a quote that is part of the field.");
    }
  }
  return stop("a quote that nothing closes", "Close the quote, or double it.");
}

bool CsvReader::stop(std::string found, std::string hint) {
  const std::string where = "line " + std::to_string(row_line_) + ": ";
  report(diagnostics_, {Fault::malformed_csv, "", where + std::move(found), std::string(expected),
                        std::move(hint)});
  at_ = text_.size();
  return false;
}

void CsvReader::pass_empty_lines() {
  while (at_ < text_.size() && at_line_end()) {
    at_ += text_[at_] == '\r' ? 2 : 1;
    ++line_;
  }
}

bool CsvReader::at_line_end() const {
  return text_[at_] == '\n' || text_.substr(at_, 2) == "\r\n";
}

}  // namespace trueup
