#include <algorithm>

#include "contract/nearest.h"
#include "contract/program_reader.h"
#include "number/decimal.h"

namespace trueup {
namespace {

const Bounds share_bounds{Rational(0), Rational(1)};
const TermRule share{Unit::ratio, share_bounds};
const TermRule decimals{Unit::count, {Rational(0), Rational(12)}, true, false};
const TermRule days_in_year{Unit::days, {Rational(360), Rational(366)}, true};

std::string bound_text(const std::optional<Rational>& bound) {
  return bound ? in_quotes(to_decimal(*bound).text) : "no bound";
}

}  // namespace

void ProgramReader::read_corridor(ObjectReader& document) {
  const auto place = document.optional("pharmacy_corridor");
  if (!place) return;
  ObjectReader object(*place, diagnostics_);
  PharmacyCorridor corridor;
  corridor.member_threshold =
      required_term(object, "member_threshold", {Unit::dollars, {Rational(0), {}}});
  corridor.bands = read_bands(object);
  object.finish();
  program_.pharmacy_corridor = std::move(corridor);
}

void ProgramReader::read_mlr_corridor(ObjectReader& document) {
  const auto place = document.optional("mlr_corridor");
  if (!place) return;
  ObjectReader object(*place, diagnostics_);
  MlrCorridor corridor;
  corridor.scale = static_cast<MlrScale>(object.choice("scale", {"points", "relative"}));
  const auto known = ids_of(program_.directed_payments);
  for (const Place& row : object.optional_list("directed_payments", most_rows)) {
    const auto id = read_text(row, diagnostics_);
    if (!id) continue;
    if (std::find(known.begin(), known.end(), *id) == known.end())
      report(diagnostics_, {Fault::unknown_element, row.pointer, in_quotes(*id), one_of(known),
                            did_you_mean(*id, known,
                                         "Add the payment to \"directed_payments\" first.")});
    corridor.payments.push_back(*id);
  }
  corridor.bands = read_bands(object);
  object.finish();
  program_.mlr_corridor = std::move(corridor);
}

std::vector<Band> ProgramReader::read_bands(ObjectReader& object) {
  std::vector<Band> bands;
  const std::size_t faults = diagnostics_.size();
  UniqueIds ids(diagnostics_);
  for (const Place& row : object.list("bands", most_rows)) {
    ObjectReader band(row, diagnostics_);
    bands.push_back(read_band(band));
    ids.add(bands.back().id, band.pointer_of("id"));
    band.finish();
  }
  // An end that could not be read would look like a gap too.
  if (diagnostics_.size() == faults) check_bands(bands, object.pointer_of("bands"));
  return bands;
}

Band ProgramReader::read_band(ObjectReader& object) {
  Band band;
  band.pointer = object.pointer();
  band.id = object.id("id");
  band.label = object.text("label");
  if (const auto place = object.optional("from"))
    band.from = read_decimal(*place, Unit::ratio, diagnostics_);
  if (const auto place = object.optional("to"))
    band.to = read_decimal(*place, Unit::ratio, diagnostics_);
  const auto share_of = [&](const char* key) {
    const auto place = object.required(key);
    return place ? read_decimal(*place, Unit::ratio, share_bounds, diagnostics_) : std::nullopt;
  };
  const auto plan = share_of("plan_share");
  const auto state = share_of("state_share");
  band.cites = required_cites(object);
  if (!plan || !state) return band;
  band.plan_share = *plan;
  band.state_share = *state;
  const Rational sum = *plan + *state;
  if (sum != 1) {
    report(diagnostics_, {Fault::shares_not_whole, object.pointer(),
                          "shares that add to " + to_decimal(sum).text,
                          "plan_share and state_share that add to 1",
                          "Change one of the two shares."});
  }
  return band;
}

void ProgramReader::check_bands(const std::vector<Band>& bands, const std::string& pointer) {
  const auto gap = [&](const std::string& at, std::string found, std::string expected) {
    report(diagnostics_, {Fault::bands_gap, at, std::move(found), std::move(expected),
                          "Bands must cover every difference, however large."});
  };
  if (bands.empty()) return gap(pointer, "no band", "at least one band");
  for (std::size_t i = 0; i < bands.size(); ++i) {
    const Band& band = bands[i];
    const std::string at = pointer + "/" + std::to_string(i);
    if (band.from && band.to && *band.to <= *band.from) {
      report(diagnostics_, {Fault::bands_overlap, at,
                            bound_text(band.from) + " to " + bound_text(band.to),
                            "a band that ends above its start", "Exchange \"from\" and \"to\"."});
    }
    if (i == 0) {
      if (band.from) gap(at + "/from", bound_text(band.from), "no \"from\" in the first");
      continue;
    }
    const Band& before = bands[i - 1];
    const std::string expected = "from " + bound_text(before.to) + ", where the band before ends";
    if (!before.to || !band.from || *band.from < *before.to) {
      report(diagnostics_, {Fault::bands_overlap, at + "/from", bound_text(band.from), expected,
                            "List the bands from the lowest to the highest, each one starting "
                            "where the one before ends."});
    } else if (*band.from > *before.to) {
      gap(at + "/from", bound_text(band.from), expected);
    }
  }
  const Band& last = bands.back();
  const std::string at = pointer + "/" + std::to_string(bands.size() - 1) + "/to";
  if (last.to) gap(at, bound_text(last.to), "no \"to\" in the last");
}

void ProgramReader::read_mlr(ObjectReader& document) {
  const auto place = document.optional("mlr");
  if (!place) return;
  ObjectReader object(*place, diagnostics_);
  const std::size_t faults = diagnostics_.size();
  program_.mlr.emplace();
  MinimumMlr& mlr = *program_.mlr;
  mlr.minimum = required_term(object, "minimum", share);
  mlr.decimals = optional_term(object, "decimals", decimals);
  mlr.community_benefit_share = required_term(object, "community_benefit_share", share);
  read_credibility(object);
  read_tiers(object);
  // A minimum or an end that could not be read would look like a gap too.
  if (diagnostics_.size() == faults && !mlr.tiers.empty())
    check_tiers(object.pointer_of("rebate_tiers"));
  const bool bears_interest = object.has("late_interest_rate") || object.has("days_in_year");
  if (bears_interest)
    mlr.late_interest = LateInterestTerms{required_term(object, "late_interest_rate", share),
                                          required_term(object, "days_in_year", days_in_year)};
  object.finish();
}

void ProgramReader::read_tiers(ObjectReader& object) {
  auto& tiers = program_.mlr->tiers;
  UniqueIds ids(diagnostics_);
  for (const Place& row : object.optional_list("rebate_tiers", most_rows)) {
    ObjectReader reader(row, diagnostics_);
    RebateTier tier;
    tier.pointer = reader.pointer();
    tier.id = reader.id("id");
    ids.add(tier.id, reader.pointer_of("id"));
    tier.label = reader.text("label");
    const auto figure = [&](const char* key) {
      const auto at = reader.required(key);
      return at ? read_decimal(*at, Unit::ratio, share_bounds, diagnostics_).value_or(Rational(0))
                : Rational(0);
    };
    tier.from = figure("from");
    tier.to = figure("to");
    tier.state_share = figure("state_share");
    tier.cites = required_cites(reader);
    reader.finish();
    tiers.push_back(std::move(tier));
  }
}

/// Tiers cover the whole way from the minimum down to zero, each ending where the next begins.
void ProgramReader::check_tiers(const std::string& pointer) {
  const MinimumMlr& mlr = *program_.mlr;
  const auto fault = [&](Fault kind, const std::string& at, const Rational& found,
                         const std::string& expected) {
    report(diagnostics_, {kind, at, bound_text(found), expected,
                          "List the tiers from the minimum MLR down to 0, each one starting where "
                          "the one before ends."});
  };
  if (mlr.minimum.open) {
    report(diagnostics_, {Fault::not_applicable, pointer, "tiers below an open minimum",
                          "no tiers while the minimum is open",
                          "Give the value of the minimum: the tiers start there."});
    return;
  }
  Rational above = mlr.minimum.value;
  for (std::size_t i = 0; i < mlr.tiers.size(); ++i) {
    const RebateTier& tier = mlr.tiers[i];
    const std::string at = pointer + "/" + std::to_string(i);
    if (tier.to != above)
      fault(tier.to > above ? Fault::bands_overlap : Fault::bands_gap, at + "/to", tier.to,
            bound_text(above));
    if (tier.from >= tier.to)
      fault(Fault::bands_overlap, at + "/from", tier.from, "less than " + bound_text(tier.to));
    above = tier.from;
  }
  if (above != 0)
    fault(Fault::bands_gap, pointer + "/" + std::to_string(mlr.tiers.size() - 1) + "/from", above,
          bound_text(Rational(0)));
}

void ProgramReader::read_credibility(ObjectReader& mlr) {
  const auto place = mlr.optional("credibility");
  if (!place) return;
  ObjectReader object(*place, diagnostics_);
  program_.mlr->credibility_cites = required_cites(object);
  auto& nodes = program_.mlr->credibility;
  std::optional<Rational> before;
  for (const Place& row : object.list("nodes", most_rows)) {
    ObjectReader reader(row, diagnostics_);
    CredibilityNode node;
    node.pointer = reader.pointer();
    const auto months_place = reader.required("member_months");
    if (months_place) {
      const auto months = read_decimal(*months_place, Unit::member_months, {Rational(0), {}},
                                       diagnostics_);
      if (months && before && *months <= *before) {
        report(diagnostics_, {Fault::out_of_bounds, months_place->pointer,
                              describe(*months_place->json),
                              "more than the " + to_decimal(*before).text + " before it",
                              "List the nodes by ascending member months."});
      }
      if (months) before = node.member_months = *months;
    }
    if (const auto at = reader.required("adjustment"))
      node.adjustment =
          read_decimal(*at, Unit::ratio, share_bounds, diagnostics_).value_or(Rational(0));
    reader.finish();
    nodes.push_back(std::move(node));
  }
  object.finish();
}

}  // namespace trueup
