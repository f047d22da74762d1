#pragma once

#include <cstddef>
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

/// An assumption a person may change: an input of the workbook, with what is published for it.
struct Assumption {
  std::size_t input = 0;     ///< into Workbook::inputs
  NodeId published = 0;      ///< of the input's shape, or of none: what stands until one is entered
  std::vector<bool> worked_back;  ///< by element: no annual trend is printed, only its factor
};

/// A certification, its assumptions, and what is known about the precision of its figures.
struct Certification {
  Workbook book;
  std::vector<RoundedLeaf> rounded;
  std::vector<Assumption> assumptions;  ///< in the order of the certification's steps
};

/// What the printed factors leave out by their rounding is kept out of a what-if: the published
/// figure is moved by as much as the changed assumptions move the computed one. These inputs hold
/// what is computed at the published assumptions: the reader of a certification enters the values of
/// the lines of the same name, "rating.<field>", before anything is changed.
inline constexpr std::string_view as_published_group = "as_published";

/// A rate certification as a workbook: each row from the computed rows before it, and every
/// assumption an input whose published value stands in until it is entered. Lines others read:
/// `rating.published_rate`, `rating.rate` (computed), `rating.changed_rate` (published, and moved by
/// what is changed), `rating.net_rate` by rate cell, `rating.total_rate`, `rating.revenue`,
/// `rating.total_expenditure`, `rating.total_federal_cost`, `rating.total_target_mlr`. Published
/// figures are taken with their accepted corrections. Nothing for a program without printed tables.
std::unique_ptr<Certification> certification(std::string_view program, const Published& published);

}  // namespace trueup
