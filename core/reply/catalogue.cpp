#include "reply/catalogue.h"

#include <map>
#include <mutex>
#include <nlohmann/json.hpp>
#include <utility>

#include "contract/shipped.h"

namespace trueup {

namespace {

std::string_view text_of(const std::vector<ShippedFile>& files, std::string_view name) {
  for (const ShippedFile& file : files)
    if (file.name == name) return file.text;
  return {};
}

}  // namespace

const Program* shipped_program(std::string_view id) {
  static std::map<std::string, Program, std::less<>> read;
  static std::mutex reading;
  const std::lock_guard lock(reading);
  if (const auto found = read.find(id); found != read.end()) return &found->second;
  const std::string_view text = shipped_program_text(id);
  if (text.empty()) return nullptr;
  Diagnostics ignored;  // a shipped program is read without faults: a test holds that
  auto program = read_program(text, ignored);
  return program ? &read.emplace(id, std::move(*program)).first->second : nullptr;
}

Diagnostic unknown_program(std::string_view id, std::string pointer) {
  Diagnostic diagnostic{Fault::unknown_program, std::move(pointer), std::string(id),
                        "the id of a shipped program, or a program file", {}};
  std::string list;
  for (const ProgramHead& program : shipped_program_heads())
    list += (list.empty() ? "" : ", ") + std::string(program.id);
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
  for (const ProgramHead& program : shipped_program_heads())
    document["programs"].push_back(
        {{"id", program.id},
         {"title", program.title},
         {"jurisdiction", program.jurisdiction},
         {"rating_period", {{"from", program.from}, {"to", program.to}}}});
  for (const ExampleHead& example : shipped_example_heads())
    document["examples"].push_back({{"id", example.id},
                                    {"name", example.name},
                                    {"program", example.program},
                                    {"note", example.note}});
  return document.dump();
}

}  // namespace trueup
