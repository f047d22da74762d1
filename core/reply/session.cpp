#include "reply/session.h"

#include <algorithm>
#include <utility>

#include "contract/bind_enrollment.h"
#include "contract/json.h"
#include "contract/json_reader.h"
#include "reply/catalogue.h"
#include "reply/program_argument.h"
#include "rules/settlement/settlement.h"

namespace trueup {

namespace {

Diagnostic other_program(const std::string& named, const std::string& given) {
  return {Fault::unknown_program, "/program", named, "the id of the program given: " + given,
          "Settle the scenario under its own program, or change its program."};
}

/// The program a scenario is settled under: the one given, or the shipped one it names.
std::shared_ptr<const Program> program_for(std::string_view text, const Scenario& scenario,
                                           Diagnostics& diagnostics) {
  if (text.empty()) {
    const Program* shipped = shipped_program(scenario.program);
    if (!shipped) diagnostics.push_back(unknown_program(scenario.program, "/program"));
    return {shipped, [](const Program*) {}};  // shipped programs live as long as the engine
  }
  auto program = read_program(text, diagnostics);
  if (!program) return nullptr;
  if (program->id == scenario.program) return std::make_shared<const Program>(std::move(*program));
  diagnostics.push_back(other_program(scenario.program, program->id));
  return nullptr;
}

/// The tokens of a JSON Pointer, unescaped; none where the text is no pointer.
std::vector<std::string> tokens_of(std::string_view pointer) {
  std::vector<std::string> tokens;
  if (pointer.empty() || pointer.front() != '/') return tokens;
  for (std::size_t i = 0; i < pointer.size(); ++i) {
    if (pointer[i] == '/') {
      tokens.emplace_back();
    } else {
      const bool escaped = pointer[i] == '~' && i + 1 < pointer.size();
      tokens.back() += escaped ? (pointer[++i] == '1' ? '/' : '~') : pointer[i];
    }
  }
  return tokens;
}

void set_entry(Scenario& scenario, std::vector<std::string> path, Json value) {
  auto& entries = scenario.entries;
  const auto found = std::find_if(entries.begin(), entries.end(),
                                  [&](const ScenarioEntry& entry) { return entry.path == path; });
  if (value.kind == Json::Kind::null) {
    if (found != entries.end()) entries.erase(found);
  } else if (found != entries.end()) {
    found->value = std::move(value);
  } else {
    entries.push_back({std::move(path), std::move(value)});
  }
}

void set_reading(Scenario& scenario, const std::string& id, const Json& value) {
  auto& readings = scenario.readings;
  std::erase_if(readings, [&](const auto& reading) { return reading.first == id; });
  if (value.kind != Json::Kind::null) readings.emplace_back(id, value.text);
}

/// Reports a value of a place that takes a text, or null to take it away, when it is neither.
void check_text(const Json& value, std::string_view pointer, Diagnostics& diagnostics) {
  const bool is_empty = value.kind == Json::Kind::string && value.text.empty();
  if (value.kind != Json::Kind::null && !is_empty)
    read_text({&value, std::string(pointer)}, diagnostics);
}

Diagnostic wrong_place(std::string_view pointer) {
  return {Fault::unknown_key, std::string(pointer), std::string(pointer),
          "a pointer to an input, a reading, the members, the name or the note",
          "Pointers look like /inputs/cells/ma_adult/member_months."};
}

}  // namespace

std::unique_ptr<Session> Session::open(std::string_view program_text,
                                       std::string_view scenario_text, Diagnostics& diagnostics) {
  auto scenario = read_scenario(scenario_text, diagnostics);
  if (!scenario) return nullptr;
  auto program = program_for(program_text, *scenario, diagnostics);
  if (!program) return nullptr;
  std::unique_ptr<Session> session(new Session);
  session->program_ = std::move(program);
  session->scenario_ = std::move(*scenario);
  const Diagnostics faults = session->rebuild();
  diagnostics.insert(diagnostics.end(), faults.begin(), faults.end());
  return diagnostics.empty() ? std::move(session) : nullptr;
}

std::unique_ptr<Session> Session::open_under(std::string_view program_id_or_text,
                                             std::string_view scenario_text,
                                             Diagnostics& diagnostics) {
  if (is_program_document(program_id_or_text))
    return open(program_id_or_text, scenario_text, diagnostics);
  const auto program = find_program(program_id_or_text, diagnostics);
  auto session = program ? open({}, scenario_text, diagnostics) : nullptr;
  if (!session || session->program().id == program->id) return session;
  report(diagnostics, other_program(session->program().id, program->id));
  return nullptr;
}

Diagnostics Session::rebuild() {
  Diagnostics diagnostics;
  check_enrollment(scenario_.enrollment, *program_, diagnostics);
  // A list with a fault has no place in a workbook; the rest is bound, to say all faults at once.
  const bool is_good = diagnostics.empty();
  auto workbook = settlement_workbook(*program_, scenario_.members,
                                      is_good ? scenario_.enrollment : std::vector<Coverage>{});
  Binding binding = trueup::bind(scenario_, *workbook, diagnostics);
  if (!diagnostics.empty()) return diagnostics;
  workbook_ = std::move(workbook);
  evaluation_ = std::make_unique<Evaluation>(*workbook_);
  binding_ = {};
  put(std::move(binding));
  return diagnostics;
}

void Session::put(Binding binding) {
  const auto slot = [&](const BoundValue& value) {
    return workbook_->nodes()[workbook_->inputs()[value.input].node].first_slot + value.element;
  };
  std::vector<std::uint8_t> kept(workbook_->slot_count());
  for (const BoundValue& value : binding.values) {
    kept[slot(value)] = 1;
    const Value& held = evaluation_->at(workbook_->inputs()[value.input].node, value.element);
    // An edit leaves nearly all of them as they are.
    if (!held.known() || held.number != value.value)
      evaluation_->set_input(value.input, value.element, value.value);
  }
  for (const BoundValue& old : binding_.values)
    if (!kept[slot(old)]) evaluation_->set_input(old.input, old.element, std::nullopt);

  std::vector<std::size_t> options;
  for (const Reading& reading : workbook_->readings()) options.push_back(reading.default_option);
  for (const BoundReading& reading : binding.readings) options[reading.reading] = reading.option;
  for (std::size_t i = 0; i < options.size(); ++i) evaluation_->select(i, options[i]);
  binding_ = std::move(binding);
  evaluation_->run();
}

Diagnostics Session::adopt(Scenario scenario) {
  Diagnostics diagnostics;
  Binding binding = trueup::bind(scenario, *workbook_, diagnostics);
  if (!diagnostics.empty()) return diagnostics;
  scenario_ = std::move(scenario);
  put(std::move(binding));
  return diagnostics;
}

Session::Edit Session::set(std::string_view pointer, std::string_view value_text) {
  Edit edit;
  Json value = parse_json(value_text, edit.diagnostics);
  if (!edit.diagnostics.empty()) return edit;
  auto path = tokens_of(pointer);
  Scenario edited = scenario_;
  if (path.size() == 1 && path[0] == "name") {
    check_text(value, pointer, edit.diagnostics);
    edited.name = value.text;
  } else if (path.size() == 1 && path[0] == "note") {
    check_text(value, pointer, edit.diagnostics);
    edited.note = value.text;
  } else if (path.size() == 2 && path[0] == "readings") {
    check_text(value, pointer, edit.diagnostics);
    set_reading(edited, path[1], value);
  } else if (path.size() == 2 && path[0] == "inputs" &&
             (path[1] == "members" || path[1] == "enrollment")) {
    return set_list(path[1], value);
  } else if (path.size() >= 3 && path[0] == "inputs") {
    path.erase(path.begin());
    set_entry(edited, path, std::move(value));
    edit.diagnostics = adopt(std::move(edited));
    if (edit.diagnostics.empty()) return edit;
    Scenario without = scenario_;
    set_entry(without, std::move(path), Json{});
    adopt(std::move(without));
    return edit;
  } else {
    edit.diagnostics.push_back(wrong_place(pointer));
    return edit;
  }
  if (edit.diagnostics.empty()) edit.diagnostics = adopt(std::move(edited));
  return edit;
}

Session::Edit Session::set_list(const std::string& list, const Json& value) {
  Edit edit;
  Scenario before = scenario_;
  const bool is_empty = value.kind == Json::Kind::null;
  const std::string pointer = "/inputs/" + list;
  if (list == "members") {
    scenario_.members.clear();
    if (!is_empty) scenario_.members = read_members(value, pointer, edit.diagnostics);
  } else {
    scenario_.enrollment.clear();
    if (!is_empty) scenario_.enrollment = read_enrollment(value, pointer, edit.diagnostics);
  }
  if (edit.diagnostics.empty()) edit.diagnostics = rebuild();
  if (edit.diagnostics.empty()) {
    edit.rebuilt = true;
  } else {
    scenario_ = std::move(before);
  }
  return edit;
}

}  // namespace trueup
