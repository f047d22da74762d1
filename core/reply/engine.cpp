#include "reply/engine.h"

#include "reply/catalogue.h"
#include "reply/combined.h"
#include "reply/compare.h"
#include "reply/guarded.h"
#include "reply/head.h"
#include "reply/program_argument.h"
#include "reply/reply.h"
#include "reply/statement.h"
#include "reply/terms.h"

namespace trueup {

namespace {

std::string nothing_open() {
  return fault_document({{Fault::missing_key, "", "no open scenario", "a scenario opened before",
                          "Open a scenario first."}});
}

}  // namespace

std::string Engine::version() const { return std::string(engine_version); }

std::string Engine::catalogue() const { return guarded(catalogue_document); }

std::string Engine::example(const std::string& id) const {
  return std::string(shipped_example_text(id));
}

std::string Engine::program(const std::string& id) const {
  return std::string(shipped_program_text(id));
}

std::string Engine::open(const std::string& program_text, const std::string& scenario_text) {
  return guarded([&] {
    Diagnostics diagnostics;
    auto session = Session::open(program_text, scenario_text, diagnostics);
    if (!session) return fault_document(diagnostics);
    program_text_ = program_text;
    session_ = std::move(session);
    return outline_document(*session_);
  });
}

std::string Engine::set(const std::string& pointer, const std::string& value_json) {
  if (!session_) return nothing_open();
  return guarded([&] { return change_document(*session_, session_->set(pointer, value_json)); });
}

std::string Engine::outline() const {
  if (!session_) return nothing_open();
  return guarded([&] { return outline_document(*session_); });
}

std::string Engine::reply() const {
  if (!session_) return nothing_open();
  return guarded([&] { return reply_document(*session_); });
}

std::string Engine::readings() const {
  if (!session_) return "[]";
  return guarded([&] { return readings_document(session_->evaluation()).dump(); });
}

std::string Engine::explain(const std::string& line_name) const {
  if (!session_) return "null";
  return guarded([&]() -> std::string {
    const LineElement at = find_element(session_->workbook(), line_name);
    if (!at.line) return "null";
    return line_document(session_->evaluation(), *at.line, at.element).dump();
  });
}

std::string Engine::compare(const std::string& other_scenario_text) const {
  if (!session_) return nothing_open();
  return guarded([&] {
    Diagnostics diagnostics;
    const auto other = Session::open(program_text_, other_scenario_text, diagnostics);
    return other ? compare_document(*other, *session_) : fault_document(diagnostics);
  });
}

std::string Engine::compare_with(const std::string& other_program,
                                 const std::string& other_scenario_text) const {
  if (!session_) return nothing_open();
  return guarded([&] {
    Diagnostics diagnostics;
    const std::string& program = other_program.empty() ? own_program() : other_program;
    if (other_scenario_text.empty()) {
      const CarriedSession carried = settle_under(*session_, program, diagnostics);
      return carried.session ? compare_document(*session_, *carried.session, &carried.left_out)
                             : fault_document(diagnostics);
    }
    const auto other = Session::open_under(program, other_scenario_text, diagnostics);
    return other ? compare_document(*other, *session_) : fault_document(diagnostics);
  });
}

std::string Engine::terms(const std::string& program, const std::string& other) const {
  return guarded([&] {
    Diagnostics diagnostics;
    const auto one = find_program(program, diagnostics);
    const auto two = other.empty() ? nullptr : find_program(other, diagnostics);
    if (!diagnostics.empty()) return fault_document(diagnostics);
    return text_of(two ? terms_document(*one, *two) : terms_document(*one));
  });
}

std::string Engine::combine(const std::string& scenario_texts_json) const {
  return guarded([&] { return combine_texts(scenario_texts_json); });
}

const std::string& Engine::own_program() const {
  return program_text_.empty() ? session_->program().id : program_text_;
}

std::string Engine::scenario() const {
  if (!session_) return nothing_open();
  return guarded([&] { return write_scenario(session_->scenario()); });
}

}  // namespace trueup
