#include "readers/compare.h"

#include <map>
#include <utility>

#include "readers/leaves.h"
#include "readers/merged_order.h"
#include "readers/write_value.h"

namespace trueup {

namespace {

const Value& value_of(const Evaluation& evaluation, const Leaf& leaf) {
  return evaluation.at(leaf.node, leaf.at);
}

/// A leaf's value as read; empty where there is none, unless that is because the term is open.
std::string read(const Evaluation& evaluation, const Leaf& leaf) {
  const Value& value = value_of(evaluation, leaf);
  if (!value.known()) return leaf.is_term && leaf.is_input ? "open" : "";
  return leaf.is_term ? write_every_digit(value.number, leaf.unit)
                      : write_for_reading(value.number, leaf.unit);
}

CauseKind kind_of(const Leaf& leaf) { return leaf.is_term ? CauseKind::term : CauseKind::input; }

/// The index of an option of a reading; none where it has no such option.
std::optional<std::size_t> find_option(const Reading& reading, const std::string& id) {
  for (std::size_t i = 0; i < reading.options.size(); ++i)
    if (reading.options[i].id == id) return i;
  return std::nullopt;
}

std::map<std::string, Leaf> by_name(std::vector<Leaf> leaves) {
  std::map<std::string, Leaf> result;
  for (Leaf& leaf : leaves) {
    std::string name = leaf.name;
    result.emplace(std::move(name), std::move(leaf));
  }
  return result;
}

/// A line's dollars; nothing counts where it is not computed, or not there.
Rational worth(const Evaluation& evaluation, std::string_view line_id) {
  const Line* line = evaluation.workbook().find_line(line_id);
  if (!line || !evaluation.at(line->node).known()) return 0;
  return evaluation.at(line->node).number;
}

class Attribution {
 public:
  Attribution(const Evaluation& before, const Evaluation& after, std::string_view line_id)
      : before_(before), after_(after), now_(before), line_id_(line_id) {
    now_.run();
    total_ = worth(now_, line_id_);
  }

  std::vector<Cause> causes() {
    replace_readings();
    replace_leaves();
    if (line_id_ == net_so_far_line) {
      attribute_rows();
    } else {
      attribute_row(std::string(line_id_));
    }
    return std::move(causes_);
  }

 private:
  void replace_readings() {
    const Workbook& book = before_.workbook();
    for (std::size_t i = 0; i < book.readings().size(); ++i) {
      const Reading& reading = book.readings()[i];
      const auto other = after_.workbook().find_reading(reading.id);
      if (!other) continue;
      const Reading& theirs = after_.workbook().readings()[*other];
      const auto option = find_option(reading, theirs.options[after_.selected(*other)].id);
      if (!option || *option == before_.selected(i)) continue;
      now_.select(i, *option);
      record({"reading:" + reading.id, CauseKind::reading, reading.question, {},
              reading.options[before_.selected(i)].label, reading.options[*option].label, {}});
    }
  }

  void replace_leaves() {
    const auto wanted = by_name(leaves_of(after_.workbook()));
    for (const Leaf& leaf : leaves_of(before_.workbook())) {
      const auto other = wanted.find(leaf.name);
      if (other == wanted.end()) continue;
      const Value& value = value_of(after_, other->second);
      if (value == value_of(before_, leaf)) continue;
      put(now_, leaf, value);
      record({leaf.name, kind_of(leaf), leaf.label, leaf.element, read(before_, leaf),
              read(after_, other->second), {}});
    }
  }

  void record(Cause cause) {
    now_.run();
    const Rational total = worth(now_, line_id_);
    cause.effect = total - total_;
    causes_.push_back(std::move(cause));
    total_ = total;
  }

  void attribute_rows() {
    std::vector<std::vector<std::string>> ids;
    for (const Evaluation* evaluation : {&before_, &after_}) {
      ids.emplace_back();
      for (const Line* row : statement_rows(evaluation->workbook())) ids.back().push_back(row->id);
    }
    for (const std::string& id : merged_order(ids)) attribute_row(id);
  }

