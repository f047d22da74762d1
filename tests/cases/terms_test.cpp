#include <algorithm>

#include "reply/catalogue.h"
#include "support.h"

// The terms of MississippiCAN SFY 2026 against the contract and R08, transcribed from their text
// independently of the program file.

namespace trueup {

namespace {

const Program& program() { return *shipped_program("us-ms-mscan-sfy2026"); }

template <class Things>
const auto& by_id(const Things& things, const std::string& id) {
  for (const auto& thing : things)
    if (thing.id == id) return thing;
  throw std::logic_error("no " + id);
}

/// Whether a term's citations name a place.
bool cites(const Term& term, const std::string& source, const std::string& place) {
  return std::any_of(term.cites.begin(), term.cites.end(), [&](const Citation& cite) {
    return cite.source == source && cite.clause.find(place) != std::string::npos;
  });
}

bool mentions(const Term& term, const char* text) {
  return term.note.find(text) != std::string::npos;
}

}  // namespace

TEST_CASE("terms: rates, costs, months and drug targets of the ten rate cells") {
  struct Transcribed {
    const char *id, *rate, *medical_cost, *months, *drug_target;
    RiskAdjustment adjustment;
  };
  using enum RiskAdjustment;
  // Contract Exhibit A; R08 Exhibit 3 columns b and a; R08 Table 21; contract 11.1.1.2, R08 Step 5.
  constexpr Transcribed transcribed[] = {
      {"non_newborn_ssi_disabled", "871.27", "764.97", "740802", "17.39", prospective},
      {"breast_cervical_cancer", "4468.36", "3966.05", "598", "0", none},
      {"ma_adult", "375.66", "323.93", "603476", "0.36", prospective},
      {"pregnant_women", "654.11", "571.72", "221974", "0", none},
      {"ssi_disabled_newborn", "7090.56", "6299.56", "5867", "0.22", none},
      {"non_ssi_newborn_0_2", "2382.32", "2109.67", "73493", "87.43", none},
      {"non_ssi_newborn_3_12", "291.40", "248.95", "232659", "0", none},
      {"foster_care", "724.03", "633.95", "97653", "4.51", concurrent},
      {"ma_children", "217.63", "183.30", "3118841", "1.89", prospective},
      {"quasi_chip", "213.05", "179.21", "379285", "0.36", prospective},
  };
  REQUIRE(program().cells.size() == std::size(transcribed));
  for (std::size_t i = 0; i < std::size(transcribed); ++i) {
    const Transcribed& expected = transcribed[i];
    const RateCell& cell = program().cells[i];
    CAPTURE(cell.id);
    CHECK(cell.id == expected.id);
    CHECK(cell.risk_adjustment == expected.adjustment);
    CHECK(cell.rate.value == dec(expected.rate));
    CHECK(cites(cell.rate, "contract", "Exhibit A"));
    CHECK(cell.medical_cost.value().value == dec(expected.medical_cost));
    CHECK(cites(*cell.medical_cost, "r08", "Exhibit 3"));
    CHECK(cell.projected_months.value().value == dec(expected.months));
    CHECK(cell.high_cost_target.value().value == dec(expected.drug_target));
    CHECK(cites(*cell.high_cost_target, "r08", "Table 21"));
  }
}

TEST_CASE("terms: the damaged newborn rate of Exhibit 12 is noted") {
  const Term& rate = by_id(program().cells, "non_ssi_newborn_0_2").rate;
  CHECK(mentions(rate, "2,362.32"));
  CHECK(mentions(rate, "4,101.15"));
}

TEST_CASE("terms: 2% withhold, floor at 75% of the way, half paid on each report") {
  const Withhold& withhold = program().withhold.value();
  CHECK(withhold.rate.value == dec("0.02"));
  CHECK(cites(withhold.rate, "contract", "11.1.1.5"));
  CHECK(withhold.floor_share.value().value == dec("0.75"));
  CHECK(cites(*withhold.floor_share, "contract", "11.1.1.5.1"));
  CHECK(withhold.installment_share.value().value == dec("0.5"));
  CHECK(cites(*withhold.installment_share, "contract", "11.1.1.5"));
}

TEST_CASE("terms: ten measures of a tenth each, their targets and which are new") {
  struct Transcribed {
    const char *id, *target;
    bool starred_by_r08, marked_by_contract;
  };
  // Contract 11.1.1.5.1, the table; R08 Step 4, the asterisks.
  constexpr Transcribed transcribed[] = {
      {"developmental_screening", "0.0556", true, true},
      {"imm_adolescents", "0.5496", true, false},
      {"antidepressant_acute", "0.5423", false, false},
      {"follow_up_mental_illness", "0.7136", false, false},
      {"postpartum_care", "0.7815", true, false},
      {"postpartum_depression", "0.05", true, false},
      {"metabolic_monitoring", "0.2843", true, false},
      {"antibiotic_avoidance", "0.5557", true, false},
      {"copd_exacerbation", "0.5384", false, false},
  };
  const auto& measures = program().withhold.value().measures;
  REQUIRE(measures.size() == 10);
  for (const Transcribed& expected : transcribed) {
    CAPTURE(expected.id);
    const Measure& measure = by_id(measures, expected.id);
    const auto is_new = [&](const char* option) {
      return std::count(measure.new_under.begin(), measure.new_under.end(), option) == 1;
    };
    CHECK(measure.kind == MeasureKind::rate);
    CHECK(measure.weight.value().value == dec("0.1"));
    CHECK(measure.target.value().value == dec(expected.target));
    CHECK(cites(*measure.target, "contract", "11.1.1.5.1"));
    CHECK(is_new("r08") == expected.starred_by_r08);
    CHECK(is_new("contract") == expected.marked_by_contract);
  }
  const Measure& ratio = by_id(measures, "pphr_ae_ratio");
  CHECK(ratio.kind == MeasureKind::actual_to_expected);
  CHECK(ratio.weight.value().value == dec("0.1"));
  CHECK(ratio.improvement.value().value == dec("0.02"));
  CHECK(ratio.enough.value().value == 1);
  CHECK(ratio.new_under.empty());
  CHECK(mentions(*ratio.improvement, "2021 and 2022"));
  CHECK(mentions(*ratio.improvement, "2022 and 2023"));
}

TEST_CASE("terms: the incentive's caps of 0.25% certified and 0.5% in the contract") {
  const auto& caps = program().incentive.value().caps;
  REQUIRE(caps.size() == 2);
  CHECK(caps[0].first == "certified");
  CHECK(caps[0].second.value == dec("0.0025"));
  CHECK(cites(caps[0].second, "r08", "Step 8"));
  CHECK(caps[1].first == "contract");
  CHECK(caps[1].second.value == dec("0.005"));
  CHECK(cites(caps[1].second, "contract", "11.5"));
}

TEST_CASE("terms: projected directed payments, PMPM before premium tax") {
  // R08 Exhibit 12 column c; two digits damaged in print.
  constexpr const char* fsa[] = {"295.73",  "1499.24", "122.89", "290.76", "4166.57",
                                 "1506.57", "71.74",   "331.77", "43.84",  "39.76"};
  const auto& payments = program().directed_payments;
  REQUIRE(payments.size() == 6);
  const auto all_are = [&](const char* id, const char* value) {
    const auto& pmpm = by_id(payments, id).pmpm;
    return pmpm.size() == 10 && std::all_of(pmpm.begin(), pmpm.end(), [&](const auto& term) {
             return term && term->value == dec(value);
           });
  };
  const auto& by_cell = by_id(payments, "mhap_fsa").pmpm;
  REQUIRE(by_cell.size() == 10);
  for (std::size_t i = 0; i < 10; ++i) {
    CAPTURE(i);
    CHECK(by_cell[i].value().value == dec(fsa[i]));
    CHECK(cites(*by_cell[i], "r08", "Exhibit 12"));
  }
  CHECK(mentions(*by_cell[3], "250.76"));
  CHECK(mentions(*by_cell[8], "43.94"));
  CHECK(all_are("mhap_qipp", "148.97"));
  CHECK(all_are("treat", "4.85"));
  CHECK(all_are("maps", "5.66"));
  CHECK(all_are("moms", "1.21"));
  CHECK(by_id(payments, "apc_opt_out").pmpm.empty());
  CHECK(mentions(*by_id(payments, "treat").pmpm[0], "5.66"));  // Appendix C's slip
}

TEST_CASE("terms: five bands without a gap, and the threshold of 250,000 a member") {
  struct Transcribed {
    const char *id, *from, *to, *plan, *state;
  };
  // Contract 11.1.11, R08 Table 22.
  constexpr Transcribed transcribed[] = {
      {"gain_beyond_6", nullptr, "-0.06", "0", "1"},
      {"gain_3_to_6", "-0.06", "-0.03", "0.5", "0.5"},
      {"within_3", "-0.03", "0.03", "1", "0"},
      {"loss_3_to_6", "0.03", "0.06", "0.5", "0.5"},
      {"loss_beyond_6", "0.06", nullptr, "0", "1"},
  };
  const PharmacyCorridor& corridor = program().pharmacy_corridor.value();
  CHECK(corridor.member_threshold.value == dec("250000"));
  REQUIRE(corridor.bands.size() == 5);
  const auto is = [](const std::optional<Rational>& bound, const char* expected) {
    return expected ? bound && *bound == dec(expected) : !bound;
  };
  for (std::size_t i = 0; i < 5; ++i) {
    const Band& band = corridor.bands[i];
    CAPTURE(band.id);
    CHECK(band.id == transcribed[i].id);
    CHECK(is(band.from, transcribed[i].from));
    CHECK(is(band.to, transcribed[i].to));
    CHECK(band.plan_share == dec(transcribed[i].plan));
    CHECK(band.state_share == dec(transcribed[i].state));
  }
}

TEST_CASE("terms: minimum MLR of 91.3%, three decimals, 3% caps and tax, 10% interest") {
  const MinimumMlr& mlr = program().mlr.value();
  CHECK(mlr.minimum.value == dec("0.913"));
  CHECK(cites(mlr.minimum, "contract", "11.4"));
  CHECK(mlr.decimals.value().value == 3);
  CHECK(cites(*mlr.decimals, "contract", "L.1.b"));
  CHECK(mlr.community_benefit_share.value == dec("0.03"));
  CHECK(mlr.late_interest->rate.value == dec("0.1"));
  CHECK(cites(mlr.late_interest->rate, "contract", "L.2.d"));
  CHECK(mlr.late_interest->days_in_year.value == 365);
  CHECK(cites(mlr.late_interest->days_in_year, "convention", ""));
  CHECK(program().premium_tax.value().rate.value == dec("0.03"));
  CHECK(cites(program().premium_tax->rate, "contract", "11.3"));
}

TEST_CASE("terms: the standard credibility table") {
  // CMS bulletin of July 31, 2017: standard plans.
  constexpr const char* table[][2] = {
      {"5400", "0.084"}, {"12000", "0.057"},  {"24000", "0.040"},  {"48000", "0.029"},
      {"96000", "0.020"}, {"192000", "0.015"}, {"380000", "0.010"},
  };
  const auto& nodes = program().mlr.value().credibility;
  REQUIRE(nodes.size() == std::size(table));
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    CHECK(nodes[i].member_months == dec(table[i][0]));
    CHECK(nodes[i].adjustment == dec(table[i][1]));
  }
}

