#include "rules/verification/proof_sheet.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace trueup {

namespace {

constexpr std::string_view total = "total";

std::vector<std::string> ids_without_total(const std::vector<AxisElement>& elements) {
  std::vector<std::string> ids;
  for (const AxisElement& element : elements)
    if (element.id != total) ids.push_back(element.id);
  return ids;
}

bool contains(const std::vector<AxisElement>& elements, std::string_view id) {
  return std::any_of(elements.begin(), elements.end(),
                     [&](const AxisElement& element) { return element.id == id; });
}

std::string place(const PublishedTable& table, std::string_view rest) {
  std::string name = table.exhibit + '/';
  if (!table.id.empty()) name += table.id + '/';
  return name += rest;
}

/// Shares where every figure is printed as a percentage, otherwise plain numbers.
Unit unit_of(const Published& published, const std::vector<std::size_t>& cells) {
  const bool shares = std::all_of(cells.begin(), cells.end(), [&](std::size_t cell) {
    const auto& figure = published.cells[cell].figure;
    return !figure || figure->percent;
  });
  return shares ? Unit::ratio : Unit::factor;
}

}  // namespace

ProofTable::ProofTable(ProofSheet& sheet, const PublishedTable& table)
    : sheet_(sheet),
      table_(table),
      rows_(ids_without_total(table.rows)),
      columns_(ids_without_total(table.columns)) {}

ProofTable ProofTable::rows(std::vector<std::string> ids) const {
  ProofTable some = *this;
  some.rows_ = std::move(ids);
  return some;
}

ProofTable ProofTable::columns(std::vector<std::string> ids) const {
  ProofTable some = *this;
  some.columns_ = std::move(ids);
  return some;
}

bool ProofTable::has_row(std::string_view id) const { return contains(table_.rows, id); }
bool ProofTable::has_column(std::string_view id) const { return contains(table_.columns, id); }

AxisId ProofTable::column_axis() const { return sheet_.axis(columns_); }
AxisId ProofTable::row_axis() const { return sheet_.axis(rows_); }

Expr ProofTable::row(std::string_view id) const {
  std::vector<std::size_t> cells;
  for (const std::string& column : columns_)
    cells.push_back(sheet_.published().cell(table_, id, column));
  return sheet_.figures(place(table_, id), column_axis(), cells);
}

Expr ProofTable::column(std::string_view id) const {
  std::vector<std::size_t> cells;
  for (const std::string& row : rows_) cells.push_back(sheet_.published().cell(table_, row, id));
  return sheet_.figures(place(table_, id), row_axis(), cells);
}

Expr ProofTable::at(std::string_view row, std::string_view column) const {
  const std::size_t cell = sheet_.published().cell(table_, row, column);
  return sheet_.figures(sheet_.published().name_of(cell), std::nullopt, {cell});
}

void ProofTable::row_is(std::string_view id, Expr value, std::string formula) const {
  std::vector<std::size_t> cells;
  for (const std::string& column : columns_)
    cells.push_back(sheet_.published().cell(table_, id, column));
  sheet_.claim(place(table_, id), value, std::move(cells), std::move(formula));
}

void ProofTable::column_is(std::string_view id, Expr value, std::string formula) const {
  std::vector<std::size_t> cells;
  for (const std::string& row : rows_) cells.push_back(sheet_.published().cell(table_, row, id));
  sheet_.claim(place(table_, id), value, std::move(cells), std::move(formula));
}

void ProofTable::is(std::string_view row, std::string_view column, Expr value,
                    std::string formula) const {
  const std::size_t cell = sheet_.published().cell(table_, row, column);
  sheet_.claim(sheet_.published().name_of(cell), value, {cell}, std::move(formula));
}

void ProofSheet::exhibit(std::string_view name) {
  proof_.exhibits.emplace_back(name);
  proof_.book.begin_exhibit({std::string(name), std::string(name)});
}

ProofTable ProofSheet::table(std::string_view exhibit, std::string_view id) {
  return {*this, published_.table(exhibit, id)};
}

std::vector<std::string> ProofSheet::tables_of(std::string_view exhibit) const {
  std::vector<std::string> ids;
  for (const PublishedTable& table : published_.tables)
    if (table.exhibit == exhibit) ids.push_back(table.id);
  return ids;
}

AxisId ProofSheet::axis(const std::vector<std::string>& ids) {
  const auto found = axes_.find(ids);
  if (found != axes_.end()) return found->second;
  Axis axis{"place" + std::to_string(axes_.size()), "place", {}};
  for (const std::string& id : ids) axis.elements.push_back({id, id});
  return axes_[ids] = proof_.book.add_axis(std::move(axis));
}

Expr ProofSheet::figures(const std::string& name, std::optional<AxisId> axis,
                         const std::vector<std::size_t>& cells) {
  const std::string id = axis ? name + '#' + std::to_string(*axis) : name;
  const auto found = figures_.find(id);
  if (found != figures_.end()) return found->second;
  Parameter parameter;
  parameter.id = id;
  parameter.label = name;
  parameter.axis = axis;
  parameter.unit = unit_of(published_, cells);
  for (const std::size_t cell : cells) {
    const PublishedCell& at = published_.cells[cell];
    parameter.values.push_back(at.figure ? std::optional(at.figure->value) : std::nullopt);
    const PublishedTable& table = published_.tables[at.table];
    parameter.cites.push_back({{table.document, published_.name_of(cell)}});
  }
  const Expr declared = proof_.book.add_parameter(std::move(parameter));
  for (std::size_t i = 0; i < cells.size(); ++i)
    proof_.leaves[cells[i]].emplace_back(declared.node(), static_cast<std::uint32_t>(i));
  figures_.emplace(id, declared);
  return declared;
}

void ProofSheet::claim(const std::string& name, Expr value, std::vector<std::size_t> cells,
                       std::string formula) {
  const int before = claims_made_[name]++;
  Line line;
  line.id = before == 0 ? name : name + '~' + std::to_string(before + 1);
  line.label = formula;
  const std::uint32_t size = proof_.book.nodes()[value.node()].size;
  if (size != 1 && size != cells.size())
    throw std::logic_error("claim " + line.id + " has not one figure for each element");
  const Expr declared = proof_.book.add_line(std::move(line), value);
  proof_.claims.push_back({std::move(formula), declared.node(), std::move(cells)});
}

}  // namespace trueup
