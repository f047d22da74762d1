#include "contract/published.h"

#include <algorithm>
#include <stdexcept>

namespace trueup {

namespace {

std::size_t index_of(const std::vector<AxisElement>& elements, std::string_view id,
                     const PublishedTable& table) {
  for (std::size_t i = 0; i < elements.size(); ++i)
    if (elements[i].id == id) return i;
  throw std::logic_error(table.exhibit + " " + table.id + " has no " + std::string(id));
}

}  // namespace

const PublishedTable& Published::table(std::string_view exhibit, std::string_view id) const {
  for (const PublishedTable& one : tables)
    if (one.exhibit == exhibit && one.id == id) return one;
  throw std::logic_error("no table " + std::string(exhibit) + " " + std::string(id));
}

std::size_t Published::cell(const PublishedTable& table, std::string_view row,
                            std::string_view column) const {
  return table.first_cell + index_of(table.rows, row, table) * table.columns.size() +
         index_of(table.columns, column, table);
}

std::string Published::name_of(std::size_t cell) const {
  const PublishedCell& at = cells[cell];
  const PublishedTable& in = tables[at.table];
  const std::string table = in.id.empty() ? "" : in.id + '/';
  return in.exhibit + '/' + table + in.rows[at.row].id + '/' + in.columns[at.column].id;
}

std::vector<std::optional<PrintedFigure>> Published::corrected() const {
  std::vector<std::optional<PrintedFigure>> figures;
  for (const PublishedCell& one : cells) figures.push_back(one.figure);
  for (const Correction& correction : corrections) {
    auto& figure = figures[cell_of(correction)];
    figure = figure ? parse_in_place_of(*figure, correction.corrected)
                    : parse_printed(correction.corrected);
  }
  return figures;
}

}  // namespace trueup
