#include "contract/bind_totals.h"

#include <map>
#include <string>

#include "number/decimal.h"

namespace trueup {

void report_totals(const Binding& binding, const Workbook& workbook, Diagnostics& diagnostics) {
  struct Total {
    Rational sum;
    BoundValue last;
  };
  std::map<std::string, Total> totals;  // by group
  for (const BoundValue& value : binding.values) {
    const Input& input = workbook.inputs()[value.input];
    if (!input.together_at_most) continue;
    Total& total = totals[input.group];
    total.sum += value.value;
    total.last = value;
  }
  for (const auto& [group, total] : totals) {
    const Input& last = workbook.inputs()[total.last.input];
    const Rational& most = *last.together_at_most;
    if (total.sum <= most) continue;
    report(diagnostics,
           {Fault::out_of_bounds, input_pointer(workbook, last, total.last.element),
            to_decimal(total.sum).text + " in all of " + group,
            "at most " + to_decimal(most).text + " together",
            "Count each one once: take " + to_decimal(total.sum - most).text + " away."});
  }
}

}  // namespace trueup
