#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "contract/diagnostic.h"
#include "contract/scenario.h"
#include "workbook/workbook.h"

namespace trueup {

/// Whether an element of an input's axis has that input: some rate cells have no risk factor.
bool applies(const Input& input, std::size_t element);

/// The element of an axis with an id.
std::optional<std::size_t> find_element(const Axis& axis, std::string_view id);

/// Explains names in a scenario that its workbook does not have, each place once, however many
/// values stand below it.
class NameFaults {
 public:
  NameFaults(const Workbook& workbook, Diagnostics& diagnostics)
      : workbook_(workbook), diagnostics_(diagnostics) {}

  void unknown(Fault fault, const std::string& pointer, const std::string& name,
               const std::vector<std::string>& known, std::string_view otherwise);

  /// An entry that is no input of the workbook. An empty group or element is none either, and no
  /// fault.
  void misplaced(const ScenarioEntry& entry);

 private:
  void misplaced_in_group(const ScenarioEntry& entry, const std::string& pointer);
  void misplaced_in_element(const ScenarioEntry& entry, AxisId axis, std::size_t element,
                            const std::string& pointer);
  std::string elsewhere(const std::string& field) const;

  const Workbook& workbook_;
  Diagnostics& diagnostics_;
  std::set<std::string> said_;
};

}  // namespace trueup
