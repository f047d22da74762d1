#include <algorithm>

#include "rules/rating/base_data.h"
#include "rules/verification/databook.h"
#include "rules/verification/mscan.h"

namespace trueup {

using namespace rating;

namespace {

const std::vector<std::string> groups{"inpatient", "outpatient", "physician", "dental", "other"};

bool belongs_to(const std::string& row, const std::string& group) {
  return row.rfind(group + '.', 0) == 0;
}

}  // namespace

std::vector<std::string> databook_lines(const ProofTable& table, const std::string& group) {
  std::vector<std::string> lines;
  for (const std::string& row : table.row_ids())
    if (belongs_to(row, group) && row != group + ".total") lines.push_back(row);
  return lines;
}

const std::vector<std::pair<std::string, std::vector<std::string>>>& databook_categories() {
  static const std::vector<std::pair<std::string, std::vector<std::string>>> categories{
      {"ip_maternity", {"inpatient.maternity_deliveries"}},
      {"ip_psychiatric", {"inpatient.psychiatric_substance_abuse"}},
      {"ip_other", {"inpatient.medical", "inpatient.surgical", "inpatient.skilled_nursing_facility"}},
      {"op_emergency", {"outpatient.emergency_room"}},
      {"op_pharmacy", {"outpatient.pharmacy"}},
      {"op_other",
       {"outpatient.urgent_care", "outpatient.radiology_pathology",
        "outpatient.psychiatric_substance_abuse", "outpatient.other"}},
      {"phys_maternity",
       {"physician.maternity_anesthesia", "physician.maternity_non_deliveries",
        "physician.maternity_ancillary", "physician.maternity_cesarean_deliveries",
        "physician.maternity_normal_deliveries"}},
      {"phys_psychiatric", {"physician.psychiatric_substance_abuse"}},
      {"phys_other",
       {"physician.ip_visits", "physician.ip_surgery", "physician.office_home_visits",
        "physician.preventive_exams_immunizations", "physician.urgent_care_visits",
        "physician.er_visits_and_observation_care", "physician.op_surgery",
        "physician.physical_therapy", "physician.radiology_pathology",
        "physician.vision_hearing_and_speech_exams", "physician.other"}},
      {"dental", {"dental.dental"}},
      {"other",
       {"other.ambulance", "other.non_emergency_transportation", "other.dme",
        "other.glasses_contacts", "other.other"}},
  };
  return categories;
}

namespace {

/// Exhibit 9A: groups and the grand total add up, and so do the cells.
void check_dollars(ProofSheet& sheet) {
  sheet.exhibit("Exhibit 9A");
  const ProofTable table = sheet.table("Exhibit 9A");
  const auto add = [&](const std::string& into, const std::vector<std::string>& parts) {
    std::vector<Expr> rows, totals;
    for (const std::string& part : parts) {
      rows.push_back(table.row(part));
      totals.push_back(table.at(part, "total"));
    }
    table.row_is(into, total_of(rows), "sum of its lines");
    table.is(into, "total", total_of(totals), "sum of its lines");
  };
  std::vector<std::string> group_totals;
  for (const std::string& group : groups) {
    add(group + ".total", databook_lines(table, group));
    group_totals.push_back(group + ".total");
  }
  add("grand_total", group_totals);
  for (const std::string& row : table.row_ids())
    table.is(row, "total", sum(table.row(row), table.column_axis()), "sum of the rate cells");
}

/// Exhibits 9B and 9C from 9A, and the totals within them.
void check_ratios(ProofSheet& sheet, const char* name, const char* divisor, const char* formula) {
  sheet.exhibit(name);
  const ProofTable dollars = sheet.table("Exhibit 9A");
  const ProofTable table = sheet.table(name);
  table.row_is("member_months", dollars.row("member_months"), "Exhibit 9A");
  table.is("member_months", "total", dollars.at("member_months", "total"), "Exhibit 9A");
  for (const std::string& row : table.row_ids()) {
    if (row == "member_months") continue;
    table.row_is(row, dollars.row(row) / dollars.row(divisor), formula);
    table.is(row, "total", dollars.at(row, "total") / dollars.at(divisor, "total"), formula);
  }
  for (const std::string& group : groups) {
    std::vector<Expr> rows;
    for (const std::string& line : databook_lines(table, group)) rows.push_back(table.row(line));
    table.row_is(group + ".total", total_of(rows), "sum of its lines");
  }
}

/// Exhibit 1A row b is made of the databook's lines.
void check_base_data(ProofSheet& sheet) {
  const ProofTable databook = sheet.table("Exhibit 9A");
  for (const std::string& cell : mscan_cells_with_mypac()) {
    const ProofTable base = sheet.table("Exhibit 1A", cell);
    databook.is("member_months", cell, base.at("a", "ip_maternity"), "Exhibit 1A row a");
    for (const auto& [category, lines] : databook_categories()) {
      std::vector<Expr> parts;
      for (const std::string& line : lines) parts.push_back(databook.at(line, cell));
      base.is("b", category, total_of(parts), "the databook's lines of the category");
    }
  }
}

}  // namespace

void check_exhibits_9(ProofSheet& sheet) {
  check_dollars(sheet);
  check_base_data(sheet);
  check_ratios(sheet, "Exhibit 9B", "member_months", "Exhibit 9A ÷ member months");
  check_ratios(sheet, "Exhibit 9C", "grand_total", "Exhibit 9A ÷ its grand total");
}

}  // namespace trueup
