#include "rules/verification/chip.h"
#include "rules/verification/mscan.h"
#include "rules/verification/tables.h"

namespace trueup {

namespace {

void check_mscan(ProofSheet& sheet) {
  check_exhibit_1a(sheet);
  check_exhibit_1b(sheet);
  check_exhibit_2a(sheet);
  check_exhibit_2b(sheet);
  check_exhibit_3(sheet);
  check_exhibit_4(sheet);
  check_exhibit_5(sheet);
  check_exhibits_7(sheet);
  check_exhibit_8(sheet);
  check_exhibits_9(sheet);
  check_exhibit_11a(sheet);
  check_exhibit_12(sheet);
  check_exhibit_13a(sheet);
  check_exhibit_13b(sheet);
  check_exhibit_13d(sheet);
  check_text_tables(sheet);
  check_contract_tables(sheet);
  check_text_terms(sheet);
  check_text_figures(sheet);
}

void check_chip(ProofSheet& sheet) {
  check_chip_projection(sheet);
  check_chip_rate(sheet);
  check_history(sheet, "CHIP Exhibit 6");
  check_chip_databook(sheet);
  check_chip_tables(sheet);
  check_chip_text(sheet);
}

}  // namespace

bool has_proof(std::string_view program) {
  return program == "us-ms-mscan-sfy2026" || program == "us-ms-chip-sfy2026";
}

std::unique_ptr<Proof> proof_of(std::string_view program, const Published& published) {
  auto proof = std::make_unique<Proof>();
  ProofSheet sheet(published, *proof);
  if (program == "us-ms-mscan-sfy2026")
    check_mscan(sheet);
  else if (program == "us-ms-chip-sfy2026")
    check_chip(sheet);
  else
    return nullptr;
  return proof;
}

}  // namespace trueup
