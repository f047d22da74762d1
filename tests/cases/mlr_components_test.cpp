#include <algorithm>

#include "support.h"

// Every component of Exhibit C moves numerator, denominator and administration by exactly its
// amount and in its direction, shown on the full-year example.

namespace trueup {

namespace {

struct Component {
  const char* field;
  int numerator;
  int denominator;
  int non_claims;
};

// What one dollar more does. In the example fraud recoveries exceed the expense, reinsurance
// premiums exceed recoveries, and overhead is identified.
constexpr Component components[] = {
    {"paid_claims", 1, 0, 0},              // B
    {"unpaid_claims", 1, 0, 0},            // B.1.a
    {"ibnr", 1, 0, 0},                     // B.1.a, e
    {"provider_withholds", 1, 0, 0},       // B.1.b
    {"recoverable_cob", -1, 0, 0},         // B.1.c
    {"subrogation", -1, 0, 0},             // B.1.d
    {"claims_reserves_change", 1, 0, 0},   // B.1.f
    {"contingent_reserves", 1, 0, 0},      // B.1.g
    {"subcapitation_paid", 0, 0, 1},       // J.1: what exceeds the vendor's cost is administration
    {"subcapitated_clinical", 1, 0, -1},   // J.1
    {"subcapitated_quality", 1, 0, -1},    // J.1
    {"subcapitated_administrative", 0, 0, 0},  // J.1: administration either way
    {"overpayment_recoveries", -1, 0, 0},  // B.2.a
    {"drug_rebates", -1, 0, 0},            // B.2.b
    {"provider_incentives", 1, 0, 0},      // B.3.a
    {"fraud_recoveries", 0, 0, 0},         // B.3.b: beyond the expense already
    {"fraud_reduction", 1, 0, 0},          // B.3.b
    {"solvency_fund", 1, 0, 0},            // B.4
    {"excluded_non_claims", -1, 0, 0},     // B.5.a
    {"excluded_remittance", -1, 0, 0},     // B.5.b
    {"excluded_pass_through", -1, 0, 0},   // B.5.c
    {"assumed_by_other", -1, 0, 0},        // B.5.d
    {"vendor_adjustment", -1, 0, 0},       // B.5.e
    {"spread_pricing", -1, 0, 0},          // B.5.f
    {"reinsurance_premiums", 0, 0, 1},     // B.5.g
    {"reinsurance_recoveries", 0, 0, -1},  // B.5.g
    {"quality_salaries", 1, 0, 0},         // C.1.a
    {"quality_overhead", 0, 0, 0},         // C.3.m
    {"external_quality_review", 1, 0, 0},  // C.1.b
    {"health_it", 1, 0, 0},                // C.1.c
    {"premium_revenue_other", 0, 1, 0},    // A.3
    {"health_insurer_fee", 0, 1, 0},       // A.3
    {"pba_receipts", 0, 0, 0},             // A.3: exclusive of
    {"statutory_assessments", 0, -1, 0},   // L.1.c.i
    {"examination_fees", 0, -1, 0},        // L.1.c.ii
    {"federal_taxes", 0, -1, 0},           // L.1.c.iii
    {"state_local_taxes", 0, -1, 0},       // L.1.c.iv
    {"premium_taxes", 0, -1, 0},           // L.1.c.iv (e)
    {"community_benefit", 0, -1, 0},       // L.1.c.v, below its cap
    {"liquidated_damages", 0, -1, 0},      // L.1.a.ii
    {"non_claims_costs", 0, 0, 1},         // F
};

Rational entered(const Session& session, const std::string& field) {
  for (const Input& input : session.workbook().inputs())
    if (input.id() == "mlr." + field) return session.evaluation().at(input.node).number;
  throw std::logic_error(field);
}

bool is_total(const Workbook& book, const std::string& id) {
  return std::any_of(book.inputs().begin(), book.inputs().end(), [&](const Input& input) {
    return input.id() == id && !input.instead_of.empty();
  });
}

}  // namespace

TEST_CASE("MLR components: each moves its line by exactly its amount and sign") {
  const Settled before = full_year().settle();
  const Rational more = dec("1234.56");
  for (const Component& component : components) {
    CAPTURE(component.field);
    Draft draft = full_year();
    const Rational now = entered(before.session(), component.field) + more;
    draft.enter("mlr/" + std::string(component.field), to_decimal(now).text);
    const Settled after = draft.settle();
    CHECK(after["mlr.numerator"] - before["mlr.numerator"] == more * component.numerator);
    CHECK(after["mlr.denominator"] - before["mlr.denominator"] == more * component.denominator);
    CHECK(after["mlr.non_claims_costs"] - before["mlr.non_claims_costs"] ==
          more * component.non_claims);
  }
}

TEST_CASE("MLR components: the table above has every amount of the group") {
  const Settled settled = full_year().settle();
  for (const Input& input : settled.session().workbook().inputs()) {
    if (input.group != "mlr" || input.unit != Unit::dollars || !input.instead_of.empty()) continue;
    CAPTURE(input.field);
    CHECK(std::any_of(std::begin(components), std::end(components),
                      [&](const Component& each) { return input.field == each.field; }));
  }
}

TEST_CASE("MLR components: reserves and solvency funds may be negative and then lower claims") {
  const Settled before = full_year().settle();
  const Settled after = full_year()
                            .enter("mlr/claims_reserves_change", "-281000")
                            .enter("mlr/solvency_fund", "-500")
                            .settle();
  CHECK(after["mlr.numerator"] - before["mlr.numerator"] == dec("-1500"));
}

TEST_CASE("MLR components: each one the ratio rests on is needed, and named") {
  const std::vector<std::string> offsetting = {"fraud_recoveries", "reinsurance_premiums",
                                               "reinsurance_recoveries"};
  for (const Component& component : components) {
    const std::string field = component.field;
    CAPTURE(field);
    const Settled settled = full_year().leave_out("mlr/" + field).settle();
    const bool in_ratio =
        component.numerator != 0 || component.denominator != 0 ||
        std::find(offsetting.begin(), offsetting.end(), field) != offsetting.end();
    const auto names = settled.missing("mlr.rebate");
    CHECK((settled.text("mlr.rebate") == "missing") == in_ratio);
    CHECK((std::count(names.begin(), names.end(), "mlr." + field) == 1) == in_ratio);
    for (const std::string& name : names)  // besides it, totals that could stand in its place
      CHECK((name == "mlr." + field || is_total(settled.session().workbook(), name)));
  }
}

TEST_CASE("MLR components: a total in place of its parts gives the same ratio") {
  const Settled by_parts = full_year().settle();
  Draft draft = full_year();
  for (const Component& component : components) {
    const std::string field = component.field;
    if (field != "liquidated_damages" && field != "fraud_recoveries" &&
        field != "fraud_reduction" && field != "pba_receipts" && field != "non_claims_costs" &&
        field != "premium_revenue_other" && field != "health_insurer_fee")
      draft.leave_out("mlr/" + field);
  }
  draft.leave_out("mlr/quality_overhead_identified");
  // Claims 1,087,455,000, quality 8,880,000 and taxes 52,330,000, added up by hand from the parts.
  draft.enter("mlr/incurred_claims", "1087455000")
      .enter("mlr/quality_improvement", "8880000")
      .enter("mlr/taxes_and_fees", "52330000");
  const Settled by_totals = draft.settle();
  for (const char* line : {"mlr.numerator", "mlr.denominator", "mlr.unadjusted", "mlr.rebate"})
    CHECK(by_totals[line] == by_parts[line]);
}

TEST_CASE("MLR components: a total beside one of its parts is refused") {
  CHECK(full_year().enter("mlr/incurred_claims", "1").faults() ==
        "conflicting_inputs /inputs/mlr/incurred_claims");
  CHECK(full_year().enter("mlr/quality_improvement", "1").faults() ==
        "conflicting_inputs /inputs/mlr/quality_improvement");
  CHECK(full_year().enter("mlr/premium_revenue", "1").faults() ==
        "conflicting_inputs /inputs/mlr/premium_revenue");
  CHECK(full_year().enter("mlr/taxes_and_fees", "1").faults() ==
        "conflicting_inputs /inputs/mlr/taxes_and_fees");
}

TEST_CASE("fraud: recoveries count up to the expense, from either side") {
  const auto offset = [](const char* recovered, const char* expense) {
    return Draft()
        .enter("mlr/fraud_recoveries", recovered)
        .enter("mlr/fraud_reduction", expense)
        .settle()
        .text("mlr.fraud_offset");
  };
  CHECK(offset("1400000", "600000") == "600000");
  CHECK(offset("600000", "600000") == "600000");
  CHECK(offset("599999.99", "600000") == "599999.99");
  CHECK(offset("0", "600000") == "0");
}

TEST_CASE("fraud: counted once by default, again as a third item under the other reading") {
  const Settled once = full_year().settle();
  const Settled twice = full_year().read("mlr.fraud", "third_item").settle();
  CHECK(once.text("mlr.fraud_reduction") == "0");
  CHECK(twice.text("mlr.fraud_reduction") == "600000");
  CHECK(twice["mlr.numerator"] - once["mlr.numerator"] == 600000);
  CHECK(twice["mlr.incurred_claims"] == once["mlr.incurred_claims"]);
}

TEST_CASE("reinsurance: recoveries beyond premiums lower claims, premiums beyond are no claims") {
  const auto settle = [](const char* premiums, const char* recoveries) {
    return full_year()
        .enter("mlr/reinsurance_premiums", premiums)
        .enter("mlr/reinsurance_recoveries", recoveries)
        .settle();
  };
  const Settled even = settle("500000", "500000");
  const Settled recovered = settle("500000", "650000");
  const Settled ceded = settle("650000", "500000");
  CHECK(recovered["mlr.incurred_claims"] - even["mlr.incurred_claims"] == -150000);
  CHECK(recovered["mlr.non_claims_costs"] == even["mlr.non_claims_costs"]);
  CHECK(ceded["mlr.incurred_claims"] == even["mlr.incurred_claims"]);
  CHECK(ceded["mlr.non_claims_costs"] - even["mlr.non_claims_costs"] == 150000);
}

TEST_CASE("vendors: what sub-capitation pays beyond the vendors' cost is administration") {
  const Settled settled = full_year().settle();
  // 41,500,000 - 35,600,000 - 450,000 - 3,900,000
  CHECK(settled.text("mlr.subcapitation_margin") == "1550000");
  // 63,100,000 own, 3,900,000 + 1,550,000 the vendors', 620,000 - 500,000 for reinsurance
  CHECK(settled.text("mlr.non_claims_costs") == "68670000");
}

TEST_CASE("quality: overhead that is not told apart disallows all of the salaries claimed") {
  const Settled allowed = full_year().settle();
  CHECK(allowed.text("mlr.quality_direct") == "6900000");
  CHECK(allowed.text("mlr.quality_disallowed") == "1250000");
  const Settled refused = full_year().answer("mlr/quality_overhead_identified", false).settle();
  CHECK(refused.text("mlr.quality_direct") == "0");
  CHECK(refused.text("mlr.quality_disallowed") == "8150000");  // salaries and overhead
  CHECK(refused["mlr.numerator"] == allowed["mlr.numerator"] - 6900000);
}

TEST_CASE("community benefit: counted up to 3% of premium revenue and no further") {
  Draft draft = mlr_of("900000000", "1000000000", "400000").leave_out("mlr/taxes_and_fees");
  for (const char* field : {"statutory_assessments", "examination_fees", "federal_taxes",
                            "state_local_taxes", "premium_taxes"})
    draft.enter("mlr/" + std::string(field), "0");
  const auto counted = [&](const char* spent) {
    return draft.enter("mlr/community_benefit", spent).settle().text("mlr.taxes_and_fees");
  };
  CHECK(counted("29999999.99") == "29999999.99");
  CHECK(counted("30000000") == "30000000");
  CHECK(counted("30000000.01") == "30000000");
  CHECK(counted("90000000") == "30000000");
}

}  // namespace trueup
