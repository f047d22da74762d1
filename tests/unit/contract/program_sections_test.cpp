#include <doctest/doctest.h>

#include <string>

#include "calendar/date.h"
#include "contract/program.h"
#include "documents.h"

// Sections that only some contracts have: an MLR corridor, rebate tiers, shared savings, open
// terms, days the documents name.

using trueup::Diagnostics;
using trueup::Program;
using trueup::Rational;
using trueup::read_program;

namespace {

constexpr std::string_view corridor = R"json("mlr_corridor": {
    "scale": "relative",
    "directed_payments": ["treat"],
    "bands": [
      {"id": "gain", "label": "Gain", "to": "-0.03",
       "plan_share": "0.25", "state_share": "0.75", "cite": "contract 6"},
      {"id": "within", "label": "Within", "from": "-0.03", "to": "0.02",
       "plan_share": "1", "state_share": "0", "cite": "contract 6"},
      {"id": "far", "label": "Loss", "from": "0.02",
       "plan_share": "0.1", "state_share": "0.9", "cite": "contract 6"}
    ]
  }, )json";

constexpr std::string_view savings = R"json("shared_savings": {
    "participants": [
      {"id": "clinic", "label": "Clinic", "care_coordination": true},
      {"id": "network", "label": "Network", "care_coordination": false}
    ],
    "trend": {"open": true, "unit": "ratio", "cite": "contract 8", "note": "Not set."},
    "minimum_savings_rate": {"value": "0.02", "unit": "ratio", "cite": "contract 8"},
    "share": {"value": "0.5", "unit": "ratio", "cite": "contract 8"},
    "savings_cap": {"value": "0.1", "unit": "ratio", "cite": "contract 8"},
    "quality_gate": {"value": "0.6", "unit": "ratio", "cite": "contract 8"},
    "care_coordination_pmpm": {"value": "3", "unit": "pmpm", "cite": "contract 8"},
    "minimum_loss_rate": {"value": "0.03", "unit": "ratio", "cite": "contract 8"},
    "loss_share": {"value": "0.4", "unit": "ratio", "cite": "contract 8"},
    "loss_cap": {"value": "0.05", "unit": "ratio", "cite": "contract 8"},
    "multiplier": {"value": "0.98", "unit": "factor", "cite": "contract 8"}
  }, )json";

constexpr std::string_view tiers = R"json("rebate_tiers": [
      {"id": "upper", "label": "Upper", "from": "0.85", "to": "0.875",
       "state_share": "0.75", "cite": "contract 7"},
      {"id": "lower", "label": "Lower", "from": "0", "to": "0.85",
       "state_share": "1", "cite": "contract 7"}
    ], )json";

/// The whole program with a section put in before its minimum MLR.
std::string with_section(std::string_view section) {
  return with(whole_program, "\"mlr\": {", std::string(section) + "\"mlr\": {");
}

std::string with_tiers(std::string_view section = tiers) {
  return with(whole_program, "\"credibility\": {", std::string(section) + "\"credibility\": {");
}

Program read(std::string_view text) {
  Diagnostics diagnostics;
  auto program = read_program(text, diagnostics);
  CHECK(said(diagnostics) == "");
  REQUIRE(program);
  return std::move(*program);
}

std::string faults_of(std::string_view text) {
  Diagnostics diagnostics;
  const auto program = read_program(text, diagnostics);
  CHECK(program.has_value() == diagnostics.empty());
  return said(diagnostics);
}

}  // namespace

TEST_CASE("sections: an MLR corridor is read") {
  const auto read_corridor = read(with_section(corridor)).mlr_corridor.value();
  CHECK(read_corridor.scale == trueup::MlrScale::relative);
  CHECK(read_corridor.payments == std::vector<std::string>{"treat"});
  REQUIRE(read_corridor.bands.size() == 3);
  CHECK(read_corridor.bands[1].to == Rational(2, 100));
  CHECK(read_corridor.bands[2].state_share == Rational(9, 10));
}

