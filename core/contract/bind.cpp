#include <utility>

#include "contract/bind_conflicts.h"
#include "contract/bind_faults.h"
#include "contract/bind_totals.h"
#include "contract/nearest.h"
#include "contract/scenario.h"

namespace trueup {
namespace {

// An edit in the page binds the whole scenario anew, so the good case does not build any names:
// NameFaults does, where one is wrong.
class Binder {
 public:
  Binder(const Scenario& scenario, const Workbook& workbook, Diagnostics& diagnostics)
      : scenario_(scenario),
        workbook_(workbook),
        diagnostics_(diagnostics),
        faults_(workbook, diagnostics) {}

  Binding run() {
    for (const auto& [id, option] : scenario_.readings) bind_reading(id, option);
    for (const ScenarioEntry& entry : scenario_.entries)
      if (!bind_entry(entry)) faults_.misplaced(entry);
    bind_members();
    report_conflicts(given_, scenario_, workbook_, diagnostics_);
    report_totals(binding_, workbook_, diagnostics_);
    report_sums(binding_, given_, workbook_, diagnostics_);
    report_parts(binding_, given_, workbook_, diagnostics_);
    return std::move(binding_);
  }

 private:
  void bind_reading(const std::string& id, const std::string& option) {
    const std::string pointer = "/readings/" + pointer_token(id);
    const auto index = workbook_.find_reading(id);
    if (!index) {
      faults_.unknown(Fault::unknown_reading, pointer, id, ids_of(workbook_.readings()),
                      "Leave it out: the program has no such reading.");
      return;
    }
    const auto& options = workbook_.readings()[*index].options;
    for (std::size_t i = 0; i < options.size(); ++i)
      if (options[i].id == option) return binding_.readings.push_back({*index, i});
    faults_.unknown(Fault::unknown_option, pointer, option, ids_of(options),
                    "Select an option that the program offers.");
  }

  /// Whether the entry is an input of the workbook, good value or not.
  bool bind_entry(const ScenarioEntry& entry) {
    const auto& path = entry.path;
    if (path.size() != 2 && path.size() != 3) return false;
    if (path[0] == "members" || path[0] == "enrollment") return false;  // lists, read apart
    const auto& inputs = workbook_.inputs();
    for (std::size_t i = 0; i < inputs.size(); ++i) {
      const Input& input = inputs[i];
      if (input.group != path[0] || input.field != path.back()) continue;
      if (input.axis.has_value() != (path.size() == 3)) continue;
      std::size_t element = 0;
      if (input.axis) {
        const auto found = find_element(workbook_.axes()[*input.axis], path[1]);
        if (!found || !applies(input, *found)) continue;
        element = *found;
      }
      bind_input(i, static_cast<std::uint32_t>(element), entry.value, entry.pointer());
      return true;
    }
    return false;
  }

  void bind_members() {
    if (scenario_.members.empty()) return;
    const auto& inputs = workbook_.inputs();
    std::size_t cost = 0;
    while (cost < inputs.size() && inputs[cost].id() != "members.annual_cost") ++cost;
    if (cost == inputs.size()) {
      report(diagnostics_, {Fault::unknown_key, "/inputs/members", "a list",
                            "no list of members", "Leave it out: the program asks for none."});
      return;
    }
    const Axis* cells = nullptr;
    for (const Axis& axis : workbook_.axes())
      if (axis.id == "cell") cells = &axis;
    const std::size_t rows = workbook_.nodes()[inputs[cost].node].size;
    for (std::size_t i = 0; i < scenario_.members.size() && !is_full(diagnostics_); ++i) {
      const HighCostMember& member = scenario_.members[i];
      const std::string row = "/inputs/members/" + std::to_string(i);
      // An empty text stands for one that read_members has already refused.
      if (!member.cell.empty() && cells && !find_element(*cells, member.cell))
        faults_.unknown(Fault::unknown_element, row + "/cell", member.cell,
                        ids_of(cells->elements), "Use the id of a rate cell.");
      if (member.annual_cost.empty() || i >= rows) continue;
      Json amount;
      amount.kind = Json::Kind::string;
      amount.text = member.annual_cost;
      bind_input(cost, static_cast<std::uint32_t>(i), amount, row + "/annual_cost");
    }
  }

  void bind_input(std::size_t input, std::uint32_t element, const Json& value,
                  std::string pointer) {
    if (auto number = bind_value(workbook_.inputs()[input], value, pointer, diagnostics_))
      binding_.values.push_back({input, element, std::move(*number)});
    given_.push_back({input, element, std::move(pointer)});
  }

  const Scenario& scenario_;
  const Workbook& workbook_;
  Diagnostics& diagnostics_;
  NameFaults faults_;
  Binding binding_;
  std::vector<GivenInput> given_;
};

}  // namespace

Binding bind(const Scenario& scenario, const Workbook& workbook, Diagnostics& diagnostics) {
  return Binder(scenario, workbook, diagnostics).run();
}

}  // namespace trueup
