#include <algorithm>
#include <limits>

#include "contract/nearest.h"
#include "contract/program_reader.h"

namespace trueup {
namespace {

constexpr int oldest_months = 150 * 12;
constexpr int month_twelve = 12;

int last_month(const CellDefinition& definition) {
  return definition.age_months_to.value_or(std::numeric_limits<int>::max());
}

bool share_category(const CellDefinition& one, const CellDefinition& other) {
  return std::find_first_of(one.categories.begin(), one.categories.end(), other.categories.begin(),
                            other.categories.end()) != one.categories.end();
}

}  // namespace

CellDefinition ProgramReader::read_cell_definition(const Place& place) {
  ObjectReader object(place, diagnostics_);
  CellDefinition definition;
  definition.pointer = place.pointer;
  for (const Place& category : object.list("categories_of_eligibility", most_rows))
    if (auto text = read_text(category, diagnostics_))
      definition.categories.push_back(std::move(*text));
  definition.age_months_from = whole(object, "age_months_from", 0, oldest_months);
  if (object.has("age_months_to"))
    definition.age_months_to =
        whole(object, "age_months_to", definition.age_months_from, oldest_months);
  object.finish();
  return definition;
}

void ProgramReader::read_rate_cell_assignment(ObjectReader& document) {
  const auto place = document.optional("rate_cell_assignment");
  if (place) {
    ObjectReader object(*place, diagnostics_);
    RateCellAssignment assignment;
    assignment.cites = required_cites(object);
    assignment.note = object.note("note");
    UniqueIds ids(diagnostics_);
    for (const Place& row : object.list("exclusions", most_rows)) {
      ObjectReader exclusion(row, diagnostics_);
      assignment.exclusions.push_back(read_exclusion(exclusion));
      ids.add(assignment.exclusions.back().id, exclusion.pointer_of("id"));
      exclusion.finish();
    }
    assignment.readings = read_readings(object.optional_list("readings", most_rows),
                                        known_assignment_readings());
    object.finish();
    program_.rate_cell_assignment = std::move(assignment);
  }
  check_definitions();
}

CellExclusion ProgramReader::read_exclusion(ObjectReader& object) {
  CellExclusion exclusion;
  exclusion.id = object.id("id");
  exclusion.label = object.text("label");
  const auto cells = ids_of(program_.cells);
  for (const Place& cell : object.optional_list("not_in", most_rows))
    if (const auto index = read_choice(cell, cells, diagnostics_))
      exclusion.not_in.push_back(cells[*index]);
  exclusion.cites = required_cites(object);
  return exclusion;
}

/// Definitions need the section that says what is excluded, and the section needs definitions.
void ProgramReader::check_definitions() {
  const auto& cells = program_.cells;
  const auto defined = std::find_if(cells.begin(), cells.end(),
                                    [](const RateCell& cell) { return cell.defined_by.has_value(); });
  const bool any = defined != cells.end();
  if (any != program_.rate_cell_assignment.has_value()) {
    report(diagnostics_,
           {Fault::missing_key, any ? "/rate_cell_assignment" : "/cells/0/defined_by", "nothing",
            any ? "the exclusions beside the cells' definitions"
                : "the definition of a rate cell, to assign member months to",
            "Give \"defined_by\" in the cells and \"rate_cell_assignment\", or neither."});
    return;
  }
  for (std::size_t i = 0; i < cells.size(); ++i)
    for (std::size_t j = 0; j < i; ++j)
      if (cells[i].defined_by && cells[j].defined_by) check_overlap(cells[j], cells[i]);
}

/// Two cells may both take a category at one age only: month 12, which reading
/// `rating.month_twelve` gives to the cell that ends there or to the one that begins.
void ProgramReader::check_overlap(const RateCell& one, const RateCell& other) {
  const CellDefinition& a = *one.defined_by;
  const CellDefinition& b = *other.defined_by;
  const int from = std::max(a.age_months_from, b.age_months_from);
  const int to = std::min(last_month(a), last_month(b));
  if (from > to || !share_category(a, b)) return;
  const auto readings = ids_of(program_.rate_cell_assignment->readings);
  const bool is_read = std::find(readings.begin(), readings.end(), "rating.month_twelve") !=
                       readings.end();
  const bool one_begins = a.age_months_from != b.age_months_from;
  if (from == month_twelve && to == month_twelve && is_read && one_begins) return;
  report(diagnostics_,
         {Fault::bands_overlap, b.pointer,
          in_quotes(one.id) + " and " + in_quotes(other.id) + " from month " +
              std::to_string(from) + " of age on",
          "one rate cell for each category of eligibility and age",
          "Change the ages; month 12 alone may be in two cells, under reading "
          "\"rating.month_twelve\"."});
}

}  // namespace trueup
