#include "contract/program.h"

#include <doctest/doctest.h>

#include <string>

#include "calendar/date.h"
#include "documents.h"

using trueup::Diagnostics;
using trueup::Program;
using trueup::Rational;
using trueup::read_program;

namespace {

Diagnostics faults_of(std::string_view text) {
  Diagnostics diagnostics;
  const auto program = read_program(text, diagnostics);
  CHECK(program.has_value() == diagnostics.empty());
  return diagnostics;
}

/// The faults of the whole program with one piece of it exchanged.
std::string fault_with(std::string_view piece, std::string_view instead) {
  return said(faults_of(with(whole_program, piece, instead)));
}

std::string small_fault_with(std::string_view piece, std::string_view instead) {
  return said(faults_of(with(small_program, piece, instead)));
}

}  // namespace

TEST_CASE("program: the smallest one") { CHECK(said(faults_of(small_program)) == ""); }

TEST_CASE("program: everything in it is read") {
  Diagnostics diagnostics;
  const auto read = read_program(whole_program, diagnostics);
  CHECK(said(diagnostics) == "");
  REQUIRE(read);
  const Program& program = *read;
  CHECK(program.id == "test-program");
  CHECK(program.plan == "CCO");
  CHECK(trueup::to_iso(program.period_end) == "2026-06-30");
  CHECK(program.sources.size() == 2);
  REQUIRE(program.cells.size() == 2);
  CHECK(program.cells[0].risk_adjustment == trueup::RiskAdjustment::prospective);
  CHECK(program.cells[0].rate.value == Rational(37566, 100));
  CHECK(program.cells[0].rate.cites.at(1).source == "r08");
  CHECK(program.cells[0].rate.cites.at(1).clause == "Table 1");
  CHECK(program.cells[0].high_cost_target.value().note == "small");
  CHECK_FALSE(program.cells[1].high_cost_target.has_value());
  REQUIRE(program.withhold);
  CHECK(program.withhold->measures.at(0).new_under == std::vector<std::string>{"r08"});
  CHECK(program.withhold->measures.at(1).kind == trueup::MeasureKind::actual_to_expected);
  REQUIRE(program.incentive);
  CHECK(program.incentive->caps.at(1).first == "contract");
  REQUIRE(program.directed_payments.size() == 3);
  REQUIRE(program.directed_payments[0].pmpm.size() == 2);
  CHECK_FALSE(program.directed_payments[0].pmpm[0].has_value());
  CHECK(program.directed_payments[0].pmpm[1].value().value == Rational(29076, 100));
  CHECK(program.directed_payments[1].pmpm.at(0).value().value == Rational(466, 100));
  CHECK(program.directed_payments[2].pmpm.empty());
  REQUIRE(program.pharmacy_corridor);
  CHECK(program.pharmacy_corridor->bands.size() == 3);
  CHECK(program.pharmacy_corridor->bands[1].from == Rational(-3, 100));
  CHECK_FALSE(program.pharmacy_corridor->bands[2].to.has_value());
  REQUIRE(program.mlr);
  CHECK(program.mlr->credibility.at(1).member_months == 12000);
  REQUIRE(program.premium_tax);
  REQUIRE(program.readings.size() == 1);
  CHECK(program.readings[0].default_option == 1);
  REQUIRE(program.deadlines.size() == 8);
  CHECK(program.deadlines[1].anchor == "report");
  CHECK(program.deadlines[2].only_under == "rebate.due_year=following");
  CHECK(program.deadlines[3].quarter == 4);
  CHECK(program.deadlines[7].kind == trueup::Deadline::Kind::business_days_after_event);
  REQUIRE(program.holidays.size() == 3);
  CHECK(program.holidays[0].sunday_moves_to_monday);
  CHECK(program.holidays[1].weekday == 4);
  CHECK(program.holidays[1].nth == 4);
}

TEST_CASE("program: the clause of a line") {
  Diagnostics diagnostics;
  const Program program = read_program(whole_program, diagnostics).value();
  CHECK(program.clause_of("corridor.difference").size() == 2);
  CHECK(program.clause_of("corridor.difference.ratio").size() == 2);
  CHECK(program.clause_of("corridor.difference_ratio").size() == 1);
  CHECK(program.clause_of("corridor").size() == 1);
  CHECK(program.clause_of("corridors").empty());
  CHECK(program.clause_of("mlr.rebate").empty());
  CHECK(program.clause_of("").empty());
}

