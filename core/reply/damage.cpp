#include "reply/damage.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "number/rounding.h"
#include "reply/digit_edits.h"

namespace trueup {

namespace {

/// More digits than this are no damage but another figure.
constexpr int most_digits_changed = 2;

struct Candidate {
  PrintedFigure figure;
  int digits_changed = 1;
};

/// What a change gains: closed claims, less those it breaks. A broken one may be the mark of a
/// second damage that hid behind the first.
long gain(const Proposal& p) {
  return static_cast<long>(p.closes.size()) - static_cast<long>(p.breaks);
}

auto rank(const Proposal& p) {
  return std::make_tuple(-gain(p), p.breaks, p.still_contradicted, p.digits_changed,
                         -static_cast<long>(p.exact));
}

/// Where a cell would have to be for the finding to come out as printed, and how far from there
/// what rounding allows reaches.
struct Wanted {
  Rational value;
  Rational reach;
};

/// Follows straight lines through values of the cell. Few steps do: most claims are straight in
/// each of their cells. Nothing where the cell makes no difference or no value is found.
std::optional<Wanted> wanted_value(Verification& verification, std::size_t finding,
                                   std::size_t cell) {
  const Finding& at = verification.findings()[finding];
  const PrintedFigure& printed = *verification.figure(cell);
  const PrintedFigure& target = *verification.figure(at.cell);
  const Rational width = at.bounds->high - at.bounds->low + 2 * target.half_unit();
  if (cell == at.cell) return Wanted{*at.recomputed, width};
  PrintedFigure from = printed;
  Rational before = *at.recomputed;
  PrintedFigure to = printed;
  to.value += printed.unit();
  for (int step = 0; step < 6; ++step) {
    const auto after = verification.recomputed_with(finding, cell, to);
    if (!after || *after == before) return std::nullopt;
    const Rational slope = (*after - before) / (to.value - from.value);
    const Rational reach = abs(width / slope) + printed.unit();
    if (step > 0 && abs(*after - target.value) <= width) return Wanted{to.value, reach};
    from = to;
    before = *after;
    // Rounded, or the fractions would grow without end.
    to.value = round_to(to.value + (target.value - *after) / slope, printed.decimals + 4,
                        RoundingMode::half_up);
  }
  return std::nullopt;
}

/// The decimals printed beside a cell, in its row and in its column: a correction has as many.
std::set<int> decimals_beside(const Verification& verification, std::size_t cell) {
  const Published& published = verification.published();
  const PublishedCell& at = published.cells[cell];
  const PublishedTable& table = published.tables[at.table];
  std::set<int> decimals;
  const auto note = [&](std::size_t row, std::size_t column) {
    const std::size_t other = table.first_cell + row * table.columns.size() + column;
    const auto& figure = verification.figure(other);
    if (other != cell && figure && figure->percent == at.figure->percent)
      decimals.insert(figure->decimals);
  };
  const bool rows_are_cells = table.columns.size() < table.rows.size() || table.id.empty();
  if (rows_are_cells)
    for (std::size_t row = 0; row < table.rows.size(); ++row) note(row, at.column);
  if (decimals.size() != 1) {
    decimals.clear();
    for (std::size_t column = 0; column < table.columns.size(); ++column) note(at.row, column);
  }
  if (decimals.size() != 1) decimals = {verification.figure(cell)->decimals};
  return decimals;
}

/// The edits of a cell's print that come near to what the finding wants, and what it wants itself.
std::vector<Candidate> candidates(Verification& verification, std::size_t finding,
                                  std::size_t cell) {
  std::vector<Candidate> found;
  const auto wanted = wanted_value(verification, finding, cell);
  if (!wanted) return found;
  const PrintedFigure& printed = *verification.figure(cell);
  const std::set<int> decimals = decimals_beside(verification, cell);
  for (const std::string& text : single_edits(printed.text)) {
    auto figure = parse_in_place_of(printed, text);
    if (figure && decimals.count(figure->decimals) && figure->value != printed.value &&
        abs(figure->value - wanted->value) <= 2 * wanted->reach)
      found.push_back({std::move(*figure), 1});
  }
  PrintedFigure form = printed;
  form.decimals = *decimals.begin();
  auto figure = parse_in_place_of(printed, printed_like(form, wanted->value));
  const int distance = figure ? edit_distance(printed.text, figure->text) : 0;
  if (distance > 1 && distance <= most_digits_changed)
    found.push_back({std::move(*figure), distance});
  return found;
}

/// What a change of a cell does to all it takes part in; nothing where it gains nothing.
std::optional<Proposal> judged(Verification& verification, std::size_t cell,
                               const Candidate& candidate) {
  Proposal proposal;
  proposal.cell = cell;
  proposal.printed = verification.figure(cell)->text;
  proposal.corrected = candidate.figure.text;
  proposal.digits_changed = candidate.digits_changed;
  for (const std::size_t finding : verification.findings_of(cell)) {
    const Verdict before = verification.findings()[finding].verdict;
    if (before == Verdict::not_testable) continue;
    const Verdict after = verification.verdict_with(finding, cell, candidate.figure);
    if (after == Verdict::contradicted) {
      ++(before == Verdict::contradicted ? proposal.still_contradicted : proposal.breaks);
    } else if (before == Verdict::contradicted) {
      proposal.closes.push_back(finding);
    }
    if (after == Verdict::exact) ++proposal.exact;
  }
  return gain(proposal) > 0 ? std::optional(std::move(proposal)) : std::nullopt;
}

std::optional<Proposal> best_of_cell(Verification& verification, std::size_t finding,
                                     std::size_t cell) {
  std::optional<Proposal> best;
  for (const Candidate& candidate : candidates(verification, finding, cell)) {
    if (verification.verdict_with(finding, cell, candidate.figure) == Verdict::contradicted)
      continue;
    auto proposal = judged(verification, cell, candidate);
    if (proposal && (!best || better(*proposal, *best))) best = std::move(proposal);
  }
  return best;
}

/// The cells whose damage could matter to a finding: those in any claim with one of its cells.
std::set<std::size_t> findings_near(const Verification& verification, std::size_t cell) {
  std::set<std::size_t> near;
  for (const std::size_t finding : verification.findings_of(cell))
    for (const std::size_t other : verification.cells_of(finding))
      near.insert(verification.findings_of(other).begin(), verification.findings_of(other).end());
  return near;
}

}  // namespace

bool better(const Proposal& one, const Proposal& other) { return rank(one) < rank(other); }

std::optional<Proposal> find_damage(Verification& verification, std::size_t finding) {
  std::vector<Proposal> proposals;
  for (const std::size_t cell : verification.cells_of(finding))
    if (verification.figure(cell))
      if (auto best = best_of_cell(verification, finding, cell))
        proposals.push_back(std::move(*best));
  if (proposals.empty()) return std::nullopt;
  const auto best = std::min_element(proposals.begin(), proposals.end(), better);
  const auto as_good = [&](const Proposal& other) {
    return gain(other) == gain(*best) && other.breaks == best->breaks &&
           other.still_contradicted == best->still_contradicted &&
           other.digits_changed == best->digits_changed;
  };
  best->rivals =
      static_cast<std::size_t>(std::count_if(proposals.begin(), proposals.end(), as_good)) - 1;
  return *best;
}

std::vector<Proposal> find_all_damage(Verification& verification) {
  std::vector<Proposal> accepted;
  std::map<std::size_t, std::optional<Proposal>> known;  // by contradicted finding
  while (true) {
    const Proposal* best = nullptr;
    for (std::size_t i = 0; i < verification.findings().size(); ++i) {
      if (verification.findings()[i].verdict != Verdict::contradicted) continue;
      if (!known.count(i)) known[i] = find_damage(verification, i);
      const auto& proposal = known[i];
      if (!proposal || !proposal->is_evident()) continue;
      if (!best || better(*proposal, *best)) best = &*proposal;
    }
    if (!best) return accepted;
    accepted.push_back(*best);
    const Proposal& found = accepted.back();
    verification.change(found.cell,
                        parse_in_place_of(*verification.figure(found.cell), found.corrected));
    for (const std::size_t finding : findings_near(verification, found.cell)) known.erase(finding);
  }
}

}  // namespace trueup
