#pragma once

#include <string>
#include <vector>

#include "rules/rating/certification_sheet.h"

// Base data to projected cost of the MississippiCAN certification: R08 Exhibits 1A, 1B and 2A.

namespace trueup::rating {

/// The rate cells of Exhibits 1A to 2B: the ten, and MYPAC, which Exhibit 2B dissolves.
const std::vector<std::string>& mscan_cells_with_mypac();
inline constexpr std::size_t mypac_cell = 8;

/// The line `rating.projected`, PMPM of SFY 2026 by rate cell and service category.
Expr mscan_projected_cost(CertificationSheet& sheet, AxisId cells_with_mypac, AxisId category);

/// The service categories, as an axis with the labels of a table's columns.
AxisId service_categories(CertificationSheet& sheet, std::string_view exhibit,
                          std::string_view table = {});

}  // namespace trueup::rating
