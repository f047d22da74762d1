#include "contract/assumption_changes.h"

#include "contract/json.h"
#include "contract/json_reader.h"

namespace trueup {

namespace {

constexpr std::size_t most_changes = 5000;

AssumptionChange read_change(const Place& place, Diagnostics& diagnostics) {
  ObjectReader object(place, diagnostics);
  AssumptionChange change;
  change.pointer = place.pointer;
  change.id = object.text("id");
  change.adds = object.has("add");
  change.value = object.text(change.adds ? "add" : "value");
  object.finish();
  return change;
}

std::vector<AssumptionChange> read_changes(const std::vector<Place>& places,
                                           Diagnostics& diagnostics) {
  std::vector<AssumptionChange> changes;
  for (const Place& place : places) changes.push_back(read_change(place, diagnostics));
  return changes;
}

}  // namespace

std::vector<AssumptionChange> read_assumption_changes(std::string_view text,
                                                      Diagnostics& diagnostics) {
  const Json json = parse_json(text, diagnostics);
  if (!diagnostics.empty()) return {};
  return read_changes(read_list({&json, ""}, most_changes, diagnostics), diagnostics);
}

std::vector<AssumptionChange> read_changes_file(std::string_view text, std::string_view program,
                                                Diagnostics& diagnostics) {
  const Json json = parse_json(text, diagnostics);
  if (!diagnostics.empty() || !check_format({&json, ""}, "trueup.changes.v1", diagnostics))
    return {};
  ObjectReader object({&json, ""}, diagnostics);
  object.text("format");
  const std::string made_for = object.text("program");
  if (!made_for.empty() && made_for != program)
    report(diagnostics, {Fault::unknown_program, "/program", made_for, std::string(program),
                         "These changes were made for another program's assumptions."});
  auto changes = read_changes(object.list("changes", most_changes), diagnostics);
  object.finish();
  return changes;
}

}  // namespace trueup
