#include "rules/rating/rate_cell_assignment.h"

#include <array>
#include <limits>

namespace trueup::rating {

namespace {

constexpr int no_end = std::numeric_limits<int>::max();
constexpr int year = 12;

/// One row of Table 1: completed months of age from and to, both included.
struct Definition {
  std::string_view cell;
  std::array<std::string_view, 4> categories;
  int from;
  int to;
};

// In the order of Table 1: the newborn cells stand before those that begin at age 1. Ages in years
// include the whole last year: "1 to 19" ends with the month before the twentieth birthday.
constexpr Definition definitions[] = {
    {"ssi_disabled_newborn", {"001", "019"}, 0, 12},
    {"non_ssi_newborn_0_2", {"003", "026", "071", "088"}, 0, 2},
    {"non_ssi_newborn_3_12", {"003", "026", "071", "088"}, 3, 12},
    {"ma_children", {"072", "073"}, 1 * year, 20 * year - 1},
    {"quasi_chip", {"074"}, 1 * year, 20 * year - 1},
    {"foster_care", {"003", "026"}, 1 * year, no_end},
    {"pregnant_women", {"088"}, 8 * year, 65 * year - 1},
    {"ma_adult", {"075"}, 19 * year, no_end},
    {"non_newborn_ssi_disabled", {"001", "019", "025"}, 1 * year, no_end},
    {"breast_cervical_cancer", {"027"}, 0, no_end},
};

bool has_category(const Definition& definition, std::string_view category) {
  for (const std::string_view one : definition.categories)
    if (!one.empty() && one == category) return true;
  return false;
}

std::string_view reason_of(Exclusion exclusion) {
  switch (exclusion) {
    case Exclusion::retroactive: return "retroactive membership";
    case Exclusion::dual_eligible: return "dual eligible";
    case Exclusion::long_term_institution: return "institutionalized in long-term care";
    case Exclusion::waiver: return "in a waiver program outside MississippiCAN";
    default: return {};
  }
}

}  // namespace

Assignment assign_rate_cell(const MemberMonth& month, MonthTwelve reading) {
  if (month.exclusion != Exclusion::none) return {{}, reason_of(month.exclusion)};
  if (month.age_months < 0) return {{}, "not born yet"};
  bool category_known = false;
  for (const Definition& definition : definitions) {
    if (!has_category(definition, month.category_of_eligibility)) continue;
    category_known = true;
    const bool newborn = definition.to == 12;
    const int to = newborn && reading == MonthTwelve::one_year ? 11 : definition.to;
    if (month.age_months >= definition.from && month.age_months <= to) return {definition.cell, {}};
  }
  return {{}, category_known ? "no rate cell of this category has this age"
                             : "a category of eligibility outside MississippiCAN"};
}

}  // namespace trueup::rating
