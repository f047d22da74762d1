#include <algorithm>

#include "reply/catalogue.h"
#include "support.h"

// R08 Exhibit 4: gross rate, 2% withhold and net rate of every rate cell, as printed.

namespace trueup {

namespace {

struct PrintedRate {
  const char* id;
  const char* gross;     // column a
  const char* withheld;  // column b, without its sign
  const char* net;       // column c
};

constexpr PrintedRate printed_rates[] = {
    {"non_newborn_ssi_disabled", "871.27", "17.43", "853.85"},
    {"breast_cervical_cancer", "4468.36", "89.37", "4379.00"},
    {"ma_adult", "375.66", "7.51", "368.15"},
    {"pregnant_women", "654.11", "13.08", "641.02"},
    {"ssi_disabled_newborn", "7090.56", "141.81", "6948.75"},
    {"non_ssi_newborn_0_2", "2382.32", "47.65", "2334.68"},
    {"non_ssi_newborn_3_12", "291.40", "5.83", "285.58"},
    {"foster_care", "724.03", "14.48", "709.55"},
    {"ma_children", "217.63", "4.35", "213.28"},
    {"quasi_chip", "213.05", "4.26", "208.78"},
};

const Rational half_cent = dec("0.005");

/// The gross rates that print as all three columns: from `low` up to, but not including, `high`.
struct RateInterval {
  Rational low;
  Rational high;
};

RateInterval interval_of(const PrintedRate& rate) {
  const auto least = [](const char* printed, const Rational& share) -> Rational {
    return (dec(printed) - half_cent) / share;
  };
  const auto most = [](const char* printed, const Rational& share) -> Rational {
    return (dec(printed) + half_cent) / share;
  };
  const Rational kept = dec("0.98");
  const Rational taken = dec("0.02");
  return {std::max({least(rate.gross, 1), least(rate.withheld, taken), least(rate.net, kept)}),
          std::min({most(rate.gross, 1), most(rate.withheld, taken), most(rate.net, kept)})};
}

const RateCell& cell_of(const char* id) {
  for (const RateCell& cell : shipped_program("us-ms-mscan-sfy2026")->cells)
    if (cell.id == id) return cell;
  throw std::logic_error(id);
}

std::string net_rate(const char* id) { return "capitation.net_rate[" + std::string(id) + "]"; }

}  // namespace

TEST_CASE("Exhibit 4: gross, withhold and net rate print as the exhibit prints them") {
  const Settled settled = Draft().settle();
  for (const PrintedRate& rate : printed_rates) {
    CAPTURE(rate.id);
    const Rational net = settled[net_rate(rate.id)];
    const Rational gross = net / dec("0.98");
    CHECK(to_fixed(gross, 2) == rate.gross);
    CHECK(to_fixed(gross * dec("0.02"), 2) == rate.withheld);
    CHECK(to_fixed(net, 2) == rate.net);
  }
}

TEST_CASE("Exhibit 4: a rate with more digits lies within what its print allows") {
  int inferred = 0;
  for (const PrintedRate& rate : printed_rates) {
    CAPTURE(rate.id);
    const RateCell& cell = cell_of(rate.id);
    const RateInterval interval = interval_of(rate);
    CHECK(interval.low < interval.high);
    if (!cell.rate_before_rounding) continue;
    ++inferred;
    const Term& more_digits = *cell.rate_before_rounding;
    CHECK(interval.low <= more_digits.value);
    CHECK(more_digits.value < interval.high);
    CHECK(more_digits.note.find("Inferred") == 0);
    CHECK(more_digits.note.find(to_fixed(interval.low, 4)) != std::string::npos);
    CHECK(more_digits.note.find(to_fixed(interval.high, 4)) != std::string::npos);
  }
  CHECK(inferred == 6);
}

TEST_CASE("Exhibit 4: more digits are inferred only where the rate in cents cannot print it") {
  for (const PrintedRate& rate : printed_rates) {
    CAPTURE(rate.id);
    const RateInterval interval = interval_of(rate);
    const bool prints = interval.low <= dec(rate.gross) && dec(rate.gross) < interval.high;
    CHECK(cell_of(rate.id).rate_before_rounding.has_value() == !prints);
  }
}

TEST_CASE("net rate in cents: 98% of the printed gross rate, rounded") {
  const Settled settled = Draft().read("withhold.net_rate", "cents").settle();
  // 98% of 871.27 is 853.8446, of 4,468.36 is 4,378.9928, of 654.11 is 641.0278, of 2,382.32 is
  // 2,334.6736, of 291.40 is 285.572, of 213.05 is 208.789: each a cent off Exhibit 4.
  CHECK(settled.text(net_rate("non_newborn_ssi_disabled")) == "853.84");
  CHECK(settled.text(net_rate("breast_cervical_cancer")) == "4378.99");
  CHECK(settled.text(net_rate("pregnant_women")) == "641.03");
  CHECK(settled.text(net_rate("non_ssi_newborn_0_2")) == "2334.67");
  CHECK(settled.text(net_rate("non_ssi_newborn_3_12")) == "285.57");
  CHECK(settled.text(net_rate("quasi_chip")) == "208.79");
  // The other four agree with the exhibit either way.
  CHECK(settled.text(net_rate("ma_adult")) == "368.15");
  CHECK(settled.text(net_rate("ssi_disabled_newborn")) == "6948.75");
  CHECK(settled.text(net_rate("foster_care")) == "709.55");
  CHECK(settled.text(net_rate("ma_children")) == "213.28");
}

TEST_CASE("net rate: what is paid is 98% of the rate in Exhibit A, whatever Exhibit 4 shows") {
  Draft draft;
  only_cell(draft, "pregnant_women", "1000");
  CHECK(draft.settle().text("capitation.gross") == "654110");
  CHECK(draft.settle().text("capitation.net") == "641027.8");
  CHECK(draft.settle().text("withhold.withheld") == "13082.2");
  draft.read("withhold.net_rate", "cents");
  CHECK(draft.settle().text("capitation.net") == "641030");
  CHECK(draft.settle().text("withhold.withheld") == "13080");
}

}  // namespace trueup