TEST_CASE("terms: every reading of an unclear clause with its options, the default first") {
  struct Transcribed {
    const char* id;
    std::vector<std::string> options;
  };
  const std::vector<Transcribed> transcribed = {
      {"withhold.net_rate", {"unrounded", "cents"}},
      {"withhold.new_measures", {"r08", "contract"}},
      {"withhold.prorating", {"from_baseline", "from_floor", "of_target"}},
      {"withhold.installments", {"half_each", "true_up"}},
      {"quality.ae_baseline_years", {"as_entered"}},
      {"mlr.rounding", {"add_then_round", "round_then_add", "never"}},
      {"mlr.fraud", {"once", "third_item"}},
      {"mlr.directed_payments", {"gross", "net"}},
      {"corridor.aggregation", {"program", "cell"}},
      {"corridor.threshold", {"excess", "first_dollar"}},
      {"corridor.target", {"given", "from_pmpm"}},
      {"rebate.interest", {"exhibit_c", "section_11_4"}},
      {"rebate.due_year", {"following", "year_later"}},
      {"incentive.cap", {"certified", "contract"}},
  };
  CHECK(program().readings.size() == transcribed.size());
  for (const Transcribed& expected : transcribed) {
    CAPTURE(expected.id);
    const Reading& reading = by_id(program().readings, expected.id);
    std::vector<std::string> options;
    for (const ReadingOption& option : reading.options) options.push_back(option.id);
    CHECK(options == expected.options);
    CHECK(reading.default_option == 0);
    CHECK(!reading.question.empty());
    CHECK(!reading.why.empty());
    CHECK(!reading.cites.empty());
  }
}

}  // namespace trueup
