#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "readers/bounds.h"
#include "readers/compare.h"
#include "readers/exact.h"
#include "reply/verification.h"
#include "rules/rating/certification.h"

namespace trueup {

/// One changed assumption: "ma_adult.utilization_trend[ip_other]" and "0.02" or "2%".
struct AssumptionChange {
  std::string id;
  std::string value;
};

/// A certification at its published assumptions and, beside it, with some of them changed.
class Rates {
 public:
  /// Nothing for a program without printed tables; nothing, and diagnostics, for an assumption it
  /// does not have or a value that is no decimal.
  static std::unique_ptr<Rates> compute(std::string_view program,
                                        const std::vector<AssumptionChange>& changes,
                                        Diagnostics& diagnostics);

  const std::string& program() const { return program_; }
  const Workbook& book() const { return made_->book; }
  const Evaluation& published() const { return *published_; }
  const Evaluation& changed() const { return *changed_; }
  /// What the rounding of the published figures allows at the published assumptions.
  const std::optional<Interval>& bounds(const Line& line, std::uint32_t element) const {
    return bounds_->at({line.node, element});
  }
  bool has_changes() const { return has_changes_; }
  /// What each changed assumption does to a line without an axis, in the order of the workbook.
  std::vector<Cause> walk(std::string_view line_id) const;

 private:
  Rates() = default;

  std::string program_;
  std::unique_ptr<Certification> made_;
  std::unique_ptr<IntervalEvaluation> bounds_;
  std::unique_ptr<Evaluation> published_;
  std::unique_ptr<Evaluation> changed_;
  bool has_changes_ = false;
};

/// trueup.rates.v1: rates by cell, totals and the walk of the total rate and the revenue.
std::string rates_document(const Rates& rates);

}  // namespace trueup
