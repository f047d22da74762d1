#pragma once

#include "contract/diagnostic.h"
#include "contract/scenario.h"
#include "workbook/workbook.h"

namespace trueup {

/// Reports inputs of a group that together exceed what they may add to: more measures rated than
/// there are. The last one entered is named.
void report_totals(const Binding& binding, const Workbook& workbook, Diagnostics& diagnostics);

}  // namespace trueup
