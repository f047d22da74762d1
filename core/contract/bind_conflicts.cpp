#include "contract/bind_conflicts.h"

#include <algorithm>
#include <utility>

#include "contract/nearest.h"
#include "number/decimal.h"

namespace trueup {
namespace {

/// Whether a total and a part speak of the same thing: the same rate cell, or either of them has
/// no axis. A listed member speaks of the rate cell of its row.
bool meet(const GivenInput& total, const GivenInput& part, const Scenario& scenario,
          const Workbook& workbook) {
  const Input& whole = workbook.inputs()[total.input];
  const Input& piece = workbook.inputs()[part.input];
  if (!whole.axis || !piece.axis) return true;
  if (whole.axis == piece.axis) return total.element == part.element;
  const Axis& axis = workbook.axes()[*whole.axis];
  if (piece.group != "members" || axis.id != "cell") return true;
  return part.element < scenario.members.size() &&
         scenario.members[part.element].cell == axis.elements[total.element].id;
}

/// Which inputs a total stands for.
std::vector<bool> parts_of(const Input& total, const std::vector<Input>& inputs) {
  std::vector<bool> is_part(inputs.size());
  for (const std::string& id : total.instead_of)
    for (std::size_t i = 0; i < inputs.size(); ++i)
      if (inputs[i].id() == id) is_part[i] = true;
  return is_part;
}

std::string listed(const std::vector<std::string>& names) {
  constexpr std::size_t most = 3;
  std::string text;
  for (std::size_t i = 0; i < std::min(names.size(), most); ++i)
    text += (i ? ", " : "") + names[i];
  if (names.size() > most) text += " and " + std::to_string(names.size() - most) + " more";
  return text;
}

const BoundValue* find_value(const Binding& binding, std::size_t input, std::uint32_t element) {
  for (const BoundValue& value : binding.values)
    if (value.input == input && value.element == element) return &value;
  return nullptr;
}

}  // namespace

void report_conflicts(const std::vector<GivenInput>& given, const Scenario& scenario,
                      const Workbook& workbook, Diagnostics& diagnostics) {
  const auto& inputs = workbook.inputs();
  std::size_t current = inputs.size();
  std::vector<bool> is_part;  // of the current total
  for (const GivenInput& total : given) {
    const Input& whole = inputs[total.input];
    if (whole.instead_of.empty()) continue;
    if (total.input != current) {
      current = total.input;
      is_part = parts_of(whole, inputs);
    }
    std::vector<std::string> parts;
    for (const GivenInput& part : given) {
      if (!is_part[part.input] || !meet(total, part, scenario, workbook)) continue;
      const Input& piece = inputs[part.input];
      std::string name = piece.group == whole.group ? piece.field : piece.id();
      if (std::find(parts.begin(), parts.end(), name) == parts.end())
        parts.push_back(std::move(name));
    }
    if (parts.empty()) continue;
    report(diagnostics, {Fault::conflicting_inputs, total.pointer,
                         whole.field + " beside " + listed(parts),
                         "either the total or what it stands for",
                         "Leave out " + whole.field + ", or leave out " + listed(parts) + "."});
  }
}

void report_sums(const Binding& binding, const std::vector<GivenInput>& given,
                 const Workbook& workbook, Diagnostics& diagnostics) {
  const auto& inputs = workbook.inputs();
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    const Input& input = inputs[i];
    if (!input.adds_to) continue;
    const auto asked = std::count(input.applies.begin(), input.applies.end(), true);
    Rational sum = 0;
    std::ptrdiff_t entered = 0;
    for (const BoundValue& value : binding.values) {
      if (value.input != i) continue;
      sum += value.value;
      ++entered;
    }
    if (entered < asked || sum == *input.adds_to) continue;
    const auto last = std::find_if(given.rbegin(), given.rend(),
                                   [&](const GivenInput& one) { return one.input == i; });
    report(diagnostics, {Fault::shares_not_whole, last->pointer,
                         "shares that add to " + to_decimal(sum).text,
                         "shares that add to " + to_decimal(*input.adds_to).text,
                         "Take one of them out, change the others, then put it back."});
  }
}

void report_parts(const Binding& binding, const std::vector<GivenInput>& given,
                  const Workbook& workbook, Diagnostics& diagnostics) {
  const auto& inputs = workbook.inputs();
  for (const GivenInput& one : given) {
    const Input& part = inputs[one.input];
    if (part.part_of.empty()) continue;
    const auto whole = std::find_if(inputs.begin(), inputs.end(), [&](const Input& input) {
      return input.id() == part.part_of;
    });
    const auto index = static_cast<std::size_t>(whole - inputs.begin());
    const BoundValue* most = find_value(binding, index, one.element);
    const BoundValue* value = find_value(binding, one.input, one.element);
    if (!most || !value || value->value <= most->value) continue;
    report(diagnostics, {Fault::out_of_bounds, one.pointer,
                         in_quotes(to_decimal(value->value).text),
                         "at most the " + to_decimal(most->value).text + " of " + whole->field,
                         "It is contained in " + whole->field + ": check both figures."});
  }
}

}  // namespace trueup
