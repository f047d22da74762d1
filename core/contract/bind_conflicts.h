#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "contract/diagnostic.h"
#include "contract/scenario.h"
#include "workbook/workbook.h"

namespace trueup {

/// An input that a scenario gives, whether or not its value is good.
struct GivenInput {
  std::size_t input = 0;
  std::uint32_t element = 0;
  std::string pointer;
};

/// Reports totals that are given beside what they stand for.
void report_conflicts(const std::vector<GivenInput>& given, const Scenario& scenario,
                      const Workbook& workbook, Diagnostics& diagnostics);

/// Reports shares of a whole that are all entered and do not add up to it.
void report_sums(const Binding& binding, const std::vector<GivenInput>& given,
                 const Workbook& workbook, Diagnostics& diagnostics);

/// Reports parts that are more than what contains them.
void report_parts(const Binding& binding, const std::vector<GivenInput>& given,
                  const Workbook& workbook, Diagnostics& diagnostics);

}  // namespace trueup
