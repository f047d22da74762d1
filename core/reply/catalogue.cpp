#include "reply/catalogue.h"

#include <map>
#include <nlohmann/json.hpp>

#include "calendar/date.h"
#include "contract/scenario.h"
#include "contract/shipped.h"

namespace trueup {

namespace {

std::string_view text_of(const std::vector<ShippedFile>& files, std::string_view name) {
  for (const ShippedFile& file : files)
    if (file.name == name) return file.text;
  return {};
}

const std::map<std::string, Program, std::less<>>& programs() {
  static const auto read = [] {
    std::map<std::string, Program, std::less<>> result;
    for (const ShippedFile& file : shipped_programs()) {
      Diagnostics ignored;  // a shipped program is read without faults: a test holds that
      if (auto program = read_program(file.text, ignored)) {
        std::string id = program->id;
        result.emplace(std::move(id), std::move(*program));
      }
    }
    return result;
  }();
  return read;
}

}  // namespace

const Program* shipped_program(std::string_view id) {
  const auto found = programs().find(id);
  return found == programs().end() ? nullptr : &found->second;
}

Diagnostic unknown_program(std::string_view id, std::string pointer) {
  Diagnostic diagnostic{Fault::unknown_program, std::move(pointer), std::string(id),
                        "the id of a shipped program, or a program file", {}};
  std::string list;
  for (const auto& [name, program] : programs()) list += (list.empty() ? "" : ", ") + name;
  diagnostic.hint = "Shipped: " + list + ".";
  return diagnostic;
}

std::string_view shipped_program_text(std::string_view id) {
  return text_of(shipped_programs(), id);
}

std::string_view shipped_example_text(std::string_view name) {
  return text_of(shipped_examples(), name);
}

std::string catalogue_document() {
  using Json = nlohmann::ordered_json;
  Json document = {{"programs", Json::array()}, {"examples", Json::array()}};
  for (const auto& [id, program] : programs())
    document["programs"].push_back({{"id", id},
                                    {"title", program.title},
                                    {"jurisdiction", program.jurisdiction},
                                    {"rating_period",
                                     {{"from", to_iso(program.period_start)},
                                      {"to", to_iso(program.period_end)}}}});
  for (const ShippedFile& file : shipped_examples()) {
    Diagnostics ignored;
    const auto scenario = read_scenario(file.text, ignored);
    if (!scenario) continue;
    document["examples"].push_back({{"id", file.name},
                                    {"name", scenario->name},
                                    {"program", scenario->program},
                                    {"note", scenario->note}});
  }
  return document.dump();
}

}  // namespace trueup
