#include "rules/rating/certification_sheet.h"

#include <utility>

#include "rules/rating/stacked.h"
#include "rules/rating/trend.h"

namespace trueup::rating {

Bounds trend_bounds() { return {Rational(-99, 100), Rational(1)}; }
Bounds share_bounds() { return {Rational(0), Rational(1)}; }
Bounds factor_bounds() { return {Rational(0), Rational(100)}; }
Bounds amount_bounds() { return {Rational(0), std::nullopt}; }

AxisId CertificationSheet::axis(std::string id, std::string label,
                                std::vector<AxisElement> elements) {
  return book_.add_axis({std::move(id), std::move(label), std::move(elements)});
}

std::vector<AxisElement> CertificationSheet::columns_of(
    std::string_view exhibit, std::string_view table, const std::vector<std::string>& ids) const {
  std::vector<AxisElement> elements;
  for (const std::string& id : ids)
    for (const AxisElement& column : published_.table(exhibit, table).columns)
      if (column.id == id) elements.push_back(column);
  return elements;
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
  line.cites = {{document_, std::move(clause)}};
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

Expr CertificationSheet::entered(const AssumptionText& text, std::optional<AxisId> axis,
                                 Expr published, std::vector<bool> worked_back) {
  Input input;
  input.group = text.group;
  input.field = text.field;
  input.label = text.label;
  input.unit = text.unit;
  input.axis = axis;
  input.applies = text.applies;
  input.at_least = text.bounds.at_least;
  input.at_most = text.bounds.at_most;
  input.optional = true;
  input.help = text.help;
  input.cites = {{document_, text.clause}};
  made_.assumptions.push_back({book_.inputs().size(), published.node(), std::move(worked_back)});
  return book_.add_input(std::move(input));
}

Expr CertificationSheet::assumption(const AssumptionText& text, std::optional<AxisId> axis,
                                    Expr published) {
  return first_known(entered(text, axis, published), published);
}

Expr CertificationSheet::factor_at_entered_trend(const AssumptionText& text, AxisId axis,
                                                 Expr printed) {
  const Expr years = years_to_rating_period(book_);
  const std::size_t rounding = trend_rounding(book_);
  const Expr published = annual_trend(printed, years, rounding);
  const Expr other = entered(text, axis, published,
                             std::vector<bool>(book_.axes()[axis].elements.size(), true));
  return first_known(at_another_trend(printed, published, other, years, rounding), printed);
}

void CertificationSheet::steps_of_cost(Expr base, const std::vector<std::string>& fields,
                                       const std::vector<Expr>& factors, AxisId category) {
  line("rating.base_total", "Base data, all categories", Unit::pmpm, sum(base, category),
       "Exhibit 2A row a");
  Expr cost = base;
  for (std::size_t i = 0; i < factors.size(); ++i) {
    const Line& factor = *book_.find_line("rating." + fields[i]);
    const std::string label = factor.label + ": cost after it, all categories";
    const std::string clause = factor.cites.front().clause;
    cost = cost * factors[i];
    line("rating.after_" + fields[i], label, Unit::pmpm, sum(cost, category), clause);
  }
}

Expr CertificationSheet::as_published(std::string field, std::string label, Unit unit,
                                      std::optional<AxisId> axis) {
  Input input;
  input.group = as_published_group;
  input.field = std::move(field);
  input.label = std::move(label);
  input.unit = unit;
  input.axis = axis;
  return book_.add_input(std::move(input));
}

Expr CertificationSheet::is_element(AxisId axis, std::size_t element) {
  return rating::is_element(book_, axis, element);
}

Expr CertificationSheet::stacked(AxisId axis, const std::vector<Expr>& by_element) {
  return rating::stacked(book_, axis, by_element);
}

}  // namespace trueup::rating
