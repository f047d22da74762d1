#pragma once

#include "rules/verification/proof_sheet.h"

// What the tables of the MississippiCAN certification claim about each other, exhibit by exhibit.

namespace trueup {

/// The ten rate cells of SFY 2026, and the eleven there were with MYPAC.
const std::vector<std::string>& mscan_cells();
const std::vector<std::string>& mscan_cells_with_mypac();

/// The column of Table 8, and of Table 12, for a rate cell.
std::string utilization_group(const std::string& cell);
/// The row of Tables 9 to 11 for a rate cell.
std::string unit_cost_group(const std::string& cell);
/// A term set by contract or rule, as the text prints it: "withhold", "premium_tax".
Expr mscan_term(ProofSheet& sheet, const char* id);
/// What a factor of Exhibit 1A comes to over all rate cells and categories.
Expr composite_of_base(ProofSheet& sheet, const std::string& row);
/// A rate cell's projected PMPM by category, its last row in Exhibit 2A; where a figure of it is
/// lost, what Exhibit 2B repeats or the row's factors give.
Expr projected_pmpm(ProofSheet& sheet, const std::string& cell);

void check_exhibit_1a(ProofSheet& sheet);
void check_exhibit_1b(ProofSheet& sheet);
/// The factors of Exhibit 2A, rows b to i.
const std::vector<std::string>& factors_2a();
void check_exhibit_2a(ProofSheet& sheet);
void check_all_cells_2a(ProofSheet& sheet);
void check_exhibit_2b(ProofSheet& sheet);
void check_exhibit_3(ProofSheet& sheet);
void check_exhibit_4(ProofSheet& sheet);
void check_exhibit_5(ProofSheet& sheet);
void check_exhibits_7(ProofSheet& sheet);
void check_exhibit_8(ProofSheet& sheet);
void check_exhibits_9(ProofSheet& sheet);
void check_exhibit_11a(ProofSheet& sheet);
void check_exhibit_12(ProofSheet& sheet);
void check_exhibit_13a(ProofSheet& sheet);
void check_exhibit_13b(ProofSheet& sheet);
void check_exhibit_13d(ProofSheet& sheet);
void check_text_tables(ProofSheet& sheet);
/// What the contract prints itself: measure targets, corridor shares.
void check_contract_tables(ProofSheet& sheet);
/// Terms and figures printed in the text, outside the tables.
void check_text_terms(ProofSheet& sheet);
void check_text_figures(ProofSheet& sheet);

}  // namespace trueup
