#include <doctest/doctest.h>

#include "contract/assumption_changes.h"

namespace trueup {

namespace {

Fault only_fault(std::string_view list, std::string_view pointer) {
  Diagnostics diagnostics;
  read_assumption_changes(list, diagnostics);
  REQUIRE(diagnostics.size() == 1);
  CHECK(diagnostics[0].pointer == pointer);
  return diagnostics[0].fault;
}

std::string file(std::string_view program, std::string_view changes) {
  return R"({"format":"trueup.changes.v1","program":")" + std::string(program) +
         R"(","changes":)" + std::string(changes) + "}";
}

}  // namespace

TEST_CASE("changes: a value in place of the published one, and one added to it") {
  Diagnostics diagnostics;
  const auto changes = read_assumption_changes(
      R"([{"id":"withhold.share","value":"3%"},{"id":"load.margin[*]","add":"0.001"}])",
      diagnostics);
  CHECK(diagnostics.empty());
  REQUIRE(changes.size() == 2);
  CHECK_FALSE(changes[0].adds);
  CHECK(changes[1].adds);
  CHECK(changes[1].value == "0.001");
  CHECK(changes[1].pointer == "/1");
}

TEST_CASE("changes: each fault with its place") {
  CHECK(only_fault("{", "") == Fault::malformed_json);
  CHECK(only_fault("{}", "") == Fault::wrong_type);
  CHECK(only_fault(R"([{"value":"1"}])", "/0/id") == Fault::missing_key);
  CHECK(only_fault(R"([{"id":"a"}])", "/0/value") == Fault::missing_key);
  CHECK(only_fault(R"([{"id":"a","value":2}])", "/0/value") == Fault::wrong_type);
  CHECK(only_fault(R"([{"id":"a","value":"2","add":"1"}])", "/0/value") == Fault::unknown_key);
  CHECK(only_fault(R"([{"id":"a","id":"b","value":"2"}])", "/0/id") == Fault::duplicate_key);
}

TEST_CASE("changes: a file made for another program is not taken for this one") {
  Diagnostics diagnostics;
  CHECK(read_changes_file(file("one", R"([{"id":"a","value":"1"}])"), "one", diagnostics).size() ==
        1);
  CHECK(diagnostics.empty());
  read_changes_file(file("one", "[]"), "other", diagnostics);
  REQUIRE(diagnostics.size() == 1);
  CHECK(diagnostics[0].fault == Fault::unknown_program);
  Diagnostics wrong_format;
  read_changes_file(R"({"format":"trueup.scenario.v1"})", "one", wrong_format);
  REQUIRE(wrong_format.size() == 1);
  CHECK(wrong_format[0].fault == Fault::wrong_format);
}

}  // namespace trueup
