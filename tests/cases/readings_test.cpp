#include <nlohmann/json.hpp>

#include "reply/statement.h"
#include "support.h"

// Readings: the default, the override, and what each option is worth.

namespace trueup {

namespace {

Document readings_of(const Settled& settled) {
  return readings_document(settled.session().evaluation());
}

Document reading(const Document& readings, const std::string& id) {
  for (const Document& each : readings)
    if (each["id"] == id) return each;
  throw std::logic_error(id);
}

}  // namespace

TEST_CASE("readings: each option's effect is the change of a session opened with it") {
  const Settled base = full_year().settle();
  int options = 0;
  for (const Document& each : readings_of(base)) {
    for (const Document& option : each["options"]) {
      const std::string id = each["id"], choice = option["id"];
      CAPTURE(id);
      CAPTURE(choice);
      const Settled fresh = full_year().read(id, choice).settle();
      CHECK(dec(option["effect"].get<std::string>()) ==
            fresh["statement.net_so_far"] - base["statement.net_so_far"]);
      CHECK(dec(option["net"].get<std::string>()) == fresh["statement.net"]);
      ++options;
    }
  }
  CHECK(options == 29);
}

TEST_CASE("readings: an override's effects count from the override") {
  const Settled base = full_year().read("mlr.rounding", "never").settle();
  const Document rounding = reading(readings_of(base), "mlr.rounding");
  CHECK(rounding["selected"] == "never");
  CHECK(rounding["default"] == "add_then_round");
  const Settled by_default = full_year().settle();
  CHECK(dec(rounding["options"][0]["effect"].get<std::string>()) ==
        by_default["statement.net"] - base["statement.net"]);
  CHECK(rounding["options"][2]["effect"] == "0");
}

TEST_CASE("readings: what each option is worth on the full-year example, worked out apart") {
  // From an independent computation in exact fractions of the same contract.
  const std::vector<std::vector<std::string>> effects = {
      {"withhold.net_rate", "cents", "1792.33"},
      {"withhold.new_measures", "contract", "32902.28"},
      {"withhold.prorating", "from_floor", "-647047.8"},
      {"withhold.prorating", "of_target", "-157623.21"},
      {"withhold.installments", "true_up", "-48289.09"},
      {"mlr.rounding", "round_then_add", "0"},  // fully credible: nothing is added
      {"mlr.rounding", "never", "-560333.26"},
      {"mlr.fraud", "third_item", "-1207764.93"},  // the rebate and its interest fall away
      {"mlr.directed_payments", "net", "1175109.42"},
      {"corridor.aggregation", "cell", "-1104950.85"},
      {"corridor.threshold", "first_dollar", "-555428.32"},
      {"corridor.target", "from_pmpm", "0"},  // no published target entered
      {"rebate.interest", "section_11_4", "-4279.35"},
      {"rebate.due_year", "year_later", "-6254.44"},  // not late then
      {"incentive.cap", "contract", "0"},  // 1,250,000 lies below either cap
  };
  const Settled base = full_year().settle();
  for (const auto& each : effects) {
    CAPTURE(each[0]);
    CAPTURE(each[1]);
    const Settled other = full_year().read(each[0], each[1]).settle();
    CHECK(to_decimal(other["statement.net"] - base["statement.net"]).text == each[2]);
  }
}

TEST_CASE("readings: a default may be written out and changes nothing") {
  const Settled base = full_year().settle();
  Draft draft = full_year();
  for (const Document& each : readings_of(base))
    draft.read(each["id"].get<std::string>(), each["default"].get<std::string>());
  const Settled written_out = draft.settle();
  CHECK(written_out["statement.net"] == base["statement.net"]);
  CHECK(readings_of(written_out) == readings_of(base));
}

TEST_CASE("readings: an effect is told of the rows there are while others are missing") {
  const Settled settled = exhibit_13a().settle();
  const Document aggregation = reading(readings_of(settled), "corridor.aggregation");
  CHECK(aggregation["options"][1]["effect"] == "563620.43");  // 906,098.35 less 342,477.92
  CHECK(!aggregation["options"][1].contains("net"));
}

}  // namespace trueup
