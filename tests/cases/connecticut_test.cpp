#include <algorithm>
#include <nlohmann/json.hpp>

#include "calendar/date.h"
#include "contract/shipped.h"
#include "reply/catalogue.h"
#include "reply/statement.h"
#include "support.h"

// Connecticut MQISSP against the primer: what it sets, what it leaves open, and an invented year.

namespace trueup {

namespace {

const Program& program() { return *shipped_program("us-ct-mqissp-2016"); }
const SharedSavings& terms() { return *program().shared_savings; }

Draft illustration() { return Draft(shipped_example_text("connecticut-illustration")); }

const std::vector<std::string> open_terms = {
    "savings.trend",       "savings.minimum_savings_rate", "savings.share",
    "savings.savings_cap", "savings.quality_gate",         "savings.care_coordination_pmpm"};

}  // namespace

TEST_CASE("connecticut: every figure the primer leaves open is open, cited and explained") {
  for (const Term& term : {terms().trend, terms().minimum_rate, terms().share,
                           terms().cap.value(), terms().quality_gate.value(),
                           terms().care_coordination.value()}) {
    CHECK(term.open.has_value());
    CHECK(!term.note.empty());
    REQUIRE(!term.cites.empty());
    CHECK(term.cites.front().source == "primer");
  }
}

TEST_CASE("connecticut: no downside risk, and care coordination for health centers only") {
  CHECK(!terms().losses);
  CHECK(!terms().multiplier);
  REQUIRE(terms().participants.size() == 2);
  CHECK(terms().participants[0].id == "fqhc");
  CHECK(terms().participants[0].care_coordination);
  CHECK(terms().participants[1].id == "advanced_network");
  CHECK(!terms().participants[1].care_coordination);
  const Settled settled = illustration().settle();
  for (const Line& line : settled.session().workbook().lines()) {
    CAPTURE(line.id);
    CHECK(line.id.rfind("savings.loss", 0) != 0);
    CHECK(line.id != "statement.shared_losses");
  }
}

TEST_CASE("connecticut: the dates of the primer's Timing and participation") {
  REQUIRE(program().deadlines.size() == 3);
  const auto date = [](std::size_t i) { return to_iso(program().deadlines[i].date); };
  CHECK(date(0) == "2015-12-31");  // a Request for Proposals in 2015
  CHECK(date(1) == "2016-01-01");  // first wave, an extension being considered
  CHECK(date(2) == "2017-01-01");  // second wave
  CHECK(to_iso(program().period_start) == "2016-01-01");
  CHECK(to_iso(program().period_end) == "2016-12-31");
  CHECK(program().note.find("considering a later start") != std::string::npos);
  CHECK(program().deadlines[1].note.find("xtension") != std::string::npos);
}

TEST_CASE("connecticut: nothing is invented for what is not entered") {
  Draft draft = illustration();
  for (const std::string& term : open_terms) draft.leave_out("terms/" + term);
  const Settled settled = draft.settle();
  CHECK(settled.text("statement.shared_savings") == "missing");
  CHECK(settled.text("statement.care_coordination") == "missing");
  CHECK(settled.text("statement.net") == "missing");
  auto asked = settled.missing("statement.net");
  std::sort(asked.begin(), asked.end());
  std::vector<std::string> expected;
  for (const std::string& term : open_terms) expected.push_back("terms." + term);
  std::sort(expected.begin(), expected.end());
  CHECK(asked == expected);
}

TEST_CASE("connecticut: each open term alone keeps the payment from being computed") {
  for (const std::string& term : open_terms) {
    CAPTURE(term);
    const Settled settled = illustration().leave_out("terms/" + term).settle();
    CHECK(settled.missing("statement.net") == std::vector<std::string>{"terms." + term});
  }
}

TEST_CASE("connecticut: an open term is bounded like a written one") {
  CHECK(illustration().enter("terms/savings.share", "50").faults() ==
        "out_of_bounds /inputs/terms/savings.share");
  CHECK(illustration().enter("terms/savings.care_coordination_pmpm", "-1").faults() ==
        "out_of_bounds /inputs/terms/savings.care_coordination_pmpm");
  CHECK(illustration().enter("terms/savings.trend", "-0.01").faults() == "");
}

TEST_CASE("connecticut: the illustration, worked by hand") {
  const Settled settled = illustration().settle();
  // Health center: 300 x 1.03 = 309 PMPM, 100,000 single-eligible months, 30,900,000 expected;
  // 1,236,000 saved is 4%; half is 618,000; the cap of 1.5% is 463,500.
  CHECK(settled["savings.expected_cost[fqhc]"] == 30900000);
  CHECK(settled["savings.savings[fqhc]"] == 1236000);
  CHECK(settled["savings.payment_by_participant[fqhc]"] == 463500);
  // Network: 280 x 1.05 x 1.03 = 302.82 PMPM, 200,000 months, 60,564,000; 1,214,000 saved reaches
  // 2% of it, 1,211,280; half is 607,000, below the cap of 908,460.
  CHECK(settled["savings.expected_cost[advanced_network]"] == 60564000);
  CHECK(settled["savings.payment_by_participant[advanced_network]"] == 607000);
  CHECK(settled["statement.shared_savings"] == -1070500);
  CHECK(settled["statement.care_coordination"] == -450000);  // 4.50 x 100,000
  CHECK(settled["statement.net"] == -1520500);
}

TEST_CASE("connecticut: what each reading is worth in the illustration, worked by hand") {
  const auto net_under = [](const char* reading, const char* option) {
    return illustration().read(reading, option).settle()["statement.net"];
  };
  // Beyond the minimum: 618,000 / 2 = 309,000 and 2,720 / 2 = 1,360.
  CHECK(net_under("savings.counted", "excess") == -(309000 + 1360 + 450000));
  // By score: 618,000 x 0.7 = 432,600, now below the cap; 607,000 x 0.85 = 515,950.
  CHECK(net_under("savings.quality", "score") == -(432600 + 515950 + 450000));
  // Cap on the savings: 463,500 / 2 and 908,460 / 2.
  CHECK(net_under("savings.cap_on", "savings") == -(231750 + 454230 + 450000));
}

TEST_CASE("connecticut: the example says that its figures are invented") {
  const Settled settled = illustration().settle();
  CHECK(settled.session().scenario().note.find("invented") != std::string::npos);
}

}  // namespace trueup
