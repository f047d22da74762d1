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

struct WrongDigit {
  PrintedFigure figure;
  bool is_last = false;  ///< of the digits printed
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The figure with one of its digits replaced by another.
WrongDigit with_wrong_digit(const PrintedFigure& figure, Random& random) {
  while (true) {
    std::string text = figure.text;
    const std::size_t at = below(random, text.size());
    const char digit = static_cast<char>('0' + below(random, 10));
    if (!is_digit(text[at]) || text[at] == digit) continue;
    text[at] = digit;
    const bool is_last = std::none_of(text.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                                      text.end(), is_digit);
    if (auto wrong = parse_in_place_of(figure, text)) return {std::move(*wrong), is_last};
  }
}

bool holds(Verdict verdict) { return verdict == Verdict::exact || verdict == Verdict::within; }

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
    const PrintedFigure right = *verification.figure(cell);
    std::vector<Verdict> before;
    for (const std::size_t finding : touched)
      before.push_back(verification.findings()[finding].verdict);
    const WrongDigit wrong = with_wrong_digit(right, random);
    verification.change(cell, wrong.figure);
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
    } else if (touched.empty()) {
      ++tally.unclaimed;
    } else if (std::none_of(before.begin(), before.end(), holds)) {
      ++tally.untested;
    } else {
      ++tally.hidden;
      if (wrong.is_last) ++tally.hidden_in_last;
    }
    verification.change(cell, right);
  }
  return tally;
}

}  // namespace trueup
