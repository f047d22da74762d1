#pragma once

#include "rules/verification/proof_sheet.h"

// What the tables of the CHIP certification claim about each other.

namespace trueup {

void check_chip_projection(ProofSheet& sheet);
void check_chip_rate(ProofSheet& sheet);
void check_chip_databook(ProofSheet& sheet);
void check_chip_tables(ProofSheet& sheet);
/// Terms and figures printed in the text, outside the tables.
void check_chip_text(ProofSheet& sheet);

}  // namespace trueup
