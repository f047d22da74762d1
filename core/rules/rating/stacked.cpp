#include "rules/rating/stacked.h"

#include <utility>

namespace trueup::rating {

Expr is_element(Workbook& book, AxisId axis, std::size_t element) {
  const auto& elements = book.axes()[axis].elements;
  Parameter parameter;
  parameter.id = "is " + elements[element].id;
  parameter.label = "It is " + elements[element].label;
  parameter.unit = Unit::flag;
  parameter.axis = axis;
  for (std::size_t i = 0; i < elements.size(); ++i)
    parameter.values.emplace_back(i == element ? 1 : 0);
  return book.add_parameter(std::move(parameter));
}

Expr stacked(Workbook& book, AxisId axis, const std::vector<Expr>& by_element) {
  Expr stack = by_element.back();
  for (std::size_t i = by_element.size() - 1; i-- > 0;)
    stack = choose(is_element(book, axis, i), by_element[i], stack);
  // A single element is still a value over its axis.
  return by_element.size() == 1 ? choose(is_element(book, axis, 0), stack, stack) : stack;
}

}  // namespace trueup::rating
