#include "contract/carry_over.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "contract/bind_faults.h"
#include "contract/nearest.h"
#include "number/decimal.h"

namespace trueup {

namespace {

const RateCell* find_cell(const Program& program, std::string_view id) {
  for (const RateCell& cell : program.cells)
    if (cell.id == id) return &cell;
  return nullptr;
}

const Axis* axis_of(const Workbook& book, const Input& input) {
  return input.axis ? &book.axes()[*input.axis] : nullptr;
}

bool is_added(Unit unit) {
  return unit == Unit::member_months || unit == Unit::dollars || unit == Unit::count;
}

class Carrier {
 public:
  Carrier(const Scenario& scenario, const Program& from, const Program& to, const Workbook& asked)
      : scenario_(scenario), from_(from), to_(to), asked_(asked) {}

  CarriedOver run() {
    result_.scenario.program = to_.id;
    result_.scenario.name = scenario_.name;
    result_.scenario.note = scenario_.note;
    for (const auto& [reading, option] : scenario_.readings) carry_reading(reading, option);
    for (const ScenarioEntry& entry : scenario_.entries) carry_entry(entry);
    carry_members();
    return std::move(result_);
  }

 private:
  void leave_out(std::string pointer, std::string why) {
    result_.left_out.push_back({std::move(pointer), std::move(why)});
  }

  void carry_reading(const std::string& id, const std::string& option) {
    const std::string pointer = "/readings/" + pointer_token(id);
    const auto index = asked_.find_reading(id);
    if (!index) return leave_out(pointer, "The other program has no such reading.");
    const auto options = ids_of(asked_.readings()[*index].options);
    if (std::find(options.begin(), options.end(), option) == options.end())
      return leave_out(pointer, "The other program does not offer this option.");
    result_.scenario.readings.emplace_back(id, option);
  }

  const Input* find_input(const std::vector<std::string>& path) const {
    for (const Input& input : asked_.inputs())
      if (input.group == path.front() && input.field == path.back() &&
          input.axis.has_value() == (path.size() == 3))
        return &input;
    return nullptr;
  }

  void carry_entry(const ScenarioEntry& entry) {
    if (entry.value.kind == Json::Kind::object) return;  // a group with nothing in it
    const std::string pointer = entry.pointer();
    if (entry.path.front() == "terms")
      return leave_out(pointer, "A term entered for one contract says nothing about another.");
    const Input* input = find_input(entry.path);
    if (!input) return leave_out(pointer, "The other program does not ask for it.");
    if (input->unit == Unit::date && from_.period_start != to_.period_start)
      return leave_out(pointer, "The other program has another rating period.");
    const Axis* axis = axis_of(asked_, *input);
    if (axis && axis->id == "cell") return carry_cell(entry, *input);
    if (auto why = refusal(entry.path, entry.value, *input)) return leave_out(pointer, *why);
    result_.scenario.entries.push_back(entry);
  }

  /// The cell of the other program that takes a cell's figures; where there is none, says why.
  const RateCell* cell_for(const std::string& id, const std::string& pointer) {
    if (const RateCell* same = find_cell(to_, id)) return same;
    const RateCell* ours = find_cell(from_, id);
    if (const RateCell* whole = ours ? find_cell(to_, ours->part_of) : nullptr) return whole;
    const bool is_divided =
        std::any_of(to_.cells.begin(), to_.cells.end(),
                    [&](const RateCell& cell) { return cell.part_of == id; });
    leave_out(pointer, is_divided ? "The other program divides this rate cell by region, and "
                                    "nothing says how the figure divides."
                                  : "The other program has no such rate cell.");
    return nullptr;
  }

  /// Whether a cell of the program carried from goes to a cell of the other one.
  bool goes_to(const RateCell& ours, const RateCell& theirs) const {
    return ours.id == theirs.id || (!find_cell(to_, ours.id) && ours.part_of == theirs.id);
  }

