#include <nlohmann/json.hpp>

#include "reply/statement.h"
#include "support.h"

// The settlement statement: signs, directions, cents, and what it says while figures are missing.

namespace trueup {

namespace {

Document row(const Settled& settled, const std::string& line) {
  const Document statement = statement_document(settled.session().evaluation());
  for (const Document& each : statement["rows"])
    if (each["line"] == "statement." + line) return each;
  throw std::logic_error(line);
}

std::string direction(const Settled& settled, const std::string& line) {
  return row(settled, line)["direction"];
}

const char* const rows[] = {"withhold_first", "withhold_second", "incentive", "directed",
                            "corridor",       "rebate",          "interest",  "premium_tax"};

}  // namespace

TEST_CASE("statement: the rows stand in the contract's order") {
  const Settled settled = full_year().settle();
  const auto lines = statement_rows(settled.session().workbook());
  REQUIRE(lines.size() == std::size(rows));
  for (std::size_t i = 0; i < lines.size(); ++i)
    CHECK(lines[i]->id == "statement." + std::string(rows[i]));
}

TEST_CASE("statement: positive is what the plan pays") {
  const Settled settled = full_year().settle();
  CHECK(direction(settled, "withhold_first") == "State pays");
  CHECK(direction(settled, "incentive") == "State pays");
  CHECK(direction(settled, "directed") == "nothing is owed");
  CHECK(direction(settled, "corridor") == "State pays");
  CHECK(direction(settled, "rebate") == "plan pays");
  CHECK(direction(settled, "premium_tax") == "plan pays");
  CHECK(direction(exhibit_13a().settle(), "corridor") == "plan pays");
  CHECK(direction(exhibit_13a().settle(), "rebate") == "not computed");
}

TEST_CASE("statement: too little received in directed payments is for the State to pay") {
  Draft draft = full_year();
  draft.enter("directed/maps/received", "10649999.99");
  CHECK(draft.settle().text("statement.directed") == "-0.01");
  draft.enter("directed/maps/received", "10650000.01");
  CHECK(draft.settle().text("statement.directed") == "0.01");
  CHECK(direction(draft.settle(), "directed") == "plan pays");
}

TEST_CASE("statement: every row is whole cents and the net is their sum") {
  for (const char* prorating : {"from_baseline", "from_floor", "of_target"}) {
    const Settled settled = full_year().read("withhold.prorating", prorating).settle();
    Rational net = 0;
    for (const char* line : rows) {
      const Rational value = settled["statement." + std::string(line)];
      CHECK(denominator(value * 100) == 1);
      net += value;
    }
    CHECK(settled["statement.net"] == net);
    CHECK(settled["statement.net_so_far"] == net);
  }
}

TEST_CASE("statement: when each settlement is due") {
  const Settled settled = full_year().settle();
  CHECK(row(settled, "withhold_first")["due"] == "2026-08-14");
  CHECK(row(settled, "withhold_second")["due"] == "2027-02-14");
  CHECK(row(settled, "corridor")["due"] == "2026-12-31");
  CHECK(row(settled, "rebate")["due"] == "2027-05-14");
  CHECK(row(settled, "premium_tax")["due"] == "2027-03-15");
  CHECK(!row(settled, "incentive").contains("due"));
  CHECK(row(full_year().read("rebate.due_year", "year_later").settle(), "rebate")["due"] ==
        "2028-05-12");
}

TEST_CASE("statement: the net so far leaves out what is not computed yet") {
  // Without one final rate: no second payment, so no premium revenue, MLR, rebate or interest.
  const Settled settled = full_year().leave_out("quality/imm_adolescents/rate").settle();
  CHECK(settled.text("statement.net") == "missing");
  CHECK(settled.missing("statement.withhold_second") ==
        std::vector<std::string>{"quality.rate[imm_adolescents]"});
  // -5,592,670.02 withhold on the preliminary rates, -1,250,000 incentive, 0 directed payments,
  // -16,078.20 corridor, 215,000 premium tax
  CHECK(settled.text("statement.net_so_far") == "-6643748.22");
  const Document so_far = statement_document(settled.session().evaluation())["so_far"];
  CHECK(so_far["rows"] == "5");
  CHECK(so_far["of"] == "8");
}

TEST_CASE("statement: nothing entered is nothing computed, not zero owed") {
  const Settled settled = Draft().settle();
  for (const std::string line : rows) {
    CAPTURE(line);
    // A rebate that is not late bears no interest, whatever it will be.
    CHECK(settled.text("statement." + line) == (line == "interest" ? "0" : "missing"));
  }
  CHECK(settled.text("statement.net") == "missing");
  CHECK(settled.text("statement.net_so_far") == "0");
}

TEST_CASE("statement: a settlement that is undefined is left out of the net so far as well") {
  // Premium revenue of 0: no ratio, no rebate. The incentive and the corridor stand.
  Draft draft = full_year();
  draft.leave_out("mlr/premium_revenue_other").leave_out("mlr/health_insurer_fee");
  draft.enter("mlr/liquidated_damages", "0");
  for (const char* field : {"statutory_assessments", "examination_fees", "federal_taxes",
                            "state_local_taxes", "premium_taxes", "community_benefit"})
    draft.leave_out("mlr/" + std::string(field));
  draft.enter("mlr/premium_revenue", "0").enter("mlr/taxes_and_fees", "0");
  const Settled settled = draft.settle();
  CHECK(settled.text("statement.rebate") == "undefined");
  CHECK(settled.text("statement.net") == "undefined");
  CHECK(settled.text("statement.corridor") == "-16078.2");
  // The eight rows' -11,076,991.00 without the rebate of 1,201,510.49 and interest of 6,254.44
  CHECK(settled.text("statement.net_so_far") == "-12284755.93");
}

}  // namespace trueup
