#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "contract/assumption_changes.h"
#include "readers/bounds.h"
#include "readers/exact.h"
#include "reply/assumptions.h"
#include "reply/rates_settlement.h"
#include "rules/rating/certification.h"

namespace trueup {

/// A figure of the certification before and after one change, rounded to cents.
struct WalkEffect {
  Rational after;
  Rational effect;  ///< from the amount after the change before it; effects add up to the cent
};

/// One changed assumption on the way from the published figures to the changed ones.
struct WalkStep {
  AssumptionChange change;
  std::string label;    ///< "Annual utilization trend"
  std::string element;  ///< "MA Adult, Inpatient, other"; "11 figures" where it is of several
  std::string before;   ///< as read; empty where it is of several that differ
  std::string after;
  /// By name of the figure: "rating.total_rate", "rating.changed_rate[ma_adult]", and "settlement"
  /// where a scenario is settled. A figure that is not computed is not there.
  std::map<std::string, WalkEffect> effects;
};

/// A certification at its published assumptions and, beside it, with some of them changed.
class Rates {
 public:
  /// The name of a scenario's net settlement among the effects of a step.
  static constexpr std::string_view settlement_name = "settlement";

  /// Nothing for a program without printed tables.
  static std::unique_ptr<Rates> open(std::string_view program);

  /// Has a scenario of the program settled with the changed rates, from now on. False, with
  /// diagnostics, where the scenario has a fault; the one before, if any, stays.
  bool settle(std::string_view scenario_text, Diagnostics& diagnostics);

  /// Settles no scenario any more.
  void settle_nothing() { settlement_.reset(); }

  /// Puts changes in the place of those before. False, with diagnostics and nothing changed, where
  /// one has a fault or all together leave no rate.
  bool change(const std::vector<AssumptionChange>& changes, Diagnostics& diagnostics);

  const std::string& program() const { return program_; }
  const Certification& certification() const { return *made_; }
  const Workbook& book() const { return made_->book; }
  const Evaluation& published() const { return *published_; }
  const Evaluation& changed() const { return *changed_; }
  const std::vector<AssumptionElement>& assumptions() const { return elements_; }
  /// What the rounding of the published figures allows at the published assumptions.
  const std::optional<Interval>& bounds(const Line& line, std::uint32_t element) const {
    return bounds_->at({line.node, element});
  }
  /// From the published figures to the changed ones, in the order of the certification's steps.
  const std::vector<WalkStep>& walk() const { return walk_; }
  /// Nothing where no scenario is settled.
  const RatesSettlement* settlement() const { return settlement_.get(); }

 private:
  Rates() = default;
  void compute_as_published();
  void compute_bounds();
  /// Takes the changes in force back, and puts others in one after another.
  void take(const std::vector<AppliedChange>& changes);
  void walk_to(const AppliedChange& change);
  std::map<std::string, Rational> amounts() const;
  void report_no_rate(Diagnostics& diagnostics) const;

  std::string program_;
  std::unique_ptr<Certification> made_;
  std::vector<AssumptionElement> elements_;
  std::unique_ptr<IntervalEvaluation> bounds_;
  std::unique_ptr<Evaluation> published_;
  std::unique_ptr<Evaluation> changed_;
  std::vector<AppliedChange> applied_;
  std::vector<WalkStep> walk_;
  std::unique_ptr<RatesSettlement> settlement_;
};

}  // namespace trueup