TEST_CASE("sections: faults of an MLR corridor") {
  const auto fault = [](std::string_view piece, std::string_view instead) {
    return faults_of(with_section(with(corridor, piece, instead)));
  };
  CHECK(fault("\"from\": \"0.02\"", "\"from\": \"0.03\"") == "bands_gap /mlr_corridor/bands/2/from");
  CHECK(fault("\"from\": \"0.02\"", "\"from\": \"0.01\"") ==
        "bands_overlap /mlr_corridor/bands/2/from");
  CHECK(fault("\"plan_share\": \"0.1\"", "\"plan_share\": \"0.2\"") ==
        "shares_not_whole /mlr_corridor/bands/2");
  CHECK(fault("[\"treat\"]", "[\"treta\"]") == "unknown_element /mlr_corridor/directed_payments/0");
  CHECK(fault("\"relative\"", "\"percent\"") == "wrong_type /mlr_corridor/scale");
  CHECK(fault("\"scale\": \"relative\",", "") == "missing_key /mlr_corridor/scale");
}

TEST_CASE("sections: rebate tiers are read") {
  const auto read_tiers = read(with_tiers()).mlr.value().tiers;
  REQUIRE(read_tiers.size() == 2);
  CHECK(read_tiers[0].from == Rational(85, 100));
  CHECK(read_tiers[0].state_share == Rational(3, 4));
  CHECK(read_tiers[1].to == Rational(85, 100));
}

TEST_CASE("sections: faults of rebate tiers") {
  const auto fault = [](std::string_view piece, std::string_view instead) {
    return faults_of(with_tiers(with(tiers, piece, instead)));
  };
  CHECK(fault("\"to\": \"0.85\"", "\"to\": \"0.84\"") == "bands_gap /mlr/rebate_tiers/1/to");
  CHECK(fault("\"to\": \"0.85\"", "\"to\": \"0.86\"") == "bands_overlap /mlr/rebate_tiers/1/to");
  CHECK(fault("\"to\": \"0.875\"", "\"to\": \"0.87\"") == "bands_gap /mlr/rebate_tiers/0/to");
  CHECK(fault("\"to\": \"0.875\"", "\"to\": \"0.88\"") == "bands_overlap /mlr/rebate_tiers/0/to");
  CHECK(fault("\"from\": \"0\"", "\"from\": \"0.1\"") == "bands_gap /mlr/rebate_tiers/1/from");
  CHECK(fault("\"state_share\": \"1\"", "\"state_share\": \"1.1\"") ==
        "out_of_bounds /mlr/rebate_tiers/1/state_share");
  CHECK(fault("\"id\": \"lower\"", "\"id\": \"upper\"") == "duplicate_key /mlr/rebate_tiers/1/id");
}

TEST_CASE("sections: a minimum that cannot be read does not make good tiers look wrong") {
  CHECK(faults_of(with(with_tiers(), "\"value\": \"0.875\"", "\"value\": \"87.5\"")) ==
        "out_of_bounds /mlr/minimum/value");
}

TEST_CASE("sections: tiers have no place to start while the minimum is open") {
  CHECK(faults_of(with(with_tiers(), "\"value\": \"0.875\"", "\"open\": true")) ==
        "not_applicable /mlr/rebate_tiers");
  CHECK(faults_of(with(whole_program, "\"value\": \"0.875\"", "\"open\": true")) == "");
}

TEST_CASE("sections: shared savings are read") {
  const auto read_savings = read(with_section(savings)).shared_savings.value();
  REQUIRE(read_savings.participants.size() == 2);
  CHECK(read_savings.participants[0].care_coordination);
  CHECK_FALSE(read_savings.participants[1].care_coordination);
  REQUIRE(read_savings.trend.open);
  CHECK(read_savings.trend.open->at_least == Rational(-1));
  CHECK(read_savings.trend.note == "Not set.");
  CHECK(read_savings.minimum_rate.value == Rational(2, 100));
  CHECK(read_savings.share.value == Rational(1, 2));
  CHECK(read_savings.cap.value().value == Rational(1, 10));
  CHECK(read_savings.quality_gate.value().value == Rational(6, 10));
  CHECK(read_savings.care_coordination.value().value == 3);
  REQUIRE(read_savings.losses);
  CHECK(read_savings.losses->minimum_rate.value().value == Rational(3, 100));
  CHECK(read_savings.losses->share.value == Rational(4, 10));
  CHECK(read_savings.losses->cap.value().value == Rational(5, 100));
  CHECK(read_savings.multiplier.value().value == Rational(98, 100));
}

