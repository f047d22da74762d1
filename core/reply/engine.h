#pragma once

#include <memory>
#include <string>

#include "reply/session.h"

namespace trueup {

/// The engine as the page sees it: JSON text in, JSON text out, and no exception in any case.
/// It holds one session at a time; every call before the first successful `open` answers with a
/// diagnostic.
class Engine {
 public:
  std::string version() const;
  std::string catalogue() const;
  /// A shipped example's or program's text; empty for an id nobody ships.
  std::string example(const std::string& id) const;
  std::string program(const std::string& id) const;

  /// trueup.outline.v1. A document with a fault leaves the session that was open as it was.
  std::string open(const std::string& program_text, const std::string& scenario_text);
  /// trueup.change.v1. See Session::set.
  std::string set(const std::string& pointer, const std::string& value_json);
  /// trueup.outline.v1 of what is open, for a page whose lines were built anew.
  std::string outline() const;
  /// trueup.reply.v1: the whole of it, as the command line writes it.
  std::string reply() const;
  std::string readings() const;
  /// One line of the reply in full; null for a name no line has.
  std::string explain(const std::string& line_name) const;
  /// trueup.compare.v1: from the scenario given to the one that is open.
  std::string compare(const std::string& other_scenario_text) const;
  /// trueup.compare.v1: from a scenario under another program (by id or as a document) to the one
  /// that is open; without a scenario, from the one that is open to the same carried over to that
  /// program. Without a program, under the one that is open.
  std::string compare_with(const std::string& other_program,
                           const std::string& other_scenario_text) const;
  /// trueup.terms.v1 of a program, by id or as a document; with another one trueup.terms_compare.v1.
  std::string terms(const std::string& program, const std::string& other) const;
  /// trueup.combined.v1 of a JSON list of scenario texts, whatever is open.
  std::string combine(const std::string& scenario_texts_json) const;
  /// The open scenario as a document.
  std::string scenario() const;

 private:
  /// What the open scenario is settled under, by id or as a document.
  const std::string& own_program() const;

  std::string program_text_;
  std::unique_ptr<Session> session_;
};

}  // namespace trueup
