#include "rules/rating/rate_cell_assignment.h"

#include <doctest/doctest.h>

#include "calendar/date.h"
#include "contract/program.h"
#include "reply/catalogue.h"

// R08 Appendix A, Table 1, row by row and on both sides of every age.

namespace trueup::rating {

namespace {

const Program& program() { return *shipped_program("us-ms-mscan-sfy2026"); }

std::string cell(const char* category, int age_months, MonthTwelve reading = MonthTwelve::newborn,
                 const char* exclusion = "") {
  const auto found =
      assign_rate_cell(program(), {"m", "2025-07", category, age_months, exclusion}, reading);
  return found.cell ? program().cells[*found.cell].id : "";
}

}  // namespace

TEST_CASE("rate cell: newborns by months of age") {
  for (const char* category : {"003", "026", "071", "088"}) {
    CAPTURE(category);
    CHECK(cell(category, 0) == "non_ssi_newborn_0_2");
    CHECK(cell(category, 2) == "non_ssi_newborn_0_2");
    CHECK(cell(category, 3) == "non_ssi_newborn_3_12");
    CHECK(cell(category, 12) == "non_ssi_newborn_3_12");
    CHECK(cell(category, 13) != "non_ssi_newborn_3_12");
  }
  CHECK(cell("071", 13).empty());
  for (const char* category : {"001", "019"}) {
    CAPTURE(category);
    CHECK(cell(category, 0) == "ssi_disabled_newborn");
    CHECK(cell(category, 12) == "ssi_disabled_newborn");
    CHECK(cell(category, 13) == "non_newborn_ssi_disabled");
  }
}

TEST_CASE("rate cell: months of age give newborns the durations of Table 1") {
  // 3, 10 and 13 months, for a child born on the first and for one born on the last of a month.
  for (const char* birth : {"01", "31"}) {
    const int day = birth[0] == '0' ? 1 : 31;
    int first = 0, second = 0, disabled = 0;
    for (int after = 0; after < 30; ++after) {
      const int month = day_number(2023 + (6 + after) / 12, (6 + after) % 12 + 1, 1);
      const int age = age_in_months(day_number(2023, 7, day), month);
      CHECK(age == after);
      if (cell("071", age) == "non_ssi_newborn_0_2") ++first;
      if (cell("071", age) == "non_ssi_newborn_3_12") ++second;
      if (cell("001", age) == "ssi_disabled_newborn") ++disabled;
    }
    CHECK(first == 3);
    CHECK(second == 10);
    CHECK(disabled == 13);
  }
}

TEST_CASE("rate cell: month 12 is in two cells, and the reading says which") {
  CHECK(cell("003", 12) == "non_ssi_newborn_3_12");
  CHECK(cell("003", 12, MonthTwelve::one_year) == "foster_care");
  CHECK(cell("026", 12, MonthTwelve::one_year) == "foster_care");
  CHECK(cell("001", 12, MonthTwelve::one_year) == "non_newborn_ssi_disabled");
  CHECK(cell("019", 12, MonthTwelve::one_year) == "non_newborn_ssi_disabled");
  // No other cell has these categories at that age, so there is nothing to read.
  CHECK(cell("071", 12, MonthTwelve::one_year) == "non_ssi_newborn_3_12");
  CHECK(cell("088", 12, MonthTwelve::one_year) == "non_ssi_newborn_3_12");
}

TEST_CASE("rate cell: no other month of any category moves with the reading") {
  for (const char* category : {"001", "003", "019", "025", "026", "027", "071", "072", "073", "074",
                               "075", "088"})
    for (int age = 0; age < 1200; ++age) {
      CAPTURE(category);
      CAPTURE(age);
      const bool two = age == 12 && std::string("001 003 019 026").find(category) != std::string::npos;
      CHECK((cell(category, age) != cell(category, age, MonthTwelve::one_year)) == two);
    }
}

TEST_CASE("rate cell: children and adults by years of age") {
  CHECK(cell("072", 11).empty());
  CHECK(cell("072", 12) == "ma_children");
  CHECK(cell("073", 239) == "ma_children");
  CHECK(cell("073", 240).empty());
  CHECK(cell("074", 11).empty());
  CHECK(cell("074", 12) == "quasi_chip");
  CHECK(cell("074", 239) == "quasi_chip");
  CHECK(cell("074", 240).empty());
  CHECK(cell("026", 13) == "foster_care");
  CHECK(cell("003", 400) == "foster_care");
  CHECK(cell("075", 227).empty());
  CHECK(cell("075", 228) == "ma_adult");
  CHECK(cell("088", 13).empty());
  CHECK(cell("088", 95).empty());
  CHECK(cell("088", 96) == "pregnant_women");
  CHECK(cell("088", 779) == "pregnant_women");
  CHECK(cell("088", 780).empty());
  CHECK(cell("025", 11).empty());
  CHECK(cell("025", 300) == "non_newborn_ssi_disabled");
  CHECK(cell("027", 0) == "breast_cervical_cancer");
  CHECK(cell("027", 600) == "breast_cervical_cancer");
}

TEST_CASE("rate cell: what is excluded says why, and a month without a cell too") {
  const auto why = [](const char* category, int age, const char* exclusion) {
    return assign_rate_cell(program(), {"m", "2025-07", category, age, exclusion},
                            MonthTwelve::newborn);
  };
  for (const char* exclusion : {"retroactive", "dual_eligible", "long_term_institution", "waiver"}) {
    const Assignment found = why("072", 60, exclusion);
    CHECK(!found.cell);
    CHECK(found.why == Unassigned::excluded);
    CHECK(program().rate_cell_assignment->exclusions[found.exclusion].id == exclusion);
  }
  CHECK(why("005", 60, "").why == Unassigned::category);
  CHECK(why("072", 11, "").why == Unassigned::age);
}

TEST_CASE("rate cell: a newborn is enrolled from birth, so no month of it is retroactive") {
  // R08 Appendix B, Removal of Retroactive Eligibility Periods.
  CHECK(cell("071", 0, MonthTwelve::newborn, "retroactive") == "non_ssi_newborn_0_2");
  CHECK(cell("003", 12, MonthTwelve::newborn, "retroactive") == "non_ssi_newborn_3_12");
  CHECK(cell("003", 12, MonthTwelve::one_year, "retroactive").empty());
  CHECK(cell("001", 0, MonthTwelve::newborn, "retroactive") == "ssi_disabled_newborn");
  CHECK(cell("001", 13, MonthTwelve::newborn, "retroactive").empty());
  CHECK(cell("001", 0, MonthTwelve::newborn, "dual_eligible").empty());
}

}  // namespace trueup::rating
