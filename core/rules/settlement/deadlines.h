#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "rules/sheet.h"

namespace trueup {

/// The contract's dates as lines, to be referred to by the rules that need one.
class DeadlineLines {
 public:
  void add(std::string id, Expr line) { lines_.emplace_back(std::move(id), line); }
  /// Nothing for a deadline the program does not have.
  std::optional<Expr> find(std::string_view id) const;

 private:
  std::vector<std::pair<std::string, Expr>> lines_;
};

/// Every deadline of the program as a date: from the rating period, from another deadline, or from
/// the entered date of an event. Business days skip weekends and the State's legal holidays.
DeadlineLines deadlines(Sheet& sheet);

}  // namespace trueup
