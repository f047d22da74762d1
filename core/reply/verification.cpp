#include "reply/verification.h"

#include <algorithm>
#include <map>
#include <utility>

#include "number/rounding.h"

namespace trueup {

namespace {

Interval around(const PrintedFigure& figure) {
  return {figure.value - figure.half_unit(), figure.value + figure.half_unit()};
}

Interval exactly(const PrintedFigure& figure) { return {figure.value, figure.value}; }

}  // namespace

Verification::Verification(const Published& published, const Proof& proof,
                           std::vector<std::optional<PrintedFigure>> figures)
    : published_(published),
      proof_(proof),
      figures_(std::move(figures)),
      points_(proof.book),
      rounded_(proof.book),
      by_cell_(published.cells.size()) {
  std::map<Slot, std::size_t> cell_of_leaf;
  for (const auto& [cell, leaves] : proof.leaves) {
    for (const auto& leaf : leaves) cell_of_leaf[leaf] = cell;
    put(cell, figures_[cell]);
  }
  points_.run();
  rounded_.run();
  for (std::size_t claim = 0; claim < proof.claims.size(); ++claim) {
    const Claim& made = proof.claims[claim];
    const bool one_value = proof.book.nodes()[made.line].size == 1;
    for (std::uint32_t i = 0; i < made.cells.size(); ++i) {
      // A cell has no claim on itself: the first of those that must all be the same.
      Finding finding;
      finding.claim = claim;
      finding.cell = made.cells[i];
      finding.line = {made.line, one_value ? 0 : i};
      Slice slice = points_.slice_of(finding.line);
      std::vector<std::size_t> cells{finding.cell};
      bool of_itself = false;
      for (const Slot& leaf : slice.leaves) {
        const auto found = cell_of_leaf.find(leaf);
        if (found == cell_of_leaf.end()) continue;
        of_itself = of_itself || found->second == finding.cell;
        if (std::find(cells.begin(), cells.end(), found->second) == cells.end())
          cells.push_back(found->second);
      }
      if ((of_itself && cells.size() == 1) || published.cells[finding.cell].blank) continue;
      judge(finding);
      for (const std::size_t cell : cells) by_cell_[cell].push_back(findings_.size());
      findings_.push_back(std::move(finding));
      slices_.push_back(std::move(slice));
      by_finding_.push_back(std::move(cells));
    }
  }
}

void Verification::put(std::size_t cell, const std::optional<PrintedFigure>& figure) {
  const auto leaves = proof_.leaves.find(cell);
  if (leaves == proof_.leaves.end()) return;
  for (const Slot& leaf : leaves->second) {
    points_.set(leaf, figure ? std::optional(exactly(*figure)) : std::nullopt);
    rounded_.set(leaf, figure ? std::optional(around(*figure)) : std::nullopt);
  }
}

void Verification::judge(Finding& finding) const {
  const auto& point = points_.at(finding.line);
  finding.recomputed = point ? std::optional(point->low) : std::nullopt;
  finding.bounds = rounded_.at(finding.line);
  finding.verdict = Verdict::not_testable;
  const auto& figure = figures_[finding.cell];
  if (!figure || !finding.recomputed || !finding.bounds) return;
  if (round_to(*finding.recomputed, figure->decimals, RoundingMode::half_up) == figure->value)
    finding.verdict = Verdict::exact;
  else
    finding.verdict =
        finding.bounds->meets(around(*figure)) ? Verdict::within : Verdict::contradicted;
}

const std::vector<Slot>& Verification::steps_between(std::size_t cell, std::size_t finding) {
  const auto found = steps_.find({cell, finding});
  if (found != steps_.end()) return found->second;
  const auto leaves = proof_.leaves.find(cell);
  std::vector<Slot> steps;
  if (leaves != proof_.leaves.end())
    steps = points_.reached(slices_[finding].steps, leaves->second);
  return steps_[{cell, finding}] = std::move(steps);
}

void Verification::change(std::size_t cell, std::optional<PrintedFigure> figure) {
  figures_[cell] = std::move(figure);
  put(cell, figures_[cell]);
  for (const std::size_t finding : by_cell_[cell]) {
    const auto& steps = steps_between(cell, finding);
    points_.run(steps);
    rounded_.run(steps);
    judge(findings_[finding]);
  }
}

Verdict Verification::verdict_with(std::size_t finding, std::size_t cell,
                                   const PrintedFigure& figure) {
  const auto& steps = steps_between(cell, finding);
  const auto before = std::exchange(figures_[cell], figure);
  auto rounded_before = rounded_.values_of(steps);
  auto points_before = points_.values_of(steps);
  put(cell, figures_[cell]);
  rounded_.run(steps);
  Finding trial = findings_[finding];
  const auto& bounds = rounded_.at(trial.line);
  const bool may_hold = bounds && figures_[trial.cell] && bounds->meets(around(*figures_[trial.cell]));
  if (may_hold) points_.run(steps);  // only where it matters whether the figure is exact
  judge(trial);
  if (!may_hold && trial.verdict != Verdict::not_testable) trial.verdict = Verdict::contradicted;
  figures_[cell] = before;
  put(cell, figures_[cell]);
  rounded_.restore(steps, std::move(rounded_before));
  points_.restore(steps, std::move(points_before));
  return trial.verdict;
}

std::optional<Rational> Verification::recomputed_with(std::size_t finding, std::size_t cell,
                                                      const PrintedFigure& figure) {
  const auto& steps = steps_between(cell, finding);
  auto before = points_.values_of(steps);
  put(cell, figure);
  points_.run(steps);
  const auto value = points_.at(findings_[finding].line);
  put(cell, figures_[cell]);
  points_.restore(steps, std::move(before));
  return value ? std::optional(value->low) : std::nullopt;
}

}  // namespace trueup
