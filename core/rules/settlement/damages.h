#pragma once

#include "rules/sheet.h"

namespace trueup {

/// Damages, deductions and penalties in dollars, all kinds together: an entered amount; or what the
/// State assessed, up to the most it can impose: so much for each occurrence within a limit, or for
/// each occurrence the greater of an amount and a multiple of the excess charges. What did not
/// happen need not be entered. (Missouri 2.28.3 to 2.28.11, where the figures are maxima.)
Expr damages(Sheet& sheet);

}  // namespace trueup
