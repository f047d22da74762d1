#include <algorithm>

#include "reply/catalogue.h"
#include "support.h"

// The terms of MississippiCAN SFY 2023, transcribed from Amendment 13 on its own.

namespace trueup {

namespace {

const Program& program() {
  static const Program& found = *shipped_program("us-ms-mscan-sfy2023");
  return found;
}

struct Transcribed {
  const char *cell, *north, *central, *south;
  RiskAdjustment risk;
};

// Section V, 13.A.9: the table, and the sentence that names the risk-adjusted cells.
constexpr Transcribed rates[] = {
    {"ssi_disabled", "1080.78", "1243.14", "1233.65", RiskAdjustment::prospective},
    {"breast_cervical_cancer", "3482.68", "4005.85", "3975.30", RiskAdjustment::none},
    {"ma_adult", "498.79", "549.98", "532.04", RiskAdjustment::prospective},
    {"pregnant_women", "1086.96", "1198.53", "1159.42", RiskAdjustment::none},
    {"ssi_disabled_newborn", "8591.80", "8924.61", "8731.93", RiskAdjustment::none},
    {"non_ssi_newborn_0_2", "1985.84", "2062.77", "2018.23", RiskAdjustment::none},
    {"non_ssi_newborn_3_12", "274.59", "285.22", "279.07", RiskAdjustment::none},
    {"foster_care", "656.73", "682.17", "667.45", RiskAdjustment::concurrent},
    {"mypac", "4058.49", "4215.70", "4124.69", RiskAdjustment::none},
    {"ma_children", "217.43", "225.86", "220.98", RiskAdjustment::prospective},
    {"quasi_chip", "219.75", "228.26", "223.33", RiskAdjustment::prospective},
};

const RateCell& cell(const std::string& id) {
  const auto& cells = program().cells;
  const auto found = std::find_if(cells.begin(), cells.end(),
                                  [&](const RateCell& one) { return one.id == id; });
  REQUIRE(found != cells.end());
  return *found;
}

}  // namespace

TEST_CASE("SFY 2023 terms: eleven rate cells in each of three regions") {
  CHECK(program().cells.size() == 33);
  for (const Transcribed& row : rates) {
    const std::pair<const char*, const char*> regions[] = {
        {"north_", row.north}, {"central_", row.central}, {"south_", row.south}};
    for (const auto& region : regions) {
      const RateCell& found = cell(std::string(region.first) + row.cell);
      CAPTURE(found.id);
      CHECK(found.rate.value == dec(region.second));
      CHECK(found.risk_adjustment == row.risk);
      CHECK(found.medical_cost.value().open);  // Exhibit 16 is not among the documents
    }
  }
}

TEST_CASE("SFY 2023 terms: nine measures, one of them with a part that has no target") {
  struct Target {
    const char *id, *target;
  };
  constexpr Target targets[] = {
      {"well_child_first_15", "0.5579"},   {"imm_adolescents", "0.2252"},
      {"antidepressant_acute", "0.4459"},  {"prenatal_care", "0.9492"},
      {"diabetes_hba1c", "0.8785"},        {"asthma_medication_ratio", "0.7289"},
      {"copd_exacerbation", "0.4770"},     {"covid_vaccination", "0.40"},
  };
  const auto& measures = program().withhold.value().measures;
  CHECK(measures.size() == 10);  // W30 has two rows
  const auto measure = [&](const std::string& id) {
    return *std::find_if(measures.begin(), measures.end(),
                         [&](const Measure& one) { return one.id == id; });
  };
  for (const Target& expected : targets) {
    CAPTURE(expected.id);
    CHECK(measure(expected.id).kind == MeasureKind::rate);
    CHECK(measure(expected.id).target.value().value == dec(expected.target));
    CHECK(measure(expected.id).weight.value().open);
  }
  CHECK(measure("well_child_15_to_30").kind == MeasureKind::reported);
  CHECK(measure("well_child_15_to_30").label == measure("well_child_first_15").label);
  CHECK(measure("pphr_ae_ratio").improvement.value().value == dec("0.02"));
  CHECK(!measure("pphr_ae_ratio").enough);
  CHECK(program().withhold->rate.open);
}

TEST_CASE("SFY 2023 terms: all beyond two points of MLR is the Division's, then 87.5%") {
  const MlrCorridor& corridor = program().mlr_corridor.value();
  CHECK(corridor.scale == MlrScale::points);
  REQUIRE(corridor.bands.size() == 3);
  CHECK(corridor.bands[0].to == dec("-0.02"));
  CHECK(corridor.bands[0].state_share == 1);
  CHECK(corridor.bands[1].state_share == 0);
  CHECK(corridor.bands[2].from == dec("0.02"));
  CHECK(corridor.bands[2].state_share == 1);
  CHECK(corridor.payments == std::vector<std::string>{"mhap", "maps"});  // not TREAT
  CHECK(program().mlr.value().minimum.value == dec("0.875"));
  CHECK(!program().mlr->decimals);
  CHECK(!program().mlr->late_interest);
}

TEST_CASE("SFY 2023 terms: liquidated damages of Section IX") {
  const auto& damages = program().damages;
  REQUIRE(damages.size() == 2);
  CHECK(damages[0].each.value().value == 5000);
  CHECK(damages[1].each.value().value == 25000);
  CHECK(damages[1].multiple.value().value == 2);
}

TEST_CASE("SFY 2023 terms: six months of run-out, an audit usually within 12 to 18 months") {
  const Settled settled(R"({"format": "trueup.scenario.v1", "program": "us-ms-mscan-sfy2023"})");
  CHECK(settled.text("deadline.mlr_corridor_initial") == "2023-12-31");
  CHECK(settled.text("deadline.mlr_corridor_final_from") == "2024-06-30");
  CHECK(settled.text("deadline.mlr_corridor_final_to") == "2024-12-31");
}

}  // namespace trueup
