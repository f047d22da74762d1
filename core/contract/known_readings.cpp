#include "contract/known_readings.h"

namespace trueup {

const std::vector<KnownReading>& known_readings() {
  static const std::vector<KnownReading> readings = {
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
      {"corridor.mlr_scale", {"points", "relative"}},
      {"target_mlr.medical_cost", {"as_printed", "risk_adjusted"}},
      {"rebate.interest", {"exhibit_c", "section_11_4"}},
      {"rebate.due_year", {"following", "year_later"}},
      {"incentive.cap", {"certified", "contract"}},
      {"missouri.newborn_month", {"prorate", "whole_month"}},
      {"missouri.epsdt_divisor", {"over_80", "over_100"}},
      {"savings.counted", {"first_dollar", "excess"}},
      {"savings.quality", {"gate", "score"}},
      {"savings.cap_on", {"payment", "savings"}},
  };
  return readings;
}

const std::vector<KnownReading>& known_assignment_readings() {
  static const std::vector<KnownReading> readings = {
      {"rating.month_twelve", {"newborn", "one_year"}},
  };
  return readings;
}

const KnownReading* find_known_reading(std::string_view id) {
  for (const auto* list : {&known_readings(), &known_assignment_readings()})
    for (const KnownReading& reading : *list)
      if (reading.id == id) return &reading;
  return nullptr;
}

}  // namespace trueup
