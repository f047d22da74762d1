#include "reply/injection.h"

#include <algorithm>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "reply/damage.h"

namespace trueup {

namespace {

using Random = std::mt19937_64;  // its numbers are set by the standard

std::size_t below(Random& random, std::size_t end) { return random() % end; }

/// The figures of the exhibits the proof is about.
std::vector<std::size_t> printed_cells(const Verification& verification) {
  const Published& published = verification.published();
  const auto& exhibits = verification.proof().exhibits;
  std::vector<std::size_t> cells;
  for (std::size_t cell = 0; cell < published.cells.size(); ++cell) {
    const std::string& exhibit = published.tables[published.cells[cell].table].exhibit;
    if (verification.figure(cell) &&
        std::find(exhibits.begin(), exhibits.end(), exhibit) != exhibits.end())
      cells.push_back(cell);
  }
  return cells;
}

/// The figure with one of its digits replaced by another.
PrintedFigure with_wrong_digit(const PrintedFigure& figure, Random& random) {
  while (true) {
    std::string text = figure.text;
    const std::size_t at = below(random, text.size());
    const char digit = static_cast<char>('0' + below(random, 10));
    if (text[at] < '0' || text[at] > '9' || text[at] == digit) continue;
    text[at] = digit;
    if (auto wrong = parse_printed(text)) return *wrong;
  }
}

/// The best proposal for the findings that a change has newly contradicted.
std::optional<Proposal> best_proposal(Verification& verification,
                                      const std::vector<std::size_t>& findings) {
  std::optional<Proposal> best;
  for (const std::size_t finding : findings) {
    auto proposal = find_damage(verification, finding);
    if (proposal && (!best || better(*proposal, *best))) best = std::move(proposal);
  }
  return best;
}

}  // namespace

InjectionTally inject_wrong_digits(Verification& verification, std::size_t count,
                                   std::uint64_t seed) {
  Random random(seed);
  const auto cells = printed_cells(verification);
  InjectionTally tally;
  for (; tally.injected < count && !cells.empty(); ++tally.injected) {
    const std::size_t cell = cells[below(random, cells.size())];
    const auto& touched = verification.findings_of(cell);
    if (touched.empty()) ++tally.unclaimed;
    const PrintedFigure right = *verification.figure(cell);
    std::vector<Verdict> before;
    for (const std::size_t finding : touched)
      before.push_back(verification.findings()[finding].verdict);
    verification.change(cell, with_wrong_digit(right, random));
    std::vector<std::size_t> contradicted;
    for (std::size_t i = 0; i < touched.size(); ++i)
      if (before[i] != Verdict::contradicted &&
          verification.findings()[touched[i]].verdict == Verdict::contradicted)
        contradicted.push_back(touched[i]);
    if (!contradicted.empty()) {
      ++tally.caught;
      const auto best = best_proposal(verification, contradicted);
      const bool named = best && best->cell == cell;
      if (named) ++tally.named;
      if (named && best->corrected == right.text) ++tally.restored;
    }
    verification.change(cell, right);
  }
  return tally;
}

}  // namespace trueup
