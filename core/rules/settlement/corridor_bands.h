#pragma once

#include "rules/sheet.h"

namespace trueup {

/// A corridor's bands as parameters over their own axis.
struct Bands {
  AxisId axis;
  Expr has_lower, lower, has_upper, upper, state_share, plan_share;
};

/// Declares the bands' ends and shares.
Bands declare_bands(Sheet& sheet, const std::vector<Band>& bands);

/// Where each band starts and ends for a gain or a loss, in dollars from the target. Worked in
/// dollars rather than percentages, so that a rate cell with a target of nothing still has an
/// answer. A band without an end takes in all that is left.
struct BandEdges {
  Expr starts_at;
  Expr ends_at;
};

/// A gain runs against the bands' sign: it meets their upper ends first.
BandEdges gain_edges(const Bands& bands, Expr gain, Expr target);
BandEdges loss_edges(const Bands& bands, Expr loss, Expr target);

/// The part of a gain or loss that falls into each band.
Expr part_of(Expr amount, const BandEdges& edges);

}  // namespace trueup
