#include "reply/verification_report.h"

#include <algorithm>
#include <map>

namespace trueup {

namespace {

/// The accepted corrections among a finding's cells.
std::vector<const Correction*> corrections_of(const Verification& verification,
                                              std::size_t finding) {
  std::vector<const Correction*> found;
  const auto& cells = verification.cells_of(finding);
  for (const Correction& correction : verification.published().corrections) {
    const std::size_t cell = verification.published().cell_of(correction);
    if (std::find(cells.begin(), cells.end(), cell) != cells.end()) found.push_back(&correction);
  }
  return found;
}

const Inconsistency* inconsistency_of(const Verification& verification, std::size_t finding) {
  const auto& cells = verification.cells_of(finding);
  for (const Inconsistency& one : verification.published().inconsistencies) {
    const std::size_t cell = verification.published().cell_of(one);
    if (std::find(cells.begin(), cells.end(), cell) != cells.end()) return &one;
  }
  return nullptr;
}

const Proposal* proposal_of(const std::vector<Proposal>& proposals, std::size_t finding) {
  for (const Proposal& proposal : proposals)
    if (std::find(proposal.closes.begin(), proposal.closes.end(), finding) !=
        proposal.closes.end())
      return &proposal;
  return nullptr;
}

void explain_contradictions(VerificationReport& report) {
  const auto& findings = report.as_printed->findings();
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const bool still = report.corrected->findings()[i].verdict == Verdict::contradicted;
    if (findings[i].verdict != Verdict::contradicted && !still) continue;
    Contradiction one;
    one.finding = i;
    one.corrections = corrections_of(*report.as_printed, i);
    if (!still) {
      one.explanation = Diagnosis::corrected;
    } else if ((one.inconsistency = inconsistency_of(*report.as_printed, i))) {
      one.explanation =
          one.inconsistency->in_copy ? Diagnosis::illegible : Diagnosis::inconsistent;
    }
    report.contradictions.push_back(std::move(one));
  }
}

/// Looks for damage beyond the accepted corrections. The search is long, so it is made only where
/// a contradiction is open.
void propose_damage(VerificationReport& report) {
  const auto is_open = [](const Contradiction& one) { return one.explanation == Diagnosis::open; };
  auto& found = report.contradictions;
  if (std::none_of(found.begin(), found.end(), is_open)) return;
  Verification trial = *report.corrected;
  report.proposals = find_all_damage(trial);
  for (Contradiction& one : found)
    if (is_open(one) && (one.proposal = proposal_of(report.proposals, one.finding)))
      one.explanation = Diagnosis::proposed;
}

void sort_least_explained_first(VerificationReport& report) {
  std::stable_sort(report.contradictions.begin(), report.contradictions.end(),
                   [](const Contradiction& a, const Contradiction& b) {
                     return a.explanation > b.explanation;
                   });
}

void count(const Verification& verification, std::map<std::string, ExhibitTally*>& tallies,
           std::array<std::size_t, verdict_count> ExhibitTally::*verdicts) {
  const Published& published = verification.published();
  for (const Finding& finding : verification.findings()) {
    const auto& exhibit = published.tables[published.cells[finding.cell].table].exhibit;
    ++(tallies.at(exhibit)->*verdicts)[static_cast<std::size_t>(finding.verdict)];
  }
}

const std::string& exhibit_of(const Published& published, std::size_t cell) {
  return published.tables[published.cells[cell].table].exhibit;
}

/// Why a claim of the tables as printed cannot be tested.
void count_untestable(const Verification& verification, std::size_t index, Untestable& counts) {
  const Published& published = verification.published();
  const Finding& finding = verification.findings()[index];
  if (!verification.figure(finding.cell)) {
    ++counts.lost;
    return;
  }
  if (finding.recomputed) {
    ++counts.unbounded;
    return;
  }
  bool is_lost = false;
  for (const std::size_t cell : verification.cells_of(index)) {
    if (verification.figure(cell) || published.cells[cell].blank) continue;
    is_lost = true;
    counts.lost_from.insert(table_in_words(published.tables[published.cells[cell].table]));
  }
  ++(is_lost ? counts.inputs_lost : counts.unbounded);
}

std::string unclaimed_why(const Published& published, const std::string& exhibit) {
  for (const ExhibitRemark& remark : published.untested)
    if (remark.exhibit == exhibit) return remark.reason;
  return {};
}

void tally(VerificationReport& report) {
  for (const std::string& exhibit : report.proof->exhibits) {
    report.tallies.emplace_back();
    report.tallies.back().exhibit = exhibit;
  }
  std::map<std::string, ExhibitTally*> by_exhibit;
  for (ExhibitTally& one : report.tallies) by_exhibit[one.exhibit] = &one;
  const Published& published = report.published;
  for (std::size_t cell = 0; cell < published.cells.size(); ++cell) {
    const auto found = by_exhibit.find(published.tables[published.cells[cell].table].exhibit);
    if (found == by_exhibit.end() || published.cells[cell].blank) continue;
    const bool printed = published.cells[cell].figure.has_value();
    ++(printed ? found->second->figures : found->second->lost);
    if (printed && report.as_printed->findings_of(cell).empty()) ++found->second->unclaimed;
  }
  count(*report.as_printed, by_exhibit, &ExhibitTally::as_printed);
  count(*report.corrected, by_exhibit, &ExhibitTally::corrected);
  const auto& findings = report.as_printed->findings();
  for (std::size_t i = 0; i < findings.size(); ++i)
    if (findings[i].verdict == Verdict::not_testable)
      count_untestable(*report.as_printed, i,
                       by_exhibit.at(exhibit_of(published, findings[i].cell))->untestable);
  for (ExhibitTally& one : report.tallies)
    if (one.unclaimed > 0) one.unclaimed_why = unclaimed_why(published, one.exhibit);
}

std::vector<std::optional<PrintedFigure>> printed_figures(const Published& published) {
  std::vector<std::optional<PrintedFigure>> figures;
  for (const PublishedCell& cell : published.cells) figures.push_back(cell.figure);
  return figures;
}

/// The remarks of a list that are about the exhibits of one certification.
std::vector<const ExhibitRemark*> remarks_of(const std::vector<ExhibitRemark>& remarks,
                                             std::string_view program) {
  const bool chip = program.find("chip") != std::string_view::npos;
  std::vector<const ExhibitRemark*> found;
  for (const ExhibitRemark& remark : remarks)
    if ((remark.exhibit.rfind("CHIP", 0) == 0) == chip) found.push_back(&remark);
  return found;
}

/// The verification with the accepted corrections in place. Only what they reach is judged anew.
std::unique_ptr<Verification> with_corrections(const Verification& as_printed) {
  auto corrected = std::make_unique<Verification>(as_printed);
  const auto figures = as_printed.published().corrected();
  for (const Correction& correction : as_printed.published().corrections) {
    const std::size_t cell = as_printed.published().cell_of(correction);
    corrected->change(cell, figures[cell]);
  }
  return corrected;
}

}  // namespace

