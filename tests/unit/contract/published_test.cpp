#include "contract/published.h"

#include <doctest/doctest.h>

#include <stdexcept>

namespace trueup {

namespace {

constexpr const char* two_tables = R"({
  "format": "trueup.published.v1", "exhibit": "Exhibit X", "document": "doc",
  "columns": {"p": "first", "q": "second"}, "lines": {"a": "months"},
  "tables": {
    "one": {"label": "One", "rows": {"a": ["12", null]}, "why": {"a": "printed N/A"}},
    "two": {"label": "Two", "rows": {"a": ["6.21%", "-1.50"]}}}})";

constexpr const char* named_rows = R"({
  "format": "trueup.published.v1", "exhibit": "Exhibit Y", "document": "doc",
  "columns": {"p": "first", "q": "second"},
  "rows": [{"id": "total", "label": "Total", "cells": {"q": "7.0"}}]})";

}  // namespace

TEST_CASE("published: both forms of a table, lost and blank cells told apart") {
  Published published;
  Diagnostics diagnostics;
  read_published_tables(two_tables, published, diagnostics);
  read_published_tables(named_rows, published, diagnostics);
  REQUIRE(diagnostics.empty());
  const auto cell = [&](const char* exhibit, const char* table, const char* row,
                        const char* column) {
    return published.cells[published.cell(published.table(exhibit, table), row, column)];
  };
  CHECK(cell("Exhibit X", "one", "a", "p").figure->text == "12");
  CHECK_FALSE(cell("Exhibit X", "one", "a", "q").figure);
  CHECK(cell("Exhibit X", "one", "a", "q").why == "printed N/A");
  CHECK(cell("Exhibit X", "two", "a", "p").figure->decimals == 4);
  CHECK(cell("Exhibit Y", "", "total", "p").blank);
  CHECK(cell("Exhibit Y", "", "total", "q").figure->half_unit() == Rational(1, 20));
  CHECK(published.name_of(3) == "Exhibit X/two/a/q");
  CHECK_THROWS_AS(published.table("Exhibit X", "three"), std::logic_error);
}

TEST_CASE("published: what print marks N/A or leaves empty is blank, and not lost") {
  Published published;
  Diagnostics diagnostics;
  read_published_tables(R"({"format": "trueup.published.v1", "exhibit": "E", "document": "d",
                            "columns": {"p": "x", "q": "y", "r": "z"},
                            "rows": {"a": ["N/A", "", null]}})",
                        published, diagnostics);
  REQUIRE(diagnostics.empty());
  REQUIRE(published.cells.size() == 3);
  CHECK(published.cells[0].blank);
  CHECK(published.cells[1].blank);
  CHECK_FALSE(published.cells[2].blank);
  CHECK_FALSE(published.cells[2].why.empty());
}

TEST_CASE("published: a term that is set was not rounded, and neither is what takes its place") {
  Published published;
  Diagnostics diagnostics;
  read_published_tables(R"({"format": "trueup.published.v1", "exhibit": "E", "document": "d",
                            "figures": "set", "columns": {"p": "x"}, "rows": {"a": ["2%"]}})",
                        published, diagnostics);
  read_published_tables(R"({"format": "trueup.published.v1", "exhibit": "F", "document": "d",
                            "figures": "rounded", "columns": {"p": "x"}, "rows": {"a": ["2%"]}})",
                        published, diagnostics);
  read_corrections(R"([{"exhibit": "E", "row": "a", "column": "p",
                        "printed": "2%", "corrected": "3%", "reason": "the contract"}])",
                   published, diagnostics);
  REQUIRE(diagnostics.empty());
  CHECK(published.cells[0].figure->half_unit() == 0);
  CHECK(published.cells[0].figure->unit() == Rational(1, 100));
  CHECK(published.cells[1].figure->half_unit() == Rational(1, 200));
  CHECK(published.corrected()[0]->half_unit() == 0);
  CHECK(parse_in_place_of(*published.cells[0].figure, "25%")->half_unit() == 0);
  CHECK(parse_in_place_of(*published.cells[1].figure, "25%")->half_unit() == Rational(1, 200));
}

TEST_CASE("published: a correction stands beside its figure and changes a copy alone") {
  Published published;
  Diagnostics diagnostics;
  read_published_tables(two_tables, published, diagnostics);
  read_corrections(R"([{"exhibit": "Exhibit X", "table": "one", "row": "a", "column": "p",
                        "printed": "12", "corrected": "72", "reason": "a sum"}])",
                   published, diagnostics);
  REQUIRE(diagnostics.empty());
  CHECK(published.corrected()[0]->text == "72");
  CHECK(published.cells[0].figure->text == "12");
}

TEST_CASE("published: a figure that is none, and a row too short, are diagnostics") {
  Published published;
  Diagnostics diagnostics;
  read_published_tables(R"({"format": "trueup.published.v1", "exhibit": "E", "document": "d",
                            "columns": {"p": "x", "q": "y"}, "rows": {"a": ["1,018"]}})",
                        published, diagnostics);
  REQUIRE(diagnostics.size() == 2);
  CHECK(diagnostics[0].fault == Fault::wrong_type);
  CHECK(diagnostics[0].pointer == "/rows/a");
  CHECK(diagnostics[1].fault == Fault::not_a_decimal);
  CHECK(diagnostics[1].pointer == "/rows/a/0");
}

}  // namespace trueup
