#include "rules/rating/rate_cell_assignment.h"

#include <algorithm>

namespace trueup::rating {

namespace {

template <class Values, class Value>
bool contains(const Values& values, const Value& value) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

/// The cell that takes the category at the age. Of two, which a program has in month 12 alone, one
/// began earlier and ends, the other begins: the reading says which.
Assignment by_definition(const Program& program, const MemberMonth& month, MonthTwelve reading) {
  Assignment found;
  for (std::size_t i = 0; i < program.cells.size(); ++i) {
    const auto& definition = program.cells[i].defined_by;
    if (!definition || !contains(definition->categories, month.category_of_eligibility)) continue;
    found.why = Unassigned::age;
    if (month.age_months < definition->age_months_from) continue;
    if (definition->age_months_to && month.age_months > *definition->age_months_to) continue;
    const bool begins_later =
        found.cell && definition->age_months_from >
                          program.cells[*found.cell].defined_by->age_months_from;
    if (!found.cell || begins_later == (reading == MonthTwelve::one_year)) found.cell = i;
  }
  return found;
}

}  // namespace

std::optional<MonthTwelve> month_twelve(std::string_view option) {
  if (option == "newborn") return MonthTwelve::newborn;
  if (option == "one_year") return MonthTwelve::one_year;
  return std::nullopt;
}

Assignment assign_rate_cell(const Program& program, const MemberMonth& month,
                            MonthTwelve reading) {
  const Assignment found = by_definition(program, month, reading);
  const auto& exclusions = program.rate_cell_assignment->exclusions;
  for (std::size_t i = 0; i < exclusions.size(); ++i) {
    if (exclusions[i].id != month.exclusion) continue;
    if (found.cell && contains(exclusions[i].not_in, program.cells[*found.cell].id)) return found;
    return {std::nullopt, Unassigned::excluded, i};
  }
  return found;
}

}  // namespace trueup::rating