std::string table_in_words(const PublishedTable& table) {
  return table.label.empty() ? table.exhibit : table.exhibit + ", " + table.label;
}

std::unique_ptr<VerificationReport> verify(std::string_view program) {
  auto report = std::make_unique<VerificationReport>();
  report->program = program;
  report->published = read_shipped_published();
  report->proof = proof_of(program, report->published);
  if (!report->proof) return nullptr;
  report->as_printed = std::make_unique<Verification>(report->published, *report->proof,
                                                      printed_figures(report->published));
  report->corrected = with_corrections(*report->as_printed);
  explain_contradictions(*report);
  propose_damage(*report);
  sort_least_explained_first(*report);
  tally(*report);
  report->missing = remarks_of(report->published.missing, program);
  report->without_arithmetic = remarks_of(report->published.without_arithmetic, program);
  return report;
}

std::string_view verdict_name(Verdict verdict) {
  constexpr std::string_view names[] = {"exact", "within", "contradicted", "not_testable"};
  return names[static_cast<std::size_t>(verdict)];
}
std::string_view explanation_name(Diagnosis explanation) {
  constexpr std::string_view names[] = {"corrected", "inconsistent", "illegible",
                                        "proposed", "open"};
  return names[static_cast<std::size_t>(explanation)];
}

}  // namespace trueup
