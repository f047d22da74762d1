#pragma once

#include <vector>

#include "contract/diagnostic.h"
#include "contract/program.h"
#include "contract/scenario.h"

namespace trueup {

/// Checks a list of coverages against a program: every day lies in its rating period and belongs to
/// exactly one of its rate cells, no member is covered twice on a day, and the list is not cut into
/// more runs of days than a scenario may have. Faults are reported at their rows.
void check_enrollment(const std::vector<Coverage>& enrollment, const Program& program,
                      Diagnostics& diagnostics);

}  // namespace trueup
