#include "contract/json.h"

#include <doctest/doctest.h>

#include <string>

#include "documents.h"

using trueup::Diagnostics;
using trueup::Fault;
using trueup::Json;
using trueup::parse_json;
using trueup::write_json;

namespace {

/// The one fault of a text.
trueup::Diagnostic fault_of(std::string_view text) {
  Diagnostics diagnostics;
  const Json result = parse_json(text, diagnostics);
  CHECK(result.kind == Json::Kind::null);
  REQUIRE(diagnostics.size() == 1);
  CHECK(diagnostics[0].fault == Fault::malformed_json);
  CHECK(diagnostics[0].pointer == "");
  return diagnostics[0];
}

std::string rewritten(std::string_view text) {
  Diagnostics diagnostics;
  const Json value = parse_json(text, diagnostics);
  CHECK(said(diagnostics) == "");
  return write_json(value);
}

bool contains(const std::string& text, std::string_view piece) {
  return text.find(piece) != std::string::npos;
}

}  // namespace

TEST_CASE("json: keys keep their order and numbers their text") {
  CHECK(rewritten(R"( { "b" : [ 1 , -0, 1.50, 1E5, 123456789012345678901234567890 ],
                        "a" : { "x": null, "y": true, "z": "" }, "c": [], "d": {} } )") ==
        R"({"b":[1,-0,1.50,1E5,123456789012345678901234567890],)"
        R"("a":{"x":null,"y":true,"z":""},"c":[],"d":{}})");
  CHECK(rewritten("-9223372036854775808") == "-9223372036854775808");
  CHECK(rewritten("18446744073709551615") == "18446744073709551615");
}

TEST_CASE("json: texts are escaped") {
  CHECK(rewritten(R"("a\"b\\c\/d\n\t\u0001\u00e9\ud83d\ude00")") ==
        "\"a\\\"b\\\\c/d\\n\\t\\u0001\u00e9\U0001F600\"");
  CHECK(rewritten(R"("\u0000")") == R"("\u0000")");
}

TEST_CASE("json: pointer tokens") {
  CHECK(trueup::pointer_token("a/b~c") == "a~1b~0c");
  CHECK(trueup::pointer_token("") == "");
}

TEST_CASE("json: malformed text names its line and column") {
  CHECK(fault_of("{\n  \"a\": 1,\n}").found == "line 3, column 1: }");
  CHECK(contains(fault_of("{\n  \"a\": 1,\n}").hint, "comma"));
  CHECK(fault_of("{\"é\": nul}").found == "line 1, column 10: }");
  CHECK(fault_of("{\"a\" \"b\"}").found == "line 1, column 6: \"b\"}");
  CHECK(contains(fault_of("{\"a\": \"b\"").found, "the end of the text"));
  CHECK(contains(fault_of("{\"a\": \"b").hint, "ends too early"));
  CHECK(contains(fault_of("{\"a\": \"b\"").hint, "ends too early"));
  CHECK(contains(fault_of("[[").hint, "ends too early"));
  CHECK(contains(fault_of("{\"a\": \"b\nc\"}").hint, "line break"));
  CHECK(contains(fault_of("").hint, "empty"));
  CHECK(contains(fault_of(" \n ").hint, "empty"));
  CHECK(contains(fault_of("{\"a\": NaN}").hint, "Leave the key out"));
  CHECK(contains(fault_of("{\"a\": None}").hint, "double quotes"));
  CHECK(fault_of("{\"a\": \"b\", }").found == "line 1, column 12: }");
  CHECK(fault_of("{\"a\": [1 true]}").found == "line 1, column 10: true]}");
  CHECK(fault_of("{\"a\": 1 22}").found == "line 1, column 9: 22}");
  CHECK(contains(fault_of("{\"a\": 007}").hint, "leading zeros"));
  CHECK(contains(fault_of("{\"a\": .5}").hint, "figures in quotes"));
  CHECK(contains(fault_of("{'a': 1}").hint, "double quotes"));
  CHECK(contains(fault_of("{\"a\": 1} {}").hint, "the end of the document"));
  CHECK(contains(fault_of("// a\n{}").hint, "comments"));
  CHECK(contains(fault_of("{“a”: 1}").hint, "plain double quotes"));
}

