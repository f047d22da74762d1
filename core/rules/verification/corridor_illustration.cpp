#include "rules/verification/corridor_illustration.h"

#include "rules/rating/base_data.h"
#include "rules/settlement/corridor_bands.h"

namespace trueup {

namespace {

struct IllustratedBand {
  const char* id;
  bool gain;
  int from, to;          ///< percent from the target; to 0: without end
  int state_half_shares; ///< the State's share in halves
};

constexpr IllustratedBand bands[] = {
    {"gain_beyond_6", true, 6, 0, 2},  {"gain_3_to_6", true, 3, 6, 1},
    {"gain_within_3", true, 0, 3, 0},  {"loss_within_3", false, 0, 3, 0},
    {"loss_3_to_6", false, 3, 6, 1},   {"loss_beyond_6", false, 6, 0, 2},
};

}  // namespace

void check_corridor_illustration(const ProofTable& table, Expr actual, Expr target) {
  Workbook& book = actual.book();
  const auto percent = [&](int value) { return book.constant(Rational(value, 100), Unit::ratio); };
  table.is("actual", "e", actual, "sum of c");
  table.is("target", "f", target, "sum of a × b");
  table.is("difference", "g", table.at("actual", "e") - table.at("target", "f"), "e − f");
  table.is("difference_ratio", "h", table.at("difference", "g") / table.at("target", "f"), "g ÷ f");
  std::vector<Expr> shares;
  for (const IllustratedBand& band : bands) {
    const Expr ratio = table.at("difference_ratio", "h");
    const Expr size = max(band.gain ? -ratio : ratio, 0);
    const BandEdges edges{percent(band.from), band.to == 0 ? size : percent(band.to)};
    table.is(band.id, "i", part_of(size, edges), "the part of h in the band");
    // From the dollars, which are finer than the printed share.
    const Expr exact = table.at("difference", "g") / table.at("target", "f");
    const Expr exact_size = max(band.gain ? -exact : exact, 0);
    const BandEdges exact_edges{edges.starts_at, band.to == 0 ? exact_size : edges.ends_at};
    table.is(band.id, "j", part_of(exact_size, exact_edges) * table.at("target", "f"), "i × f");
    const Expr state = table.at(band.id, "j") * book.constant(Rational(band.state_half_shares, 2));
    table.is(band.id, "k", band.gain ? state : -state, "j × the State's share");
    shares.push_back(table.at(band.id, "k"));
  }
  table.is("settlement", "k", rating::total_of(shares), "sum of the bands");
}

}  // namespace trueup
