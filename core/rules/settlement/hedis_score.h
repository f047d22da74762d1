#pragma once

#include "rules/sheet.h"

namespace trueup {

/// What a year's score of performance measures costs the plan in dollars; negative where it
/// receives more than it pays. Every rated measure has a value; the score is their average over
/// those that are not zero, as a whole number. A low score is corrected by a plan the first times
/// and reduces capitation from the third on; the reduction goes in equal parts to the plans rated
/// high in the region, so between plans it adds to nothing. (Missouri 2.28.2.)
Expr hedis_score(Sheet& sheet);

}  // namespace trueup
