#include "readers/combine.h"

#include <algorithm>
#include <string_view>

#include "readers/merged_order.h"
#include "readers/statement_rows.h"

namespace trueup {

namespace {

CombinedRow combined_row(const std::vector<const Evaluation*>& evaluations, std::string_view id) {
  CombinedRow row;
  row.id = id;
  row.sum = {Value::State::known, 0};
  for (const Evaluation* evaluation : evaluations) {
    const Line* line = evaluation->workbook().find_line(id);
    row.lines.push_back(line);
    if (!line) continue;
    if (row.label.empty()) row.label = line->label;
    const Value& value = evaluation->at(line->node);
    row.sum.state = std::min(row.sum.state, value.state);
    if (value.known()) row.sum.number += value.number;
  }
  return row;
}

}  // namespace

CombinedStatement combine(const std::vector<const Evaluation*>& evaluations) {
  CombinedStatement result;
  std::vector<std::vector<std::string>> ids;
  for (const Evaluation* evaluation : evaluations) {
    ids.emplace_back();
    for (const Line* row : statement_rows(evaluation->workbook())) {
      ids.back().push_back(row->id);
      result.known += evaluation->at(row->node).known() ? 1 : 0;
      ++result.of;
    }
  }
  for (const std::string& id : merged_order(ids))
    result.rows.push_back(combined_row(evaluations, id));
  result.net = combined_row(evaluations, net_line);
  result.so_far = combined_row(evaluations, net_so_far_line);
  return result;
}

}  // namespace trueup
