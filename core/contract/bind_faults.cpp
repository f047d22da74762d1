#include "contract/bind_faults.h"

#include <algorithm>

#include "contract/json_reader.h"
#include "contract/nearest.h"

namespace trueup {
namespace {

using Names = std::vector<std::string>;

bool has(const Names& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

void add_once(Names& names, const std::string& name) {
  if (!has(names, name)) names.push_back(name);
}

bool is_empty_object(const Json& value) {
  return value.kind == Json::Kind::object && value.members.empty();
}

}  // namespace

bool applies(const Input& input, std::size_t element) {
  return input.applies.empty() || input.applies[element];
}

std::optional<std::size_t> find_element(const Axis& axis, std::string_view id) {
  for (std::size_t i = 0; i < axis.elements.size(); ++i)
    if (axis.elements[i].id == id) return i;
  return std::nullopt;
}

void NameFaults::unknown(Fault fault, const std::string& pointer, const std::string& name,
                         const Names& known, std::string_view otherwise) {
  if (is_full(diagnostics_) || !said_.insert(pointer).second) return;
  report(diagnostics_, {fault, pointer, in_quotes(name), one_of(known),
                        did_you_mean(name, known, otherwise)});
}

void NameFaults::misplaced(const ScenarioEntry& entry) {
  const auto& path = entry.path;
  if (path.empty() || is_full(diagnostics_)) return;
  const std::string pointer = "/inputs/" + pointer_token(path[0]);
  if (path[0] == "members" || path[0] == "enrollment") {
    report(diagnostics_, {Fault::wrong_type, entry.pointer(), describe(entry.value),
                          "a list of members at " + pointer,
                          "Give the whole list of members there."});
    return;
  }
  Names groups;
  for (const Input& input : workbook_.inputs()) add_once(groups, input.group);
  if (!has(groups, path[0])) {
    unknown(Fault::unknown_key, pointer, path[0], groups,
            "Leave it out: the program asks for no such group of inputs.");
  } else if (path.size() > 1) {
    misplaced_in_group(entry, pointer + "/" + pointer_token(path[1]));
  } else if (!is_empty_object(entry.value)) {
    report_wrong_type({&entry.value, pointer}, "an object",
                      "Write the inputs of a group in curly brackets.", diagnostics_);
  }
}

void NameFaults::misplaced_in_group(const ScenarioEntry& entry, const std::string& pointer) {
  const auto& path = entry.path;
  Names fields, elements;
  for (const Input& input : workbook_.inputs()) {
    if (input.group != path[0]) continue;
    add_once(fields, input.field);
    if (!input.axis && input.field == path[1]) {  // a figure was expected, and an object is there
      if (!said_.insert(pointer).second) return;
      report(diagnostics_, {Fault::wrong_type, pointer, "an object", "one figure",
                            "Write the figure itself here."});
      return;
    }
    if (!input.axis) continue;
    const Axis& axis = workbook_.axes()[*input.axis];
    for (const AxisElement& element : axis.elements) add_once(elements, element.id);
    const auto element = find_element(axis, path[1]);
    if (element) return misplaced_in_element(entry, *input.axis, *element, pointer);
  }
  if (elements.empty()) {
    unknown(Fault::unknown_key, pointer, path[1], fields, elsewhere(path[1]));
  } else if (has(fields, path[1])) {
    unknown(Fault::unknown_element, pointer, path[1], elements,
            "Write " + path[1] + " below each of the names expected here.");
  } else {
    unknown(Fault::unknown_element, pointer, path[1], elements,
            "Use one of the names expected here.");
  }
}

void NameFaults::misplaced_in_element(const ScenarioEntry& entry, AxisId axis,
                                      std::size_t element, const std::string& pointer) {
  const auto& path = entry.path;
  Names fields;
  bool is_known = false;
  for (const Input& input : workbook_.inputs()) {
    if (input.group != path[0] || input.axis != axis) continue;
    if (applies(input, element)) fields.push_back(input.field);
    if (path.size() > 2 && input.field == path[2]) is_known = true;
  }
  if (path.size() == 2) {
    if (!is_empty_object(entry.value))
      report_wrong_type({&entry.value, pointer}, "an object with " + one_of(fields),
                        "Write the figures of " + path[1] + " in curly brackets.", diagnostics_);
    return;
  }
  const std::string field_pointer = pointer + "/" + pointer_token(path[2]);
  if (!is_known) {
    unknown(Fault::unknown_key, field_pointer, path[2], fields, elsewhere(path[2]));
  } else if (path.size() > 3) {
    report(diagnostics_, {Fault::wrong_type, field_pointer, "an object", "one figure",
                          "Write the figure itself here."});
  } else {
    report(diagnostics_, {Fault::not_applicable, field_pointer, describe(entry.value),
                          "for " + path[1] + " " + one_of(fields),
                          "Leave it out: " + path[2] + " does not apply to " + path[1] + "."});
  }
}

/// A hint for a field that another group has.
std::string NameFaults::elsewhere(const std::string& field) const {
  for (const Input& input : workbook_.inputs())
    if (input.field == field) return "Move it: " + field + " belongs to " + input.group + ".";
  return "Leave it out: the program asks for no such figure.";
}

}  // namespace trueup
