#include "support.h"

// Edits of an open session: only what depends on one is computed anew, faults stay local.

namespace trueup {

namespace {

std::string codes(const Session::Edit& edit) {
  std::string text;
  for (const Diagnostic& each : edit.diagnostics)
    text += (text.empty() ? "" : " ") + std::string(fault_name(each.fault));
  return text;
}

/// Whether every line of both sessions has the same value.
bool same_everywhere(const Session& a, const Session& b) {
  if (a.workbook().slot_count() != b.workbook().slot_count()) return false;
  for (const Line& line : a.workbook().lines())
    for (std::uint32_t i = 0; i < a.workbook().nodes()[line.node].size; ++i)
      if (!(a.evaluation().at(line.node, i) == b.evaluation().at(line.node, i))) return false;
  return true;
}

}  // namespace

TEST_CASE("editing: one input moves what depends on it and leaves the rest alone") {
  Settled settled = full_year().settle();
  const Session::Edit edit =
      settled.session().set("/inputs/incentive/awarded", "\"1000000\"");
  CHECK(edit.diagnostics.empty());
  CHECK(!edit.rebuilt);
  CHECK(settled.text("statement.incentive") == "-1000000");
  CHECK(settled.text("statement.net") == "-10826991");
  const Evaluation& evaluation = settled.session().evaluation();
  const Workbook& book = settled.session().workbook();
  CHECK(evaluation.changed(book.find_line("statement.net")->node, 0));
  CHECK(!evaluation.changed(book.find_line("mlr.rebate")->node, 0));
}

TEST_CASE("editing: null takes a value away, and entering it again restores everything") {
  Settled settled = full_year().settle();
  settled.session().set("/inputs/mlr/paid_claims", "null");
  CHECK(settled.text("mlr.numerator") == "missing");
  CHECK(settled.text("withhold.earned") != "missing");
  settled.session().set("/inputs/mlr/paid_claims", "\"489170000\"");
  CHECK(settled.text("statement.net") == "-11076991");
}

TEST_CASE("editing: a value with a fault leaves its input missing and the rest alive") {
  for (const char* faulty : {"\"12,000\"", "12000", "\"-1\"", "true", "{}", "\"\""}) {
    CAPTURE(faulty);
    Settled settled = full_year().settle();
    const Session::Edit edit = settled.session().set("/inputs/mlr/paid_claims", faulty);
    CHECK(edit.diagnostics.size() == 1);
    CHECK(edit.diagnostics.at(0).pointer == "/inputs/mlr/paid_claims");
    CHECK(settled.text("mlr.numerator") == "missing");
    CHECK(settled.text("statement.corridor") == "-16078.2");
    CHECK(settled.session().set("/inputs/mlr/paid_claims", "\"489170000\"").diagnostics.empty());
    CHECK(settled.text("statement.net") == "-11076991");
  }
}

TEST_CASE("editing: a total beside its parts is refused and the parts stand") {
  Settled settled = full_year().settle();
  const Session::Edit edit = settled.session().set("/inputs/mlr/incurred_claims", "\"1\"");
  CHECK(codes(edit) == "conflicting_inputs");
  CHECK(settled.text("statement.net") == "-11076991");
}

TEST_CASE("editing: a reading is switched, refused and taken back to its default") {
  Settled settled = full_year().settle();
  settled.session().set("/readings/mlr.fraud", "\"third_item\"");
  CHECK(settled.text("mlr.rebate") == "0");
  CHECK(codes(settled.session().set("/readings/mlr.fraud", "\"thrice\"")) == "unknown_option");
  CHECK(settled.text("mlr.rebate") == "0");
  CHECK(codes(settled.session().set("/readings/mlr.frog", "\"once\"")) == "unknown_reading");
  settled.session().set("/readings/mlr.fraud", "null");
  CHECK(settled.text("statement.net") == "-11076991");
}

TEST_CASE("editing: a place that is no input is refused and nothing moves") {
  Settled settled = full_year().settle();
  for (const char* pointer : {"/inputs/mlr/no_such_field", "/inputs/cells/no_cell/member_months",
                              "/inputs/cells/pregnant_women/risk_factor", "/inputs", "",
                              "/lines/x"}) {
    CAPTURE(pointer);
    CHECK(settled.session().set(pointer, "\"1\"").diagnostics.size() == 1);
    CHECK(settled.text("statement.net") == "-11076991");
  }
}

TEST_CASE("editing: the list of members is replaced whole and every line read anew") {
  Settled settled = full_year().settle();
  const Session::Edit edit = settled.session().set(
      "/inputs/members", R"([{"cell": "ma_children", "annual_cost": "8570000"}])");
  CHECK(edit.diagnostics.empty());
  CHECK(edit.rebuilt);
  CHECK(settled.text("corridor.actual") == "8320000");
  CHECK(settled.text("statement.net") == "-11076991");  // the same cost in one rate cell
  settled.session().set("/inputs/members", "null");
  CHECK(settled.text("corridor.actual") == "missing");
}

TEST_CASE("editing: a faulty list of members is refused and the old one stands") {
  Settled settled = full_year().settle();
  const Session::Edit edit = settled.session().set(
      "/inputs/members", R"([{"cell": "no_cell", "annual_cost": "1"}])");
  CHECK(codes(edit) == "unknown_element");
  CHECK(settled.text("statement.net") == "-11076991");
}

TEST_CASE("editing: many edits leave the same values as a session opened afresh") {
  Settled settled = full_year().settle();
  struct Edit {
    const char *pointer, *value;
  };
  for (const Edit& edit : {
           Edit{"/inputs/cells/ma_adult/member_months", "\"212345\""},
           {"/readings/corridor.aggregation", "\"cell\""},
           {"/inputs/quality/imm_adolescents/rate", "\"0.5444\""},
           {"/readings/withhold.prorating", "\"from_floor\""},
           {"/inputs/mlr/paid_claims", "null"},
           {"/inputs/cells/quasi_chip/risk_score_cco", "null"},
           {"/inputs/cells/quasi_chip/risk_factor", "\"0.9\""},  // refused: beside the population's
           {"/inputs/cells/quasi_chip/risk_score_population", "null"},
           {"/inputs/cells/quasi_chip/risk_factor", "\"0.9\""},
           {"/inputs/quality/pphr_ae_ratio/credible", "false"},
           {"/inputs/mlr/paid_claims", "\"480000000.01\""},
           {"/readings/mlr.rounding", "\"never\""},
           {"/inputs/rebate/paid_on", "\"2027-06-30\""},
           {"/inputs/rebate/federal_reserve_rate", "\"0.12\""},
           {"/inputs/mlr/member_months", "\"9000\""},
           {"/readings/corridor.aggregation", "null"},
       }) {
    CAPTURE(edit.pointer);
    settled.session().set(edit.pointer, edit.value);
    const Settled afresh(write_scenario(settled.session().scenario()));
    CHECK(same_everywhere(settled.session(), afresh.session()));
  }
}

TEST_CASE("editing: the order of a document's keys does not matter") {
  const Settled as_written = full_year().settle();
  const Settled reversed = Draft(with_keys_reversed(full_year().text())).settle();
  for (const Line& line : as_written.session().workbook().lines()) {
    CAPTURE(line.id);
    for (std::uint32_t i = 0; i < as_written.session().workbook().nodes()[line.node].size; ++i)
      CHECK(as_written.session().evaluation().at(line.node, i) ==
            reversed.session().evaluation().at(line.node, i));
  }
}

}  // namespace trueup
