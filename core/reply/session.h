#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "contract/json.h"
#include "contract/program.h"
#include "contract/scenario.h"
#include "readers/exact.h"
#include "workbook/workbook.h"

namespace trueup {

/// One program and one scenario, open for reading and editing. Every answer is computed from the
/// workbook's lines; an edit recomputes only what depends on it.
class Session {
 public:
  /// Opens a scenario under a program's text, or under the shipped program it names when the text
  /// is empty. Nothing, with diagnostics, where either document has a fault.
  static std::unique_ptr<Session> open(std::string_view program_text,
                                       std::string_view scenario_text, Diagnostics& diagnostics);

  /// The same under a program given by the id of a shipped one or as its document, which has to be
  /// the one the scenario names.
  static std::unique_ptr<Session> open_under(std::string_view program_id_or_text,
                                             std::string_view scenario_text,
                                             Diagnostics& diagnostics);

  /// What one edit did.
  struct Edit {
    bool rebuilt = false;  ///< a list of members changed: every line is to be read anew
    Diagnostics diagnostics;
  };
  /// Edits the value at a JSON Pointer of the scenario: an input, a reading, the name or note, the
  /// lists of members. JSON null takes the value away. A value with a fault is refused with its
  /// diagnostic, and the input counts as missing until it is mended.
  Edit set(std::string_view pointer, std::string_view value);

  const Program& program() const { return *program_; }
  const Scenario& scenario() const { return scenario_; }
  const Workbook& workbook() const { return *workbook_; }
  const Evaluation& evaluation() const { return *evaluation_; }

 private:
  Session() = default;
  Diagnostics rebuild();
  /// Puts an edited scenario in force, unless it has a fault.
  Diagnostics adopt(Scenario scenario);
  void put(Binding binding);
  /// Puts another list of members, "members" or "enrollment", in the place of the one before.
  Edit set_list(const std::string& list, const Json& value);

  std::shared_ptr<const Program> program_;
  Scenario scenario_;
  std::unique_ptr<Workbook> workbook_;
  std::unique_ptr<Evaluation> evaluation_;
  Binding binding_;
};

}  // namespace trueup
