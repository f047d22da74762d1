#include "support.h"

// What premium revenue is made of: Exhibit C A.3 and G, contract 11.1.11 (4).

namespace trueup {

TEST_CASE("premium revenue: capitation paid, withhold earned, directed payments, corridor, other") {
  const Settled settled = full_year().settle();
  const Rational by_hand = settled["capitation.net"] + settled["withhold.earned"] +
                           dec("541440000")       // 525,196,800 / 0.97
                           - dec("43921.80")      // the State receives from the corridor
                           + dec("1850000");      // paid outside capitation
  CHECK(settled["mlr.premium_revenue"] == by_hand);
}

TEST_CASE("premium revenue: the corridor comes first, what the State receives is no revenue") {
  const Settled before = full_year().settle();
  // Cost 10,000 higher inside the 50/50 band: the State receives 5,000 less.
  Draft draft = full_year().enter("members/0/annual_cost", "2860000");
  const Settled after = draft.settle();
  CHECK(after["corridor.settlement"] - before["corridor.settlement"] == -5000);
  CHECK(after["mlr.premium_revenue"] - before["mlr.premium_revenue"] == 5000);
}

TEST_CASE("premium revenue: the whole corridor settlement counts, not what is still open") {
  const Settled before = full_year().settle();
  const Settled after = full_year().enter("corridor/initial_settlement", "0").settle();
  CHECK(after["corridor.balance"] != before["corridor.balance"]);
  CHECK(after["mlr.premium_revenue"] == before["mlr.premium_revenue"]);
}

TEST_CASE("premium revenue: incentive and pharmacy benefit administrator money stay out") {
  const Settled before = full_year().settle();
  const Settled after = full_year()
                            .enter("incentive/awarded", "0")
                            .enter("mlr/pba_receipts", "9000000")
                            .settle();
  CHECK(before.text("mlr.revenue_left_out") == "1250000");
  CHECK(after.text("mlr.revenue_left_out") == "9000000");
  for (const char* line : {"mlr.premium_revenue", "mlr.numerator", "mlr.denominator", "mlr.rebate"})
    CHECK(after[line] == before[line]);
}

TEST_CASE("premium revenue: a forfeited measure leaves it by exactly its amount") {
  const Settled before = full_year().settle();
  const Settled after = full_year()
                            .enter("quality/follow_up_mental_illness/rate", "0.5")
                            .enter("quality/follow_up_mental_illness/preliminary_rate", "0.5")
                            .settle();
  CHECK(before["mlr.premium_revenue"] - after["mlr.premium_revenue"] ==
        before["withhold.withheld"] / 10);
}

TEST_CASE("directed payments: the same amount in numerator and denominator, gross or net") {
  const Settled gross = full_year().settle();
  const Settled net = full_year().read("mlr.directed_payments", "net").settle();
  CHECK(gross.text("directed.in_mlr") == "541440000");
  CHECK(net.text("directed.in_mlr") == "525196800");
  // The premium tax on the payments: 525,196,800 x 3 / 97
  CHECK(gross["mlr.numerator"] - net["mlr.numerator"] == 16243200);
  CHECK(gross["mlr.denominator"] - net["mlr.denominator"] == 16243200);
  CHECK(gross["directed.settlement"] == net["directed.settlement"]);
}

TEST_CASE("premium revenue: a reported total stands as it is") {
  Draft draft = full_year();
  draft.leave_out("mlr/premium_revenue_other").leave_out("mlr/health_insurer_fee");
  draft.enter("mlr/premium_revenue", "1250000000");
  CHECK(draft.settle().text("mlr.premium_revenue") == "1250000000");
}

TEST_CASE("incentive: capped at 0.25% of capitation, or 0.5% under the contract's ceiling") {
  Draft draft;
  only_cell(draft, "pregnant_women", "100000");  // capitation of 65,411,000
  const auto paid = [&](const char* awarded) {
    return draft.enter("incentive/awarded", awarded).settle().text("incentive.earned");
  };
  CHECK(paid("0") == "0");
  CHECK(paid("163527.50") == "163527.5");  // exactly 0.25%
  CHECK(paid("163527.51") == "163527.5");
  draft.read("incentive.cap", "contract");
  CHECK(paid("163527.51") == "163527.51");
  CHECK(paid("400000") == "327055");  // 0.5%
}

TEST_CASE("premium tax: the credits entered, or else the full tax less the tax remitted") {
  Draft draft = full_year().leave_out("premium_tax/credits");
  const Settled settled = draft.settle();
  const Rational full_tax = settled["mlr.premium_revenue"] * 3 / 100;
  CHECK(settled["premium_tax.due"] == full_tax);
  CHECK(settled["premium_tax.true_up"] == full_tax - dec("37404715"));
  draft.enter("premium_tax/remitted", "40000000");  // more than the full tax
  CHECK(draft.settle().text("premium_tax.true_up") == "0");
  CHECK(full_year().settle().text("premium_tax.true_up") == "215000");
}

}  // namespace trueup
