#include "cli/text_compare.h"

#include "cli/text_layout.h"
#include "readers/compare.h"
#include "readers/write_value.h"

namespace trueup {

namespace {

std::string label_of(const std::string& label, const std::string& element) {
  return element.empty() ? label : label + ", " + element;
}

std::string causes_with_effect(const Comparison& comparison) {
  TextTable table("llrrrl");
  table.add({"Kind", "What differs", "Before", "After", "Effect on the net", "Id"});
  table.rule();
  Rational total = 0;
  for (const Cause& cause : comparison.causes) {
    if (cause.effect == 0) continue;
    table.add({std::string(cause_kind_name(cause.kind)), label_of(cause.label, cause.element),
               cause.before, cause.after, write_for_reading(cause.effect, Unit::dollars),
               cause.id});
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
               cause.before, cause.after, cause.id});
  }
  return any ? heading("DIFFERENCES THAT DO NOT MOVE THE NET") + table.text() : "";
}

std::string only_one_has(const Comparison& comparison) {
  if (comparison.only_one_has.empty()) return "";
  TextTable table("lllrl");
  for (const OnlyOneHas& only : comparison.only_one_has)
    table.add({only.before ? "before" : "after", std::string(cause_kind_name(only.kind)),
               label_of(only.label, only.element), only.text, only.id});
  return heading("ONLY ONE OF THE TWO HAS (no effect by itself: see the rows among the causes)") +
         table.text();
}

std::string what_was_left_out(const std::vector<LeftOut>& left_out) {
  if (left_out.empty()) return "";
  TextTable table("ll");
  for (const LeftOut& value : left_out) table.add({value.pointer, value.why});
  return heading("LEFT OUT (the other program has no place for it)") + table.text();
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
         only_one_has(comparison) + differing_lines(comparison);
}

}  // namespace trueup