  void carry_cell(const ScenarioEntry& entry, const Input& input) {
    const std::string pointer = entry.pointer();
    const RateCell* cell = cell_for(entry.path[1], pointer);
    if (!cell) return;
    const std::vector<std::string> path{entry.path[0], cell->id, entry.path[2]};
    std::vector<const ScenarioEntry*> parts;
    std::size_t cells = 0;
    for (const RateCell& ours : from_.cells) {
      if (!goes_to(ours, *cell)) continue;
      ++cells;
      if (const ScenarioEntry* part = find_entry({path[0], ours.id, path[2]}))
        parts.push_back(part);
    }
    if (parts.size() < cells)
      return leave_out(pointer, "Not every part of the rate cell has this figure.");
    const bool adds = cells > 1 && is_added(input.unit);
    if (!adds && !all_equal(parts))
      return leave_out(pointer, "The parts of the rate cell differ in it.");
    Json value = adds ? sum_of(parts) : parts.front()->value;
    if (auto why = refusal(path, value, input)) return leave_out(pointer, *why);
    // One value stands for all parts: it is entered once, with the first of them.
    if (parts.front() == &entry) result_.scenario.entries.push_back({path, std::move(value)});
  }

  const ScenarioEntry* find_entry(const std::vector<std::string>& path) const {
    for (const ScenarioEntry& entry : scenario_.entries)
      if (entry.path == path) return &entry;
    return nullptr;
  }

  static Rational number_of(const ScenarioEntry& entry) {
    return parse_decimal(entry.value.text).value_or(Rational(0));  // read without a fault before
  }

  static bool all_equal(const std::vector<const ScenarioEntry*>& parts) {
    const ScenarioEntry& first = *parts.front();
    return std::all_of(parts.begin(), parts.end(), [&](const ScenarioEntry* part) {
      if (part->value.kind == Json::Kind::boolean) return part->value.text == first.value.text;
      return number_of(*part) == number_of(first);
    });
  }

  static Json sum_of(const std::vector<const ScenarioEntry*>& parts) {
    Rational sum = 0;
    for (const ScenarioEntry* part : parts) sum += number_of(*part);
    Json value;
    value.kind = Json::Kind::string;
    value.text = to_decimal(sum).text;  // a sum of decimals ends as they do
    return value;
  }

  /// Why the other program does not take a value; nothing where it does.
  std::optional<std::string> refusal(const std::vector<std::string>& path, const Json& value,
                                     const Input& input) const {
    if (const Axis* axis = axis_of(asked_, input)) {
      const auto element = find_element(*axis, path[1]);
      if (!element) return "The other program has no such " + axis->label + ".";
      if (!applies(input, *element)) return "The other program does not ask for it here.";
    }
    Diagnostics faults;
    bind_value(input, value, {}, faults);
    if (faults.empty()) return std::nullopt;
    return "The other program takes " + faults.front().expected + ".";
  }

  void carry_members() {
    const bool is_asked =
        std::any_of(asked_.inputs().begin(), asked_.inputs().end(),
                    [](const Input& input) { return input.id() == "members.annual_cost"; });
    for (std::size_t i = 0; i < scenario_.members.size(); ++i) {
      const HighCostMember& member = scenario_.members[i];
      const std::string pointer = "/inputs/members/" + std::to_string(i);
      if (!is_asked) {
        leave_out(pointer, "The other program does not ask for a list of members.");
      } else if (const RateCell* cell = cell_for(member.cell, pointer)) {
        result_.scenario.members.push_back({cell->id, member.annual_cost});
      }
    }
  }

  const Scenario& scenario_;
  const Program& from_;
  const Program& to_;
  const Workbook& asked_;
  CarriedOver result_;
};

}  // namespace

CarriedOver carry_over(const Scenario& scenario, const Program& from, const Program& to,
                       const Workbook& asked) {
  return Carrier(scenario, from, to, asked).run();
}

}  // namespace trueup
