#include "reply/engine.h"

#include <nlohmann/json.hpp>

#include "reply/catalogue.h"
#include "reply/lines.h"
#include "support.h"

// The engine as the page has it: terms, comparisons under other programs, combined statements.

namespace trueup {

namespace {

const std::string mscan = "us-ms-mscan-sfy2026";
const std::string chip = "us-ms-chip-sfy2026";

Document opened(Engine& engine, const std::string& scenario) {
  return Document::parse(engine.open("", scenario));
}

}  // namespace

TEST_CASE("engine: terms by id and by text are the same") {
  const Engine engine;
  CHECK(engine.terms(mscan, "") == engine.terms(engine.program(mscan), ""));
  CHECK(engine.terms(mscan, chip) == engine.terms(engine.program(mscan), engine.program(chip)));
  const Document page = Document::parse(engine.terms(mscan, ""));
  CHECK(page["format"] == "trueup.terms.v1");
  CHECK(page["program"]["contract"]["id"] == "ms-coordinated-care");
}

TEST_CASE("engine: a program compared with itself differs in nothing") {
  const Engine engine;
  const Document same = Document::parse(engine.terms(mscan, mscan));
  CHECK(same["format"] == "trueup.terms_compare.v1");
  for (const char* list : {"readings", "deadlines"})
    for (const Document& one : same[list]) CHECK(one["differs"] == false);
  for (const Document& section : same["sections"])
    for (const Document& term : section["terms"]) CHECK(term["differs"] == false);
}

TEST_CASE("engine: two programs' terms, as contract 11.4 and 11.1.1.5 set them") {
  const Engine engine;
  const Document both = Document::parse(engine.terms(chip, mscan));
  std::size_t found = 0;
  for (const Document& section : both["sections"]) {
    for (const Document& term : section["terms"]) {
      if (term["id"] == "mlr.minimum") {
        ++found;
        CHECK(term["values"][0]["text"] == "85%");
        CHECK(term["values"][1]["text"] == "91.3%");
        CHECK(term["differs"] == true);
      } else if (term["id"] == "withhold.rate") {
        ++found;
        CHECK(term["values"][0].is_null());  // CHIP has no withhold
        CHECK(term["values"][1]["value"] == "0.02");
        CHECK(term["differs"] == true);
      } else if (term["id"] == "premium_tax.rate") {
        ++found;
        CHECK(section["id"] == "premium_tax");
        CHECK(term["differs"] == false);
      }
    }
  }
  CHECK(found == 3);
}

TEST_CASE("engine: compared under another program, from the open scenario to the carried one") {
  Engine engine;
  opened(engine, full_year().text());
  const Document carried = Document::parse(engine.compare_with(chip, ""));
  CHECK(carried["format"] == "trueup.compare.v1");
  CHECK(carried["programs"][0]["id"] == mscan);
  CHECK(carried["programs"][1]["id"] == chip);
  CHECK(!carried["left_out"].empty());
  const Document given = Document::parse(engine.compare_with(chip, chip_exhibit_4().text()));
  CHECK(given["programs"][0]["id"] == chip);
  CHECK(given["programs"][1]["id"] == mscan);
  CHECK(!given.contains("left_out"));
}

TEST_CASE("engine: compared under no other program is compared under the open one") {
  Engine engine;
  opened(engine, full_year().text());
  const std::string other = full_year().enter("incentive/awarded", "5").text();
  CHECK(engine.compare_with("", other) == engine.compare(other));
  CHECK(engine.compare_with(mscan, other) == engine.compare(other));
  const Document same = Document::parse(engine.compare_with("", ""));
  CHECK(same["causes"].empty());
  CHECK(same["left_out"].empty());
}

TEST_CASE("engine: a scenario compared under a program it does not name is refused") {
  Engine engine;
  opened(engine, full_year().text());
  const Document refused = Document::parse(engine.compare_with(chip, full_year().text()));
  CHECK(refused["ok"] == false);
  CHECK(refused["diagnostics"][0]["code"] == "unknown_program");
  CHECK(refused["diagnostics"][0]["pointer"] == "/program");
}

TEST_CASE("engine: nonsense is refused with diagnostics, and the open scenario stays") {
  Engine engine;
  engine.open("", full_year().text());
  const std::string before = engine.reply();
  for (const char* text : {" ", "nobody", "{", "{}", "[]", "\n", "\"", "us-ms", "null\n"}) {
    CAPTURE(text);
    for (const std::string& answer :
         {engine.terms(text, ""), engine.terms(mscan, text), engine.compare_with(text, ""),
          engine.compare_with(text, full_year().text()), engine.combine(text)}) {
      const Document document = Document::parse(answer);
      CHECK(document["ok"] == false);
      CHECK(!document["diagnostics"].empty());
      for (const Document& fault : document["diagnostics"]) CHECK(fault["code"] != "internal");
    }
  }
  CHECK(engine.reply() == before);
  CHECK(Document::parse(Engine().compare_with(mscan, ""))["ok"] == false);
}

TEST_CASE("catalogue: what is listed is what the documents say") {
  const Document catalogue = Document::parse(catalogue_document());
  for (const Document& entry : catalogue["programs"]) {
    const auto id = entry["id"].get<std::string>();
    const Document document = Document::parse(shipped_program_text(id));
    for (const char* key : {"id", "title", "jurisdiction", "rating_period"})
      CHECK(entry[key] == document[key]);
    REQUIRE(shipped_program(id));
    CHECK(shipped_program(id) == shipped_program(id));
  }
  for (const Document& entry : catalogue["examples"]) {
    const Document document = Document::parse(shipped_example_text(entry["id"].get<std::string>()));
    for (const char* key : {"name", "program", "note"})
      CHECK(entry[key] == document.value(key, Document("")));
  }
  CHECK(catalogue["programs"].size() >= 2);
  CHECK(catalogue["examples"].size() >= 4);
  CHECK(!shipped_program("nobody"));
}

}  // namespace trueup
