#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "readers/exact.h"
#include "reply/verification_report.h"

namespace trueup {

/// trueup.exhibit.v1: the tables of one exhibit as printed, and every claim about their figures
/// with its verdict. Tables hold rows × columns; a cell is the printed text, null where no figure
/// belongs, or {"missing": why}. A fault document for an exhibit the program does not have.
std::string exhibit_document(const VerificationReport& report, std::string_view exhibit);

/// trueup.figure.v1: one printed figure, by the name of its cell ("Exhibit 12/ma_adult/m"): every
/// claim about it in words and in numbers, what it is recomputed from, and what is known of its
/// faults. `as_printed` evaluates the report's proof. A fault document for an unknown cell.
std::string figure_document(const VerificationReport& report, const Evaluation& as_printed,
                            std::string_view cell);

}  // namespace trueup
