#include "rules/rating/base_data.h"
#include "rules/verification/chip.h"
#include "rules/verification/tables.h"

// Terms and figures that the contract and R09 print in the text.

namespace trueup {

using namespace rating;

namespace {

void check_terms(ProofSheet& sheet) {
  sheet.exhibit("CHIP terms in the text");
  check_repeated(sheet.table("CHIP terms in the text"),
                 {{"premium_tax_section_ii", "premium_tax", "contract 11.3"},
                  {"premium_tax_section_ii_end", "premium_tax", "contract 11.3"},
                  {"margin_section_ii_end", "margin", "section II"},
                  {"enhanced_share_note", "enhanced_share", "the heading of Exhibit 9 column d"},
                  {"minimum_mlr_exhibit_c", "minimum_mlr", "contract 11.4"},
                  {"minimum_mlr_corridor", "minimum_mlr", "contract 11.4"},
                  {"minimum_mlr_section_ii", "minimum_mlr", "contract 11.4"},
                  {"threshold_target", "threshold", "section II"}});
}

}  // namespace

void check_chip_text(ProofSheet& sheet) {
  check_terms(sheet);
  sheet.exhibit("CHIP figures in the text");
  const ProofTable text = sheet.table("CHIP figures in the text");
  const auto is = [&](const char* id, Expr value, const char* formula) {
    text.is(id, "value", value, formula);
  };
  const ProofTable rate = sheet.table("CHIP Exhibit 3");
  is("rate_exhibit_a", rate.at("chip", "i"), "CHIP Exhibit 3 column i");
  is("rate", rate.at("chip", "i"), "CHIP Exhibit 3 column i");
  const ProofTable walk = sheet.table("CHIP Table 2");
  is("rate_change", walk.at("change", "total") - 1, "CHIP Table 2 − 1");
  is("rate_change_section_i", walk.at("change", "total") - 1, "CHIP Table 2 − 1");
  is("change_restated_trends", walk.at("restated_trends", "total") - 1, "CHIP Table 2 − 1");
  is("change_trends", walk.at("trends", "total") - 1, "CHIP Table 2 − 1");
  is("change_acuity", 1 - walk.at("acuity", "total"), "1 − CHIP Table 2");
  is("change_admin", walk.at("admin", "total") - 1, "CHIP Table 2 − 1");
  is("encounters", -sheet.table("CHIP Table 3").at("total", "difference"),
     "CHIP Table 3, its sign turned");
  const ProofTable base = sheet.table("CHIP Exhibit 1");
  is("missing", base.at("e", "total") - 1, "CHIP Exhibit 1 row e − 1");
  is("ibnr", base.at("f", "total") - 1, "CHIP Exhibit 1 row f − 1");
  is("non_covered", 1 - base.at("g", "total"), "1 − CHIP Exhibit 1 row g");
  is("liability", 1 - base.at("h", "total"), "1 − CHIP Exhibit 1 row h");
  is("non_service", sheet.table("CHIP Table 5").at("total", "share"), "CHIP Table 5");
  is("pharmacy_target", sheet.table("CHIP Exhibit 10").at("d", "pmpm"), "CHIP Exhibit 10 row d");
  check_administration(text, rate.at("chip", "b"), rate.at("chip", "d"));
}

}  // namespace trueup