TEST_CASE("sections: faults of shared savings") {
  const auto fault = [](std::string_view piece, std::string_view instead) {
    return faults_of(with_section(with(savings, piece, instead)));
  };
  CHECK(fault("\"trend\"", "\"trends\"") ==
        "missing_key /shared_savings/trend; unknown_key /shared_savings/trends");
  CHECK(fault("\"share\": {\"value\": \"0.5\"", "\"share\": {\"value\": \"50\"") ==
        "out_of_bounds /shared_savings/share/value");
  CHECK(fault("\"loss_share\"", "\"losses_share\"") ==
        "missing_key /shared_savings/loss_share; unknown_key /shared_savings/losses_share");
  CHECK(fault("\"id\": \"network\"", "\"id\": \"clinic\"") ==
        "duplicate_key /shared_savings/participants/1/id");
  CHECK(fault("\"care_coordination\": true", "\"care_coordination\": 1") ==
        "wrong_type /shared_savings/participants/0/care_coordination");
  CHECK(fault("\"label\": \"Clinic\", \"care_coordination\": true", "\"label\": \"Clinic\"") ==
        "missing_key /shared_savings/participants/0/care_coordination");
  CHECK(fault("\"unit\": \"factor\"", "\"unit\": \"ratio\"") ==
        "wrong_type /shared_savings/multiplier/unit");
}

TEST_CASE("sections: shared savings need no rate cells, a withhold does") {
  const std::string with_savings =
      with(small_program, "\"cells\": [", std::string(savings) + "\"cells\": [");
  const std::size_t cells = with_savings.find(", \"cells\": [");
  CHECK(faults_of(with_savings.substr(0, cells) + "}") == "");
  const std::string withhold = R"json("withhold": {
      "rate": {"value": "0.02", "unit": "ratio", "cite": "contract 5"},
      "measures": [{"id": "survey", "label": "Survey", "kind": "rate",
        "weight": {"value": "1", "unit": "ratio", "cite": "contract 5"},
        "target": {"value": "0.5", "unit": "ratio", "cite": "contract 5"}}]
    })json";
  const std::string head(small_program.substr(0, small_program.find("\"cells\": [")));
  CHECK(faults_of(head + withhold + "}") == "missing_key /cells");
}

TEST_CASE("sections: a term is open or has a value, and what shapes the rules is never open") {
  const auto open = [](std::string_view piece, std::string_view instead) {
    return faults_of(with(whole_program, piece, instead));
  };
  CHECK(open("\"value\": \"0.02\", \"unit\": \"ratio\", \"cite\": \"contract 11.1.1.5\"",
             "\"open\": true, \"unit\": \"ratio\", \"cite\": \"contract 11.1.1.5\"") == "");
  CHECK(open("{\"value\": \"0.875\",", "{\"open\": true, \"value\": \"0.875\",") ==
        "conflicting_inputs /mlr/minimum");
  CHECK(open("{\"value\": \"0.875\",", "{\"open\": false, \"value\": \"0.875\",") ==
        "wrong_type /mlr/minimum/open");
  CHECK(open("{\"value\": \"0.875\",", "{\"open\": \"yes\", \"value\": \"0.875\",") ==
        "wrong_type /mlr/minimum/open");
  CHECK(open("{\"value\": \"3\", \"unit\": \"count\"", "{\"open\": true, \"unit\": \"count\"") ==
        "wrong_type /mlr/decimals/open; missing_key /mlr/decimals/value");
  // An open term says its unit and place as any other.
  CHECK(open("{\"value\": \"0.875\", \"unit\": \"ratio\"", "{\"open\": true, \"unit\": \"pmpm\"") ==
        "wrong_type /mlr/minimum/unit");
  CHECK(open("{\"value\": \"0.875\", \"unit\": \"ratio\", \"cite\": \"contract 11.4\"}",
             "{\"open\": true, \"unit\": \"ratio\"}") == "missing_key /mlr/minimum/cite");
}

