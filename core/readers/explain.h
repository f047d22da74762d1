#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "readers/exact.h"
#include "workbook/workbook.h"

namespace trueup {

/// Why a line has the value it has.
struct Explanation {
  std::string formula;            ///< in words: "member months × capitation rate"
  std::string substituted;        ///< in numbers: "741,000 × $871.27"; empty where not computed
  /// Names of what it rests on: lines and parameters as they are, "input:cells.member_months[…]",
  /// "reading:mlr.rounding".
  std::vector<std::string> uses;
  std::vector<std::string> missing;         ///< names of the inputs that keep it from a value
  std::optional<std::size_t> rounded_at;    ///< the rounding point its value went through last
};

/// Explains one element of a line down to the lines, inputs and parameters it is made of.
Explanation explain(const Evaluation& evaluation, const Line& line, std::uint32_t element);

/// The names of the inputs that keep a value from being computed. Where a total or its parts would
/// do, only one of the two ways is named.
std::vector<std::string> missing_inputs(const Evaluation& evaluation, NodeId node,
                                        std::uint32_t element);

}  // namespace trueup
