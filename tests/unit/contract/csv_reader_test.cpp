#include "contract/csv_reader.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using trueup::CsvReader;
using trueup::Diagnostics;

namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows rows_of(std::string_view text, Diagnostics& diagnostics) {
  CsvReader reader(text, diagnostics);
  Rows rows;
  std::vector<std::string> fields;
  while (reader.next(fields)) rows.push_back(fields);
  return rows;
}

Rows rows_of(std::string_view text) {
  Diagnostics diagnostics;
  const Rows rows = rows_of(text, diagnostics);
  CHECK(diagnostics.empty());
  return rows;
}

std::string found_in(std::string_view text) {
  Diagnostics diagnostics;
  rows_of(text, diagnostics);
  REQUIRE(diagnostics.size() == 1);
  CHECK(diagnostics[0].fault == trueup::Fault::malformed_csv);
  return diagnostics[0].found;
}

}  // namespace

TEST_CASE("csv: rows end in LF, CRLF or with the text") {
  const Rows expected = {{"a", "b"}, {"1", ""}};
  CHECK(rows_of("a,b\n1,\n") == expected);
  CHECK(rows_of("a,b\r\n1,\r\n") == expected);
  CHECK(rows_of("a,b\n1,") == expected);
  CHECK(rows_of("\xEF\xBB\xBF" "a,b\n\r\n1,\n\n") == expected);
  CHECK(rows_of("").empty());
  CHECK(rows_of("\n\r\n").empty());
}

TEST_CASE("csv: quoted fields hold commas, line ends and quotes") {
  CHECK(rows_of("\"a,b\",\"c\r\nd\",\"\"\"e\"\"\"\nf,\"\",g\n") ==
        Rows{{"a,b", "c\r\nd", "\"e\""}, {"f", "", "g"}});
  CHECK(rows_of("\"a\"") == Rows{{"a"}});
  CHECK(rows_of("\xC3\xA9,\"\xE2\x82\xAC\"\n") == Rows{{"\xC3\xA9", "\xE2\x82\xAC"}});
}

TEST_CASE("csv: a row knows its line, past line ends inside quotes and empty lines") {
  Diagnostics diagnostics;
  CsvReader reader("h\n\"a\nb\"\n\nc\n", diagnostics);
  std::vector<std::string> fields;
  std::vector<std::size_t> lines;
  while (reader.next(fields)) lines.push_back(reader.line());
  CHECK(lines == std::vector<std::size_t>{1, 2, 5});
}

TEST_CASE("csv: quotes out of place are told with their line, and reading ends there") {
  CHECK(found_in("a\nb\"c\nd\n") == "line 2: a quote inside a field");
  CHECK(found_in("a\n\"b\"c\n") == "line 2: text after a closing quote");
  CHECK(found_in("a\n\"b\n") == "line 2: a quote that nothing closes");
  CHECK(found_in("a\rb\n") == "line 1: a carriage return without a line feed");
  CHECK(found_in("\"") == "line 1: a quote that nothing closes");
}

TEST_CASE("csv: text that is not UTF-8, or too large, is refused whole") {
  CHECK(found_in("a\n\xE9\n") == "line 2, column 1: byte 0xE9");
  Diagnostics diagnostics;
  CHECK(rows_of(std::string(trueup::max_csv_bytes + 1, 'a'), diagnostics).empty());
  REQUIRE(diagnostics.size() == 1);
  CHECK(diagnostics[0].fault == trueup::Fault::too_large);
  CHECK(rows_of(std::string(trueup::max_csv_bytes, 'a')).size() == 1);
}
