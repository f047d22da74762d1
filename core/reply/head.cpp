#include "reply/head.h"

#include "calendar/date.h"
#include "reply/catalogue.h"

namespace trueup {

std::string text_of(const Document& document) {
  // User text is checked UTF-8 already; replacement keeps a defect from becoming an exception.
  return document.dump(-1, ' ', false, Document::error_handler_t::replace);
}

Document engine_document() { return {{"name", "trueup"}, {"version", engine_version}}; }

Document program_document(const Program& program) {
  Document sources = Document::object();
  for (const Source& source : program.sources) sources[source.id] = source.title;
  Document document = {{"id", program.id}, {"title", program.title}};
  if (program.contract) document["contract"] = contract_document(*program.contract);
  document["jurisdiction"] = program.jurisdiction;
  document["rating_period"] = period_document(program);
  document["parties"] = {{"plan", program.plan}, {"state", program.state}};
  document["sources"] = std::move(sources);
  if (!program.note.empty()) document["note"] = program.note;
  return document;
}

Document contract_document(const Contract& contract) {
  return {{"id", contract.id}, {"title", contract.title}};
}

Document period_document(const Program& program) {
  return {{"from", to_iso(program.period_start)}, {"to", to_iso(program.period_end)}};
}

Document diagnostics_document(const Diagnostics& diagnostics) {
  Document list = Document::array();
  for (const Diagnostic& diagnostic : diagnostics)
    list.push_back({{"code", fault_name(diagnostic.fault)},
                    {"pointer", diagnostic.pointer},
                    {"found", diagnostic.found},
                    {"expected", diagnostic.expected},
                    {"hint", diagnostic.hint}});
  return list;
}

}  // namespace trueup