TEST_CASE("program: faults of the head") {
  CHECK(said(faults_of("{}")) ==
        "missing_key /format; missing_key /id; missing_key /title; missing_key /jurisdiction; "
        "missing_key /parties; missing_key /rating_period; missing_key /sources");
  CHECK(said(faults_of(whole_scenario)) == "wrong_format /format");
  CHECK(small_fault_with("\"title\": \"A small program\"", "\"title\": \"\"") ==
        "wrong_type /title");
  CHECK(small_fault_with("\"small\"", "\"a b[c]\"") == "wrong_type /id");
  CHECK(small_fault_with("\"plan\": \"CCO\", ", "") == "missing_key /parties/plan");
  CHECK(small_fault_with("\"2025-07-01\"", "\"2026-07-01\"") == "period_backwards /rating_period");
  CHECK(small_fault_with("\"2026-06-30\"", "\"2026-06-31\"") == "not_a_date /rating_period/to");
  CHECK(small_fault_with("\"contract\": ", "\"the contract\": ") ==
        "wrong_type /sources/the contract; unknown_source /cells/0/rate/cite");
  CHECK(small_fault_with("\"sources\"", "\"source\"") ==
        "missing_key /sources; unknown_source /cells/0/rate/cite; unknown_key /source");
  CHECK(small_fault_with("\"title\"", "\"comment\": \"x\", \"title\"") == "unknown_key /comment");
}

TEST_CASE("program: faults of terms") {
  const auto with_rate = [](std::string_view rate) {
    return said(faults_of(
        with(small_program, R"({"value": "375.66", "unit": "pmpm", "cite": "contract Exhibit A"})",
             rate)));
  };
  CHECK(with_rate("\"375.66\"") == "wrong_type /cells/0/rate");
  CHECK(with_rate(R"({"value": 375.66, "unit": "pmpm", "cite": "contract A"})") ==
        "number_not_string /cells/0/rate/value");
  CHECK(with_rate(R"({"value": "-1", "unit": "pmpm", "cite": "contract A"})") ==
        "out_of_bounds /cells/0/rate/value");
  CHECK(with_rate(R"({"value": "1", "unit": "ratio", "cite": "contract A"})") ==
        "wrong_type /cells/0/rate/unit");
  CHECK(with_rate(R"({"value": "1", "unit": "pppm", "cite": "contract A"})") ==
        "wrong_type /cells/0/rate/unit");
  CHECK(with_rate(R"({"value": "1", "unit": "pmpm"})") == "missing_key /cells/0/rate/cite");
  CHECK(with_rate(R"({"value": "1", "unit": "pmpm", "cite": []})") ==
        "wrong_type /cells/0/rate/cite");
  CHECK(with_rate(R"({"value": "1", "unit": "pmpm", "cite": "contract"})") ==
        "wrong_type /cells/0/rate/cite");
  CHECK(with_rate(R"({"value": "1", "unit": "pmpm", "cite": ["contract A", "contarct B"]})") ==
        "unknown_source /cells/0/rate/cite/1");
  CHECK(with_rate(R"({"value": "1", "unit": "pmpm", "cite": "contract A", "notes": "x"})") ==
        "unknown_key /cells/0/rate/notes");
}

TEST_CASE("program: faults of rate cells") {
  CHECK(said(faults_of(with(small_program, small_program.substr(small_program.find("[\n")),
                            "[]}"))) == "out_of_bounds /cells");
  CHECK(small_fault_with("\"none\"", "\"some\"") == "wrong_type /cells/0/risk_adjustment");
  CHECK(fault_with("\"id\": \"pregnant_women\"", "\"id\": \"ma_adult\"") ==
        "duplicate_key /cells/1/id; "
        "unknown_element /directed_payments/0/pmpm/pregnant_women");
}

TEST_CASE("program: faults of the withhold") {
  CHECK(fault_with("\"0.02\"", "\"2\"") == "out_of_bounds /withhold/rate/value");
  CHECK(faults_of(with(whole_program, "\"0.02\"", "\"2\"")).at(0).hint ==
        "Write a share of one: \"0.02\" for 2%.");
  const Diagnostics weights = faults_of(with(whole_program, "\"0.9\"", "\"0.85\""));
  CHECK(said(weights) == "shares_not_whole /withhold/measures");
  CHECK(weights.at(0).found == "weights that add to 0.95");
  CHECK(fault_with("\"0.9\"", "\"nine tenths\"") ==
        "not_a_decimal /withhold/measures/0/weight/value");
  CHECK(fault_with("\"target\": {", "\"targte\": {") ==
        "missing_key /withhold/measures/0/target; unknown_key /withhold/measures/0/targte");
  CHECK(fault_with("\"kind\": \"rate\"", "\"kind\": \"actual_to_expected\"") ==
        "missing_key /withhold/measures/0/improvement; "
        "not_applicable /withhold/measures/0/target");
  CHECK(fault_with("\"kind\": \"rate\"", "\"kind\": \"ratio\"") ==
        "wrong_type /withhold/measures/0/kind");
  CHECK(fault_with("[\"r08\"]", "[\"r09\"]") == "unknown_option /withhold/measures/0/new_under/0");
  CHECK(fault_with("\"pphr_ae_ratio\"", "\"imm_adolescents\"") ==
        "duplicate_key /withhold/measures/1/id");
}

