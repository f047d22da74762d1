#include "reply/rates.h"

#include <utility>

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

}  // namespace

std::string Rates::version() const { return std::string(engine_version); }

std::string Rates::programs() const {
  return guarded([] {
    Document list = Document::array();
    for (const ProgramHead& program : shipped_program_heads())
      if (has_proof(program.id))
        list.push_back({{"id", program.id},
                        {"title", program.title},
                        {"sources", Document::parse(shipped_program_text(program.id))["sources"]}});
    return text_of(list);
  });
}

std::string Rates::verify(const std::string& program) {
  return guarded([&] {
    const Verified* found = verified(program);
    return found ? verification_document(*found->report) : nothing_printed(program);
  });
}

std::string Rates::exhibit(const std::string& program, const std::string& exhibit) {
  return guarded([&] {
    const Verified* found = verified(program);
    return found ? exhibit_document(*found->report, exhibit) : nothing_printed(program);
  });
}

std::string Rates::figure(const std::string& program, const std::string& cell) {
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

Rates::Verified* Rates::verified(const std::string& program) {
  auto found = verified_.find(program);
  if (found == verified_.end()) {
    auto report = trueup::verify(program);
    if (!report) return nullptr;
    found = verified_.emplace(program, Verified{std::move(report), nullptr}).first;
  }
  return &found->second;
}

}  // namespace trueup
