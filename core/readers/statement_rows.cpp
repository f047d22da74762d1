#include "readers/statement_rows.h"

namespace trueup {

std::vector<const Line*> statement_rows(const Workbook& workbook) {
  std::vector<const Line*> rows;
  for (const Line& line : workbook.lines())
    if (workbook.exhibits()[line.exhibit].id == "statement" && line.id != net_line &&
        line.id != net_so_far_line)
      rows.push_back(&line);
  return rows;
}

}  // namespace trueup
