#include "rules/rating/certification_sheet.h"

#include <utility>

#include "rules/rating/stacked.h"

namespace trueup::rating {

AxisId CertificationSheet::axis(std::string id, std::string label,
                                const std::vector<std::string>& ids) {
  Axis axis{std::move(id), std::move(label), {}};
  for (const std::string& one : ids) axis.elements.push_back({one, one});
  return book_.add_axis(std::move(axis));
}

void CertificationSheet::exhibit(std::string id, std::string title) {
  book_.begin_exhibit({std::move(id), std::move(title)});
}

Expr CertificationSheet::line(std::string id, std::string label, Unit unit, Expr value,
                              std::string clause, std::string note) {
  Line line;
  line.id = std::move(id);
  line.label = std::move(label);
  line.unit = unit;
  line.note = std::move(note);
  line.cites = {{published_.tables.front().document, std::move(clause)}};
  return book_.add_line(std::move(line), value);
}

Expr CertificationSheet::parameter(std::string label, Unit unit, std::optional<AxisId> axis,
                                   const std::vector<std::size_t>& cells, std::string id) {
  Parameter parameter;
  parameter.id = std::move(id);
  parameter.label = std::move(label);
  parameter.unit = unit;
  parameter.axis = axis;
  for (const std::size_t cell : cells) {
    parameter.values.push_back(figures_[cell] ? std::optional(figures_[cell]->value)
                                              : std::nullopt);
    const PublishedTable& table = published_.tables[published_.cells[cell].table];
    parameter.cites.push_back({{table.document, published_.name_of(cell)}});
  }
  const Expr declared = book_.add_parameter(std::move(parameter));
  for (std::size_t i = 0; i < cells.size(); ++i)
    if (figures_[cells[i]])
      made_.rounded.push_back({declared.node(), static_cast<std::uint32_t>(i),
                               figures_[cells[i]]->half_unit()});
  return declared;
}

Expr CertificationSheet::figure(std::string label, Unit unit, std::string_view exhibit,
                                std::string_view table, std::string_view row,
                                std::string_view column) {
  const std::size_t cell = published_.cell(published_.table(exhibit, table), row, column);
  return parameter(std::move(label), unit, std::nullopt, {cell}, published_.name_of(cell));
}

Expr CertificationSheet::row(std::string label, Unit unit, AxisId axis, std::string_view exhibit,
                             std::string_view table, std::string_view row) {
  const PublishedTable& from = published_.table(exhibit, table);
  std::vector<std::size_t> cells;
  for (const AxisElement& element : book_.axes()[axis].elements)
    cells.push_back(published_.cell(from, row, element.id));
  std::string id = std::string(exhibit) + '/' + std::string(table) + '/' + std::string(row);
  return parameter(std::move(label), unit, axis, cells, std::move(id));
}

Expr CertificationSheet::column(std::string label, Unit unit, AxisId axis,
                                std::string_view exhibit, std::string_view column) {
  const PublishedTable& from = published_.table(exhibit);
  std::vector<std::size_t> cells;
  for (const AxisElement& element : book_.axes()[axis].elements)
    cells.push_back(published_.cell(from, element.id, column));
  return parameter(std::move(label), unit, axis, cells,
                   std::string(exhibit) + '/' + std::string(column));
}

Expr CertificationSheet::open_assumption(std::string group, std::string field, std::string label,
                                         Unit unit, std::optional<AxisId> axis,
                                         std::string help) {
  Input input;
  input.group = std::move(group);
  input.field = std::move(field);
  input.label = std::move(label);
  input.unit = unit;
  input.axis = axis;
  input.optional = true;
  input.help = std::move(help);
  return book_.add_input(std::move(input));
}

Expr CertificationSheet::assumption(std::string group, std::string field, std::string label,
                                    Unit unit, std::optional<AxisId> axis, Expr published,
                                    std::string help) {
  const Expr entered = open_assumption(std::move(group), std::move(field), std::move(label), unit,
                                       axis, std::move(help));
  return first_known(entered, published);
}

Expr CertificationSheet::is_element(AxisId axis, std::size_t element) {
  return rating::is_element(book_, axis, element);
}

Expr CertificationSheet::stacked(AxisId axis, const std::vector<Expr>& by_element) {
  return rating::stacked(book_, axis, by_element);
}

}  // namespace trueup::rating
