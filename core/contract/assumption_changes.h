#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "contract/diagnostic.h"

namespace trueup {

/// One change of a certification's assumptions, as a person writes it.
struct AssumptionChange {
  /// "ma_adult.utilization_trend[ip_other]"; "*" in place of a name stands for every one there is.
  std::string id;
  std::string value;    ///< "0.02" or "2%"
  bool adds = false;    ///< the value is added to the published one, in place of taking its place
  std::string pointer{};  ///< of the change in the document it stands in; or empty
};

/// Reads a list of changes: [{"id": "…", "value": "2%"}, {"id": "…", "add": "0.01"}]. Nothing counts
/// where a diagnostic is reported.
std::vector<AssumptionChange> read_assumption_changes(std::string_view text,
                                                      Diagnostics& diagnostics);

/// Reads a file of changes (trueup.changes.v1): {"format", "program", "changes": the list}. Reports
/// one that was made for another program.
std::vector<AssumptionChange> read_changes_file(std::string_view text, std::string_view program,
                                                Diagnostics& diagnostics);

}  // namespace trueup
