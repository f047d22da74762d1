#include "rules/rating/rate_cell_assignment.h"

#include <doctest/doctest.h>

// R08 Appendix A, Table 1, row by row and on both sides of every age.

namespace trueup::rating {

namespace {

std::string cell(const char* category, int age_months, MonthTwelve reading = MonthTwelve::newborn) {
  return std::string(assign_rate_cell({category, age_months, Exclusion::none}, reading).cell);
}

}  // namespace

TEST_CASE("rate cell: newborns by months of age") {
  CHECK(cell("071", 0) == "non_ssi_newborn_0_2");
  CHECK(cell("071", 2) == "non_ssi_newborn_0_2");
  CHECK(cell("071", 3) == "non_ssi_newborn_3_12");
  CHECK(cell("071", 12) == "non_ssi_newborn_3_12");
  CHECK(cell("071", 13).empty());
  CHECK(cell("001", 0) == "ssi_disabled_newborn");
  CHECK(cell("019", 12) == "ssi_disabled_newborn");
  CHECK(cell("001", 13) == "non_newborn_ssi_disabled");
}

TEST_CASE("rate cell: the month of age 12 under either reading") {
  CHECK(cell("003", 12) == "non_ssi_newborn_3_12");
  CHECK(cell("003", 12, MonthTwelve::one_year) == "foster_care");
  CHECK(cell("001", 12, MonthTwelve::one_year) == "non_newborn_ssi_disabled");
  CHECK(cell("003", 11, MonthTwelve::one_year) == "non_ssi_newborn_3_12");
  CHECK(cell("003", 13) == cell("003", 13, MonthTwelve::one_year));
}

TEST_CASE("rate cell: children and adults by years of age") {
  CHECK(cell("072", 11).empty());
  CHECK(cell("072", 12) == "ma_children");
  CHECK(cell("073", 239) == "ma_children");
  CHECK(cell("073", 240).empty());
  CHECK(cell("074", 120) == "quasi_chip");
  CHECK(cell("026", 60) == "foster_care");
  CHECK(cell("075", 227).empty());
  CHECK(cell("075", 228) == "ma_adult");
  CHECK(cell("088", 95).empty());
  CHECK(cell("088", 96) == "pregnant_women");
  CHECK(cell("088", 779) == "pregnant_women");
  CHECK(cell("088", 780).empty());
  CHECK(cell("025", 11).empty());
  CHECK(cell("025", 300) == "non_newborn_ssi_disabled");
  CHECK(cell("027", 600) == "breast_cervical_cancer");
}

TEST_CASE("rate cell: what is excluded says why") {
  CHECK(assign_rate_cell({"072", 60, Exclusion::dual_eligible}).reason == "dual eligible");
  CHECK(assign_rate_cell({"072", 60, Exclusion::dual_eligible}).cell.empty());
  CHECK(assign_rate_cell({"005", 60, Exclusion::none}).reason ==
        "a category of eligibility outside MississippiCAN");
  CHECK(assign_rate_cell({"", 60, Exclusion::none}).cell.empty());
  CHECK(assign_rate_cell({"072", -1, Exclusion::none}).reason == "not born yet");
}

TEST_CASE("rate cell: every month of every category has one cell at most, whatever the reading") {
  for (const char* category : {"001", "003", "019", "025", "026", "027", "071", "072", "073", "074",
                               "075", "088"})
    for (int age = 0; age < 1200; ++age) {
      const bool once = cell(category, age).empty() ==
                        cell(category, age, MonthTwelve::one_year).empty();
      // Only a category without a cell from age 1 loses the month in question.
      CHECK((once || (age == 12 && (std::string(category) == "071" ||
                                    std::string(category) == "088"))));
    }
}

}  // namespace trueup::rating