  void attribute_row(const std::string& id) {
    const Rational effect = worth(after_, id) - worth(now_, id);
    if (effect == 0) return;
    const Line* ours = now_.workbook().find_line(id);
    const Line* theirs = after_.workbook().find_line(id);
    const std::string label = (ours ? ours : theirs)->label + ": " + why(ours, theirs);
    causes_.push_back({"row:" + id, CauseKind::row, label, {}, {}, {}, effect});
  }

  std::string why(const Line* ours, const Line* theirs) const {
    if (!ours) return "only the settlement after has it";
    if (!theirs) return "only the settlement before has it";
    if (!now_.at(ours->node).known()) return "computed only in the settlement after";
    if (!after_.at(theirs->node).known()) return "computed only in the settlement before";
    return "worked out in another way, or from what only one of the two has";
  }

  const Evaluation& before_;
  const Evaluation& after_;
  Evaluation now_;
  std::string_view line_id_;
  Rational total_;
  std::vector<Cause> causes_;
};

/// What one evaluation has and the other does not: readings, entries that are made, terms.
void add_only(const Evaluation& one, const Evaluation& other, bool is_before,
              std::vector<OnlyOneHas>& list) {
  const Workbook& book = one.workbook();
  for (std::size_t i = 0; i < book.readings().size(); ++i) {
    const Reading& reading = book.readings()[i];
    const ReadingOption& option = reading.options[one.selected(i)];
    const auto theirs = other.workbook().find_reading(reading.id);
    if (theirs && find_option(other.workbook().readings()[*theirs], option.id)) continue;
    list.push_back({"reading:" + reading.id, CauseKind::reading, reading.question, {}, is_before,
                    option.label});
  }
  const auto known = by_name(leaves_of(other.workbook()));
  for (const Leaf& leaf : leaves_of(book)) {
    std::string text = read(one, leaf);
    if (!leaf.is_listed || text.empty() || known.count(leaf.name)) continue;
    list.push_back({leaf.name, kind_of(leaf), leaf.label, leaf.element, is_before,
                    std::move(text)});
  }
}

/// Values of lines by the name of each element.
std::map<std::string, Value> line_values(const Evaluation& evaluation) {
  const Workbook& book = evaluation.workbook();
  std::map<std::string, Value> values;
  for (const Line& line : book.lines()) {
    const Node& node = book.nodes()[line.node];
    for (std::uint32_t i = 0; i < node.size; ++i)
      values[book.element_name(line.id, node.shape, i)] = evaluation.at(line.node, i);
  }
  return values;
}

std::vector<LineDifference> differing_lines(const Evaluation& before, const Evaluation& after) {
  const Workbook& book = before.workbook();
  const auto theirs = line_values(after);
  std::vector<LineDifference> lines;
  for (const Line& line : book.lines()) {
    const Node& node = book.nodes()[line.node];
    for (std::uint32_t i = 0; i < node.size; ++i) {
      const std::string id = book.element_name(line.id, node.shape, i);
      const auto other = theirs.find(id);
      const Value& value = before.at(line.node, i);
      if (other != theirs.end() && !(other->second == value))
        lines.push_back({id, line.label, line.unit, value, other->second});
    }
  }
  return lines;
}

}  // namespace

std::string_view cause_kind_name(CauseKind kind) {
  switch (kind) {
    case CauseKind::input: return "input";
    case CauseKind::term: return "term";
    case CauseKind::reading: return "reading";
    case CauseKind::row: return "row";
  }
  return "";
}

Comparison compare(const Evaluation& before, const Evaluation& after, std::string_view line_id) {
  Comparison result;
  result.lines = differing_lines(before, after);
  result.causes = Attribution(before, after, line_id).causes();
  add_only(before, after, true, result.only_one_has);
  add_only(after, before, false, result.only_one_has);
  return result;
}

}  // namespace trueup
