#pragma once

#include <optional>
#include <string>
#include <vector>

#include "rules/sheet.h"

namespace trueup {

/// One settlement of the statement.
struct Settlement {
  std::string id;     ///< "corridor": the line is statement.corridor
  std::string label;
  Expr plan_pays;     ///< dollars; negative: the State pays
  std::optional<Expr> due;
  std::string note;
};

/// The statement: every settlement in cents, its date, and the net, positive where the plan pays.
/// `statement.net_so_far` adds only the settlements that can be computed.
void statement(Sheet& sheet, const std::vector<Settlement>& settlements);

}  // namespace trueup
