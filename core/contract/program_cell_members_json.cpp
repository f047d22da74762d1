#include "contract/program_reader.h"

namespace trueup {
namespace {

constexpr int oldest = 150;

}  // namespace

CellMembers ProgramReader::read_cell_members(const Place& place) {
  ObjectReader object(place, diagnostics_);
  CellMembers who;
  who.region = object.text("region");
  who.category = object.text("category");
  if (const auto sex = object.optional("sex")) {
    if (read_choice(*sex, {"female", "male"}, diagnostics_)) who.sex = sex->json->text;
  }
  who.age_from = whole(object, "age_from", 0, oldest);
  who.age_to = whole(object, "age_to", who.age_from, oldest);
  if (const auto custody = object.optional("custody"))
    who.custody = read_text(*custody, diagnostics_);
  object.finish();
  return who;
}

}  // namespace trueup
