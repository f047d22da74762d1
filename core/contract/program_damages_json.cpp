#include "contract/nearest.h"
#include "contract/program_reader.h"

namespace trueup {
namespace {

const TermRule dollars{Unit::dollars, {Rational(0), {}}};
const TermRule multiple{Unit::factor, {Rational(0), {}}};

/// Which terms a kind has, in the order of DamageKind.
struct KindTerms {
  const char* name;
  bool each;
  bool most;  ///< may have one
  bool multiple;
};
constexpr KindTerms kinds[] = {{"amount", false, false, false},
                               {"per_occurrence", true, true, false},
                               {"greater_of", true, false, true}};

}  // namespace

void ProgramReader::read_damages(ObjectReader& document) {
  UniqueIds ids(diagnostics_);
  for (const Place& row : document.optional_list("damages", most_rows)) {
    ObjectReader object(row, diagnostics_);
    program_.damages.push_back(read_damage(object));
    ids.add(program_.damages.back().id, object.pointer_of("id"));
    object.finish();
  }
}

Damage ProgramReader::read_damage(ObjectReader& object) {
  Damage damage;
  damage.id = object.id("id");
  damage.label = object.text("label");
  std::vector<std::string> names;
  for (const KindTerms& kind : kinds) names.emplace_back(kind.name);
  const auto kind_place = object.required("kind");
  const auto kind = kind_place ? read_choice(*kind_place, names, diagnostics_) : std::nullopt;
  damage.each = optional_term(object, "each", dollars);
  damage.most = optional_term(object, "most", dollars);
  damage.multiple = optional_term(object, "multiple", multiple);
  damage.cites = required_cites(object);
  if (!kind) return damage;

  damage.kind = static_cast<DamageKind>(*kind);
  const KindTerms& terms = kinds[*kind];
  const auto check = [&](const char* key, bool allowed, bool needed) {
    if (needed) object.required(key);
    if (allowed || !object.has(key)) return;
    report(diagnostics_, {Fault::not_applicable, object.pointer_of(key), in_quotes(key),
                          std::string("no ") + key + " for the kind " + terms.name,
                          "Leave it out, or change the kind."});
  };
  check("each", terms.each, terms.each);
  check("most", terms.most, false);
  check("multiple", terms.multiple, terms.multiple);
  return damage;
}

}  // namespace trueup
