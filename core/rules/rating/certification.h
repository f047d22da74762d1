#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "contract/published.h"
#include "workbook/workbook.h"

namespace trueup {

/// A parameter element that was rounded in print, and how far it may be off.
struct RoundedLeaf {
  NodeId node = 0;
  std::uint32_t element = 0;
  Rational half_unit;
};

/// A certification and what is known about the precision of its published figures.
struct Certification {
  Workbook book;
  std::vector<RoundedLeaf> rounded;
};

/// A rate certification as a workbook: each row from the computed rows before it, and every
/// assumption an input whose published value stands in until it is entered. Lines others read:
/// `rating.published_rate`, `rating.rate`, `rating.net_rate` by rate cell, `rating.total_rate`,
/// `rating.revenue`, `rating.expenditure`, `rating.target_mlr`. Published figures are taken with
/// their accepted corrections. Nothing for a program without printed tables.
std::unique_ptr<Certification> certification(std::string_view program, const Published& published);

}  // namespace trueup
