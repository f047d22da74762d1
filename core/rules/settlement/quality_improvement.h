#pragma once

#include "rules/sheet.h"

namespace trueup {

/// Quality improvement in dollars: direct salaries, vendors' quality work, external quality review
/// and health information technology. Salaries count only where overhead is told apart from them;
/// the total may be entered instead of its parts. (Exhibit C C to E; 42 CFR 438.8(e)(3).)
Expr quality_improvement(Sheet& sheet, Expr vendors_quality);

}  // namespace trueup
