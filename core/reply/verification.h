#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "contract/published.h"
#include "readers/bounds.h"
#include "rules/verification/proof_sheet.h"

namespace trueup {

/// How a printed figure stands against its recomputation from the printed figures beside it.
enum class Verdict {
  exact,         ///< equal at the printed precision
  within,        ///< within what the rounding of the printed inputs allows
  contradicted,  ///< beyond it
  not_testable,  ///< the figure, or one it is recomputed from, is not in the copy
};

inline constexpr std::size_t verdict_count = 4;

/// One printed figure held against one claim.
struct Finding {
  std::size_t claim = 0;
  std::size_t cell = 0;
  Slot line;
  Verdict verdict = Verdict::not_testable;
  std::optional<Rational> recomputed;
  std::optional<Interval> bounds;
};

/// Judges every claim of a proof, and again those that a changed figure takes part in.
class Verification {
 public:
  /// Figures by cell: as printed, or corrected. Both documents must outlive it.
  Verification(const Published& published, const Proof& proof,
               std::vector<std::optional<PrintedFigure>> figures);

  const Published& published() const { return published_; }
  const Proof& proof() const { return proof_; }
  const std::vector<Finding>& findings() const { return findings_; }
  const std::optional<PrintedFigure>& figure(std::size_t cell) const { return figures_[cell]; }
  /// The findings a cell takes part in: it is the figure, or one that is recomputed from.
  const std::vector<std::size_t>& findings_of(std::size_t cell) const { return by_cell_[cell]; }
  /// The cells that take part in a finding, the printed figure itself first.
  const std::vector<std::size_t>& cells_of(std::size_t finding) const { return by_finding_[finding]; }

  /// Puts another figure in a cell's place and judges anew what it takes part in.
  void change(std::size_t cell, std::optional<PrintedFigure> figure);
  /// The verdict on one finding with another figure in a cell's place; nothing stays changed.
  Verdict verdict_with(std::size_t finding, std::size_t cell, const PrintedFigure& figure);
  /// The recomputed value with another figure in a cell's place; nothing stays changed.
  std::optional<Rational> recomputed_with(std::size_t finding, std::size_t cell,
                                          const PrintedFigure& figure);

 private:
  void put(std::size_t cell, const std::optional<PrintedFigure>& figure);
  /// The steps of a finding that a change of a cell reaches.
  const std::vector<Slot>& steps_between(std::size_t cell, std::size_t finding);
  void judge(Finding& finding) const;

  const Published& published_;
  const Proof& proof_;
  std::vector<std::optional<PrintedFigure>> figures_;
  IntervalEvaluation points_;   // every figure as printed: exact values
  IntervalEvaluation rounded_;  // every figure within half a unit of its last digit
  std::vector<Finding> findings_;
  std::vector<Slice> slices_;                          // by finding
  std::map<std::pair<std::size_t, std::size_t>, std::vector<Slot>> steps_;  // as asked for
  std::vector<std::vector<std::size_t>> by_cell_;      // findings
  std::vector<std::vector<std::size_t>> by_finding_;   // cells
};

/// Loads the shipped tables. Throws std::logic_error where one of them has a fault: a defect.
Published read_shipped_published();

}  // namespace trueup
