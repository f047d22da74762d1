#include <algorithm>
#include <vector>

#include "own_program.h"
#include "reply/statement.h"

// Shared savings, worked by hand. Unless a test says otherwise the clinic has 12,000 attributed
// member months, 2,000 of them dual-eligible; a prior year of 200 PMPM, a risk factor of 1.25 and a
// trend of 4% make 260 PMPM, so 10,000 months make an expected cost of 2,600,000. The minimum
// savings rate of 2% is then 52,000 and the cap of 10% is 260,000.

namespace trueup {

namespace {

Document reading(const char* id, std::vector<const char*> options) {
  Document document = {{"id", id},     {"question", "Which?"}, {"options", Document::array()},
                       {"default", options.front()}, {"why", "It has to be one."},
                       {"cite", "contract 8"}};
  for (const char* option : options)
    document["options"].push_back({{"id", option}, {"label", option}});
  return document;
}

/// Upside only: a clinic with care coordination and a network without.
Document one_sided() {
  Document document = own_program();
  document["shared_savings"] = {
      {"participants",
       {{{"id", "clinic"}, {"label", "Clinic"}, {"care_coordination", true}},
        {{"id", "network"}, {"label", "Network"}, {"care_coordination", false}}}},
      {"trend", own_term("0.04")},
      {"minimum_savings_rate", own_term("0.02")},
      {"share", own_term("0.5")},
      {"savings_cap", own_term("0.1")},
      {"quality_gate", own_term("0.6")},
      {"care_coordination_pmpm", own_term("5", "pmpm")}};
  document["readings"] = {reading("savings.counted", {"first_dollar", "excess"}),
                          reading("savings.quality", {"gate", "score"}),
                          reading("savings.cap_on", {"payment", "savings"})};
  return document;
}

/// The losses are shared as the savings are.
Document two_sided() {
  Document document = one_sided();
  document["shared_savings"]["minimum_loss_rate"] = own_term("0.02");
  document["shared_savings"]["loss_share"] = own_term("0.5");
  document["shared_savings"]["loss_cap"] = own_term("0.1");
  return document;
}

/// The clinic's actual cost and score; the network meets its expected cost of 1,040,000.
Draft year(const char* actual_cost, const char* score = "0.8") {
  return own_scenario()
      .enter("savings/clinic/member_months", "12000")
      .enter("savings/clinic/dual_eligible_months", "2000")
      .enter("savings/clinic/prior_year_pmpm", "200")
      .enter("savings/clinic/risk_factor", "1.25")
      .enter("savings/clinic/actual_cost", actual_cost)
      .enter("savings/clinic/quality_score", score)
      .enter("savings/network/member_months", "10000")
      .enter("savings/network/dual_eligible_months", "0")
      .enter("savings/network/prior_year_pmpm", "100")
      .enter("savings/network/risk_factor", "1")
      .enter("savings/network/actual_cost", "1040000")
      .enter("savings/network/quality_score", "1");
}

Settled settled(const Draft& draft) { return settled(draft, one_sided()); }

/// What is paid to the clinic for its savings.
Rational paid(const Draft& draft, const Document& program = one_sided()) {
  return settled(draft, program)["savings.payment_by_participant[clinic]"];
}

std::string faults(const Draft& draft) { return faults_of(draft, one_sided()); }

bool has_loss_line(const Settled& one) {
  const auto& lines = one.session().workbook().lines();
  return std::any_of(lines.begin(), lines.end(), [](const Line& line) {
    return line.id.rfind("savings.loss", 0) == 0 || line.id == "statement.shared_losses";
  });
}

}  // namespace

TEST_CASE("savings: expected cost is prior year, times risk, times trend, single-eligible only") {
  const Settled one = settled(year("2496000"));
  CHECK(one["savings.single_eligible_months[clinic]"] == 10000);
  CHECK(one["savings.expected_pmpm[clinic]"] == 260);
  CHECK(one["savings.expected_cost[clinic]"] == 2600000);
  CHECK(one["savings.savings[clinic]"] == 104000);
  CHECK(one["savings.savings_rate[clinic]"] == dec("0.04"));
  // With the dual-eligible months the expected cost would be 3,120,000.
  CHECK(settled(year("2496000").enter("savings/clinic/dual_eligible_months", "0"))
            ["savings.expected_cost[clinic]"] == 3120000);
}

TEST_CASE("savings: more dual-eligible months than attributed ones are refused") {
  Draft draft = year("2496000");
  CHECK(faults(draft.enter("savings/clinic/dual_eligible_months", "12000")) == "");
  CHECK(faults(draft.enter("savings/clinic/dual_eligible_months", "12000.5")) ==
        "out_of_bounds /inputs/savings/clinic/dual_eligible_months");
  // The network's months say nothing of the clinic's.
  CHECK(faults(year("2496000").enter("savings/network/member_months", "1999")) == "");
  CHECK(faults(year("2496000").leave_out("savings/clinic/member_months")) == "");
}

TEST_CASE("savings: an edit to more dual-eligible months than there are is not taken") {
  Settled one = settled(year("2496000"));
  const auto edit = one.session().set("/inputs/savings/clinic/dual_eligible_months", "\"12001\"");
  REQUIRE(edit.diagnostics.size() == 1);
  CHECK(edit.diagnostics[0].pointer == "/inputs/savings/clinic/dual_eligible_months");
  CHECK(edit.diagnostics[0].expected.find("12000") != std::string::npos);
}

TEST_CASE("savings: below the minimum savings rate nothing is paid, exactly at it all is") {
  CHECK(paid(year("2548000.01")) == 0);      // savings of 51,999.99
  CHECK(paid(year("2548000")) == 26000);     // half of 52,000
  CHECK(paid(year("2600000")) == 0);
  CHECK(paid(year("2700000")) == 0);         // a loss
  CHECK(settled(year("2548000.01"))["savings.reached[clinic]"] == 0);
  CHECK(settled(year("2548000"))["savings.reached[clinic]"] == 1);
}

TEST_CASE("savings: from the first dollar, or beyond the minimum only") {
  CHECK(paid(year("2496000")) == 52000);  // half of 104,000
  CHECK(paid(year("2496000").read("savings.counted", "excess")) == 26000);  // half of 52,000
  CHECK(paid(year("2548000").read("savings.counted", "excess")) == 0);
  CHECK(paid(year("2547999").read("savings.counted", "excess")) == dec("0.5"));
}

TEST_CASE("savings: the cap limits the payment, or the savings it is a share of") {
  CHECK(paid(year("2080001")) == dec("259999.5"));  // half of 519,999
  CHECK(paid(year("2080000")) == 260000);
  CHECK(paid(year("2079999")) == 260000);
  CHECK(paid(year("2000000")) == 260000);
  const auto on_savings = [](const char* actual) {
    return paid(year(actual).read("savings.cap_on", "savings"));
  };
  CHECK(on_savings("2340001") == dec("129999.5"));  // half of 259,999
  CHECK(on_savings("2340000") == 130000);
  CHECK(on_savings("2000000") == 130000);
}

TEST_CASE("savings: below the quality gate nothing is paid, exactly at it the whole share is") {
  CHECK(paid(year("2496000", "0.5999")) == 0);
  CHECK(paid(year("2496000", "0.6")) == 52000);
  CHECK(paid(year("2496000", "1")) == 52000);
}

TEST_CASE("savings: the share times the score, once the gate is passed") {
  const auto by_score = [](const char* actual, const char* score) {
    return paid(year(actual, score).read("savings.quality", "score"));
  };
  CHECK(by_score("2496000", "0.5999") == 0);
  CHECK(by_score("2496000", "0.6") == 31200);  // 104,000 x 0.5 x 0.6
  CHECK(by_score("2496000", "1") == 52000);
  // 600,000 x 0.5 x 0.8 = 240,000 stays below a cap on the payment; a cap on the savings counts
  // 260,000 of them, times 0.5 x 0.8.
  CHECK(by_score("2000000", "0.8") == 240000);
  CHECK(paid(year("2000000").read("savings.quality", "score").read("savings.cap_on", "savings")) ==
        104000);
}

TEST_CASE("savings: the add-on goes to care coordination only, whatever was saved or scored") {
  for (const Draft& draft : {year("2496000"), year("2496000", "0"), year("9000000")}) {
    const Settled one = settled(draft);
    CHECK(one["savings.add_on_by_participant[clinic]"] == 50000);  // 5 x 10,000
    CHECK(one["savings.add_on_by_participant[network]"] == 0);
    CHECK(one["statement.care_coordination"] == -50000);
  }
}

TEST_CASE("savings: a network without its months still leaves the add-on to be computed") {
  const Settled one = settled(year("2496000").leave_out("savings/network/member_months"));
  CHECK(one["statement.care_coordination"] == -50000);
  CHECK(one.text("statement.shared_savings") == "missing");
  CHECK(one.missing("statement.shared_savings") ==
        std::vector<std::string>{"savings.member_months[network]"});
}

TEST_CASE("savings: the State pays, all participants together, to the cent") {
  // The network saves 40,000, 3.85% of 1,040,000: half is 20,000.
  const Settled one = settled(year("2496000").enter("savings/network/actual_cost", "1000000"));
  CHECK(one["savings.payment"] == 72000);
  CHECK(one["statement.shared_savings"] == -72000);
  CHECK(one["statement.net"] == -122000);
  CHECK(settled(year("2495999.99"))["statement.shared_savings"] == dec("-52000.01"));  // of .005
}

TEST_CASE("savings: a program of upside only has no line for losses, and a loss costs nothing") {
  const Settled one = settled(year("9000000"));
  CHECK(!has_loss_line(one));
  CHECK(one["statement.shared_savings"] == 0);
  CHECK(one["statement.net"] == -50000);  // the add-on
  CHECK(has_loss_line(settled(year("9000000"), two_sided())));
}

TEST_CASE("savings: two-sided losses mirror savings, whatever the readings") {
  for (const char* counted : {"first_dollar", "excess"}) {
    for (const char* cap_on : {"payment", "savings"}) {
      for (const long apart : {0L, 51999L, 52000L, 52001L, 260000L, 520001L, 900000L}) {
        CAPTURE(counted);
        CAPTURE(cap_on);
        CAPTURE(apart);
        const auto at = [&](long cost) {
          return settled(year(std::to_string(cost).c_str(), "0.6")
                             .read("savings.counted", counted)
                             .read("savings.cap_on", cap_on),
                         two_sided());
        };
        const Settled saved = at(2600000 - apart);
        const Settled lost = at(2600000 + apart);
        CHECK(saved["statement.shared_savings"] == -lost["statement.shared_losses"]);
        CHECK(saved["statement.shared_losses"] == 0);
        CHECK(lost["statement.shared_savings"] == 0);
      }
    }
  }
}

TEST_CASE("savings: a loss at its minimum is shared, below it not, and the Provider pays") {
  const auto lost = [](const char* actual) {
    return settled(year(actual), two_sided())["statement.shared_losses"];
  };
  CHECK(lost("2651999.99") == 0);
  CHECK(lost("2652000") == 26000);   // half of 52,000
  CHECK(lost("2704000") == 52000);
  CHECK(lost("3120000") == 260000);  // half of 520,000, exactly the cap
  CHECK(lost("3400000") == 260000);
}

TEST_CASE("savings: quality does not lower a loss") {
  for (const char* score : {"0", "0.6", "1"})
    CHECK(settled(year("2704000", score).read("savings.quality", "score"),
                  two_sided())["statement.shared_losses"] == 52000);
}

TEST_CASE("savings: without a minimum loss rate any loss is shared, without a cap all of it") {
  Document program = two_sided();
  program["shared_savings"].erase("minimum_loss_rate");
  CHECK(settled(year("2599999"), program)["statement.shared_losses"] == 0);
  CHECK(settled(year("2600001"), program)["statement.shared_losses"] == dec("0.5"));
  CHECK(settled(year("2600001").read("savings.counted", "excess"),
                program)["statement.shared_losses"] == dec("0.5"));
  program["shared_savings"].erase("loss_cap");
  CHECK(settled(year("3600000"), program)["statement.shared_losses"] == 500000);
}

TEST_CASE("savings: the final multiplier comes after the cap, on both sides, not on the add-on") {
  Document program = two_sided();
  program["shared_savings"]["multiplier"] = own_term("0.98", "factor");
  CHECK(paid(year("2496000"), program) == 50960);   // 0.98 x 52,000
  CHECK(paid(year("2000000"), program) == 254800);  // 0.98 x 260,000
  const Settled lost = settled(year("2704000"), program);
  CHECK(lost["statement.shared_losses"] == 50960);
  CHECK(lost["statement.care_coordination"] == -50000);
}

TEST_CASE("savings: what a program leaves out is not there") {
  Document program = one_sided();
  auto& terms = program["shared_savings"];
  terms.erase("savings_cap");
  CHECK(paid(year("2000000"), program) == 300000);  // half of 600,000
  terms.erase("quality_gate");
  CHECK(paid(year("2496000", "0"), program) == 52000);
  CHECK(paid(year("2496000", "0.3").read("savings.quality", "score"), program) == 15600);
  program.erase("readings");
  const Draft unscored = year("2496000")
                             .leave_out("savings/clinic/quality_score")
                             .leave_out("savings/network/quality_score");
  CHECK(paid(unscored, program) == 52000);  // nothing asks for a score
  CHECK(faults_of(year("2496000"), program) ==
        "unknown_key /inputs/savings/clinic/quality_score; "
        "unknown_key /inputs/savings/network/quality_score");
  terms["participants"][0]["care_coordination"] = false;
  terms.erase("care_coordination_pmpm");
  CHECK(settled(unscored, program).session().workbook().find_line("savings.add_on") == nullptr);
}

TEST_CASE("savings: a participant without single-eligible members is paid nothing") {
  Draft draft = year("0");
  draft.enter("savings/clinic/dual_eligible_months", "12000");
  CHECK(paid(draft) == 0);
  CHECK(paid(draft.enter("savings/clinic/actual_cost", "10")) == 0);
  CHECK(settled(draft).text("savings.savings_rate[clinic]") == "undefined");
}

TEST_CASE("savings: the payment never falls as the cost does, and the order of participants is nothing") {
  Document swapped = one_sided();
  auto& participants = swapped["shared_savings"]["participants"];
  std::reverse(participants.begin(), participants.end());
  for (const char* counted : {"first_dollar", "excess"}) {
    Rational before = 0;
    for (long cost = 2660000; cost >= 1900000; cost -= 19000) {
      const Draft draft = year(std::to_string(cost).c_str()).read("savings.counted", counted);
      const Rational now = paid(draft);
      CHECK(now >= before);
      CHECK(now <= 260000);
      CHECK(settled(draft, swapped)["statement.net"] == settled(draft)["statement.net"]);
      before = now;
    }
    CHECK(before == 260000);
  }
}

TEST_CASE("savings: each reading's effect is told in dollars") {
  const Document readings =
      readings_document(settled(year("2000000")).session().evaluation());
  const auto effect = [&](std::size_t index) {
    return readings[index]["options"][1]["effect"].get<std::string>();
  };
  CHECK(readings[0]["id"] == "savings.counted");
  CHECK(effect(0) == "0");       // (600,000 - 52,000) x 0.5 = 274,000, still capped
  CHECK(effect(1) == "20000");   // 240,000 rather than 260,000
  CHECK(effect(2) == "130000");  // half of 260,000
}

}  // namespace trueup
