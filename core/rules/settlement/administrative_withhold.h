#pragma once

#include "rules/sheet.h"

namespace trueup {

/// Dollars of capitation held back for an administrative failure and not paid back: in each month
/// until the failure is cured up to a share of that month's payment; all of it is paid back on
/// cure, without interest. (Missouri 2.28.5.)
Expr administrative_withhold(Sheet& sheet);

}  // namespace trueup
