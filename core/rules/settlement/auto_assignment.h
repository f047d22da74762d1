#pragma once

#include "rules/sheet.h"

namespace trueup {

/// Each plan's share of the members assigned at random in one region. In Central the plans with a
/// safety-net hospital divide their part equally and the others the rest; where every plan has one,
/// all divide equally. In Eastern and Western the shares follow the points of the State's
/// evaluation. A low-scoring plan then loses half of its share to the highest rated, in equal
/// parts, so the shares always add to one. (Missouri 2.5.5, 2.28.2 d 2 and f 2.)
void auto_assignment(Sheet& sheet);

}  // namespace trueup
