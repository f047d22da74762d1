#include "reply/combined.h"

#include <nlohmann/json.hpp>

#include "readers/combine.h"
#include "reply/catalogue.h"
#include "support.h"

// MississippiCAN and CHIP under one contract: each with its own statement and MLR, and their sum
// (the coordinated care contract, amendment one, section 11).

namespace trueup {

namespace {

Document combined(const std::vector<std::string>& scenarios) {
  return Document::parse(combine_texts(Document(scenarios).dump()));
}

const Document& row_of(const Document& document, const std::string& line) {
  for (const Document& row : document["rows"])
    if (row["line"] == line) return row;
  throw std::logic_error("no such row: " + line);
}

/// "code pointer; …"
std::string refused(const Document& document) {
  std::string text;
  REQUIRE(document["ok"] == false);
  for (const Document& fault : document["diagnostics"])
    text += (text.empty() ? "" : "; ") + fault["code"].get<std::string>() + " " +
            fault["pointer"].get<std::string>();
  return text;
}

Draft chip_with_mlr() {
  return chip_exhibit_4()
      .enter("mlr/incurred_claims", "849000000")
      .enter("mlr/quality_improvement", "0")
      .enter("mlr/premium_revenue", "1000000000")
      .enter("mlr/taxes_and_fees", "0")
      .enter("mlr/liquidated_damages", "0")
      .enter("premium_tax/remitted", "30000000");
}

}  // namespace

TEST_CASE("combined: rows both have are added, a row one has stands alone") {
  const Settled mscan = full_year().settle();
  const Document document = combined({full_year().text(), chip_exhibit_4().text()});
  REQUIRE(document["ok"] == true);
  CHECK(document["contract"]["id"] == "ms-coordinated-care");
  const Document& corridor = row_of(document, "statement.corridor");
  // Exhibit 4 of R09: the State receives 11,601.24; the full year's is -16,078.20.
  CHECK(corridor["values"][0]["value"] == "-16078.2");
  CHECK(corridor["values"][1]["value"] == "11601.24");
  CHECK(corridor["sum"]["value"] == "-4476.96");
  CHECK(corridor["direction"] == "State pays");
  const Document& incentive = row_of(document, "statement.incentive");
  CHECK(incentive["values"][1].is_null());  // 11.5 gives MSCAN an incentive, CHIP has none
  CHECK(incentive["sum"]["value"] == "-1250000");
}

TEST_CASE("combined: what one program lacks keeps the sum missing, and is named") {
  const Document document = combined({full_year().text(), chip_exhibit_4().text()});
  const Document& rebate = row_of(document, "statement.rebate");
  CHECK(rebate["values"][0].contains("value"));
  CHECK(rebate["values"][1].contains("missing"));
  CHECK(!rebate["sum"].contains("value"));
  REQUIRE(rebate["sum"]["missing"].size() == 1);
  CHECK(rebate["sum"]["missing"][0]["program"] == "us-ms-chip-sfy2026");
  CHECK(!rebate["sum"]["missing"][0]["inputs"].empty());
  CHECK(!document["net"]["sum"].contains("value"));
  CHECK(document["net"]["direction"] == "not computed");
  CHECK(document["so_far"]["sum"].contains("value"));
  CHECK(document["so_far"]["rows"] == "10");  // all eight of MSCAN; corridor and interest of CHIP
  CHECK(document["so_far"]["of"] == "12");
}

TEST_CASE("combined: each program is measured against its own minimum MLR, never both together") {
  // 11.4: 91.3% for MSCAN, 85% for CHIP. CHIP's 849 of 1,000 million is a tenth of a point short.
  const Settled mscan = full_year().settle();
  const Document document = combined({full_year().text(), chip_with_mlr().text()});
  const Document& programs = document["programs"];
  CHECK(programs[0]["plan_mlr"]["minimum"]["value"] == "0.913");
  CHECK(programs[0]["plan_mlr"]["adjusted"]["value"] == "0.912");
  CHECK(programs[1]["plan_mlr"]["minimum"]["value"] == "0.85");
  CHECK(programs[1]["plan_mlr"]["adjusted"]["value"] == "0.849");
  CHECK(programs[1]["plan_mlr"]["rebate"]["value"] == "1000000");
  CHECK(dec(row_of(document, "statement.rebate")["sum"]["value"].get<std::string>()) ==
        mscan["statement.rebate"] + 1000000);
}

TEST_CASE("combined: rows add up to the net, whatever the order of the programs") {
  const std::string mscan = full_year().text(), chip = chip_with_mlr().text();
  const Document one = combined({mscan, chip}), other = combined({chip, mscan});
  Rational sum = 0;
  for (const Document& row : one["rows"]) sum += dec(row["sum"]["value"].get<std::string>());
  CHECK(dec(one["net"]["sum"]["value"].get<std::string>()) == sum);
  CHECK(one["net"]["sum"] == other["net"]["sum"]);
  for (const Document& row : one["rows"])
    CHECK(row_of(other, row["line"].get<std::string>())["sum"] == row["sum"]);
}

TEST_CASE("combined: refused where nothing is to be added up") {
  const std::string mscan = full_year().text(), chip = chip_exhibit_4().text();
  CHECK(refused(combined({mscan, mscan})) == "duplicate_key /1/program");
  CHECK(refused(combined({mscan})) == "missing_key ");
  CHECK(refused(combined({})) == "missing_key ");
  CHECK(refused(combined({mscan, "{}"})).find("missing_key /1/format") == 0);
  CHECK(refused(Document::parse(combine_texts("{"))).find("malformed_json") == 0);
  CHECK(refused(Document::parse(combine_texts("[1, 2]"))) == "wrong_type /0; wrong_type /1");
}

TEST_CASE("combined: programs of other contracts or rating periods are refused") {
  const auto session = [](const char* key, const char* value) {
    Document document = Document::parse(shipped_program_text("us-ms-chip-sfy2026"));
    document[Document::json_pointer(key)] = value;
    Diagnostics faults;
    auto opened = Session::open(document.dump(), chip_exhibit_4().text(), faults);
    REQUIRE(opened);
    return opened;
  };
  const auto faults_with = [&](std::unique_ptr<Session> other) {
    Diagnostics faults;
    Sessions sessions;
    sessions.push_back(Session::open("", full_year().text(), faults));
    sessions.push_back(std::move(other));
    check_combinable(sessions, faults);
    std::string text;
    for (const Diagnostic& fault : faults)
      text += std::string(fault_name(fault.fault)) + " " + fault.pointer + " " + fault.found;
    return text;
  };
  CHECK(faults_with(session("/title", "Another title")).empty());
  CHECK(faults_with(session("/contract/id", "another")) == "not_applicable /1/program \"another\"");
  CHECK(faults_with(session("/rating_period/from", "2025-10-01")) ==
        "not_applicable /1/program 2025-10-01 to 2026-06-30");
}

}  // namespace trueup
