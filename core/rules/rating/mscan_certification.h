#pragma once

#include "rules/rating/certification_sheet.h"

namespace trueup::rating {

/// What the rate is built on: the projected medical cost and member months by rate cell.
struct MedicalCost {
  AxisId cells = 0;
  Expr member_months;
  Expr medical;
};

/// R08 Exhibits 1A to 2B.
MedicalCost mscan_medical_cost(CertificationSheet& sheet);

/// R09 Exhibits 1 and 2.
MedicalCost chip_medical_cost(CertificationSheet& sheet);

}  // namespace trueup::rating
