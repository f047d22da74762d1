#pragma once

#include <string_view>
#include <vector>

#include "workbook/workbook.h"

namespace trueup {

/// The line of what all settlements come to, and that of those computed so far.
inline constexpr std::string_view net_line = "statement.net";
inline constexpr std::string_view net_so_far_line = "statement.net_so_far";

/// The settlements of the statement in order: every line of the exhibit "statement" but its nets.
std::vector<const Line*> statement_rows(const Workbook& workbook);

}  // namespace trueup
