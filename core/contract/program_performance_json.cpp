#include "contract/program_reader.h"

namespace trueup {
namespace {

const TermRule share{Unit::ratio, {Rational(0), Rational(1)}};
const TermRule value{Unit::factor, {Rational(-10), Rational(10)}, true};
const TermRule count{Unit::count, {Rational(1), Rational(250)}, true};

}  // namespace

void ProgramReader::read_epsdt(ObjectReader& document) {
  const auto place = document.optional("epsdt");
  if (!place) return;
  ObjectReader object(*place, diagnostics_);
  program_.epsdt.emplace();
  program_.epsdt->target = required_term(object, "target", share);
  program_.epsdt->most = required_term(object, "most", share);
  object.finish();
  check_portions();
}

/// Without a portion in any rate cell there is nothing to adjust.
void ProgramReader::check_portions() {
  for (const RateCell& cell : program_.cells)
    if (cell.well_child_portion) return;
  report(diagnostics_, {Fault::missing_key, "/cells", "no \"well_child_portion\"",
                        "a well-child portion of at least one rate cell",
                        "Add the portion to the cells that need visits, or leave \"epsdt\" out."});
}

void ProgramReader::read_hedis(ObjectReader& document) {
  const auto place = document.optional("hedis");
  if (!place) return;
  ObjectReader object(*place, diagnostics_);
  program_.hedis.emplace();
  PerformanceScore& score = *program_.hedis;
  score.measures = required_term(object, "measures", count);
  score.high = required_term(object, "high", value);
  score.average = required_term(object, "average", value);
  score.low = required_term(object, "low", value);
  score.not_applicable = required_term(object, "not_applicable", value);
  score.not_reported = required_term(object, "not_reported", value);
  score.reduction_time = required_term(object, "reduction_time", count);
  score.reduction = required_term(object, "reduction", share);
  object.finish();
}

void ProgramReader::read_administrative_withhold(ObjectReader& document) {
  const auto place = document.optional("administrative_withhold");
  if (!place) return;
  ObjectReader object(*place, diagnostics_);
  program_.administrative_withhold = AdministrativeWithhold{required_term(object, "most", share)};
  object.finish();
}

}  // namespace trueup