TEST_CASE("sections: weights beside open ones leave something for them") {
  const auto first_open = [](std::string_view second) {
    const std::string open = with(whole_program, "{\"value\": \"0.9\",", "{\"open\": true,");
    return faults_of(with(open, "\"weight\": {\"value\": \"0.1\"", second));
  };
  CHECK(first_open("\"weight\": {\"value\": \"0.1\"") == "");
  CHECK(first_open("\"weight\": {\"open\": true") == "");
  CHECK(first_open("\"weight\": {\"value\": \"1\"") == "shares_not_whole /withhold/measures");
}

TEST_CASE("sections: measures that are reported only, and ratios that are enough") {
  const std::string_view ratio = "\"improvement\": {\"value\": \"0.02\"";
  const std::string with_enough =
      with(whole_program, ratio,
           "\"enough\": {\"value\": \"1\", \"unit\": \"factor\", \"cite\": \"contract 5\"}, " +
               std::string(ratio));
  CHECK(read(with_enough).withhold.value().measures.at(1).enough.value().value == 1);
  const std::string reported = with(
      whole_program, "{\n        \"id\": \"imm_adolescents\"",
      "{\"id\": \"survey\", \"label\": \"Survey\", \"kind\": \"reported\"}, "
      "{\n        \"id\": \"imm_adolescents\"");
  const auto survey = read(reported).withhold.value().measures.at(0);
  CHECK(survey.kind == trueup::MeasureKind::reported);
  CHECK_FALSE(survey.weight.has_value());
  for (const char* key : {"weight", "target", "improvement", "enough"}) {
    const std::string unit = key == std::string("enough") ? "factor" : "ratio";
    CHECK(faults_of(with(reported, "\"kind\": \"reported\"",
                         "\"kind\": \"reported\", \"" + std::string(key) +
                             "\": {\"value\": \"0.1\", \"unit\": \"" + unit +
                             "\", \"cite\": \"contract 5\"}")) ==
          "not_applicable /withhold/measures/0/" + std::string(key));
  }
}

TEST_CASE("sections: the cell of other programs that a cell is part of") {
  CHECK(read(whole_program).cells.at(0).part_of == "");
  const std::string part =
      with(whole_program, "\"label\": \"MA Adult\",",
           "\"label\": \"MA Adult, North\", \"part_of\": \"adults\",");
  CHECK(read(part).cells.at(0).part_of == "adults");
  CHECK(faults_of(with(part, "\"adults\"", "\"all adults\"")) == "wrong_type /cells/0/part_of");
}

TEST_CASE("sections: a day the document names") {
  const std::string_view rule =
      "{\"kind\": \"month_day\", \"month\": \"1\", \"day\": \"15\", \"year_offset\": \"1\"}";
  const auto with_rule = [&](std::string_view instead) { return with(whole_program, rule, instead); };
  const Program program = read(with_rule("{\"kind\": \"date\", \"date\": \"2024-02-29\"}"));
  CHECK(program.deadlines.at(0).kind == trueup::Deadline::Kind::date);
  CHECK(trueup::to_iso(program.deadlines.at(0).date) == "2024-02-29");
  CHECK(faults_of(with_rule("{\"kind\": \"date\", \"date\": \"2023-02-29\"}")) ==
        "not_a_date /deadlines/0/rule/date");
  CHECK(faults_of(with_rule("{\"kind\": \"date\"}")) == "missing_key /deadlines/0/rule/date");
  CHECK(faults_of(with_rule("{\"kind\": \"date\", \"date\": \"2023-02-28\", \"day\": \"1\"}")) ==
        "unknown_key /deadlines/0/rule/day");
}

TEST_CASE("sections: a program's note is read and may be left out") {
  CHECK(read(whole_program).note == "");
  CHECK(read(with(whole_program, "\"jurisdiction\"", "\"note\": \"A plan.\", \"jurisdiction\""))
            .note == "A plan.");
}
