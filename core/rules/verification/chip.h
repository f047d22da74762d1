#pragma once

#include "rules/verification/proof_sheet.h"

// What the tables of the CHIP certification claim about each other.

namespace trueup {

void check_chip_projection(ProofSheet& sheet);
void check_chip_rate(ProofSheet& sheet);
void check_chip_databook(ProofSheet& sheet);
void check_chip_tables(ProofSheet& sheet);

}  // namespace trueup