TEST_CASE("json: bytes that are no UTF-8") {
  CHECK(fault_of("{\"a\": \"\xE9\"}").found == "line 1, column 8: byte 0xE9");
  for (const char* text : {"\"\xC0\xAF\"", "\"\xED\xA0\x80\"", "\"\xF4\x90\x80\x80\"",
                           "\"\xE2\x82\"", "\"\xF0\x80\x80\x80\"", "\xFF\xFE", "\"\x80\""}) {
    CAPTURE(text);
    CHECK(contains(fault_of(text).hint, "UTF-8"));
  }
  CHECK(contains(fault_of(R"("\ud800")").found, "line 1"));
  CHECK(contains(fault_of("\xEF\xBB\xBF{}").found, "byte order mark"));
  CHECK(contains(fault_of(std::string_view("{}\0{}", 5)).hint, "NUL"));
}

TEST_CASE("json: duplicate keys are reported where they stand, and the first one is kept") {
  Diagnostics diagnostics;
  const Json value =
      parse_json(R"({"a":{"b/c":"1","x":"2","b/c":"3"},"l":[{"k":1,"k":2,"k":3}]})", diagnostics);
  CHECK(said(diagnostics) == "duplicate_key /a/b~1c; duplicate_key /l/0/k; duplicate_key /l/0/k");
  CHECK(write_json(value) == R"({"a":{"b/c":"1","x":"2"},"l":[{"k":1}]})");
}

TEST_CASE("json: limits") {
  Diagnostics diagnostics;
  const std::string open(32, '['), close(32, ']');
  parse_json(open + close, diagnostics);
  CHECK(said(diagnostics) == "");
  parse_json("[" + open + close + "]", diagnostics);
  CHECK(said(diagnostics).substr(0, 12) == "too_large /0");

  diagnostics.clear();
  const std::string large = "\"" + std::string(trueup::max_document_bytes - 2, 'x') + "\"";
  CHECK(parse_json(large, diagnostics).text.size() == trueup::max_document_bytes - 2);
  CHECK(said(diagnostics) == "");
  parse_json(large + " ", diagnostics);
  CHECK(said(diagnostics) == "too_large ");

  diagnostics.clear();
  std::string many = "[0";
  for (std::size_t i = 0; i < trueup::max_document_values; ++i) many += ",0";
  parse_json(many + "]", diagnostics);
  CHECK(said(diagnostics) == "too_large ");

  diagnostics.clear();
  parse_json(R"({"a":[1e999]})", diagnostics);
  CHECK(said(diagnostics) == "number_not_string /a/0");
}

TEST_CASE("json: indented text keeps short objects on one line") {
  Diagnostics diagnostics;
  const Json value = parse_json(
      R"({"format":"f","readings":{},"inputs":{"cells":{"a":{"m":"1","r":"2"}},"l":["1",true]}})",
      diagnostics);
  CHECK(trueup::write_json_indented(value) == R"({
  "format": "f",
  "readings": {},
  "inputs": {
    "cells": {
      "a": { "m": "1", "r": "2" }
    },
    "l": [ "1", true ]
  }
}
)");
  CHECK(trueup::write_json_indented(parse_json("\"a\"", diagnostics)) == "\"a\"\n");
}

TEST_CASE("diagnostics: at most 50, found shortened to 80 characters") {
  Diagnostics diagnostics;
  for (int i = 0; i < 60; ++i) {
    trueup::report(diagnostics, {Fault::unknown_key, "/a", std::string(200, 'x'), "b", "c"});
  }
  CHECK(diagnostics.size() == trueup::max_diagnostics);
  CHECK(diagnostics[0].found == std::string(79, 'x') + "…");
  std::string accents;
  for (int i = 0; i < 80; ++i) accents += "é";
  CHECK(trueup::shortened(accents) == accents);
  CHECK(trueup::shortened(accents + "é") == accents.substr(0, 158) + "…");
  CHECK(trueup::fault_name(Fault::period_backwards) == "period_backwards");
}