TEST_CASE("program: faults of the incentive and the directed payments") {
  CHECK(fault_with("\"certified\": {", "\"certifed\": {") ==
        "unknown_option /incentive/caps/certifed");
  CHECK(fault_with("\"treat\"", "\"mhap_fsa\"") == "duplicate_key /directed_payments/1/id");
  CHECK(fault_with("{\"pregnant_women\": {\"value\"", "{\"pregnant\": {\"value\"") ==
        "unknown_element /directed_payments/0/pmpm/pregnant");
  CHECK(fault_with("{\"pregnant_women\": {\"value\": \"290.76\", \"unit\": \"pmpm\"",
                   "{\"pregnant_women\": {\"value\": \"290.76\", \"unit\": \"dollars\"") ==
        "wrong_type /directed_payments/0/pmpm/pregnant_women/unit");
}

TEST_CASE("program: an option of reading incentive.cap without its cap") {
  const std::string reading = R"({"id": "incentive.cap", "question": "?", "options": [
    {"id": "certified", "label": "a"}, {"id": "contract", "label": "b"}], "default": "contract",
    "why": "w", "cite": "contract 1"}, )";
  const std::string text = with(whole_program, "\"readings\": [", "\"readings\": [" + reading);
  CHECK(said(faults_of(text)) == "");
  const std::size_t start = text.find(",\n      \"contract\": {\"value\": \"0.005\"");
  REQUIRE(start != std::string::npos);
  CHECK(said(faults_of(with(text, text.substr(start, text.find('}', start) + 1 - start), ""))) ==
        "missing_key /incentive/caps/contract");
}

TEST_CASE("program: faults of the corridor's bands") {
  CHECK(fault_with("\"from\": \"-0.03\"", "\"from\": \"-0.02\"") ==
        "bands_gap /pharmacy_corridor/bands/1/from");
  CHECK(fault_with("\"from\": \"-0.03\"", "\"from\": \"-0.04\"") ==
        "bands_overlap /pharmacy_corridor/bands/1/from");
  CHECK(fault_with("\"from\": \"-0.03\", \"to\": \"0.03\"",
                   "\"from\": \"-0.03\", \"to\": \"-0.05\"") ==
        "bands_overlap /pharmacy_corridor/bands/1; bands_gap /pharmacy_corridor/bands/2/from");
  CHECK(fault_with("\"to\": \"-0.03\"", "\"from\": \"-0.5\", \"to\": \"-0.03\"") ==
        "bands_gap /pharmacy_corridor/bands/0/from");
  CHECK(fault_with("\"from\": \"0.03\"", "\"from\": \"0.03\", \"to\": \"0.5\"") ==
        "bands_gap /pharmacy_corridor/bands/2/to");
  CHECK(fault_with("\"from\": \"0.03\",", "") == "bands_overlap /pharmacy_corridor/bands/2/from");
  const Diagnostics shares =
      faults_of(with(whole_program, "\"plan_share\": \"0.5\"", "\"plan_share\": \"0.6\""));
  CHECK(said(shares) == "shares_not_whole /pharmacy_corridor/bands/0");
  CHECK(shares.at(0).found == "shares that add to 1.1");
  CHECK(fault_with("\"plan_share\": \"1\"", "\"plan_share\": \"2\"") ==
        "out_of_bounds /pharmacy_corridor/bands/1/plan_share");
  CHECK(fault_with("\"id\": \"loss\"", "\"id\": \"gain\"") ==
        "duplicate_key /pharmacy_corridor/bands/2/id");
}

TEST_CASE("program: faults of the minimum MLR") {
  CHECK(fault_with("\"0.875\"", "\"87.5\"") == "out_of_bounds /mlr/minimum/value");
  CHECK(fault_with("\"value\": \"3\", \"unit\": \"count\"",
                   "\"value\": \"2.5\", \"unit\": \"count\"") ==
        "out_of_bounds /mlr/decimals/value");
  CHECK(fault_with("\"12000\"", "\"5400\"") ==
        "out_of_bounds /mlr/credibility/nodes/1/member_months");
  CHECK(fault_with("\"0.057\"", "0.057") ==
        "number_not_string /mlr/credibility/nodes/1/adjustment");
  CHECK(fault_with("\"365\"", "\"0\"") == "out_of_bounds /mlr/days_in_year/value");
}

