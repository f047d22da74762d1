#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "readers/exact.h"
#include "reply/verification.h"
#include "rules/rating/certification.h"

// One edited assumption of a rate certification (R08) works out anew what depends on it, and leaves
// every other value as it stands.

namespace trueup {

namespace {

const char* const mscan = "us-ms-mscan-sfy2026";

struct Place {
  std::size_t input;
  std::uint32_t element;
};

Place assumption(const Workbook& book, const std::string& name) {
  for (std::size_t input = 0; input < book.inputs().size(); ++input) {
    const Node& node = book.nodes()[book.inputs()[input].node];
    for (std::uint32_t i = 0; i < node.size; ++i)
      if (book.element_name(book.inputs()[input].id(), node.shape, i) == name) return {input, i};
  }
  FAIL("no assumption " << name);
  return {};
}

void enter(Evaluation& evaluation, const std::string& name, const Rational& value) {
  const Place place = assumption(evaluation.workbook(), name);
  evaluation.set_input(place.input, place.element, value);
}

std::vector<std::string> changed_lines(const Evaluation& evaluation) {
  const Workbook& book = evaluation.workbook();
  std::vector<std::string> names;
  for (const Line& line : book.lines()) {
    const Node& node = book.nodes()[line.node];
    for (std::uint32_t i = 0; i < node.size; ++i)
      if (evaluation.changed(line.node, i)) names.push_back(book.element_name(line.id, node.shape, i));
  }
  return names;
}

/// Computed values that rest directly on a value that changed.
std::size_t dependents_of_changes(const Evaluation& evaluation) {
  const Workbook& book = evaluation.workbook();
  std::size_t count = 0;
  for (const Node& node : book.nodes()) {
    const std::array<NodeId, 3> operands = {node.a, node.b, node.c};
    for (std::uint32_t element = 0; element < node.size; ++element) {
      bool rests_on_change = false;
      if (node.op == Op::sum || node.op == Op::sum_by) {
        for (const std::uint32_t i : book.summed_into(node, element))
          rests_on_change = rests_on_change || evaluation.changed(node.a, i);
      } else {
        for (int i = 0; i < operand_count(node.op); ++i) {
          const NodeId from = operands[static_cast<std::size_t>(i)];
          const std::uint32_t at = book.operand_element(node, element, book.nodes()[from]);
          rests_on_change = rests_on_change || evaluation.changed(from, at);
        }
      }
      count += rests_on_change ? 1 : 0;
    }
  }
  return count;
}

std::size_t values_that_differ(const Evaluation& a, const Evaluation& b) {
  std::size_t count = 0;
  const auto& nodes = a.workbook().nodes();
  for (NodeId id = 0; id < nodes.size(); ++id)
    for (std::uint32_t i = 0; i < nodes[id].size; ++i) count += a.at(id, i) == b.at(id, i) ? 0 : 1;
  return count;
}

bool ends_with(const std::string& text, const std::string& end) {
  return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

}  // namespace

TEST_CASE("certification: one cell's trend moves lines of that cell and of all cells together") {
  const auto made = certification(mscan, read_shipped_published());
  Evaluation evaluation(made->book);
  evaluation.run();
  enter(evaluation, "ma_adult.utilization_trend[ip_other]", Rational(2, 100));
  evaluation.run();

  const std::vector<std::string> changed = changed_lines(evaluation);
  for (const std::string& name : changed) {
    CAPTURE(name);
    // By rate cell, by rate cell and service category, or without an axis: a figure of all cells.
    const bool of_its_cell = ends_with(name, "[ma_adult]");
    const bool of_its_category = ends_with(name, "[ma_adult,ip_other]");
    const bool of_all_cells = name.find('[') == std::string::npos;
    CHECK((of_its_cell || of_its_category || of_all_cells));
  }
  // The way from the trend to the net rate: Table 8, Exhibits 1C, 2A, 3 and 4.
  for (const char* wanted :
       {"rating.utilization[ma_adult,ip_other]", "rating.medical_cost[ma_adult]",
        "rating.rate[ma_adult]", "rating.net_rate[ma_adult]", "rating.total_rate"}) {
    CAPTURE(wanted);
    CHECK(std::find(changed.begin(), changed.end(), wanted) != changed.end());
  }
}

TEST_CASE("certification: an edit works out anew what rests on a changed value, and no more") {
  const auto made = certification(mscan, read_shipped_published());
  Evaluation evaluation(made->book);
  evaluation.run();
  const std::size_t whole = evaluation.recomputed();
  const struct {
    const char* name;
    Rational value;
  } edits[] = {{"ma_adult.utilization_trend[ip_other]", Rational(2, 100)},
               {"load.margin[ma_adult]", Rational(25, 1000)},
               {"withhold.share", Rational(3, 100)}};
  for (const auto& edit : edits) {
    CAPTURE(edit.name);
    enter(evaluation, edit.name, edit.value);
    evaluation.run();
    CHECK(evaluation.recomputed() > 0);
    CHECK(evaluation.recomputed() == dependents_of_changes(evaluation));
    CHECK(evaluation.recomputed() < whole / 20);

    // Entered once more, it changes nothing.
    enter(evaluation, edit.name, edit.value);
    evaluation.run();
    CHECK(evaluation.recomputed() == 0);
    CHECK(changed_lines(evaluation).empty());
  }
}

TEST_CASE("certification: edits one after another leave what a fresh evaluation has") {
  const auto made = certification(mscan, read_shipped_published());
  const struct {
    const char* name;
    Rational value;
  } edits[] = {{"ma_adult.utilization_trend[ip_other]", Rational(2, 100)},
               {"load.margin[ma_adult]", Rational(25, 1000)},
               {"ma_children.acuity[dental]", Rational(101, 100)},
               {"cells.months_before[quasi_chip]", Rational(400000)}};
  Evaluation edited(made->book), fresh(made->book), published(made->book);
  published.run();
  edited.run();
  for (const auto& edit : edits) {
    enter(edited, edit.name, edit.value);
    edited.run();
    enter(fresh, edit.name, edit.value);
  }
  fresh.run();
  CHECK(values_that_differ(edited, fresh) == 0);
  CHECK(values_that_differ(edited, published) > 0);

  // Taken back, every figure is the published one again.
  for (const auto& edit : edits) {
    const Place place = assumption(made->book, edit.name);
    edited.set_input(place.input, place.element, std::nullopt);
  }
  edited.run();
  CHECK(values_that_differ(edited, published) == 0);
}

}  // namespace trueup
