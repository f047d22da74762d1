#include <doctest/doctest.h>

#include <map>
#include <string>

#include "calendar/date.h"
#include "reply/assignment.h"
#include "reply/catalogue.h"
#include "support.h"

// Files of member months: R08 Appendix A, Table 1, from a category of eligibility, an age or a date
// of birth, and an exclusion.

namespace trueup {

namespace {

const std::string header = "member,month,category_of_eligibility,birth_date,age_months,exclusion\n";

std::shared_ptr<const Program> mscan() {
  return {shipped_program("us-ms-mscan-sfy2026"), [](const Program*) {}};
}

AssignedMonths assigned(const std::string& csv, const ReadingChoices& choices = {}) {
  Diagnostics diagnostics;
  auto result = AssignedMonths::assign_csv(mscan(), choices, csv, diagnostics);
  REQUIRE(diagnostics.empty());
  return std::move(*result);
}

std::map<std::string, std::size_t> counts(const AssignedMonths& months) {
  std::map<std::string, std::size_t> by_id;
  for (const AssignmentCount& count : months.counts())
    if (count.member_months > 0) by_id[count.id] = count.member_months;
  return by_id;
}

/// "not_a_date /rows/0/birth_date; …" for one faulty row after the header.
std::string faults(const std::string& csv) {
  Diagnostics diagnostics;
  read_member_months(csv, *mscan(), diagnostics);
  std::string text;
  for (const Diagnostic& each : diagnostics)
    text += (text.empty() ? "" : "; ") + std::string(fault_name(each.fault)) + " " + each.pointer;
  return text;
}

std::string row_fault(const std::string& row) { return faults(header + row + "\n"); }

}  // namespace

TEST_CASE("member months: each row to its cell, and the counts add to the rows") {
  const auto months = assigned(header +
                               "a,2025-07,072,,14,\n"             // MA Children
                               "b,2025-07,071,2025-07-31,,\n"     // month of birth: 0
                               "b,2025-10,071,2025-07-31,,\n"     // 3
                               "c,2026-06,001,2025-06-01,,\n"     // 12: still a newborn
                               "d,2025-12,075,,228,dual_eligible\n"
                               "e,2025-12,005,,228,\n"
                               "f,2025-12,088,,95,\n");
  CHECK(counts(months) == std::map<std::string, std::size_t>{{"ma_children", 1},
                                                             {"non_ssi_newborn_0_2", 1},
                                                             {"non_ssi_newborn_3_12", 1},
                                                             {"ssi_disabled_newborn", 1},
                                                             {"dual_eligible", 1},
                                                             {"other_category", 1},
                                                             {"other_age", 1}});
  std::size_t sum = 0;
  for (const AssignmentCount& count : months.counts()) sum += count.member_months;
  CHECK(sum == 7);
}

TEST_CASE("member months: the reading moves month 12, and says how many it moves") {
  const std::string rows = header + "c,2026-06,001,2025-06-01,,\nc,2026-05,001,2025-06-01,,\n";
  const auto newborn = assigned(rows);
  CHECK(newborn.moved(0, 0) == 0);
  CHECK(newborn.moved(0, 1) == 1);
  const auto one_year = assigned(rows, {{"rating.month_twelve", "one_year"}});
  CHECK(counts(one_year) == std::map<std::string, std::size_t>{{"ssi_disabled_newborn", 1},
                                                               {"non_newborn_ssi_disabled", 1}});
}

TEST_CASE("member months: columns stand in any order, and the order of rows does not matter") {
  const auto one = assigned("exclusion,age_months,category_of_eligibility,month,member\n"
                            ",14,072,2025-07,a\n,300,025,2025-07,b\n");
  const auto other = assigned("member,month,category_of_eligibility,age_months,exclusion\n"
                              "b,2025-07,025,300,\na,2025-07,072,14,\n");
  CHECK(counts(one) == counts(other));
}

TEST_CASE("member months: a faulty row is told by row and column") {
  CHECK(row_fault("a,2025-07,072,,14,") == "");
  CHECK(row_fault("a,2025-07,072,2025-02-30,,") == "not_a_date /rows/0/birth_date");
  CHECK(row_fault("a,2025-07,072,,-1,") == "out_of_bounds /rows/0/age_months");
  CHECK(row_fault("a,2025-07,072,,1800,") == "");
  CHECK(row_fault("a,2025-07,072,,1801,") == "out_of_bounds /rows/0/age_months");
  CHECK(row_fault("a,2025-07,072,,1.5,") == "out_of_bounds /rows/0/age_months");
  CHECK(row_fault("a,2025-07,072,2025-07-31,,") == "");
  CHECK(row_fault("a,2025-07,072,2025-08-01,,") == "out_of_bounds /rows/0/birth_date");
  CHECK(row_fault("a,2025-07,072,2020-01-01,66,") == "conflicting_inputs /rows/0/age_months");
  CHECK(row_fault("a,2025-07,072,,,") == "missing_key /rows/0/birth_date");
  CHECK(row_fault("a,2025-06,072,,14,") == "out_of_bounds /rows/0/month");
  CHECK(row_fault("a,2026-06,072,,14,") == "");
  CHECK(row_fault("a,2026-07,072,,14,") == "out_of_bounds /rows/0/month");
  CHECK(row_fault("a,2025-13,072,,14,") == "not_a_date /rows/0/month");
  CHECK(row_fault("a,July 2025,072,,14,") == "not_a_date /rows/0/month");
  CHECK(row_fault("a,2025-07,072,,14,dual") == "unknown_element /rows/0/exclusion");
  CHECK(row_fault(",2025-07,072,,14,") == "missing_key /rows/0/member");
  CHECK(row_fault("a,,072,,14,") == "missing_key /rows/0/month");
  CHECK(row_fault("a,2025-07,072,,14") == "wrong_type /rows/0");
  CHECK(row_fault("a,2025-07,072,,14,\nb,2025-07,072,,14,,") == "wrong_type /rows/1");
}

TEST_CASE("member months: a category whose leading zeros are gone is no other category") {
  CHECK(row_fault("a,2025-07,72,,14,") == "unknown_element /rows/0/category_of_eligibility");
  CHECK(row_fault("a,2025-07,COE072,,14,") == "unknown_element /rows/0/category_of_eligibility");
  CHECK(row_fault("a,2025-07,,,14,") == "missing_key /rows/0/category_of_eligibility");
  CHECK(row_fault("a,2025-07,999,,14,") == "");  // a category that no rate cell has
}

TEST_CASE("member months: a member has a month once") {
  CHECK(row_fault("a,2025-07,072,,14,\na,2025-08,072,,15,\nb,2025-07,072,,14,") == "");
  CHECK(row_fault("a,2025-07,072,,14,\nb,2025-07,072,,15,\na,2025-07,075,,300,") ==
        "duplicate_key /rows/2");
}

TEST_CASE("member months: a header names each column it needs once, and no other") {
  CHECK(faults("") == "missing_key /columns/member; missing_key /columns/month; "
                      "missing_key /columns/category_of_eligibility; "
                      "missing_key /columns/exclusion; missing_key /columns/birth_date");
  CHECK(faults("member,month,category_of_eligibility,exclusion\n") ==
        "missing_key /columns/birth_date");
  CHECK(faults("member,month,category,age_months,exclusion\n") ==
        "unknown_key /columns/category; missing_key /columns/category_of_eligibility");
  CHECK(faults("member,member,month,category_of_eligibility,age_months,exclusion\n") ==
        "duplicate_key /columns/member");
}

TEST_CASE("member months: no more faults are told than a document may have") {
  std::string csv = header;
  for (int i = 0; i < 1000; ++i) csv += "a" + std::to_string(i) + ",2025-07,072,,x,\n";
  Diagnostics diagnostics;
  read_member_months(csv, *mscan(), diagnostics);
  CHECK(diagnostics.size() == max_diagnostics);
}

TEST_CASE("member months: born on February 29, a year old in February of the next year") {
  CHECK(age_in_months(day_number(2024, 2, 29), day_number(2025, 2, 1)) == 12);
  CHECK(age_in_months(day_number(2024, 2, 29), day_number(2024, 1, 1)) == -1);
}

TEST_CASE("member months: the scenario made of them settles, cell by cell") {
  const auto months = assigned(header + "a,2025-07,088,,300,\na,2025-08,088,,301,\n"
                                        "b,2025-07,027,,600,\nc,2025-07,005,,600,\n");
  const Settled settled(assignment_scenario(months));
  CHECK(settled["capitation.member_months"] == dec("3"));
  // R08 Table 1: pregnant women 654.11, breast and cervical cancer 4,468.36.
  CHECK(settled["capitation.gross_by_cell[pregnant_women]"] == dec("1308.22"));
  CHECK(settled["capitation.gross_by_cell[breast_cervical_cancer]"] == dec("4468.36"));
}

TEST_CASE("member months: a program that does not define its rate cells assigns none") {
  for (const char* id : {"us-ms-chip-sfy2026", "us-ms-mscan-sfy2023", "us-mo-mcplus-sfy2007"}) {
    Diagnostics diagnostics;
    read_member_months(header, *shipped_program(id), diagnostics);
    REQUIRE(diagnostics.size() == 1);
    CHECK(diagnostics[0].fault == Fault::not_applicable);
  }
}

TEST_CASE("member months: an unknown reading or option is told") {
  Diagnostics diagnostics;
  CHECK(!AssignedMonths::assign_csv(mscan(), {{"rating.month_twelve", "oneyear"}}, header,
                                    diagnostics));
  CHECK(!AssignedMonths::assign_csv(mscan(), {{"mlr.rounding", "never"}}, header, diagnostics));
  REQUIRE(diagnostics.size() == 1);
  CHECK(diagnostics[0].hint == "Did you mean \"one_year\"?");
}

}  // namespace trueup
