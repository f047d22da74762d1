#include "reply/rates_engine.h"

#include <utility>

#include "contract/json.h"
#include "contract/shipped.h"
#include "reply/catalogue.h"
#include "reply/guarded.h"
#include "reply/head.h"
#include "reply/printed_exhibit.h"

namespace trueup {

namespace {

std::string nothing_printed(const std::string& program) {
  return fault_document({{Fault::unknown_program, "", shortened(program),
                          "a program whose printed tables are shipped",
                          "Ask for one of the programs listed."}});
}

/// The titles of a program's sources, by id.
Document sources_of(std::string_view program) {
  Diagnostics ignored;  // a shipped program is read without faults: a test holds that
  const Json json = parse_json(shipped_program_text(program), ignored);
  Document sources = Document::object();
  if (const Json* found = json.find("sources"))
    for (const auto& [id, title] : found->members) sources[id] = title.text;
  return sources;
}

}  // namespace

std::string RatesEngine::version() const { return std::string(engine_version); }

std::string RatesEngine::programs() const {
  return guarded([] {
    Document list = Document::array();
    for (const ProgramHead& program : shipped_program_heads())
      if (has_proof(program.id))
        list.push_back({{"id", program.id},
                        {"title", program.title},
                        {"sources", sources_of(program.id)}});
    return text_of(list);
  });
}

std::string RatesEngine::verify(const std::string& program) {
  return guarded([&] {
    const Verified* found = verified(program);
    return found ? verification_document(*found->report) : nothing_printed(program);
  });
}

std::string RatesEngine::exhibit(const std::string& program, const std::string& exhibit) {
  return guarded([&] {
    const Verified* found = verified(program);
    return found ? exhibit_document(*found->report, exhibit) : nothing_printed(program);
  });
}

std::string RatesEngine::figure(const std::string& program, const std::string& cell) {
  return guarded([&] {
    Verified* found = verified(program);
    if (!found) return nothing_printed(program);
    if (!found->as_printed) {
      found->as_printed = std::make_unique<Evaluation>(found->report->proof->book);
      found->as_printed->run();
    }
    return figure_document(*found->report, *found->as_printed, cell);
  });
}

RatesEngine::Verified* RatesEngine::verified(const std::string& program) {
  auto found = verified_.find(program);
  if (found == verified_.end()) {
    auto report = trueup::verify(program);
    if (!report) return nullptr;
    found = verified_.emplace(program, Verified{std::move(report), nullptr}).first;
  }
  return &found->second;
}

}  // namespace trueup
