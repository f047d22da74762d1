#include "readers/compare.h"
#include "reply/catalogue.h"
#include "reply/compare.h"
#include "reply/lines.h"
#include "support.h"

// Two programs compared: every dollar of the difference has a named cause.

namespace trueup {

namespace {

/// The program of MississippiCAN with some of its document changed.
template <class Change>
std::string mscan_with(Change change) {
  Document document = Document::parse(shipped_program_text("us-ms-mscan-sfy2026"));
  change(document);
  return document.dump();
}

Comparison compared(const Settled& before, const Settled& after,
                    std::string_view line = net_so_far_line) {
  return compare(before.session().evaluation(), after.session().evaluation(), line);
}

const Cause* find_cause(const Comparison& comparison, const std::string& id) {
  for (const Cause& cause : comparison.causes)
    if (cause.id == id) return &cause;
  return nullptr;
}

Rational sum_of(const Comparison& comparison) {
  Rational total = 0;
  for (const Cause& cause : comparison.causes) total += cause.effect;
  return total;
}

std::vector<Settled> settlements() {
  std::vector<Settled> list;
  list.push_back(full_year().settle());
  list.push_back(chip_exhibit_4().settle());
  list.push_back(exhibit_13a().settle());
  list.push_back(Settled(R"({"format": "trueup.scenario.v1", "program": "us-ms-chip-sfy2026"})"));
  list.emplace_back(std::string(shipped_example_text("sfy2023-full-year")));
  for (const char* part : {"withhold", "incentive", "directed_payments", "pharmacy_corridor",
                           "premium_tax", "mlr", "readings", "deadlines"}) {
    const std::string text = mscan_with([&](Document& document) {
      document.erase(part);
      if (std::string(part) == "readings")  // deadlines and measures name them
        for (Document& deadline : document["deadlines"]) deadline.erase("only_under");
    });
    Diagnostics faults;
    // Only what the program still asks for is entered.
    const auto whole = Session::open("", full_year().text(), faults);
    auto carried = settle_under(*whole, text, faults);
    REQUIRE(carried.session);
    list.emplace_back(write_scenario(carried.session->scenario()), text);
  }
  return list;
}

}  // namespace

TEST_CASE("compare programs: the causes of every pair add up to the whole difference, exactly") {
  const auto list = settlements();
  for (std::size_t i = 0; i < list.size(); ++i) {
    for (std::size_t j = 0; j < list.size(); ++j) {
      CAPTURE(i);
      CAPTURE(j);
      const Comparison comparison = compared(list[i], list[j]);
      CHECK(sum_of(comparison) == list[j]["statement.net_so_far"] - list[i]["statement.net_so_far"]);
      if (i == j) CHECK(comparison.causes.empty());
      CHECK(!find_cause(comparison, "row:statement.net_so_far"));
    }
  }
}

TEST_CASE("compare programs: a changed term is worth what it changes") {
  // Exhibit C L.2.b: the shortfall below the minimum times the denominator. A minimum a tenth of a
  // point higher is worth a thousandth of the denominator; the row is rounded to the cent.
  const std::string text = mscan_with(
      [](Document& document) { document["mlr"]["minimum"]["value"] = "0.914"; });
  const Settled before = full_year().leave_out("rebate/paid_on").settle();
  const Settled after(full_year().leave_out("rebate/paid_on").text(), text);
  const Comparison comparison = compared(before, after);
  REQUIRE(comparison.causes.size() == 1);
  const Cause& cause = comparison.causes[0];
  CHECK(cause.id == "mlr.minimum");
  CHECK(cause.kind == CauseKind::term);
  CHECK(cause.before == "91.3%");
  CHECK(cause.after == "91.4%");
  CHECK(rounded(before["mlr.denominator"] / 1000, 2) - cause.effect <= dec("0.01"));
  CHECK(cause.effect - rounded(before["mlr.denominator"] / 1000, 2) <= dec("0.01"));
}

TEST_CASE("compare programs: a settlement only one of the two has is a row of its own") {
  const std::string text = mscan_with([](Document& document) { document.erase("incentive"); });
  const Settled before = full_year().settle();
  const Settled after(full_year().leave_out("incentive").text(), text);
  const Comparison comparison = compared(before, after);
  const Cause* row = find_cause(comparison, "row:statement.incentive");
  REQUIRE(row);
  CHECK(row->kind == CauseKind::row);
  CHECK(row->effect == 1250000);  // paid to the plan before: the net was lower by it
  CHECK(row->label ==
        "Value-based payment incentive: only the settlement before has it");
  const Comparison back = compared(after, before);
  REQUIRE(find_cause(back, "row:statement.incentive"));
  CHECK(find_cause(back, "row:statement.incentive")->effect == -1250000);
}

TEST_CASE("compare programs: entries, terms and readings only one has are named") {
  const Comparison comparison = compared(full_year().settle(), chip_exhibit_4().settle());
  const auto has = [&](const std::string& id, bool before, CauseKind kind) {
    for (const OnlyOneHas& only : comparison.only_one_has)
      if (only.id == id) return only.before == before && only.kind == kind;
    return false;
  };
  CHECK(has("incentive.awarded", true, CauseKind::input));
  CHECK(has("withhold.rate", true, CauseKind::term));
  CHECK(has("reading:withhold.prorating", true, CauseKind::reading));
  CHECK(has("cells.rate[all_children]", false, CauseKind::term));
  for (const OnlyOneHas& only : comparison.only_one_has) CHECK(!only.text.empty());
}

TEST_CASE("compare programs: an open term that another program sets is one cause") {
  const std::string open = mscan_with([](Document& document) {
    document["mlr"]["minimum"].erase("value");
    document["mlr"]["minimum"]["open"] = true;
  });
  Draft draft = full_year();
  draft.leave_out("rebate/paid_on");
  const Settled set = draft.settle();
  const Settled left_open(draft.text(), open);
  const Comparison comparison = compared(left_open, set);
  const Cause* cause = find_cause(comparison, "mlr.minimum");
  REQUIRE(cause);
  CHECK(cause->kind == CauseKind::term);
  CHECK(cause->before == "open");
  CHECK(cause->after == "91.3%");
  CHECK(cause->effect == set["statement.rebate"] + set["statement.interest"]);
  CHECK(comparison.causes.size() == 1);
  CHECK(compared(set, left_open).causes.size() == 1);
}

TEST_CASE("settle under: three regions of SFY 2023 become one rate cell of SFY 2026") {
  // 8,000 member months of foster care in each region, all with a risk factor of 1.02. MYPAC is a
  // rate cell of SFY 2023 alone.
  Diagnostics faults;
  const auto session = Session::open("", shipped_example_text("sfy2023-full-year"), faults);
  const auto carried = settle_under(*session, "us-ms-mscan-sfy2026", faults);
  REQUIRE(carried.session);
  const auto entered = [&](const std::string& pointer) {
    for (const ScenarioEntry& entry : carried.session->scenario().entries)
      if (entry.pointer() == pointer) return entry.value.text;
    return std::string("nothing");
  };
  CHECK(entered("/inputs/cells/foster_care/member_months") == "24000");
  CHECK(entered("/inputs/cells/foster_care/risk_factor") == "1.02");
  const auto left_out = [&](const std::string& pointer) {
    for (const LeftOut& value : carried.left_out)
      if (value.pointer == pointer) return value.why;
    return std::string("nothing");
  };
  CHECK(left_out("/inputs/cells/north_mypac/member_months") ==
        "The other program has no such rate cell.");
  CHECK(left_out("/inputs/terms/withhold.rate") ==
        "A term entered for one contract says nothing about another.");
}

TEST_CASE("settle under: under its own program a scenario stays as it is") {
  Diagnostics faults;
  const auto session = Session::open("", full_year().text(), faults);
  const auto carried = settle_under(*session, "us-ms-mscan-sfy2026", faults);
  REQUIRE(carried.session);
  CHECK(carried.left_out.empty());
  CHECK(write_scenario(carried.session->scenario()) == write_scenario(session->scenario()));
}

}  // namespace trueup