TEST_CASE("program: faults of readings") {
  CHECK(fault_with("\"rebate.due_year\",", "\"rebate.year\",") ==
        "unknown_reading /readings/0/id; unknown_reading /deadlines/2/only_under");
  CHECK(fault_with("\"default\": \"year_later\"", "\"default\": \"never\"") ==
        "unknown_option /readings/0/default");
  CHECK(fault_with("{\"id\": \"year_later\"", "{\"id\": \"years_later\"") ==
        "unknown_option /readings/0/options/1/id; unknown_option /readings/0/default");
  CHECK(fault_with("\"why\": \"So it is read here.\",", "") == "missing_key /readings/0/why");
}

TEST_CASE("program: faults of deadlines and events") {
  CHECK(fault_with("\"anchor\": \"report\"", "\"anchor\": \"reprot\"") ==
        "unknown_element /deadlines/1/rule/anchor");
  CHECK(fault_with("\"anchor\": \"report\"", "\"anchor\": \"days\"") ==
        "unknown_element /deadlines/1/rule/anchor");
  CHECK(fault_with("\"anchor\": \"audit\"", "\"anchor\": \"report\"") ==
        "unknown_element /deadlines/6/rule/anchor");
  CHECK(fault_with("\"id\": \"payment\"", "\"id\": \"report\"") == "duplicate_key /deadlines/1/id");
  CHECK(fault_with("\"month\": \"1\", \"day\": \"15\"", "\"month\": \"2\", \"day\": \"29\"") ==
        "not_a_date /deadlines/0/rule/day");
  CHECK(fault_with("\"month\": \"5\", \"count\": \"10\"", "\"month\": \"5\", \"count\": \"40\"") ==
        "out_of_bounds /deadlines/2/rule/count");
  CHECK(fault_with("\"quarter\": \"4\"", "\"quarter\": \"5\"") ==
        "out_of_bounds /deadlines/3/rule/quarter");
  CHECK(fault_with("\"kind\": \"months_after_end\"", "\"kind\": \"days_after_month\"") ==
        "wrong_type /deadlines/4/rule/kind");
  CHECK(fault_with("\"kind\": \"days_after_end\", ",
                   "\"kind\": \"days_after_end\", \"month\": \"1\", ") ==
        "unknown_key /deadlines/5/rule/month");
  CHECK(fault_with("\"rebate.due_year=following\"", "\"rebate.due_year\"") ==
        "unknown_option /deadlines/2/only_under");
  CHECK(fault_with("{\"id\": \"audit\", ", "{\"id\": \"report\", ") ==
        "unknown_element /deadlines/6/rule/anchor; unknown_element /deadlines/7/rule/anchor");
}

TEST_CASE("program: faults of holidays") {
  CHECK(fault_with("\"Memorial Day\"", "\"Thanksgiving Day\"") ==
        "duplicate_key /holidays/rules/2/name");
  CHECK(fault_with("\"month\": \"1\", \"day\": \"1\"", "\"month\": \"2\", \"day\": \"30\"") ==
        "not_a_date /holidays/rules/0/day");
  CHECK(fault_with("\"month\": \"1\", \"day\": \"1\"", "\"month\": \"2\", \"day\": \"29\"") == "");
  CHECK(fault_with("\"thursday\"", "\"thrusday\"") == "wrong_type /holidays/rules/1/weekday");
  CHECK(fault_with("\"nth\": \"4\"", "\"nth\": \"6\"") == "out_of_bounds /holidays/rules/1/nth");
  CHECK(fault_with("\"sunday_moves_to_monday\": true", "\"sunday_moves_to_monday\": \"true\"") ==
        "wrong_type /holidays/rules/0/sunday_moves_to_monday");
}

TEST_CASE("program: all faults at once, and no more than fifty") {
  std::string cells = "[";
  for (int i = 0; i < 100; ++i) cells += i ? ",{}" : "{}";
  const std::string text =
      with(small_program, small_program.substr(small_program.find("[\n")), cells + "]}");
  const Diagnostics diagnostics = faults_of(text);
  CHECK(diagnostics.size() == trueup::max_diagnostics);
  CHECK(diagnostics.at(3).pointer == "/cells/0/rate");
  std::string many = "[{}";
  for (int i = 0; i < 250; ++i) many += ",{}";
  CHECK(said(faults_of(with(small_program, small_program.substr(small_program.find("[\n")),
                            many + "]}"))) == "too_large /cells");
}
