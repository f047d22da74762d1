#include "cli/text_verification.h"

#include "cli/csv.h"
#include "cli/text_layout.h"
#include "number/decimal.h"

namespace trueup {

namespace {

/// One digit finer than the print, so that a reader sees where it would round.
std::string finer(const PrintedFigure& figure, const Rational& value) {
  PrintedFigure more = figure;
  more.decimals += 2;
  return printed_like(more, value);
}

std::string explanation(const VerificationReport& report, const Contradiction& one) {
  const Published& published = report.published;
  switch (one.explanation) {
    case Diagnosis::corrected: {
      std::string text;
      for (const Correction* correction : one.corrections)
        text += (text.empty() ? "Damaged digit: " : " ") +
                published.name_of(published.cell_of(*correction)) + " printed " +
                correction->printed + ", correct " + correction->corrected + ". " +
                correction->reason;
      return text;
    }
    case Diagnosis::inconsistent:
      return "The publication contradicts itself: " + one.inconsistency->reason;
    case Diagnosis::illegible: return "Damaged beyond repair: " + one.inconsistency->reason;
    case Diagnosis::proposed:
      return "Proposed: " + published.name_of(one.proposal->cell) + " printed " +
             one.proposal->printed + ", perhaps " + one.proposal->corrected + " (" +
             std::to_string(one.proposal->digits_changed) + " digits changed, closes " +
             std::to_string(one.proposal->closes.size()) + " claims, " +
             std::to_string(one.proposal->rivals) + " other cells would do).";
    default: return "Not explained.";
  }
}

std::string text_of(const VerificationReport& report, const Contradiction& one) {
  const Finding& finding = report.as_printed->findings()[one.finding];
  const PrintedFigure& figure = *report.as_printed->figure(finding.cell);
  std::string text = "  " + report.published.name_of(finding.cell) + "   printed " + figure.text;
  text += ", recomputed " + finer(figure, *finding.recomputed);
  text += " (" + finer(figure, finding.bounds->low) + " to " + finer(figure, finding.bounds->high);
  text += "): " + report.proof->claims[finding.claim].formula + '\n';
  return text + wrapped(explanation(report, one), 6);
}

std::vector<std::string> tally_row(const std::string& name, const ExhibitTally& tally) {
  std::vector<std::string> row{name};
  const auto add = [&](std::size_t number) {
    row.push_back(group_thousands(std::to_string(number)));
  };
  add(tally.figures);
  add(tally.lost);
  add(tally.unclaimed);
  for (const std::size_t number : tally.as_printed) add(number);
  add(tally.contradicted_after());
  return row;
}

std::string text_tallies(const VerificationReport& report) {
  TextTable table("lrrrrrrrr");
  table.add({"", "figures", "lost", "in no claim", "exact", "within", "contradicted",
             "not testable", "contradicted when corrected"});
  ExhibitTally total;
  for (const ExhibitTally& tally : report.tallies) {
    table.add(tally_row(tally.exhibit, tally));
    total.figures += tally.figures;
    total.lost += tally.lost;
    total.unclaimed += tally.unclaimed;
    for (std::size_t i = 0; i < verdict_count; ++i) {
      total.as_printed[i] += tally.as_printed[i];
      total.corrected[i] += tally.corrected[i];
    }
  }
  table.rule();
  table.add(tally_row("All", total));
  return table.text();
}

std::string counted(std::size_t number, const char* one, const char* many) {
  return group_thousands(std::to_string(number)) + ' ' + (number == 1 ? one : many);
}

std::string joined(const std::set<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : "; ") + word;
  return text;
}

/// Why figures of an exhibit are not tested; empty where all of them are.
std::string untested(const ExhibitTally& tally) {
  const Untestable& why = tally.untestable;
  std::string text;
  if (why.lost > 0)
    text += counted(why.lost, "claim is", "claims are") + " about a figure that is lost. ";
  if (why.inputs_lost > 0)
    text += counted(why.inputs_lost, "claim needs", "claims need") +
            " a figure that is lost from " + joined(why.lost_from) + ". ";
  if (why.unbounded > 0)
    text += counted(why.unbounded, "claim divides", "claims divide") +
            " by a figure that may be zero within its rounding. ";
  if (tally.unclaimed > 0)
    text += counted(tally.unclaimed, "figure stands", "figures stand") + " in no claim: " +
            tally.unclaimed_why;
  return text;
}

std::string text_untested(const VerificationReport& report) {
  std::string text;
  for (const ExhibitTally& tally : report.tallies) {
    const std::string why = untested(tally);
    if (!why.empty()) text += "  " + tally.exhibit + '\n' + wrapped(why, 6);
  }
  return text.empty() ? text : "\nNot testable, and why\n" + text;
}

std::string text_remarks(const char* title, const std::vector<const ExhibitRemark*>& remarks) {
  if (remarks.empty()) return {};
  std::string text = std::string("\n") + title + '\n';
  for (const ExhibitRemark* remark : remarks)
    text += "  " + remark->exhibit + '\n' + wrapped(remark->reason, 6);
  return text;
}

}  // namespace

std::string text_verification(const VerificationReport& report) {
  std::string text = "Printed figures recomputed from the printed figures beside them: " +
                     report.program + "\n\nContradicted, the least explained first\n";
  for (const Contradiction& one : report.contradictions) text += text_of(report, one);
  if (report.contradictions.empty()) text += "  none\n";
  text += "\nClaims by exhibit\n" + text_tallies(report);
  text += text_untested(report);
  text += text_remarks("Not in the printed copy", report.missing);
  text += text_remarks("Without arithmetic, and so not held", report.without_arithmetic);
  text += "\n" +
          wrapped("Exact: equal at the printed precision. Within: what the rounding of the printed "
                  "figures it is recomputed from allows. Inferred: the publication states no "
                  "formula, and this one holds. A figure may stand in several claims.",
                  2);
  return text;
}

std::string csv_verification_header() {
  return "program,cell,formula,verdict,printed,recomputed,from,to,verdict when corrected\r\n";
}

std::string csv_verification(const VerificationReport& report) {
  std::string text;
  const auto& findings = report.as_printed->findings();
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const Finding& finding = findings[i];
    const auto& figure = report.as_printed->figure(finding.cell);
    const auto decimal = [](const std::optional<Rational>& value) {
      return value ? to_decimal(*value).text : std::string();
    };
    std::optional<Rational> low, high;
    if (finding.bounds) low = finding.bounds->low;
    if (finding.bounds) high = finding.bounds->high;
    text += csv_text(report.program) + ',' +
            csv_text(report.published.name_of(finding.cell)) + ',' +
            csv_text(report.proof->claims[finding.claim].formula) + ',' +
            std::string(verdict_name(finding.verdict)) + ',' + (figure ? figure->text : "") + ',' +
            decimal(finding.recomputed) + ',' + decimal(low) + ',' + decimal(high) + ',' +
            std::string(verdict_name(report.corrected->findings()[i].verdict)) + "\r\n";
  }
  return text;
}

}  // namespace trueup
