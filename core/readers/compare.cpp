#include "readers/compare.h"

#include <map>
#include <utility>

#include "readers/write_value.h"

namespace trueup {

namespace {

std::string read(const Value& value, Unit unit) {
  return value.known() ? write_for_reading(value.number, unit) : std::string{};
}

/// Values of inputs or parameters by the name of each element.
template <class Leaves, class Name>
std::map<std::string, Value> leaf_values(const Evaluation& evaluation, const Leaves& leaves,
                                         Name name) {
  const Workbook& book = evaluation.workbook();
  std::map<std::string, Value> values;
  for (const auto& leaf : leaves) {
    const Node& node = book.nodes()[leaf.node];
    for (std::uint32_t i = 0; i < node.size; ++i)
      values[book.element_name(name(leaf), node.shape, i)] = evaluation.at(leaf.node, i);
  }
  return values;
}

class Attribution {
 public:
  Attribution(const Evaluation& before, const Evaluation& after, std::string_view line_id)
      : before_(before), after_(after), now_(before), line_id_(line_id) {
    now_.run();
    total_ = total_of(now_);
  }

  std::vector<Cause> causes() {
    const Workbook& book = before_.workbook();
    replace_readings(book);
    replace_leaves(
        book.inputs(), after_.workbook().inputs(), [](const Input& input) { return input.id(); },
        [&](std::size_t leaf, std::uint32_t element, std::optional<Rational> value) {
          now_.set_input(leaf, element, std::move(value));
        });
    replace_leaves(
        book.parameters(), after_.workbook().parameters(),
        [](const Parameter& parameter) { return parameter.id; },
        [&](std::size_t leaf, std::uint32_t element, std::optional<Rational> value) {
          now_.set_parameter(leaf, element, std::move(value));
        });
    const Rational rest = total_of(after_) - total_;
    if (rest != 0)
      causes_.push_back({"structure", "Lines and lists only one of the two has", {}, {}, rest});
    return std::move(causes_);
  }

 private:
  Rational total_of(const Evaluation& evaluation) const {
    const Line* line = evaluation.workbook().find_line(line_id_);
    if (!line || !evaluation.at(line->node).known()) return 0;
    return evaluation.at(line->node).number;
  }

  void replace_readings(const Workbook& book) {
    for (std::size_t i = 0; i < book.readings().size(); ++i) {
      const Reading& reading = book.readings()[i];
      const auto other = after_.workbook().find_reading(reading.id);
      if (!other) continue;
      const Reading& theirs = after_.workbook().readings()[*other];
      const std::string& wanted = theirs.options[after_.selected(*other)].id;
      for (std::size_t option = 0; option < reading.options.size(); ++option) {
        if (reading.options[option].id != wanted || option == before_.selected(i)) continue;
        now_.select(i, option);
        record("reading:" + reading.id, reading.question,
               reading.options[before_.selected(i)].label, reading.options[option].label);
      }
    }
  }

  template <class Leaves, class Name, class Set>
  void replace_leaves(const Leaves& leaves, const Leaves& other_leaves, Name name, Set set) {
    const Workbook& book = before_.workbook();
    const auto wanted = leaf_values(after_, other_leaves, name);
    for (std::size_t leaf = 0; leaf < leaves.size(); ++leaf) {
      const Node& node = book.nodes()[leaves[leaf].node];
      for (std::uint32_t i = 0; i < node.size; ++i) {
        const std::string id = book.element_name(name(leaves[leaf]), node.shape, i);
        const auto other = wanted.find(id);
        const Value& old = before_.at(leaves[leaf].node, i);
        if (other == wanted.end() || other->second == old) continue;
        set(leaf, i, other->second.known() ? std::optional(other->second.number) : std::nullopt);
        record(id, leaves[leaf].label, read(old, leaves[leaf].unit),
               read(other->second, leaves[leaf].unit));
      }
    }
  }

  void record(std::string id, std::string label, std::string before, std::string after) {
    now_.run();
    const Rational total = total_of(now_);
    causes_.push_back({std::move(id), std::move(label), std::move(before), std::move(after),
                       total - total_});
    total_ = total;
  }

  const Evaluation& before_;
  const Evaluation& after_;
  Evaluation now_;
  std::string line_id_;
  Rational total_;
  std::vector<Cause> causes_;
};

}  // namespace

Comparison compare(const Evaluation& before, const Evaluation& after, std::string_view line_id) {
  Comparison result;
  const Workbook& book = before.workbook();
  const auto theirs = leaf_values(after, after.workbook().lines(),
                                  [](const Line& line) { return line.id; });
  for (const Line& line : book.lines()) {
    const Node& node = book.nodes()[line.node];
    for (std::uint32_t i = 0; i < node.size; ++i) {
      const std::string id = book.element_name(line.id, node.shape, i);
      const auto other = theirs.find(id);
      const Value& value = before.at(line.node, i);
      if (other != theirs.end() && !(other->second == value))
        result.lines.push_back({id, line.label, line.unit, value, other->second});
    }
  }
  result.causes = Attribution(before, after, line_id).causes();
  return result;
}

}  // namespace trueup
