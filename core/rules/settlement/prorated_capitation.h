#pragma once

#include <vector>

#include "contract/scenario.h"
#include "rules/sheet.h"

namespace trueup {

/// What the listed coverages come to, in dollars of whole cents.
struct ProratedCapitation {
  Expr due;       ///< for days covered and not paid yet
  Expr recouped;  ///< for days paid and not covered
};

/// Capitation of listed members by the day: the rate of the cell a member is in × days ÷ days of
/// the month, cut where a birthday moves him to another cell, where coverage starts or ends within
/// a month; each member's month is rounded to the cent once. (Missouri 2.33.1; reading
/// missouri.newborn_month for the month of birth, 2.6.2 e 1.)
/// Every coverage must have passed `check_enrollment`.
ProratedCapitation prorated_capitation(Sheet& sheet, const std::vector<Coverage>& enrollment);

}  // namespace trueup
