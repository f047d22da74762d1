#include "support.h"

// Credibility by member months: Exhibit C L.1.e, 42 CFR 438.8(h), the standard table.

namespace trueup {

namespace {

Settled at(const char* member_months) {
  return mlr_of("500000000", "1000000000", member_months).settle();
}

std::string adjustment(const char* member_months) {
  return at(member_months).fraction("mlr.credibility");
}

}  // namespace

TEST_CASE("credibility: 5,399 member months are non-credible and owe nothing") {
  const Settled settled = at("5399");
  CHECK(settled.text("mlr.credibility_status") == "non-credible");
  CHECK(settled.text("mlr.credibility") == "0");
  CHECK(settled.text("mlr.unadjusted") == "0.5");
  CHECK(settled.text("mlr.rebate") == "0");
  CHECK(settled.text("mlr.shortfall") == "0");
}

TEST_CASE("credibility: 5,400 member months are partially credible at 8.4%") {
  const Settled settled = at("5400");
  CHECK(settled.text("mlr.credibility_status") == "partially credible");
  CHECK(settled.text("mlr.credibility") == "0.084");
  CHECK(settled.text("mlr.rebate") == "329000000");  // 0.913 - 0.584
}

TEST_CASE("credibility: one member month more takes a 6,600th of the way to 5.7%") {
  CHECK(adjustment("5401") == to_fraction(dec("0.084") - dec("0.027") / 6600));
}

TEST_CASE("credibility: midway between two nodes is midway between their adjustments") {
  CHECK(at("8700").text("mlr.credibility") == "0.0705");
  CHECK(at("18000").text("mlr.credibility") == "0.0485");
  CHECK(at("36000").text("mlr.credibility") == "0.0345");
  CHECK(at("72000").text("mlr.credibility") == "0.0245");
  CHECK(at("144000").text("mlr.credibility") == "0.0175");
  CHECK(at("286000").text("mlr.credibility") == "0.0125");
}

TEST_CASE("credibility: every node of the table has exactly its adjustment, counted once") {
  CHECK(at("12000").text("mlr.credibility") == "0.057");
  CHECK(at("24000").text("mlr.credibility") == "0.04");
  CHECK(at("48000").text("mlr.credibility") == "0.029");
  CHECK(at("96000").text("mlr.credibility") == "0.02");
  CHECK(at("192000").text("mlr.credibility") == "0.015");
  CHECK(at("380000").text("mlr.credibility") == "0.01");
}

TEST_CASE("credibility: either side of a node lies on its own segment") {
  CHECK(adjustment("11999") == to_fraction(dec("0.057") + dec("0.027") / 6600));
  CHECK(adjustment("12001") == to_fraction(dec("0.057") - dec("0.017") / 12000));
}

TEST_CASE("credibility: 380,000 is the last partially credible month, 380,001 fully credible") {
  CHECK(at("380000").text("mlr.credibility_status") == "partially credible");
  CHECK(at("380001").text("mlr.credibility_status") == "fully credible");
  CHECK(at("380001").text("mlr.credibility") == "0");
}

TEST_CASE("credibility: never more with more member months, from the first node on") {
  Settled settled = at("5400");
  Rational before = settled["mlr.credibility"];
  for (int months = 5500; months <= 400000; months += 1300) {
    settled.session().set("/inputs/mlr/member_months", "\"" + std::to_string(months) + "\"");
    REQUIRE(settled["mlr.credibility"] <= before);
    before = settled["mlr.credibility"];
  }
}

TEST_CASE("credibility: the months of the rate cells count where no total is entered") {
  Draft draft = mlr_of("500000000", "1000000000", "1").leave_out("mlr/member_months");
  only_cell(draft, "pregnant_women", "8700");
  CHECK(draft.settle().text("mlr.member_months") == "8700");
  CHECK(draft.settle().text("mlr.credibility") == "0.0705");
}

TEST_CASE("credibility: a non-credible plan owes nothing even where its ratio is undefined") {
  CHECK(mlr_of("0", "0", "100").settle().text("mlr.rebate") == "0");
}

}  // namespace trueup
