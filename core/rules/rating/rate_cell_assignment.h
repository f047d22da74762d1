#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "contract/member_months.h"
#include "contract/program.h"

// Rate cell definitions: R08 Appendix A, Table 1. Categories, ages and exclusions are the program's.

namespace trueup::rating {

/// Newborn cells reach "0 to 12 months (13-month duration)" and other cells begin at "age 1": where
/// a category has both, month 12 is in both. Reading `rating.month_twelve`.
enum class MonthTwelve {
  newborn,   ///< the cell that ends in it
  one_year,  ///< the cell that begins in it
};

/// The reading's option by its id; nothing for an id it does not have.
std::optional<MonthTwelve> month_twelve(std::string_view option);

/// Why a member month has no rate cell.
enum class Unassigned {
  excluded,  ///< see Assignment::exclusion
  category,  ///< no rate cell has the category of eligibility
  age,       ///< none of those that have it takes the age
};

/// The rate cell of a member month, or why it has none.
struct Assignment {
  std::optional<std::size_t> cell;  ///< index into Program::cells
  Unassigned why = Unassigned::category;  ///< meaningful without a cell
  std::size_t exclusion = 0;  ///< index into RateCellAssignment::exclusions, where excluded
};

/// Assigns a member month. `program.rate_cell_assignment` must be there, and the month's exclusion
/// one of its own. An exclusion may leave out some cells: newborns are enrolled from the day of
/// birth, so none of their months is retroactive (R08 Appendix B).
Assignment assign_rate_cell(const Program& program, const MemberMonth& month, MonthTwelve reading);

}  // namespace trueup::rating
