#include "rules/settlement/corridor_bands.h"

namespace trueup {

namespace {

std::optional<Term> bound_term(const std::optional<Rational>& bound, const Band& band) {
  if (!bound) return std::nullopt;
  return Term{*bound, band.cites, {}};
}

}  // namespace

Bands declare_bands(Sheet& sheet, const std::vector<Band>& bands) {
  Bands b;
  b.axis = add_axis_of(sheet.book(), "band", "band", bands);
  const auto declare = [&](const char* id, const char* label, Unit unit, auto pick) {
    return sheet.parameters(b.axis, id, label, unit, terms_of(bands, pick));
  };
  using MaybeTerm = std::optional<Term>;
  b.has_lower = declare("corridor.has_lower", "The band has a lower end", Unit::flag,
                        [](const Band& band) -> MaybeTerm {
                          return flag_term(band.from.has_value(), band.cites);
                        });
  b.lower = declare("corridor.band_from", "Lower end of the band", Unit::ratio,
                    [](const Band& band) { return bound_term(band.from, band); });
  b.has_upper = declare("corridor.has_upper", "The band has an upper end", Unit::flag,
                        [](const Band& band) -> MaybeTerm {
                          return flag_term(band.to.has_value(), band.cites);
                        });
  b.upper = declare("corridor.band_to", "Upper end of the band", Unit::ratio,
                    [](const Band& band) { return bound_term(band.to, band); });
  b.state_share = declare("corridor.state_share", "State's share in the band", Unit::ratio,
                          [](const Band& band) -> MaybeTerm {
                            return Term{band.state_share, band.cites, {}};
                          });
  b.plan_share = declare("corridor.plan_share", "Plan's share in the band", Unit::ratio,
                         [](const Band& band) -> MaybeTerm {
                           return Term{band.plan_share, band.cites, {}};
                         });
  return b;
}

BandEdges gain_edges(const Bands& b, Expr gain, Expr target) {
  return {choose(b.has_upper, max(-b.upper * target, 0), 0),
          choose(b.has_lower, max(-b.lower * target, 0), gain)};
}

BandEdges loss_edges(const Bands& b, Expr loss, Expr target) {
  return {choose(b.has_lower, max(b.lower * target, 0), 0),
          choose(b.has_upper, max(b.upper * target, 0), loss)};
}

Expr part_of(Expr amount, const BandEdges& edges) {
  return max(min(amount, edges.ends_at) - edges.starts_at, 0);
}

}  // namespace trueup
