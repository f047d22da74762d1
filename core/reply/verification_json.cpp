#include <nlohmann/json.hpp>

#include "number/decimal.h"
#include "reply/verification_report.h"

namespace trueup {

namespace {

using Json = nlohmann::ordered_json;

Json verdicts(const std::array<std::size_t, verdict_count>& counts) {
  Json json = Json::object();
  for (std::size_t i = 0; i < verdict_count; ++i)
    json[std::string(verdict_name(static_cast<Verdict>(i)))] = counts[i];
  return json;
}

Json untestable_json(const Untestable& counts) {
  Json from = Json::array();
  for (const std::string& table : counts.lost_from) from.push_back(table);
  return {{"lost", counts.lost},
          {"inputs_lost", counts.inputs_lost},
          {"unbounded", counts.unbounded},
          {"lost_from", std::move(from)}};
}

Json remarks_json(const std::vector<const ExhibitRemark*>& remarks) {
  Json list = Json::array();
  for (const ExhibitRemark* remark : remarks)
    list.push_back({{"exhibit", remark->exhibit}, {"reason", remark->reason}});
  return list;
}

Json tally_json(const ExhibitTally& tally) {
  Json json = {{"exhibit", tally.exhibit},
               {"figures", tally.figures},
               {"lost", tally.lost},
               {"unclaimed", tally.unclaimed},
               {"as_printed", verdicts(tally.as_printed)},
               {"corrected", verdicts(tally.corrected)},
               {"untestable", untestable_json(tally.untestable)}};
  if (tally.unclaimed > 0) json["unclaimed_why"] = tally.unclaimed_why;
  return json;
}

Json proposal_json(const VerificationReport& report, const Proposal& proposal) {
  return {{"cell", report.published.name_of(proposal.cell)},
          {"printed", proposal.printed},
          {"corrected", proposal.corrected},
          {"digits_changed", proposal.digits_changed},
          {"closes", proposal.closes.size()},
          {"rivals", proposal.rivals}};
}

Json contradiction_json(const VerificationReport& report, const Contradiction& one) {
  const Finding& finding = report.as_printed->findings()[one.finding];
  Json json = {{"cell", report.published.name_of(finding.cell)},
               {"formula", report.proof->claims[finding.claim].formula},
               {"printed", report.as_printed->figure(finding.cell)->text},
               {"recomputed", to_decimal(*finding.recomputed).text},
               {"from", to_decimal(finding.bounds->low).text},
               {"to", to_decimal(finding.bounds->high).text},
               {"explanation", explanation_name(one.explanation)}};
  if (one.explanation == Diagnosis::corrected) {
    Json list = Json::array();
    for (const Correction* correction : one.corrections)
      list.push_back({{"cell", report.published.name_of(report.published.cell_of(*correction))},
                      {"printed", correction->printed},
                      {"corrected", correction->corrected},
                      {"reason", correction->reason}});
    json["corrections"] = std::move(list);
  }
  if (one.inconsistency) json["reason"] = one.inconsistency->reason;
  if (one.proposal) json["proposal"] = proposal_json(report, *one.proposal);
  return json;
}

}  // namespace

std::string verification_document(const VerificationReport& report) {
  Json document = {{"format", "trueup.verification.v1"}, {"program", report.program}};
  document["contradictions"] = Json::array();
  for (const Contradiction& one : report.contradictions)
    document["contradictions"].push_back(contradiction_json(report, one));
  document["exhibits"] = Json::array();
  for (const ExhibitTally& tally : report.tallies)
    document["exhibits"].push_back(tally_json(tally));
  document["missing"] = remarks_json(report.missing);
  document["without_arithmetic"] = remarks_json(report.without_arithmetic);
  return document.dump();
}

}  // namespace trueup
