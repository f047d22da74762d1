#include <algorithm>
#include <utility>

#include "support.h"

// Eligible cost from a list of members: contract 11.1.11, R08 Step 7 and Exhibit 13D.

namespace trueup {

namespace {

using Members = std::vector<std::pair<const char*, const char*>>;

Draft listing(const Members& members) {
  Draft draft;
  for (const auto& [cell, cost] : members) draft.member(cell, cost);
  return draft;
}

const Members around_the_threshold = {{"ma_adult", "249999.99"},
                                      {"ma_adult", "250000"},
                                      {"ma_adult", "250000.01"},
                                      {"foster_care", "1000000"}};

}  // namespace

TEST_CASE("members: only the excess over 250,000 counts by default") {
  const Settled settled = listing(around_the_threshold).settle();
  CHECK(settled.text("corridor.member_eligible[0]") == "0");
  CHECK(settled.text("corridor.member_eligible[1]") == "0");
  CHECK(settled.text("corridor.member_eligible[2]") == "0.01");
  CHECK(settled.text("corridor.member_eligible[3]") == "750000");
  CHECK(settled.text("corridor.actual_by_cell[ma_adult]") == "0.01");
  CHECK(settled.text("corridor.actual") == "750000.01");
}

TEST_CASE("members: from the first dollar, a member at exactly 250,000 counts whole") {
  const Settled settled =
      listing(around_the_threshold).read("corridor.threshold", "first_dollar").settle();
  CHECK(settled.text("corridor.member_eligible[0]") == "0");
  CHECK(settled.text("corridor.member_eligible[1]") == "250000");
  CHECK(settled.text("corridor.member_eligible[2]") == "250000.01");
  CHECK(settled.text("corridor.member_eligible[3]") == "1000000");
  CHECK(settled.text("corridor.actual_by_cell[ma_adult]") == "500000.01");
}

TEST_CASE("members: a rate cell without a member on the list has no cost") {
  const Settled settled = listing(around_the_threshold).settle();
  CHECK(settled.text("corridor.actual_by_cell[quasi_chip]") == "0");
}

TEST_CASE("members: each member's excess is taken by itself, not the sum's") {
  const Settled settled = listing({{"ma_adult", "200000"}, {"ma_adult", "200000"}}).settle();
  CHECK(settled.text("corridor.actual_by_cell[ma_adult]") == "0");
}

TEST_CASE("members: a rate cell's total may stand beside members of other cells") {
  Draft draft = listing(around_the_threshold);
  draft.enter("cells/ma_children/high_cost_actual", "12345.67");
  const Settled settled = draft.settle();
  CHECK(settled.text("corridor.actual_by_cell[ma_children]") == "12345.67");
  CHECK(settled.text("corridor.actual") == "762345.68");
}

TEST_CASE("members: a total beside members of the same rate cell is refused") {
  Draft draft = listing(around_the_threshold);
  draft.enter("cells/ma_adult/high_cost_actual", "1");
  CHECK(draft.faults() == "conflicting_inputs /inputs/cells/ma_adult/high_cost_actual");
}

TEST_CASE("members: their order does not matter") {
  Members members = {{"non_newborn_ssi_disabled", "2850000"},
                     {"non_newborn_ssi_disabled", "1745000"},
                     {"non_newborn_ssi_disabled", "231000"},
                     {"non_ssi_newborn_0_2", "2390000"},
                     {"foster_care", "405000"},
                     {"ma_children", "2180000"}};
  Draft base = full_year().leave_out("members");
  const auto settle = [&] {
    Draft draft = base;
    for (const auto& [cell, cost] : members) draft.member(cell, cost);
    return draft.settle();
  };
  const Settled as_shipped = full_year().settle();
  for (int turn = 0; turn < 6; ++turn) {
    std::rotate(members.begin(), members.begin() + 1, members.end());
    const Settled settled = settle();
    CHECK(settled["corridor.settlement"] == as_shipped["corridor.settlement"]);
    CHECK(settled["statement.net"] == as_shipped["statement.net"]);
    for (const std::string& cell : cell_ids()) {
      const std::string line = "corridor.actual_by_cell[" + cell + "]";
      CHECK(settled[line] == as_shipped[line]);
    }
  }
}

}  // namespace trueup
