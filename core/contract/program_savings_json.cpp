#include "contract/program_reader.h"

namespace trueup {
namespace {

const TermRule share{Unit::ratio, {Rational(0), Rational(1)}};
const TermRule trend{Unit::ratio, {Rational(-1), Rational(1)}};
const TermRule pmpm{Unit::pmpm, {Rational(0), {}}};
const TermRule multiplier{Unit::factor, {Rational(0), Rational(2)}};

}  // namespace

void ProgramReader::read_shared_savings(ObjectReader& document) {
  const auto place = document.optional("shared_savings");
  if (!place) return;
  ObjectReader object(*place, diagnostics_);
  SharedSavings savings;
  savings.participants = read_participants(object);
  savings.trend = required_term(object, "trend", trend);
  savings.minimum_rate = required_term(object, "minimum_savings_rate", share);
  savings.share = required_term(object, "share", share);
  savings.cap = optional_term(object, "savings_cap", share);
  savings.quality_gate = optional_term(object, "quality_gate", share);
  savings.care_coordination = optional_term(object, "care_coordination_pmpm", pmpm);
  const bool two_sided = object.has("loss_share") || object.has("minimum_loss_rate") ||
                         object.has("loss_cap");
  if (two_sided)
    savings.losses = SharedLosses{optional_term(object, "minimum_loss_rate", share),
                                  required_term(object, "loss_share", share),
                                  optional_term(object, "loss_cap", share)};
  savings.multiplier = optional_term(object, "multiplier", multiplier);
  for (const Participant& participant : savings.participants) {
    if (!participant.care_coordination || object.has("care_coordination_pmpm")) continue;
    report(diagnostics_, {Fault::missing_key, object.pointer_of("care_coordination_pmpm"),
                          "nothing", "the add-on of participants with care coordination",
                          "Add it, with \"open\": true where the documents do not set it."});
    break;
  }
  object.finish();
  program_.shared_savings = std::move(savings);
}

std::vector<Participant> ProgramReader::read_participants(ObjectReader& object) {
  std::vector<Participant> participants;
  UniqueIds ids(diagnostics_);
  for (const Place& row : object.list("participants", most_rows)) {
    ObjectReader reader(row, diagnostics_);
    Participant participant;
    participant.id = reader.id("id");
    ids.add(participant.id, reader.pointer_of("id"));
    participant.label = reader.text("label");
    if (const auto place = reader.required("care_coordination")) {
      participant.care_coordination = place->json->text == "true";
      if (place->json->kind != Json::Kind::boolean)
        report_wrong_type(*place, "true or false", "Write true or false without quotes.",
                          diagnostics_);
    }
    reader.finish();
    participants.push_back(std::move(participant));
  }
  const Json* list = object.has("participants") ? object.optional("participants")->json : nullptr;
  if (list && list->kind == Json::Kind::list && list->items.empty())
    report(diagnostics_, {Fault::out_of_bounds, object.pointer_of("participants"),
                          "an empty list", "at least one participant",
                          "Add who shares in the savings, or leave \"shared_savings\" out."});
  return participants;
}

}  // namespace trueup
