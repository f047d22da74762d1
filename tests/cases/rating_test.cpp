#include <doctest/doctest.h>

#include <algorithm>

#include "number/decimal.h"
#include "number/rounding.h"
#include "reply/build_up.h"
#include "reply/rates.h"
#include "reply/rates_json.h"

// The certification computed from its printed inputs: R08 Exhibits 1A to 4, 12 and 13B, R09
// Exhibits 1 to 3.

namespace trueup {

namespace {

constexpr const char* mscan = "us-ms-mscan-sfy2026";
constexpr const char* chip = "us-ms-chip-sfy2026";

std::unique_ptr<Rates> changed(const std::vector<AssumptionChange>& changes,
                               const char* program = mscan) {
  Diagnostics diagnostics;
  auto rates = Rates::open(program);
  REQUIRE(rates);
  REQUIRE(rates->change(changes, diagnostics));
  REQUIRE(diagnostics.empty());
  return rates;
}

const Rational& number(const Evaluation& evaluation, const char* line, std::uint32_t element = 0) {
  const Value& value = evaluation.at(evaluation.workbook().find_line(line)->node, element);
  REQUIRE(value.known());
  return value.number;
}

Rational rise(const Rates& rates, const char* line, std::uint32_t element = 0) {
  return number(rates.changed(), line, element) - number(rates.published(), line, element);
}

Rational amount(const char* text) { return *parse_decimal(text); }

constexpr std::uint32_t ssi = 0;
constexpr std::uint32_t ma_adult = 2;
constexpr std::uint32_t rate_cells = 10;
constexpr std::uint32_t ip_other = 2;
constexpr std::uint32_t categories = 11;

/// 1 − 6.21% − 1.80% − 3.00%: Exhibit 3 columns d, f and h.
const Rational after_load(8899, 10000);

const AssumptionChange ssi_inpatient{"non_newborn_ssi_disabled.utilization_trend[ip_other]", "2%"};

}  // namespace

TEST_CASE("rating: every published rate lies within what the rounding of its inputs allows") {
  for (const char* program : {mscan, chip}) {
    const auto rates = changed({}, program);
    const Line& rate = *rates->book().find_line("rating.rate");
    for (std::uint32_t i = 0; i < rates->book().nodes()[rate.node].size; ++i) {
      CAPTURE(i);
      const Rational published = number(rates->published(), "rating.published_rate", i);
      const auto& bounds = rates->bounds(rate, i);
      REQUIRE(bounds);
      CHECK(bounds->low <= published);
      CHECK(published <= bounds->high);
      // From encounter dollars on, through a dozen factors of three decimals: a thousandth off.
      const Rational off = number(rates->published(), "rating.rate", i) / published - 1;
      CHECK(abs(off) < Rational(1, 1000));
    }
    const Line& all = *rates->book().find_line("rating.computed_total_rate");
    const auto& bounds = rates->bounds(all, 0);
    REQUIRE(bounds);
    const Rational printed = amount(program == mscan ? "389.94" : "237.50");
    CHECK(bounds->low <= printed);
    CHECK(printed <= bounds->high);
  }
}

TEST_CASE("rating: nothing changed, the figures are the published ones and not the computed ones") {
  // Exhibit 3 column j, Exhibit 12 columns n and p.
  const char* const printed[] = {"871.27",  "4468.36", "375.66", "654.11", "7090.56",
                                 "2382.32", "291.40",  "724.03", "217.63", "213.05"};
  const auto rates = changed({});
  for (std::uint32_t i = 0; i < rate_cells; ++i)
    CHECK(number(rates->changed(), "rating.changed_rate", i) == amount(printed[i]));
  CHECK(number(rates->changed(), "rating.total_rate") == amount("389.94"));
  CHECK(number(rates->changed(), "rating.total_expenditure") == amount("3757945297"));
  CHECK(number(rates->changed(), "rating.total_federal_cost") == amount("2900891544"));
  CHECK(to_fixed(number(rates->changed(), "rating.total_target_mlr"), 3) == "0.922");
  // R09 Exhibit 3 column i, Exhibit 9 column c.
  const auto children = changed({}, chip);
  CHECK(number(children->changed(), "rating.changed_rate") == amount("237.50"));
  CHECK(number(children->changed(), "rating.total_expenditure") == amount("160133686"));
  CHECK(to_fixed(number(children->changed(), "rating.total_target_mlr"), 3) == "0.853");
}

TEST_CASE("rating: a total added up from rates in cents is a cent off the printed one") {
  const auto rates = changed({});
  CHECK(to_fixed(number(rates->published(), "rating.cells_rate"), 2) == "389.93");
  CHECK(to_fixed(number(rates->published(), "rating.cells_expenditure"), 0) == "3757910830");
  // Half a cent of rounding in each rate, over 5,474,647 member months.
  const Rational off = amount("3757945297") - number(rates->published(), "rating.cells_expenditure");
  CHECK(off > 0);
  CHECK(off < Rational(5474647) * Rational(1, 100));
}

TEST_CASE("rating: a point more of SSI inpatient utilization trend, step by step") {
  const auto rates = changed({ssi_inpatient});
  // Table 8 has 1%. 1.01^5 is 1.0510100501, and its root 1.025187(8). The factor goes from 1.01^2.5
  // to 1.02^2.5, to 12 decimals each.
  const std::uint32_t at = ssi * categories + ip_other;
  CHECK(to_fixed(number(rates->published(), "rating.utilization", at), 6) == "1.025188");
  CHECK(to_fixed(number(rates->changed(), "rating.utilization", at), 6) == "1.050752");
  // Exhibit 1A: 89,714,414 ÷ 719,929 × 1.005 × 1.001 × 1.029 × 0.997 × 0.999 is the base, and
  // Exhibit 2A's other factors are 0.977, 1.002 and 1.004: 126.2829… for each unit of the factor.
  const Rational base = Rational(89714414, 719929) * Rational(1005, 1000) * Rational(1001, 1000) *
                        Rational(1029, 1000) * Rational(997, 1000) * Rational(999, 1000) *
                        Rational(977, 1000) * Rational(1002, 1000) * Rational(1004, 1000);
  const Rational projected = base * (amount("1.050752493787") - amount("1.025187812111"));
  CHECK(rise(*rates, "rating.projected", at) == projected);
  // Exhibit 2B: 737,828 of 740,802 member months were in the cell before MYPAC was dissolved.
  const Rational exact = rise(*rates, "rating.projected", at) * 737828 / 740802 / after_load;
  CHECK(rise(*rates, "rating.rate", ssi) == exact);
  // 3.6132 more than 871.27.
  CHECK(number(rates->changed(), "rating.changed_rate", ssi) == amount("874.88"));
  CHECK(rise(*rates, "rating.revenue") == amount("3.61") * 740802);
  CHECK(rise(*rates, "rating.total_expenditure") == amount("3.61") * 740802);
  CHECK(rise(*rates, "rating.total_rate") == amount("3.61") * 740802 / 5474647);
  for (std::uint32_t cell = 1; cell < rate_cells; ++cell)
    CHECK(rise(*rates, "rating.changed_rate", cell) == 0);
}

TEST_CASE("rating: a margin of 2.5% in place of 1.8% for one cell") {
  const auto rates = changed({{"load.margin[ma_adult]", "0.025"}});
  const Rational before = number(rates->published(), "rating.rate", ma_adult);
  // The load leaves 88.29% of the rate in place of 88.99%.
  CHECK(number(rates->changed(), "rating.rate", ma_adult) ==
        before * after_load / Rational(8829, 10000));
  CHECK(number(rates->changed(), "rating.target_mlr", ma_adult) <
        number(rates->published(), "rating.target_mlr", ma_adult));
}

TEST_CASE("rating: withhold by the cell, and returned whole in the target MLR") {
  const auto rates = changed({{"withhold.share", "3%"}});
  const Rational rate = number(rates->changed(), "rating.changed_rate", ssi);
  CHECK(number(rates->changed(), "rating.net_rate", ssi) == rate * 97 / 100);
  CHECK(rise(*rates, "rating.changed_rate", ssi) == 0);
  CHECK(rise(*rates, "rating.target_mlr", ssi) == 0);
}

TEST_CASE("rating: a premium tax of 4% raises every rate and what is added to directed payments") {
  const auto rates = changed({{"load.premium_tax", "4%"}});
  for (std::uint32_t i = 0; i < rate_cells; ++i) {
    const Rational before = number(rates->published(), "rating.rate", i);
    CHECK(number(rates->changed(), "rating.rate", i) == before * after_load / Rational(8799, 10000));
    // Exhibit 12: gross = net ÷ (1 − tax).
    CHECK(number(rates->changed(), "rating.directed", i) ==
          number(rates->published(), "rating.directed", i) * 97 / 96);
  }
}

TEST_CASE("rating: an assumption entered as it stands changes nothing") {
  for (const char* program : {mscan, chip}) {
    const auto rates = Rates::open(program);
    std::vector<AssumptionChange> changes;
    for (const AssumptionElement& at : rates->assumptions()) {
      const auto value = published_value(rates->certification(), rates->published(), at);
      REQUIRE(value);
      changes.push_back({at.name, to_decimal(*value).text});
    }
    Diagnostics diagnostics;
    REQUIRE(rates->change(changes, diagnostics));
    for (const Line& line : rates->book().lines())
      for (std::uint32_t i = 0; i < rates->book().nodes()[line.node].size; ++i)
        CHECK(rates->changed().at(line.node, i) == rates->published().at(line.node, i));
  }
}

TEST_CASE("rating: every assumption moves something, or applies to no cost") {
  for (const char* program : {mscan, chip}) {
    const auto rates = Rates::open(program);
    const Workbook& book = rates->book();
    std::size_t without_cost = 0;
    for (const AssumptionElement& at : rates->assumptions()) {
      const auto value = published_value(rates->certification(), rates->published(), at);
      const Input& input = book.inputs()[rates->certification().assumptions[at.assumption].input];
      const Rational more = input.unit == Unit::dollars ? 100000 : Rational(1, 100);
      Diagnostics diagnostics;
      REQUIRE(rates->change({{at.name, to_decimal(*value + more).text}}, diagnostics));
      bool moves = false;
      for (const Line& line : book.lines())
        for (std::uint32_t i = 0; i < book.nodes()[line.node].size && !moves; ++i)
          // A factor of its own moves in any case: it has to move what is built on it.
          moves = line.unit != Unit::factor &&
                  !(rates->changed().at(line.node, i) == rates->published().at(line.node, i));
      const bool is_by_category = input.axis && book.axes()[*input.axis].id == "category";
      CAPTURE(at.name);
      CHECK((moves || is_by_category));
      if (!moves) ++without_cost;
    }
    // Categories that a cell has no cost in: maternity of children, and the like.
    CHECK(without_cost < rates->assumptions().size() / 8);
  }
}

TEST_CASE("rating: the walk names each change and every column adds up to the cent") {
  const auto rates = changed({{"load.margin[ma_adult]", "2.5%"},
                              {"ma_children.acuity[dental]", "1.01"},
                              {"*.charge_trend[op_pharmacy]", "1%", true},
                              {"cells.months_before[quasi_chip]", "400000"}});
  // In the order of the certification's steps, whatever the order they are given in.
  REQUIRE(rates->walk().size() == 4);
  CHECK(rates->walk()[0].change.id == "*.charge_trend[op_pharmacy]");
  CHECK(rates->walk()[3].change.id == "load.margin[ma_adult]");
  std::map<std::string, Rational> sums;
  for (const WalkStep& step : rates->walk())
    for (const auto& [name, effect] : step.effects) sums[name] += effect.effect;
  const auto cents = [](const Rational& value) { return round_to(value, 2, RoundingMode::half_up); };
  for (const char* line : {"rating.total_rate", "rating.revenue", "rating.total_expenditure"}) {
    CHECK(sums[line] == cents(number(rates->changed(), line)) -
                            cents(number(rates->published(), line)));
    CHECK(sums[line] != 0);
  }
  CHECK(sums["rating.changed_rate[ma_adult]"] == rise(*rates, "rating.changed_rate", ma_adult));
}

TEST_CASE("rating: a rate is built from base data step by step, to the cent") {
  for (const char* program : {mscan, chip}) {
    const auto rates = changed({}, program);
    const auto all = build_ups(*rates);
    const Line& rate = *rates->book().find_line("rating.changed_rate");
    REQUIRE(all.size() == rates->book().nodes()[rate.node].size);
    for (std::uint32_t i = 0; i < all.size(); ++i) {
      Rational amount = all[i].start;
      for (const BuildUpStep& step : all[i].steps) {
        amount += step.effect;
        CHECK(amount == step.after);
      }
      CHECK(amount == number(rates->changed(), "rating.changed_rate", i));
    }
  }
  // Exhibit 2A, MA Adult, the total column: a is 302.16, b 1.057; Exhibit 3: 323.93 of medical cost,
  // 10.38 of fixed administration.
  const BuildUp adult = build_ups(*changed({}))[ma_adult];
  // Through eight factors of three decimals: a thousandth off.
  CHECK(abs(adult.start / amount("302.16") - 1) < Rational(1, 1000));
  CHECK(adult.steps[0].label == "Utilization trend");
  CHECK(to_fixed(adult.steps[0].after / adult.start, 3) == "1.057");
  const auto fixed = std::find_if(adult.steps.begin(), adult.steps.end(),
                                  [](const BuildUpStep& step) { return step.line == "rating.fixed"; });
  REQUIRE(fixed != adult.steps.end());
  CHECK(fixed->effect == amount("10.38"));
  CHECK(fixed->after == amount("323.93") + amount("10.38"));
  // Foster Care's charge trend and program changes are lost in print: one step for all of them, to
  // what Exhibit 2B prints of its categories, together 570.39.
  const BuildUp foster = build_ups(*changed({}))[7];
  CHECK(foster.steps[0].line == "rating.after_utilization");
  CHECK(foster.steps[1].line == "rating.projected_total");
  CHECK(foster.steps[1].after == amount("570.39"));
}

TEST_CASE("rating: the order in which changes are given makes no difference") {
  std::vector<AssumptionChange> changes{{"load.margin[ma_adult]", "2.5%"},
                                        {"ma_adult.acuity[dental]", "1.01"},
                                        {"ma_adult.charge_trend[dental]", "1%"}};
  const auto one = changed(changes);
  std::swap(changes[0], changes[2]);
  const auto other = changed(changes);
  CHECK(rates_document(*one) == rates_document(*other));
}

TEST_CASE("rating: changes taken back leave no trace") {
  const auto rates = Rates::open(mscan);
  Diagnostics diagnostics;
  REQUIRE(rates->change({{"*.utilization_trend[*]", "1%", true}}, diagnostics));
  REQUIRE(rates->change({ssi_inpatient}, diagnostics));
  CHECK(rates_document(*rates) == rates_document(*changed({ssi_inpatient})));
  REQUIRE(rates->change({}, diagnostics));
  CHECK(rates_document(*rates) == rates_document(*changed({})));
}

TEST_CASE("rating: * stands for every cell or category, and nothing else") {
  const auto values = [](const char* id) {
    const auto rates = Rates::open(mscan);
    Diagnostics diagnostics;
    const auto applied = apply_changes(rates->certification(), rates->published(),
                                       rates->assumptions(), {{id, "0.01", true}}, diagnostics);
    return applied.empty() ? 0 : applied[0].values.size();
  };
  CHECK(values("*.utilization_trend[ip_other]") == 11);  // ten cells and MYPAC
  CHECK(values("*.charge_trend[ip_other]") == 10);       // Foster Care's is lost
  CHECK(values("ma_adult.acuity[*]") == 11);
  CHECK(values("load.margin[*]") == 10);
  CHECK(values("*.trend[ip_other]") == 0);
  CHECK(values("*") == 0);
}

TEST_CASE("rating: what is wrong with a change is said, and nothing is changed") {
  struct Wrong {
    std::vector<AssumptionChange> changes;
    Fault fault;
    const char* said;  ///< in the hint
  };
  const Wrong wrong[] = {
      {{{"ma_adult.utilization_trend[ip_othr]", "1%"}},
       Fault::unknown_element, "ma_adult.utilization_trend[ip_other]"},
      {{{"load.margin[ma_adult]", "much"}}, Fault::not_a_decimal, ""},
      {{{"load.margin[ma_adult]", "101%"}}, Fault::out_of_bounds, ""},
      {{{"load.margin[ma_adult]", "99%", true}}, Fault::out_of_bounds, ""},
      {{{"ma_adult.utilization_trend[dental]", "2"}}, Fault::out_of_bounds, "\"0.02\" for 2%"},
      {{{"cells.months_before[ma_adult]", "-1"}}, Fault::out_of_bounds, "never negative"},
      {{{"load.margin[ma_adult]", "2%"}, {"load.margin[*]", "2%"}},
       Fault::conflicting_inputs, "twice"},
      // 6.21% + 95% + 3% of the rate: less than nothing is left.
      {{{"load.margin[ma_adult]", "95%"}}, Fault::out_of_bounds, "take all of the rate"}};
  const auto rates = changed({ssi_inpatient});
  const std::string before = rates_document(*rates);
  for (const Wrong& one : wrong) {
    CAPTURE(one.changes.front().value);
    Diagnostics diagnostics;
    CHECK_FALSE(rates->change(one.changes, diagnostics));
    REQUIRE(!diagnostics.empty());
    CHECK(diagnostics[0].fault == one.fault);
    CHECK(diagnostics[0].hint.find(one.said) != std::string::npos);
    CHECK(rates_document(*rates) == before);
  }
  CHECK_FALSE(Rates::open("us-nowhere"));
}

TEST_CASE("rating: the most of a trend is 100% and the least of a factor is 0") {
  Diagnostics diagnostics;
  const auto rates = Rates::open(mscan);
  CHECK(rates->change({{"ma_adult.utilization_trend[dental]", "100%"}}, diagnostics));
  CHECK(rates->change({{"ma_adult.acuity[dental]", "0"}}, diagnostics));
  CHECK(diagnostics.empty());
  CHECK_FALSE(rates->change({{"ma_adult.utilization_trend[dental]", "100.01%"}}, diagnostics));
  CHECK_FALSE(rates->change({{"ma_adult.acuity[dental]", "-0.001"}}, diagnostics));
  CHECK(diagnostics.size() == 2);
}

}  // namespace trueup
