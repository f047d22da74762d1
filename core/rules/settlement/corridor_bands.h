#pragma once

#include "rules/sheet.h"

namespace trueup {

/// A corridor's bands as parameters over their own axis.
struct Bands {
  AxisId axis;
  Expr has_lower, lower, has_upper, upper, state_share, plan_share;
};

/// Declares the bands' ends and shares over an axis of their own. The parameters' ids begin with
/// the corridor's: "corridor" or "mlr_corridor".
Bands declare_bands(Sheet& sheet, const std::string& corridor, const std::string& axis_id,
                    const std::vector<Band>& bands);

/// Where each band starts and ends for a gain or a loss, in dollars from the target. Worked in
/// dollars rather than percentages, so that a rate cell with a target of nothing still has an
/// answer. A band without an end takes in all that is left.
struct BandEdges {
  Expr starts_at;
  Expr ends_at;
};

/// A gain runs against the bands' sign: it meets their upper ends first. The bands' ends are shares
/// of `base` dollars.
BandEdges gain_edges(const Bands& bands, Expr gain, Expr base);
BandEdges loss_edges(const Bands& bands, Expr loss, Expr base);

/// The part of a gain or loss that falls into each band.
Expr part_of(Expr amount, const BandEdges& edges);

/// What a corridor divides: dollars, without an axis.
struct Divided {
  Expr target;
  Expr actual;
  Expr base;  ///< what the bands' ends are shares of
  std::string base_words;         ///< "target"
  std::optional<Expr> only_when;  ///< shown only then
};

/// Declares the lines that divide a gain or loss among the bands, and gives the State's share of
/// all of them in dollars. Positive: the State receives.
Expr divide_among_bands(Sheet& sheet, const std::string& corridor, const Bands& bands,
                        const Divided& divided);

}  // namespace trueup
