#pragma once

#include "rules/verification/proof_sheet.h"

// What the tables of the MississippiCAN certification claim about each other, exhibit by exhibit.

namespace trueup {

/// The ten rate cells of SFY 2026, and the eleven there were with MYPAC.
const std::vector<std::string>& mscan_cells();
const std::vector<std::string>& mscan_cells_with_mypac();

void check_exhibit_1a(ProofSheet& sheet);
void check_exhibit_1b(ProofSheet& sheet);
void check_exhibit_2a(ProofSheet& sheet);
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

}  // namespace trueup
