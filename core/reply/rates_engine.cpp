#include "reply/rates_engine.h"

#include <utility>

#include "contract/json.h"
#include "contract/shipped.h"
#include "reply/assignment_json.h"
#include "reply/catalogue.h"
#include "reply/guarded.h"
#include "reply/head.h"
#include "reply/lines.h"
#include "reply/printed_exhibit.h"
#include "reply/program_argument.h"
#include "reply/rates_json.h"
#include "reply/risk_factors.h"

namespace trueup {

namespace {

Diagnostic nothing_printed(const std::string& program) {
  return {Fault::unknown_program, "", shortened(program),
          "a program whose printed tables are shipped", "Ask for one of the programs listed."};
}

/// Beyond them, the file with every month is there to be saved.
constexpr std::size_t most_listed = 200;

/// What `write` makes of a file of member months, or the faults of the file.
template <class Write>
std::string assigned_file(const std::string& program, const std::string& csv,
                          const std::string& readings, Write write) {
  Diagnostics diagnostics;
  const auto assigned = assign_file(program, csv, readings, diagnostics);
  return assigned ? write(*assigned) : fault_document(diagnostics);
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
    return found ? verification_document(*found->report) : fault_document({nothing_printed(program)});
  });
}

std::string RatesEngine::exhibit(const std::string& program, const std::string& exhibit) {
  return guarded([&] {
    const Verified* found = verified(program);
    return found ? exhibit_document(*found->report, exhibit) : fault_document({nothing_printed(program)});
  });
}

std::string RatesEngine::figure(const std::string& program, const std::string& cell) {
  return guarded([&] {
    Verified* found = verified(program);
    if (!found) return fault_document({nothing_printed(program)});
    if (!found->as_printed) {
      found->as_printed = std::make_unique<Evaluation>(found->report->proof->book);
      found->as_printed->run();
    }
    return figure_document(*found->report, *found->as_printed, cell);
  });
}

std::string RatesEngine::assumptions(const std::string& program) {
  return guarded([&] {
    Diagnostics diagnostics;
    const Computed* found = computed(program, diagnostics);
    return found ? assumptions_document(*found->rates) : fault_document(diagnostics);
  });
}

std::string RatesEngine::rates(const std::string& program, const std::string& changes) {
  return settle(program, changes, {});
}

std::string RatesEngine::settle(const std::string& program, const std::string& changes,
                                const std::string& scenario) {
  return guarded([&] {
    Diagnostics diagnostics;
    const Rates* found = changed(program, changes, scenario, diagnostics);
    return found ? rates_document(*found) : fault_document(diagnostics);
  });
}

std::string RatesEngine::rate_line(const std::string& program, const std::string& changes,
                                   const std::string& line) {
  return guarded([&]() -> std::string {
    Diagnostics diagnostics;
    const Computed* found = computed(program, diagnostics);
    if (found) changed(program, changes, found->scenario, diagnostics);
    if (!diagnostics.empty()) return fault_document(diagnostics);
    const LineElement at = find_element(found->rates->book(), line);
    if (!at.line) return "null";
    return line_document(found->rates->changed(), *at.line, at.element).dump();
  });
}

std::string RatesEngine::examples(const std::string& program) const {
  return guarded([&] {
    Document list = Document::array();
    for (const ExampleHead& example : shipped_example_heads())
      if (example.program == program)
        list.push_back({{"id", example.id},
                        {"name", example.name},
                        {"scenario", Document::parse(shipped_example_text(example.id))}});
    return text_of(list);
  });
}

std::string RatesEngine::rate_cells(const std::string& program) const {
  return guarded([&] {
    Diagnostics diagnostics;
    const auto found = find_program(program, diagnostics);
    return found ? text_of(rate_cells_document(*found)) : fault_document(diagnostics);
  });
}

std::string RatesEngine::assign(const std::string& program, const std::string& csv,
                                const std::string& readings) const {
  return guarded([&] {
    return assigned_file(program, csv, readings, [](const AssignedMonths& assigned) {
      return text_of(assignment_document(assigned, ListedMonths::unassigned, most_listed));
    });
  });
}

std::string RatesEngine::assign_one(const std::string& program, const std::string& month,
                                    const std::string& readings) const {
  return guarded([&] {
    Diagnostics diagnostics;
    const auto assigned = assign_written_month(program, month, readings, diagnostics);
    return assigned ? text_of(assignment_document(*assigned, ListedMonths::all, 1))
                    : fault_document(diagnostics);
  });
}

std::string RatesEngine::assigned_csv(const std::string& program, const std::string& csv,
                                      const std::string& readings) const {
  return guarded([&] { return assigned_file(program, csv, readings, assignment_csv); });
}

std::string RatesEngine::assigned_scenario(const std::string& program, const std::string& csv,
                                           const std::string& readings) const {
  return guarded([&] { return assigned_file(program, csv, readings, assignment_scenario); });
}

std::string RatesEngine::risk_factors(const std::string& program,
                                      const std::string& scores) const {
  return guarded([&] {
    Diagnostics diagnostics;
    const auto found = find_program(program, diagnostics);
    const auto factors = found ? RiskFactors::compute(found, scores, diagnostics) : nullptr;
    return factors ? risk_factors_document(*factors) : fault_document(diagnostics);
  });
}

RatesEngine::Computed* RatesEngine::computed(const std::string& program,
                                             Diagnostics& diagnostics) {
  auto found = computed_.find(program);
  if (found != computed_.end()) return &found->second;
  auto rates = Rates::open(program);
  if (!rates) {
    report(diagnostics, nothing_printed(program));
    return nullptr;
  }
  return &computed_.emplace(program, Computed{std::move(rates), {}}).first->second;
}

const Rates* RatesEngine::changed(const std::string& program, const std::string& changes,
                                  const std::string& scenario, Diagnostics& diagnostics) {
  const auto list = read_assumption_changes(changes, diagnostics);
  Computed* found = diagnostics.empty() ? computed(program, diagnostics) : nullptr;
  if (!found) return nullptr;
  if (found->scenario != scenario) {
    if (scenario.empty())
      found->rates->settle_nothing();
    else if (!found->rates->settle(scenario, diagnostics))
      return nullptr;
    found->scenario = scenario;
  }
  return found->rates->change(list, diagnostics) ? found->rates.get() : nullptr;
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
