#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "contract/assumption_changes.h"
#include "readers/exact.h"
#include "rules/rating/certification.h"

namespace trueup {

/// One figure a person may change.
struct AssumptionElement {
  std::string name;  ///< "ma_adult.utilization_trend[ip_other]", "load.margin[ma_adult]"
  std::size_t assumption = 0;  ///< into Certification::assumptions
  std::uint32_t element = 0;
};

/// Every assumption of a certification, figure by figure, in the order of its steps.
std::vector<AssumptionElement> assumption_elements(const Certification& certification);

/// The published value of an assumption; nothing where the copy has lost it.
std::optional<Rational> published_value(const Certification& certification,
                                        const Evaluation& published, const AssumptionElement& at);

/// The rate cell and the service category an assumption is of, by id; empty where it has none.
struct AssumptionPlace {
  std::string cell, category;
};
AssumptionPlace place_of(const Certification& certification, const AssumptionElement& at);

/// What one change puts in the place of the published values.
struct AppliedChange {
  AssumptionChange change;
  std::vector<std::pair<const AssumptionElement*, Rational>> values;
};

/// Works out what changes do, by the names in `elements`, in the order of the certification's
/// steps. Nothing counts where a diagnostic is reported: for a name no assumption has, a value that
/// is no figure or beyond its bounds, a figure changed twice, an addition to a lost figure.
std::vector<AppliedChange> apply_changes(const Certification& certification,
                                         const Evaluation& published,
                                         const std::vector<AssumptionElement>& elements,
                                         const std::vector<AssumptionChange>& changes,
                                         Diagnostics& diagnostics);

}  // namespace trueup
