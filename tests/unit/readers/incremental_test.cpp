#include <doctest/doctest.h>

#include <map>
#include <random>
#include <utility>

#include "../../cases/support.h"
#include "calendar/date.h"

// Random edits of the full-year example: what an edit leaves must be what a fresh evaluation of
// the same inputs has, and what it reports as changed must be what changed. What is missing before
// and after may be reported as well: it may wait for other inputs.

namespace trueup {

namespace {

struct Place {
  std::size_t input;
  std::uint32_t element;
  friend bool operator<(const Place& a, const Place& b) {
    return std::pair(a.input, a.element) < std::pair(b.input, b.element);
  }
};

/// Random edits with a fixed seed. Only bits of the generator are used, so that every standard
/// library makes the same ones.
class Editor {
 public:
  explicit Editor(const Workbook& book) : book_(book) {}

  std::size_t below(std::size_t end) { return random_() % end; }

  Place place() {
    const std::size_t input = below(book_.inputs().size());
    const std::size_t size = book_.nodes()[book_.inputs()[input].node].size;
    return {input, static_cast<std::uint32_t>(below(size))};
  }

  std::optional<Rational> value(const Input& input) {
    if (below(5) == 0) return std::nullopt;
    if (input.unit == Unit::flag) return Rational(below(2));
    if (input.unit == Unit::date)
      return Rational(day_number(2027, 4, 25) + static_cast<int>(below(500)));
    if (input.unit == Unit::ratio) return Rational(below(11), 10);
    if (input.unit == Unit::factor) return Rational(below(5), 4);
    if (below(6) == 0) return Rational(0);
    return Rational(below(2000000000), 1 + below(4));
  }

 private:
  const Workbook& book_;
  std::mt19937 random_{20260701};
};

std::vector<Value> all_values(const Evaluation& evaluation) {
  std::vector<Value> values;
  const auto& nodes = evaluation.workbook().nodes();
  for (NodeId id = 0; id < nodes.size(); ++id)
    for (std::uint32_t i = 0; i < nodes[id].size; ++i) values.push_back(evaluation.at(id, i));
  return values;
}

std::vector<bool> all_changes(const Evaluation& evaluation) {
  std::vector<bool> changes;
  const auto& nodes = evaluation.workbook().nodes();
  for (NodeId id = 0; id < nodes.size(); ++id)
    for (std::uint32_t i = 0; i < nodes[id].size; ++i)
      changes.push_back(evaluation.changed(id, i));
  return changes;
}

}  // namespace

TEST_CASE("incremental: 400 random edits always leave what a fresh evaluation has") {
  const Settled settled = full_year().settle();
  const Workbook& book = settled.session().workbook();
  Evaluation edited = settled.session().evaluation();
  std::map<Place, Rational> inputs;
  for (std::size_t i = 0; i < book.inputs().size(); ++i)
    for (std::uint32_t e = 0; e < book.nodes()[book.inputs()[i].node].size; ++e)
      if (const Value& value = edited.at(book.inputs()[i].node, e); value.known())
        inputs[{i, e}] = value.number;

  Editor editor(book);
  for (int turn = 0; turn < 400; ++turn) {
    const auto before = all_values(edited);
    if (editor.below(6) == 0) {
      const std::size_t reading = editor.below(book.readings().size());
      edited.select(reading, editor.below(book.readings()[reading].options.size()));
    } else {
      const Place place = editor.place();
      auto value = editor.value(book.inputs()[place.input]);
      edited.set_input(place.input, place.element, value);
      if (value) inputs[place] = *value;
      else inputs.erase(place);
    }
    edited.run();

    Evaluation fresh(book);
    for (const auto& [place, value] : inputs) fresh.set_input(place.input, place.element, value);
    for (std::size_t i = 0; i < book.readings().size(); ++i) fresh.select(i, edited.selected(i));
    fresh.run();

    const auto after = all_values(edited);
    REQUIRE(after == all_values(fresh));
    const auto changes = all_changes(edited);
    std::size_t misreported = 0;
    for (std::size_t i = 0; i < after.size(); ++i) {
      const bool differs = !(before[i] == after[i]);
      const bool still_missing = !differs && after[i].state == Value::State::missing;
      misreported += changes[i] != differs && !still_missing ? 1 : 0;
    }
    REQUIRE(misreported == 0);
  }
}

}  // namespace trueup
