#pragma once

#include <string>
#include <vector>

#include "readers/exact.h"
#include "workbook/workbook.h"

namespace trueup {

/// A row of several statements beside one another, and their sum.
struct CombinedRow {
  std::string id;
  std::string label;
  std::vector<const Line*> lines;  ///< by statement; null where one has no such row
  Value sum;  ///< of those that have the row; without a number as long as one of them is
};

/// Several programs' statements under one contract (source 000): row by row, nothing netted away.
struct CombinedStatement {
  std::vector<CombinedRow> rows;  ///< of rows that share an id
  CombinedRow net;
  CombinedRow so_far;
  std::size_t known = 0;  ///< rows of all statements that are computed
  std::size_t of = 0;     ///< rows of all statements
};

/// Adds up the statements of several evaluations, in dollars, exactly.
CombinedStatement combine(const std::vector<const Evaluation*>& evaluations);

}  // namespace trueup
