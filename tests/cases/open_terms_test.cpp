#include <algorithm>

#include "own_program.h"

// Terms the documents leave open: asked for, bounded, cited, and never made up.

namespace trueup {

namespace {

Document measure(const char* id, Document weight) {
  return {{"id", id},
          {"label", id},
          {"kind", "rate"},
          {"weight", std::move(weight)},
          {"target", own_term("0.5")}};
}

/// A withhold of 2% and three measures, the weights of two of them open.
Document open_weights() {
  Document program = own_program_with_cells();
  program["withhold"] = {{"rate", own_term("0.02")},
                         {"measures", {measure("visits", own_term("0.4")),
                                       measure("screening", open_term()),
                                       measure("follow_up", open_term())}}};
  return program;
}

/// 10,000 months at 100.00 and none at 50.00: 1,000,000, of which 20,000 is withheld. All
/// measures met.
Draft met() {
  Draft draft = own_scenario();
  draft.enter("cells/adults/member_months", "10000").enter("cells/children/member_months", "0");
  for (const char* id : {"visits", "screening", "follow_up"}) {
    const std::string at = "quality/" + std::string(id);
    draft.enter(at + "/rate", "0.5").answer(at + "/credible", true);
  }
  return draft;
}

Draft with_weights(const char* screening, const char* follow_up) {
  return met()
      .enter("terms/screening/measures.weight", screening)
      .enter("terms/follow_up/measures.weight", follow_up);
}

}  // namespace

TEST_CASE("open terms: a measure earns by the weight entered for it") {
  const Settled settled_year = settled(with_weights("0.35", "0.25"), open_weights());
  CHECK(settled_year["withhold.earned_by_measure[visits]"] == 8000);     // 0.4 x 20,000
  CHECK(settled_year["withhold.earned_by_measure[screening]"] == 7000);  // 0.35 x 20,000
  CHECK(settled_year["withhold.earned_by_measure[follow_up]"] == 5000);
  CHECK(settled_year["withhold.earned"] == 20000);
}

TEST_CASE("open terms: not entered, they are asked for and nothing takes their place") {
  const Settled without = settled(met(), open_weights());
  CHECK(without["withhold.earned_by_measure[visits]"] == 8000);
  CHECK(without.text("withhold.earned_by_measure[screening]") == "missing");
  CHECK(without.text("withhold.earned") == "missing");
  CHECK(without.missing("withhold.earned") ==
        std::vector<std::string>{"terms.measures.weight[screening]",
                                 "terms.measures.weight[follow_up]"});
}

TEST_CASE("open terms: entered weights that do not add to one are refused at the last of them") {
  CHECK(faults_of(with_weights("0.35", "0.25"), open_weights()) == "");
  for (const char* last : {"0.24", "0.2500001", "1"})
    CHECK(faults_of(with_weights("0.35", last), open_weights()) ==
          "shares_not_whole /inputs/terms/follow_up/measures.weight");
  Diagnostics diagnostics;
  Session::open(open_weights().dump(), with_weights("0.35", "0.2").text(), diagnostics);
  REQUIRE(diagnostics.size() == 1);
  CHECK(diagnostics[0].found == "shares that add to 0.55");
  CHECK(diagnostics[0].expected == "shares that add to 0.6");  // 0.4 is set
  CHECK(!diagnostics[0].hint.empty());
}

TEST_CASE("open terms: weights are not judged before all of them are there") {
  CHECK(faults_of(met().enter("terms/screening/measures.weight", "0.99"), open_weights()) == "");
}

TEST_CASE("open terms: only what is open may be entered") {
  CHECK(faults_of(met().enter("terms/visits/measures.weight", "0.4"), open_weights()) ==
        "not_applicable /inputs/terms/visits/measures.weight");
  CHECK(faults_of(met().enter("terms/screening/measures.weight", "1.01"), open_weights()) ==
        "out_of_bounds /inputs/terms/screening/measures.weight");
}

TEST_CASE("open terms: an open capitation rate") {
  Document program = own_program_with_cells();
  program["cells"][1]["rate"] = open_term("pmpm");
  Draft draft = own_scenario();
  draft.enter("cells/adults/member_months", "10").enter("cells/children/member_months", "20");
  CHECK(settled(draft, program).missing("capitation.gross") ==
        std::vector<std::string>{"terms.cells.rate[children]"});
  draft.enter("terms/children/cells.rate", "60");
  CHECK(settled(draft, program)["capitation.gross"] == 2200);  // 10 x 100 + 20 x 60
}

TEST_CASE("open terms: the input carries the term's note, citation and bounds") {
  const Settled settled_year = settled(met(), open_weights());
  const auto& inputs = settled_year.session().workbook().inputs();
  const auto input = std::find_if(inputs.begin(), inputs.end(), [](const Input& each) {
    return each.id() == "terms.measures.weight";
  });
  REQUIRE(input != inputs.end());
  CHECK(input->help == "Not set yet.");
  REQUIRE(input->cites.size() == 1);
  CHECK(input->cites[0].clause == "1");
  CHECK(input->at_least == Rational(0));
  CHECK(input->at_most == Rational(1));
  CHECK(input->adds_to == Rational(6, 10));
}

}  // namespace trueup
