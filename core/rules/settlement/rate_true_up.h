#pragma once

#include "rules/settlement/capitation.h"
#include "rules/sheet.h"

namespace trueup {

/// Whether an amendment of the program changed a rate back in time.
bool has_superseded_rates(const Program& program);

/// What the State still owes in dollars for member months paid before an amendment changed their
/// rate back in time: member months × (rate − rate paid). The rate paid is the superseded one of
/// the program unless another is entered. (Missouri Contract Amendment 003.)
Expr rate_true_up(Sheet& sheet, const Capitation& capitation);

}  // namespace trueup
