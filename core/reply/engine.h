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

  /// trueup.reply.v1. A document with a fault leaves the session that was open as it was.
  std::string open(const std::string& program_text, const std::string& scenario_text);
  /// trueup.change.v1. See Session::set.
  std::string set(const std::string& pointer, const std::string& value_json);
  std::string reply() const;
  std::string readings() const;
  /// One line of the reply in full; null for a name no line has.
  std::string explain(const std::string& line_name) const;
  /// trueup.compare.v1: from the scenario given to the one that is open.
  std::string compare(const std::string& other_scenario_text) const;
  /// The open scenario as a document.
  std::string scenario() const;

 private:
  std::string program_text_;
  std::unique_ptr<Session> session_;
};

}  // namespace trueup
