#include "cli/text_compare.h"

#include <algorithm>
#include <utility>

#include "cli/text_layout.h"
#include "readers/compare.h"
#include "readers/write_value.h"

namespace trueup {

namespace {

std::string label_of(const std::string& label, const std::string& element) {
  return element.empty() ? label : label + ", " + element;
}

/// A dash where there is no value to show.
std::string or_dash(const std::string& text) { return text.empty() ? "-" : text; }

std::string causes_with_effect(const Comparison& comparison) {
  TextTable table("llrrrl");
  table.add({"Kind", "What differs", "Before", "After", "Effect on the net", "Id"});
  table.rule();
  Rational total = 0;
  for (const Cause& cause : comparison.causes) {
    if (cause.effect == 0) continue;
    table.add({std::string(cause_kind_name(cause.kind)), label_of(cause.label, cause.element),
               or_dash(cause.before), or_dash(cause.after),
               write_for_reading(cause.effect, Unit::dollars), cause.id});
    total += cause.effect;
  }
  table.rule();
  table.add({"", "Whole change", "", "", write_for_reading(total, Unit::dollars), ""});
  return heading("CAUSES (positive: the plan pays more)") + table.text();
}

std::string causes_without_effect(const Comparison& comparison) {
  TextTable table("llrrl");
  bool any = false;
  for (const Cause& cause : comparison.causes) {
    if (cause.effect != 0) continue;
    any = true;
    table.add({std::string(cause_kind_name(cause.kind)), label_of(cause.label, cause.element),
               or_dash(cause.before), or_dash(cause.after), cause.id});
  }
  return any ? heading("DIFFERENCES THAT DO NOT MOVE THE NET") + table.text() : "";
}

/// Entries left out when the scenario was carried over are told of with their reasons instead.
std::string only_one_has(const Comparison& comparison, bool is_carried) {
  std::string text;
  for (const OnlyOneHas& only : comparison.only_one_has) {
    if (is_carried && only.kind == CauseKind::input) continue;
    text += wrapped(std::string(only.before ? "before" : "after") + ", " +
                        std::string(cause_kind_name(only.kind)) + ": " +
                        label_of(only.label, only.element) + ": " + only.text + " (" + only.id + ")",
                    2);
  }
  if (text.empty()) return text;
  return heading("ONLY ONE OF THE TWO HAS (their effect is in the rows among the causes)") + text;
}

/// Pointers of what was left out, under each reason.
std::string what_was_left_out(const std::vector<LeftOut>& left_out) {
  std::vector<std::pair<std::string, std::string>> reasons;
  for (const LeftOut& value : left_out) {
    auto reason = std::find_if(reasons.begin(), reasons.end(),
                               [&](const auto& known) { return known.first == value.why; });
    if (reason == reasons.end()) reason = reasons.insert(reason, {value.why, {}});
    reason->second += (reason->second.empty() ? "" : " ") + value.pointer;
  }
  std::string text;
  for (const auto& [why, pointers] : reasons) text += wrapped(why, 2) + wrapped(pointers, 4);
  return text.empty() ? text : heading("LEFT OUT (what the other program does not take)") + text;
}

std::string differing_lines(const Comparison& comparison) {
  TextTable table("lrr");
  for (const LineDifference& line : comparison.lines) {
    const auto side = [&](const Value& value) {
      return value.known() ? write_for_reading(value.number, line.unit) : std::string("-");
    };
    table.add({line.id, side(line.before), side(line.after)});
  }
  return heading("LINES THAT DIFFER") + table.text();
}

}  // namespace

std::string text_comparison(const Session& before, const Session& after,
                            const std::vector<LeftOut>* left_out) {
  const Comparison comparison = compare(before.evaluation(), after.evaluation());
  std::string text = "Before: " + before.scenario().name + " (" + before.program().id + ")\n" +
                     "After:  " + after.scenario().name + " (" + after.program().id + ")\n";
  if (left_out) text += what_was_left_out(*left_out);
  return text + causes_with_effect(comparison) + causes_without_effect(comparison) +
         only_one_has(comparison, left_out != nullptr) + differing_lines(comparison);
}

}  // namespace trueup
