#pragma once

#include "workbook/workbook.h"

// Blend of two years of base data, for rate cells under 100,000 member months: R08 Step 3.

namespace trueup::rating {

/// Row a of Exhibit 2A: CY 2022 and CY 2023 PMPM, by member months.
Expr blended(Expr months_2022, Expr pmpm_2022, Expr months_2023, Expr pmpm_2023);

}  // namespace trueup::rating
