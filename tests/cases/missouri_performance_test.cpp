#include "reply/catalogue.h"
#include "support.h"

// Missouri B3Z06118 2.28 and 2.5.5: participation, performance score, withhold, penalties, random
// assignment, and the dates of reports. Each figure is worked out beside its check.

namespace trueup {

namespace {

Draft nothing(const std::string& year = "2007") {
  return Draft(R"({"format": "trueup.scenario.v1", "inputs": {}, "program": "us-mo-mcplus-sfy)" +
               year + "\"}");
}

/// One cell with a made-up portion of $6.00 and 1,000 member months, and no member elsewhere.
Draft participation(std::string_view ratio) {
  Draft draft = nothing();
  for (const RateCell& cell : shipped_program("us-mo-mcplus-sfy2007")->cells)
    draft.enter("cells/" + cell.id + "/member_months",
                cell.id == "east_1_01_06" ? "1000" : "0");
  draft.enter("terms/east_1_01_06/epsdt.portion", "6.00");
  return draft.enter("epsdt/east_1_01_06/ratio", ratio);
}

std::string adjustment(std::string_view ratio, const char* divisor = "over_80") {
  return participation(ratio)
      .read("missouri.epsdt_divisor", divisor)
      .settle()
      .text("epsdt.adjustment_pmpm[east_1_01_06]");
}

/// How many measures were rated high, average, low, not applicable and not reported.
Draft rated(const std::vector<const char*>& counts) {
  const char* const ratings[] = {"high", "average", "low", "not_applicable", "not_reported"};
  Draft draft = nothing();
  for (std::size_t i = 0; i < counts.size(); ++i)
    draft.enter("hedis/" + std::string(ratings[i]), counts[i]);
  return draft;
}

Draft low_score(const char* earlier) {
  return rated({"0", "0", "14", "0", "0"})
      .enter("hedis/earlier_low", earlier)
      .enter("hedis/capitation", "5000000.00")
      .enter("hedis/plans_high", "2");
}

Draft withheld_three_months() {
  Draft draft = nothing();
  for (const char* month : {"2006-10", "2006-11", "2006-12"}) {
    const std::string place = "administrative/" + std::string(month);
    draft.enter(place + "/payment", "5000000.00").enter(place + "/rate", "0.03");
  }
  return draft;
}

/// Plans of Central, each with or without a safety-net hospital.
Draft central(const std::vector<bool>& hospitals) {
  Draft draft = nothing();
  draft.answer("assignment/central", true);
  for (std::size_t i = 0; i < hospitals.size(); ++i) {
    const std::string plan = "assignment/plan_" + std::to_string(i + 1);
    draft.answer(plan + "/present", true).answer(plan + "/safety_net", hospitals[i]);
  }
  return draft;
}

std::vector<std::string> shares(const Draft& draft, int plans) {
  const Settled settled = draft.settle();
  std::vector<std::string> result;
  for (int i = 1; i <= plans; ++i)
    result.push_back(settled.text("assignment.share[plan_" + std::to_string(i) + "]"));
  return result;
}

Rational whole(const Draft& draft) {
  const Settled settled = draft.settle();
  Rational sum = 0;
  for (int i = 1; i <= 8; ++i) sum += settled["assignment.share[plan_" + std::to_string(i) + "]"];
  return sum;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("missouri participation: zero at 80%, in proportion above and below it") {
  CHECK(adjustment("0.80") == "0");
  CHECK(adjustment("0.80", "over_100") == "0");
  CHECK(adjustment("0.725") == "-0.5625");  // 6.00 × (72.5 − 80) ÷ 80
  CHECK(adjustment("0.725", "over_100") == "-0.45");
  CHECK(adjustment("0.76") == "-0.3");
  CHECK(adjustment("0.84") == "0.3");
  CHECK(adjustment("0.84", "over_100") == "0.24");
  CHECK(adjustment("0") == "-6");  // the whole portion
}

TEST_CASE("missouri participation: nothing more is adjusted above 100%") {
  CHECK(adjustment("1") == "1.5");  // 6.00 × 20 ÷ 80
  CHECK(adjustment("1.05") == "1.5");
  CHECK(adjustment("1.05", "over_100") == "1.2");
}

TEST_CASE("missouri participation: from the two counts as from the ratio") {
  Draft draft = participation("0.76");
  CHECK(draft.settle().text("statement.epsdt") == "300");  // the plan pays 0.30 × 1,000
  draft.leave_out("epsdt/east_1_01_06/ratio");
  draft.enter("epsdt/east_1_01_06/eligible", "250").enter("epsdt/east_1_01_06/visited", "190");
  CHECK(draft.settle().text("statement.epsdt") == "300");
  draft.enter("epsdt/east_1_01_06/visited", "210");
  CHECK(draft.settle().text("statement.epsdt") == "-300");
  draft.enter("epsdt/east_1_01_06/ratio", "0.76");
  CHECK(draft.faults() == "conflicting_inputs /inputs/epsdt/east_1_01_06/ratio");
}

TEST_CASE("missouri participation: only the months it applies to, where they are entered") {
  Draft draft = participation("0.76");
  draft.enter("epsdt/east_1_01_06/months", "400");
  CHECK(draft.settle().text("statement.epsdt") == "120");
}

TEST_CASE("missouri participation: the portion is open, and no value is made up for it") {
  Draft draft = participation("0.76");
  draft.leave_out("terms/east_1_01_06/epsdt.portion");
  const Settled settled = draft.settle();
  CHECK(settled.text("statement.epsdt") == "missing");
  CHECK(settled.missing("statement.epsdt") == Texts{"terms.epsdt.portion[east_1_01_06]"});
  CHECK(settled.text("epsdt.participant_ratio[east_1_01_06]") == "0.76");
}

TEST_CASE("missouri participation: visits are required under 21 only") {
  const Program& program = *shipped_program("us-mo-mcplus-sfy2007");
  int required = 0;
  for (const RateCell& cell : program.cells) {
    CHECK(cell.well_child_portion.has_value() == (cell.who->age_to <= 20));
    required += cell.well_child_portion.has_value();
  }
  CHECK(required == 28);  // nine cells of two regions, ten of the West
  CHECK(participation("0.76").enter("epsdt/east_1_45_99/ratio", "0.5").faults() ==
        "unknown_element /inputs/epsdt/east_1_45_99");
}

TEST_CASE("missouri participation: a percentage where a share belongs") {
  CHECK(participation("76").faults() == "out_of_bounds /inputs/epsdt/east_1_01_06/ratio");
}

TEST_CASE("missouri score: the average of values that are not zero, as a whole number") {
  const Settled average = rated({"5", "6", "2", "1", "0"}).settle();
  CHECK(average.fraction("hedis.average") == "29/13");
  CHECK(average.text("hedis.score") == "2");
  CHECK(average.text("hedis.consequence") == "the minimum standard is met");
  const Settled below = rated({"0", "1", "8", "0", "5"}).enter("hedis/earlier_low", "0").settle();
  CHECK(below.fraction("hedis.average") == "5/14");
  CHECK(below.text("hedis.score") == "0");  // below the 1 the contract names: low as well
  CHECK(below.text("hedis.is_low") == "1");
}

TEST_CASE("missouri score: a half goes up, on either side of each step") {
  CHECK(rated({"1", "1", "0", "0", "0"}).settle().text("hedis.score") == "3");  // 2.5
  CHECK(rated({"6", "7", "0", "0", "0"}).settle().text("hedis.score") == "2");  // 2.46
  CHECK(rated({"0", "1", "1", "0", "0"}).settle().text("hedis.score") == "2");  // 1.5
  CHECK(rated({"0", "6", "7", "0", "0"}).settle().text("hedis.score") == "1");  // 1.46
  CHECK(rated({"0", "0", "0", "14", "0"}).settle().text("hedis.score") == "undefined");
}

TEST_CASE("missouri score: the first two low scores cost nothing, the third a quarter percent") {
  for (const char* earlier : {"0", "1"}) {
    const Settled settled = low_score(earlier).settle();
    CHECK(settled.text("statement.hedis") == "0");
    CHECK(settled.text("hedis.consequence").find("halved") != std::string::npos);
  }
  const Settled third = low_score("2").settle();
  CHECK(third.text("hedis.reduction") == "12500");  // 5,000,000 × 0.25%
  CHECK(third.text("hedis.to_each_high") == "6250");
  CHECK(third.text("statement.hedis") == "12500");
  CHECK(low_score("3").settle().text("statement.hedis") == "12500");
}

TEST_CASE("missouri score: a reduction goes to the plans rated high, and adds to nothing") {
  const Rational paid = low_score("2").settle()["statement.hedis"];
  Draft high = rated({"14", "0", "0", "0", "0"});
  high.enter("hedis/other_reductions", "12500").enter("hedis/plans_high", "2");
  const Rational received = high.settle()["statement.hedis"];
  CHECK(received == -6250);
  CHECK(paid + 2 * received == 0);
  // A plan that is neither high nor low neither pays nor receives.
  const Settled average = rated({"0", "14", "0", "0", "0"}).settle();
  CHECK(average.text("statement.hedis") == "0");
  // Where no plan is high the contract does not say who receives it; it is taken all the same.
  const Settled nobody = low_score("2").enter("hedis/plans_high", "0").settle();
  CHECK(nobody.text("hedis.to_each_high") == "undefined");
  CHECK(nobody.text("statement.hedis") == "12500");
}

TEST_CASE("missouri score: 14 measures are scored, and no more can be rated") {
  CHECK(rated({"5", "6", "2", "1", "0"}).faults() == "");
  CHECK(rated({"5", "6", "2", "1", "1"}).faults() == "out_of_bounds /inputs/hedis/not_reported");
  CHECK(rated({"15"}).faults() == "out_of_bounds /inputs/hedis/high");
  CHECK(rated({"1.5"}).faults() == "out_of_bounds /inputs/hedis/high");
  CHECK(rated({"14"}).enter("hedis/earlier_low", "2").faults() == "");  // that is no rating
}

TEST_CASE("missouri withhold: three months of 3%, all of it paid back on cure") {
  const Settled held = withheld_three_months().answer("administrative/cured", false).settle();
  CHECK(held.text("administrative.withheld_by_month[2006-10]") == "150000");
  CHECK(held.text("administrative.withheld_by_month[2006-09]") == "0");
  CHECK(held.text("statement.administrative") == "450000");  // the plan is without it
  const Settled cured = withheld_three_months().answer("administrative/cured", true).settle();
  CHECK(cured.text("administrative.released") == "450000");
  CHECK(cured.text("statement.administrative") == "0");  // without interest
}

TEST_CASE("missouri withhold: whether it is cured must be said where anything was withheld") {
  CHECK(withheld_three_months().settle().text("statement.administrative") == "missing");
  CHECK(nothing().settle().text("statement.administrative") == "0");
}

TEST_CASE("missouri withhold: up to 3% and within the contract year") {
  CHECK(withheld_three_months().enter("administrative/2006-10/rate", "0.0301").faults() ==
        "out_of_bounds /inputs/administrative/2006-10/rate");
  CHECK(withheld_three_months().enter("administrative/2006-06/rate", "0.03").faults() ==
        "unknown_element /inputs/administrative/2006-06");
  CHECK(nothing("2008").enter("administrative/2008-06/rate", "0.03").faults() == "");
}

TEST_CASE("missouri penalties: the contract's maxima") {
  const auto most = [](const char* row, const char* occurrences, const char* excess = "0") {
    const std::string place = "damages/" + std::string(row);
    Draft draft = nothing().enter(place + "/occurrences", occurrences);
    if (row == std::string("excess_charge")) draft.enter(place + "/excess", excess);
    return draft.settle().text("damages.most[" + std::string(row) + "]");
  };
  CHECK(most("services_not_provided", "2") == "50000");
  CHECK(most("misrepresentation_members", "1") == "25000");
  CHECK(most("physician_incentives", "1") == "25000");
  CHECK(most("marketing", "1") == "25000");
  CHECK(most("discrimination", "1") == "100000");
  CHECK(most("misrepresentation_agencies", "2") == "200000");
  CHECK(most("member_discriminated", "3") == "45000");
  CHECK(most("member_discriminated", "9") == "100000");
  CHECK(most("excess_charge", "1", "10000") == "25000");
  CHECK(most("excess_charge", "1", "40000") == "80000");
}

TEST_CASE("missouri assignment: plans of Central with and without a safety-net hospital") {
  CHECK(shares(central({true, true, false, false, false}), 5) ==
        Texts{"0.35", "0.35", "0.1", "0.1", "0.1"});
  CHECK(shares(central({true, false}), 2) == Texts{"0.7", "0.3"});
  CHECK(shares(central({true, true, true, true}), 4) == Texts{"0.25", "0.25", "0.25", "0.25"});
  CHECK(shares(central({true}), 1) == Texts{"1"});
  // Without such a hospital anywhere the contract sets no shares.
  CHECK(shares(central({false, false}), 2) == Texts{"undefined", "undefined"});
}

TEST_CASE("missouri assignment: half of a low plan's share goes to the highest rated") {
  Draft draft = central({true, true, false, false, false});
  draft.answer("assignment/plan_1/low", true).answer("assignment/plan_2/highest", true);
  CHECK(shares(draft, 5) == Texts{"0.175", "0.525", "0.1", "0.1", "0.1"});
  draft.answer("assignment/plan_3/highest", true);  // two tie: 8.75% each
  CHECK(shares(draft, 5) == Texts{"0.175", "0.4375", "0.1875", "0.1", "0.1"});
  CHECK(whole(draft) == 1);
}

TEST_CASE("missouri assignment: by points in the other regions, and shares add to one") {
  Draft draft = nothing();
  draft.answer("assignment/central", false);
  const char* const points[] = {"80", "100", "70"};
  for (int i = 0; i < 3; ++i) {
    const std::string plan = "assignment/plan_" + std::to_string(i + 1);
    draft.answer(plan + "/present", true).enter(plan + "/points", points[i]);
  }
  CHECK(shares(draft, 3) == Texts{"0.32", "0.4", "0.28"});  // of 250 points
  CHECK(whole(draft) == 1);
  draft.answer("assignment/plan_3/low", true).answer("assignment/plan_1/highest", true);
  CHECK(shares(draft, 3) == Texts{"0.46", "0.4", "0.14"});
  CHECK(whole(draft) == 1);
  CHECK(draft.settle().text("assignment.share[plan_4]") == "0");  // a place without a plan
}

TEST_CASE("missouri assignment: nothing is assigned while no region is named") {
  CHECK(nothing().settle().text("assignment.share[plan_1]") == "missing");
}

TEST_CASE("missouri dates: reports of both years, third-party savings, events") {
  const Settled first = nothing().enter("events/administrative_notice", "2006-09-07")
                            .enter("events/contract_end", "2007-06-30").settle();
  // Revised Attachment 6 Exhibit 2
  CHECK(first.text("deadline.first_quarter_reports") == "2006-12-01");
  CHECK(first.text("deadline.second_quarter_reports") == "2007-03-01");
  CHECK(first.text("deadline.third_quarter_reports") == "2007-06-01");
  CHECK(first.text("deadline.fourth_quarter_reports") == "2007-09-01");
  CHECK(first.text("deadline.performance_measures") == "2007-06-30");
  CHECK(first.text("deadline.annual_reports") == "2007-11-30");
  // 2.20.4: the thirtieth day after the quarter
  CHECK(first.text("deadline.first_quarter_savings") == "2006-10-30");
  CHECK(first.text("deadline.third_quarter_savings") == "2007-04-30");
  // 2.28.5: five working days after Thursday, September 7
  CHECK(first.text("deadline.action_plan") == "2006-09-14");
  // 2.32.8 and 3.5.1: 90 and 365 days after June 30, 2007
  CHECK(first.text("deadline.advances_returned") == "2007-09-28");
  CHECK(first.text("deadline.administration_continued") == "2008-06-29");
  const Settled second = nothing("2008").settle();
  CHECK(second.text("deadline.first_quarter_reports") == "2007-12-01");
  CHECK(second.text("deadline.third_quarter_reports") == "2008-06-01");
  CHECK(second.text("deadline.performance_measures") == "2008-06-30");
  CHECK(second.text("deadline.second_quarter_savings") == "2008-01-30");
}

}  // namespace trueup
