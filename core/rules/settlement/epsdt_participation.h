#pragma once

#include "rules/settlement/capitation.h"
#include "rules/sheet.h"

namespace trueup {

/// Adjustment of capitation in dollars for well-child participation, positive where the State pays.
/// The rates include a participant ratio; each rate cell's portion for well-child visits moves pro
/// rata with the plan's ratio above or below it, the ratio counted up to 100%: zero at exactly the
/// ratio included. (Missouri 2.28.1; reading missouri.epsdt_divisor.)
Expr epsdt_participation(Sheet& sheet, const Capitation& capitation);

}  // namespace trueup
