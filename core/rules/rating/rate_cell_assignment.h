#pragma once

#include <string>
#include <string_view>

// Rate cell definitions: R08 Appendix A, Table 1.

namespace trueup::rating {

/// Why a month is outside MississippiCAN whatever its category of eligibility: R08 Appendix A.
enum class Exclusion { none, retroactive, dual_eligible, long_term_institution, waiver };

/// Newborn cells reach "0 to 12 months (13-month duration)" and other cells begin at "age 1": the
/// month of age 12 is in both. Reading `rating.month_twelve`.
enum class MonthTwelve {
  newborn,   ///< the default: the stated duration of 13 (or 10) months has it
  one_year,  ///< a member of 12 months is one year old
};

/// One member month to assign.
struct MemberMonth {
  std::string category_of_eligibility;  ///< three digits: "072"
  int age_months = 0;                   ///< completed months of age
  Exclusion exclusion = Exclusion::none;
};

/// The rate cell's id, or nothing with the reason.
struct Assignment {
  std::string_view cell;    ///< id as in the program file; empty when there is none
  std::string_view reason;  ///< why there is none; empty when there is one
};

Assignment assign_rate_cell(const MemberMonth& month, MonthTwelve reading = MonthTwelve::newborn);

}  // namespace trueup::rating
