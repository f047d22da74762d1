#include <doctest/doctest.h>

#include "number/decimal.h"
#include "number/rounding.h"
#include "reply/rates.h"

// The certification computed from its printed inputs: R08 Exhibits 1A to 4, 12 and 13B, R09
// Exhibits 1 to 3.

namespace trueup {

namespace {

std::unique_ptr<Rates> mscan(const std::vector<AssumptionChange>& changes = {}) {
  Diagnostics diagnostics;
  auto rates = Rates::compute("us-ms-mscan-sfy2026", changes, diagnostics);
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

constexpr std::uint32_t ssi = 0;
constexpr std::uint32_t ip_other = 2;
constexpr std::uint32_t categories = 11;

/// 1 − 6.21% − 1.80% − 3.00%: Exhibit 3 columns d, f and h.
const Rational after_load(8899, 10000);

}  // namespace

TEST_CASE("rating: every published rate lies within what the rounding of its inputs allows") {
  for (const char* program : {"us-ms-mscan-sfy2026", "us-ms-chip-sfy2026"}) {
    Diagnostics diagnostics;
    const auto rates = Rates::compute(program, {}, diagnostics);
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
  }
}

TEST_CASE("rating: a point more of SSI inpatient utilization trend, step by step") {
  const auto rates = mscan({{"non_newborn_ssi_disabled.utilization_trend[ip_other]", "2%"}});
  // Table 8 has 1%. 1.01^5 is 1.0510100501, and its root 1.025187(8). The factor goes from 1.01^2.5 to 1.02^2.5, to 12 decimals each.
  CHECK(to_fixed(number(rates->published(), "rating.utilization", ssi * categories + ip_other), 6) ==
        "1.025188");
  CHECK(to_fixed(number(rates->changed(), "rating.utilization", ssi * categories + ip_other), 6) ==
        "1.050752");
  // Exhibit 2B: 737,828 of 740,802 member months were in the cell before MYPAC was dissolved.
  const Rational projected = rise(*rates, "rating.projected", ssi * categories + ip_other);
  CHECK(projected > 3);
  CHECK(rise(*rates, "rating.medical_cost", ssi) == projected * 737828 / 740802);
  CHECK(rise(*rates, "rating.rate", ssi) == projected * 737828 / 740802 / after_load);
  CHECK(rise(*rates, "rating.revenue") == projected * 737828 / after_load);
  // No other rate moves.
  CHECK(rise(*rates, "rating.rate", 1) == 0);
}

TEST_CASE("rating: a margin of 2.5% in place of 1.8% for one cell") {
  const auto rates = mscan({{"load.margin[ma_adult]", "0.025"}});
  constexpr std::uint32_t ma_adult = 2;
  const Rational before = number(rates->published(), "rating.rate", ma_adult);
  // The load leaves 88.29% of the rate in place of 88.99%.
  CHECK(number(rates->changed(), "rating.rate", ma_adult) ==
        before * after_load / Rational(8829, 10000));
  CHECK(number(rates->changed(), "rating.target_mlr", ma_adult) <
        number(rates->published(), "rating.target_mlr", ma_adult));
}

TEST_CASE("rating: the walk names each changed assumption and adds up exactly") {
  const auto rates = mscan({{"load.margin[ma_adult]", "2.5%"},
                            {"ma_children.acuity[dental]", "1.01"},
                            {"cells.months_before[quasi_chip]", "400000"}});
  for (const char* line : {"rating.total_rate", "rating.revenue"}) {
    Rational sum = 0;
    const auto walk = rates->walk(line);
    CHECK(walk.size() == 3);
    for (const Cause& cause : walk) sum += cause.effect;
    CHECK(sum == rise(*rates, line));
    CHECK(sum != 0);
  }
}

TEST_CASE("rating: withhold by the cell, and returned whole in the target MLR") {
  const auto rates = mscan({{"withhold.share", "3%"}});
  const Rational rate = number(rates->changed(), "rating.rate", ssi);
  CHECK(number(rates->changed(), "rating.net_rate", ssi) == rate * 97 / 100);
  CHECK(rise(*rates, "rating.rate", ssi) == 0);
  CHECK(rise(*rates, "rating.target_mlr", ssi) == 0);
}

TEST_CASE("rating: an assumption it does not have, and a value that is none") {
  Diagnostics diagnostics;
  CHECK_FALSE(Rates::compute("us-ms-mscan-sfy2026",
                             {{"ma_adult.utilization_trend[ip_othr]", "1%"},
                              {"load.margin[ma_adult]", "much"}},
                             diagnostics));
  REQUIRE(diagnostics.size() == 2);
  CHECK(diagnostics[0].fault == Fault::unknown_element);
  CHECK(diagnostics[0].hint.find("ma_adult.utilization_trend[ip_other]") != std::string::npos);
  CHECK(diagnostics[1].fault == Fault::not_a_decimal);
  Diagnostics none;
  CHECK_FALSE(Rates::compute("us-nowhere", {}, none));
  CHECK(none.empty());
}

}  // namespace trueup
