#include "rules/settlement/corridor_bands.h"

#include <utility>

namespace trueup {

namespace {

Term band_term(const Rational& value, const Band& band, const char* key) {
  return {value, band.cites, {}, band.pointer + "/" + key};
}

std::optional<Term> bound_term(const std::optional<Rational>& bound, const Band& band,
                               const char* key) {
  if (!bound) return std::nullopt;
  return band_term(*bound, band, key);
}

}  // namespace

Bands declare_bands(Sheet& sheet, const std::string& corridor, const std::string& axis_id,
                    const std::vector<Band>& bands) {
  Bands b;
  b.axis = add_axis_of(sheet.book(), axis_id, "band", bands);
  const auto declare = [&](const char* id, const char* label, Unit unit, auto pick) {
    return sheet.parameters(b.axis, corridor + id, label, unit, terms_of(bands, pick));
  };
  using MaybeTerm = std::optional<Term>;
  b.has_lower = declare(".has_lower", "The band has a lower end", Unit::flag,
                        [](const Band& band) -> MaybeTerm {
                          return flag_term(band.from.has_value(), band.cites);
                        });
  b.lower = declare(".band_from", "Lower end of the band", Unit::ratio,
                    [](const Band& band) { return bound_term(band.from, band, "from"); });
  b.has_upper = declare(".has_upper", "The band has an upper end", Unit::flag,
                        [](const Band& band) -> MaybeTerm {
                          return flag_term(band.to.has_value(), band.cites);
                        });
  b.upper = declare(".band_to", "Upper end of the band", Unit::ratio,
                    [](const Band& band) { return bound_term(band.to, band, "to"); });
  b.state_share = declare(".state_share", "State's share in the band", Unit::ratio,
                          [](const Band& band) -> MaybeTerm {
                            return band_term(band.state_share, band, "state_share");
                          });
  b.plan_share = declare(".plan_share", "Plan's share in the band", Unit::ratio,
                         [](const Band& band) -> MaybeTerm {
                           return band_term(band.plan_share, band, "plan_share");
                         });
  return b;
}

BandEdges gain_edges(const Bands& b, Expr gain, Expr base) {
  return {choose(b.has_upper, max(-b.upper * base, 0), 0),
          choose(b.has_lower, max(-b.lower * base, 0), gain)};
}

BandEdges loss_edges(const Bands& b, Expr loss, Expr base) {
  return {choose(b.has_lower, max(b.lower * base, 0), 0),
          choose(b.has_upper, max(b.upper * base, 0), loss)};
}

Expr part_of(Expr amount, const BandEdges& edges) {
  return max(min(amount, edges.ends_at) - edges.starts_at, 0);
}

Expr divide_among_bands(Sheet& sheet, const std::string& corridor, const Bands& bands,
                        const Divided& divided) {
  const auto line = [&](const char* id, std::string label, Expr value, std::string note = {}) {
    return sheet.line(corridor + id, std::move(label), Unit::dollars, value,
                      {.note = std::move(note), .only_when = divided.only_when});
  };
  const Expr gain = line(".gain", "Gain", max(divided.target - divided.actual, 0),
                         "Actual below target.");
  const Expr loss = line(".loss", "Loss", max(divided.actual - divided.target, 0),
                         "Actual above target.");
  const BandEdges gain_part = gain_edges(bands, gain, divided.base);
  const BandEdges loss_part = loss_edges(bands, loss, divided.base);
  const Expr gain_in_band =
      line(".band_gain", "Gain in the band",
           part_of(gain, {line(".gain_from", "Gain at which the band starts", gain_part.starts_at),
                          line(".gain_to", "Gain at which the band ends", gain_part.ends_at)}));
  const Expr loss_in_band =
      line(".band_loss", "Loss in the band",
           part_of(loss, {line(".loss_from", "Loss at which the band starts", loss_part.starts_at),
                          line(".loss_to", "Loss at which the band ends", loss_part.ends_at)}));
  const Expr dollars =
      line(".band_dollars", "Gain or loss in the band", gain_in_band + loss_in_band);
  sheet.line(corridor + ".band_ratio", "Gain or loss in the band, share of " + divided.base_words,
             Unit::ratio, dollars / divided.base, {.only_when = divided.only_when});
  const Expr settlement =
      line(".band_settlement", "State's share of the band",
           bands.state_share * (gain_in_band - loss_in_band), "Positive: the State receives.");
  line(".band_kept", "Plan's share of the band", bands.plan_share * (gain_in_band - loss_in_band),
       "Positive: the plan keeps a gain.");
  return sum(settlement, bands.axis);
}

}  // namespace trueup
