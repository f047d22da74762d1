#include <utility>

#include "contract/figures.h"
#include "contract/json_reader.h"
#include "contract/scenario.h"

namespace trueup {
namespace {

constexpr std::string_view format = "trueup.scenario.v1";

using Kind = Json::Kind;

bool has_members(const Json& value) {
  return value.kind == Kind::object && !value.members.empty();
}

/// The values of one group, each with its path. How deep a group goes is for the workbook to say;
/// a value is whatever stands below two keys, or below one where it is no object.
void read_group(const std::string& group, const Place& place, Scenario& scenario,
                Diagnostics& diagnostics) {
  if (place.json->kind != Kind::object) {
    report_wrong_type(place, "an object", "Write the inputs of a group in curly brackets.",
                      diagnostics);
    return;
  }
  if (!has_members(*place.json)) scenario.entries.push_back({{group}, *place.json});
  for (const auto& [key, value] : place.json->members) {
    if (!has_members(value)) scenario.entries.push_back({{group, key}, value});
    if (value.kind != Kind::object) continue;
    for (const auto& [field, figure] : value.members)
      scenario.entries.push_back({{group, key, field}, figure});
  }
}

void read_inputs(const Place& place, Scenario& scenario, Diagnostics& diagnostics) {
  ObjectReader inputs(place, diagnostics);
  for (const auto& [group, value] : inputs.entries(max_document_values)) {
    if (group == "members") {
      scenario.members = read_members(*value.json, value.pointer, diagnostics);
    } else if (group == "enrollment") {
      scenario.enrollment = read_enrollment(*value.json, value.pointer, diagnostics);
    } else {
      read_group(group, value, scenario, diagnostics);
    }
  }
}

void read_selected(const Place& place, Scenario& scenario, Diagnostics& diagnostics) {
  ObjectReader readings(place, diagnostics);
  for (const auto& [id, option] : readings.entries(max_document_values))
    if (auto text = read_text(option, diagnostics)) scenario.readings.emplace_back(id, *text);
}

Json text_value(std::string text) {
  Json value;
  value.kind = Kind::string;
  value.text = std::move(text);
  return value;
}

Json empty_object() {
  Json value;
  value.kind = Kind::object;
  return value;
}

/// The object at a key, made where there is none.
Json& child(Json& object, const std::string& key) {
  for (auto& [known, value] : object.members)
    if (known == key) return value;
  return object.members.emplace_back(key, empty_object()).second;
}

Json inputs_of(const Scenario& scenario) {
  Json inputs = empty_object();
  for (const ScenarioEntry& entry : scenario.entries) {
    Json* place = &inputs;
    for (const std::string& key : entry.path) place = &child(*place, key);
    // An empty object may meanwhile have been filled.
    if (entry.value.kind != Kind::object || has_members(entry.value)) *place = entry.value;
  }
  if (!scenario.enrollment.empty())
    inputs.members.emplace_back("enrollment", enrollment_document(scenario.enrollment));
  if (scenario.members.empty()) return inputs;
  Json list;
  list.kind = Kind::list;
  for (const HighCostMember& member : scenario.members) {
    Json row = empty_object();
    row.members.emplace_back("cell", text_value(member.cell));
    row.members.emplace_back("annual_cost", text_value(member.annual_cost));
    list.items.push_back(std::move(row));
  }
  inputs.members.emplace_back("members", std::move(list));
  return inputs;
}

}  // namespace

std::string ScenarioEntry::pointer() const {
  std::string result = "/inputs";
  for (const std::string& key : path) (result += '/') += pointer_token(key);
  return result;
}

std::optional<Scenario> read_scenario(std::string_view text, Diagnostics& diagnostics) {
  const std::size_t before = diagnostics.size();
  const Json root = parse_json(text, diagnostics);
  if (root.kind == Kind::null && diagnostics.size() > before) return std::nullopt;
  if (!check_format({&root, ""}, format, diagnostics)) return std::nullopt;

  Scenario scenario;
  ObjectReader document({&root, ""}, diagnostics);
  document.optional("format");  // checked already
  scenario.program = document.text("program");
  scenario.name = document.note("name");
  scenario.note = document.note("note");
  if (const auto readings = document.optional("readings"))
    read_selected(*readings, scenario, diagnostics);
  if (const auto inputs = document.optional("inputs"))
    read_inputs(*inputs, scenario, diagnostics);
  document.finish();
  if (scenario.program.empty()) return std::nullopt;
  return scenario;
}

std::vector<HighCostMember> read_members(const Json& value, const std::string& pointer,
                                         Diagnostics& diagnostics) {
  std::vector<HighCostMember> members;
  for (const Place& row : read_list({&value, pointer}, max_members, diagnostics)) {
    ObjectReader object(row, diagnostics);
    HighCostMember member;
    member.cell = object.text("cell");
    if (const auto cost = object.required("annual_cost")) {
      // A text is kept as written, for bind to check; anything else can be refused right here.
      if (cost->json->kind == Kind::string) member.annual_cost = cost->json->text;
      if (member.annual_cost.empty()) read_decimal(*cost, Unit::dollars, diagnostics);
    }
    object.finish();
    members.push_back(std::move(member));
  }
  return members;
}

std::string write_scenario(const Scenario& scenario) {
  Json document = empty_object();
  const auto add = [&](const char* key, Json value) {
    document.members.emplace_back(key, std::move(value));
  };
  add("format", text_value(std::string(format)));
  add("program", text_value(scenario.program));
  if (!scenario.name.empty()) add("name", text_value(scenario.name));
  if (!scenario.note.empty()) add("note", text_value(scenario.note));
  Json readings = empty_object();
  for (const auto& [id, option] : scenario.readings)
    readings.members.emplace_back(id, text_value(option));
  add("readings", std::move(readings));
  add("inputs", inputs_of(scenario));
  return write_json_indented(document);
}

}  // namespace trueup
