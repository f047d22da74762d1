#include "readers/leaves.h"

#include <set>
#include <utility>

#include "readers/terms.h"

namespace trueup {

namespace {

std::string element_label(const Workbook& book, const Shape& shape, std::uint32_t element) {
  return shape.rank == 0 ? std::string{} : book.axes()[shape.axes[0]].elements[element].label;
}

std::vector<Leaf> input_leaves(const Workbook& book, std::size_t index) {
  const Input& input = book.inputs()[index];
  const Node& node = book.nodes()[input.node];
  std::vector<Leaf> leaves;
  for (std::uint32_t i = 0; i < node.size; ++i) {
    if (!input.applies.empty() && !input.applies[i]) continue;
    const std::string id = is_open_term(input) ? input.field : input.id();
    leaves.push_back({book.element_name(id, node.shape, i), input.label,
                      element_label(book, node.shape, i), input.unit, is_open_term(input), true,
                      true, index, input.node, i});
  }
  return leaves;
}

std::vector<Leaf> parameter_leaves(const Workbook& book, std::size_t index) {
  const Parameter& parameter = book.parameters()[index];
  const Node& node = book.nodes()[parameter.node];
  std::vector<Leaf> leaves;
  for (std::uint32_t i = 0; i < node.size; ++i)
    leaves.push_back({book.element_name(parameter.id, node.shape, i), parameter.label,
                      element_label(book, node.shape, i), parameter.unit, true, false,
                      is_term(book, parameter), index, parameter.node, i});
  return leaves;
}

}  // namespace

std::vector<Leaf> leaves_of(const Workbook& workbook) {
  std::vector<Leaf> entries, terms;
  for (std::size_t i = 0; i < workbook.inputs().size(); ++i)
    for (Leaf& leaf : input_leaves(workbook, i))
      (leaf.is_term ? terms : entries).push_back(std::move(leaf));
  std::set<std::string> open;
  for (const Leaf& leaf : terms) open.insert(leaf.name);
  for (std::size_t i = 0; i < workbook.parameters().size(); ++i)
    for (Leaf& leaf : parameter_leaves(workbook, i))
      if (!open.count(leaf.name)) terms.push_back(std::move(leaf));
  for (Leaf& leaf : terms) entries.push_back(std::move(leaf));
  return entries;
}

void put(Evaluation& evaluation, const Leaf& leaf, const Value& value) {
  auto number = value.known() ? std::optional(value.number) : std::nullopt;
  if (leaf.is_input)
    evaluation.set_input(leaf.index, leaf.at, std::move(number));
  else
    evaluation.set_parameter(leaf.index, leaf.at, std::move(number));
}

}  // namespace trueup
