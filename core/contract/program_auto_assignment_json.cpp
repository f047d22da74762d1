#include "contract/program_reader.h"

namespace trueup {
namespace {

const TermRule share{Unit::ratio, {Rational(0), Rational(1)}};
constexpr int most_plans = 40;

}  // namespace

void ProgramReader::read_auto_assignment(ObjectReader& document) {
  const auto place = document.optional("auto_assignment");
  if (!place) return;
  ObjectReader object(*place, diagnostics_);
  AutoAssignment assignment;
  assignment.safety_net_share = required_term(object, "safety_net_share", share);
  assignment.removed_share = required_term(object, "removed_share", share);
  assignment.plans = whole(object, "plans", 1, most_plans);
  object.finish();
  if (assignment.plans > 0) program_.auto_assignment = std::move(assignment);
}

}  // namespace trueup
