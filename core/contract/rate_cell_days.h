#pragma once

#include <cstddef>
#include <vector>

#include "contract/program.h"
#include "contract/scenario.h"

namespace trueup {

/// A run of days of one coverage within one calendar month and one rate cell.
struct CellDays {
  std::size_t coverage = 0;  ///< index in the list of coverages
  std::size_t cell = 0;      ///< index into Program::cells, or no_cell
  int from = 0;              ///< day numbers, both ends counted
  int to = 0;
  bool recouped = false;  ///< paid, but not covered
};

/// Where no rate cell takes a member, or more than one does.
inline constexpr std::size_t no_cell = static_cast<std::size_t>(-1);

/// As many runs of days as a scenario may have: each is an element of an axis, and has lines.
inline constexpr std::size_t max_cell_days = 20'000;

/// Whole years of age on a day. Born on February 29, one is a year older on March 1 of a year
/// without that day.
int age_on(int born, int day);

/// The rate cells that take a member on a day.
std::vector<std::size_t> cells_taking(const Program& program, const Coverage& coverage, int day);

/// Cuts coverages into the days that are due and those that are recouped, each by calendar month
/// and by the birthdays that move the member to another rate cell, which takes him from the
/// birthday on. Days recouped after the member outgrew every cell stay in the last one he had.
std::vector<CellDays> rate_cell_days(const Program& program,
                                     const std::vector<Coverage>& enrollment);

}  // namespace trueup
