#include "workbook/workbook.h"

#include <stdexcept>
#include <utility>

namespace trueup {

namespace {

Shape shape_of(const std::optional<AxisId>& axis) {
  Shape shape;
  if (axis) {
    shape.axes[0] = *axis;
    shape.rank = 1;
  }
  return shape;
}

}  // namespace

AxisId Workbook::add_axis(Axis axis) {
  axes_.push_back(std::move(axis));
  return static_cast<AxisId>(axes_.size() - 1);
}

NodeId Workbook::append(Node node) {
  node.size = size_of(node.shape);
  node.first_slot = static_cast<std::uint32_t>(slot_count_);
  slot_count_ += node.size;
  nodes_.push_back(node);
  return static_cast<NodeId>(nodes_.size() - 1);
}

Expr Workbook::constant(long value) { return constant(Rational(value)); }

Expr Workbook::constant(Rational value, Unit unit) {
  constants_.push_back(std::move(value));
  constant_units_.push_back(unit);
  Node node;
  node.op = Op::constant;
  node.detail = static_cast<std::uint32_t>(constants_.size() - 1);
  return {*this, append(node)};
}

Expr Workbook::add_input(Input input) {
  Node node;
  node.op = Op::input;
  node.shape = shape_of(input.axis);
  node.detail = static_cast<std::uint32_t>(inputs_.size());
  input.node = append(node);
  input.exhibit = current_exhibit();
  inputs_.push_back(std::move(input));
  return {*this, inputs_.back().node};
}

Expr Workbook::add_parameter(Parameter parameter) {
  Node node;
  node.op = Op::parameter;
  node.shape = shape_of(parameter.axis);
  node.detail = static_cast<std::uint32_t>(parameters_.size());
  if (parameter.values.size() != size_of(node.shape))
    throw std::logic_error("parameter " + parameter.id + " has not one value for each element");
  parameter.cites.resize(parameter.values.size());
  parameter.notes.resize(parameter.values.size());
  parameter.pointers.resize(parameter.values.size());
  parameter.exhibit = current_exhibit();
  parameter.node = append(node);
  parameters_.push_back(std::move(parameter));
  return {*this, parameters_.back().node};
}

void Workbook::add_reading(Reading reading) { readings_.push_back(std::move(reading)); }

std::optional<std::size_t> Workbook::find_reading(std::string_view id) const {
  for (std::size_t i = 0; i < readings_.size(); ++i)
    if (readings_[i].id == id) return i;
  return std::nullopt;
}

bool Workbook::has_reading(std::string_view reading) const {
  return find_reading(reading).has_value();
}

Expr Workbook::reading_is(std::string_view reading, std::string_view option) {
  const auto index = find_reading(reading);
  if (!index) throw std::logic_error("no such reading: " + std::string(reading));
  const auto& options = readings_[*index].options;
  for (std::size_t i = 0; i < options.size(); ++i) {
    if (options[i].id != option) continue;
    Node node;
    node.op = Op::reading;
    node.detail = static_cast<std::uint32_t>(*index);
    node.a = static_cast<NodeId>(i);
    return {*this, append(node)};
  }
  return constant(0);  // a program that leaves an option out never selects it
}

void Workbook::begin_exhibit(Exhibit exhibit) { exhibits_.push_back(std::move(exhibit)); }

Expr Workbook::add_line(Line line, Expr value) {
  if (find_line(line.id)) throw std::logic_error("a line twice: " + line.id);
  Node node;
  node.op = Op::line;
  node.shape = nodes_[value.node()].shape;
  node.a = value.node();
  node.detail = static_cast<std::uint32_t>(lines_.size());
  line.node = append(node);
  line.exhibit = exhibits_.size() - 1;
  lines_.push_back(std::move(line));
  return {*this, lines_.back().node};
}

std::size_t Workbook::add_rounding_point(RoundingPoint point) {
  rounding_points_.push_back(std::move(point));
  return rounding_points_.size() - 1;
}

Expr Workbook::round(Expr value, std::size_t rounding_point) {
  Node node;
  node.op = Op::round;
  node.shape = nodes_[value.node()].shape;
  node.a = value.node();
  node.detail = static_cast<std::uint32_t>(rounding_point);
  return {*this, append(node)};
}

Expr Workbook::power(Expr base, Expr exponent, std::size_t rounding_point) {
  Node node;
  node.op = Op::power;
  node.shape = joined(nodes_[base.node()].shape, nodes_[exponent.node()].shape);
  node.a = base.node();
  node.b = exponent.node();
  node.detail = static_cast<std::uint32_t>(rounding_point);
  return {*this, append(node)};
}

Expr Workbook::sum_by(Expr value, Mapping mapping) {
  Node node;
  node.op = Op::sum_by;
  node.shape = shape_of(mapping.to);
  node.a = value.node();
  node.detail = static_cast<std::uint32_t>(mappings_.size());
  mapping.sources.assign(axes_[mapping.to].elements.size(), {});
  for (std::uint32_t i = 0; i < mapping.target.size(); ++i)
    if (mapping.target[i] < mapping.sources.size()) mapping.sources[mapping.target[i]].push_back(i);
  mappings_.push_back(std::move(mapping));
  return {*this, append(node)};
}

const Line* Workbook::find_line(std::string_view id) const {
  for (const Line& line : lines_)
    if (line.id == id) return &line;
  return nullptr;
}

std::uint32_t Workbook::size_of(const Shape& shape) const {
  std::uint32_t size = 1;
  for (std::size_t i = 0; i < shape.rank; ++i)
    size *= static_cast<std::uint32_t>(axes_[shape.axes[i]].elements.size());
  return size;
}

std::array<std::uint32_t, 2> Workbook::coordinates(const Shape& shape,
                                                   std::uint32_t element) const {
  if (shape.rank < 2) return {element, 0};
  const auto inner = static_cast<std::uint32_t>(axes_[shape.axes[1]].elements.size());
  return {element / inner, element % inner};
}

std::uint32_t Workbook::operand_element(const Node& node, std::uint32_t element,
                                        const Node& operand) const {
  if (operand.shape.rank == 0) return 0;
  if (operand.shape == node.shape) return element;
  const auto at = coordinates(node.shape, element);
  return operand.shape.axes[0] == node.shape.axes[0] ? at[0] : at[1];
}

std::vector<std::uint32_t> Workbook::summed_into(const Node& sum, std::uint32_t element) const {
  if (sum.op == Op::sum_by) return mappings_[sum.detail].sources[element];
  std::vector<std::uint32_t> terms;
  const Node& source = nodes_[sum.a];
  for (std::uint32_t i = 0; i < source.size; ++i)
    if (operand_element(source, i, sum) == element) terms.push_back(i);
  return terms;
}

std::string Workbook::element_name(std::string_view id, const Shape& shape,
                                   std::uint32_t element) const {
  std::string name(id);
  if (shape.rank == 0) return name;
  const auto at = coordinates(shape, element);
  name += '[';
  for (std::size_t i = 0; i < shape.rank; ++i) {
    if (i) name += ',';
    name += axes_[shape.axes[i]].elements[at[i]].id;
  }
  return name + ']';
}

}  // namespace trueup
