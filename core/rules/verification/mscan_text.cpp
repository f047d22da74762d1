#include "rules/rating/base_data.h"
#include "rules/rating/trend.h"
#include "rules/verification/mscan.h"
#include "rules/verification/tables.h"

// Terms and figures that the contract and R08 print in the text.

namespace trueup {

using namespace rating;

Expr mscan_term(ProofSheet& sheet, const char* id) {
  return sheet.table("Terms in the text").at(id, "value");
}

void check_text_terms(ProofSheet& sheet) {
  sheet.exhibit("Terms in the text");
  const ProofTable terms = sheet.table("Terms in the text");
  const auto at = [&](const char* id) { return terms.at(id, "value"); };
  check_repeated(terms,
                 {{"withhold_exhibit_a", "withhold", "contract 11.1.1.5"},
                  {"withhold_overview", "withhold", "contract 11.1.1.5"},
                  {"withhold_step_4", "withhold", "contract 11.1.1.5"},
                  {"withhold_exhibit_13b", "withhold", "contract 11.1.1.5"},
                  {"premium_tax_step_3", "premium_tax", "contract 11.3"},
                  {"premium_tax_step_3_end", "premium_tax", "contract 11.3"},
                  {"premium_tax_exhibit_12", "premium_tax", "contract 11.3"},
                  {"margin_step_3_end", "margin", "the list of Step 3"},
                  {"minimum_mlr_exhibit_c", "minimum_mlr", "contract 11.4"},
                  {"minimum_mlr_corridor", "minimum_mlr", "contract 11.4"},
                  {"minimum_mlr_step_8", "minimum_mlr", "contract 11.4"},
                  {"minimum_mlr_appendix_c", "minimum_mlr", "contract 11.4"},
                  {"measure_share_step_4", "measure_share", "contract 11.1.1.5.1"},
                  {"floor_step_4", "floor", "contract 11.1.1.5.1"},
                  {"ratio_improvement_step_4", "ratio_improvement", "contract 11.1.1.5.1"},
                  {"incentive_step_8", "incentive", "section I"},
                  {"incentive_appendix_c", "incentive", "section I"},
                  {"fsa_inpatient_appendix_c", "fsa_inpatient", "Step 6"},
                  {"fsa_outpatient_appendix_c", "fsa_outpatient", "Step 6"}});
  terms.is("withhold_exhibit_4", "value", -at("withhold"), "contract 11.1.1.5, as a deduction");
  constexpr int measures_with_a_rate = 9;
  terms.is("nine_measures", "value", at("measure_share_step_4") * measures_with_a_rate, "9 × 10%");
  terms.is("ratio_share", "value", 1 - at("nine_measures"), "1 − the nine measures");
  terms.is("fsa_outpatient", "value", 1 - at("fsa_inpatient"), "1 − the inpatient share");
}

namespace {

/// Section I: what Exhibit 5 shows, in words.
void check_changes(ProofSheet& sheet, const ProofTable& text) {
  const ProofTable walk = sheet.table("Exhibit 5");
  const std::pair<const char*, const char*> increases[] = {
      {"rate_change", "change"},          {"change_base_data", "base_data"},
      {"change_postpartum", "postpartum"}, {"change_utilization", "utilization"},
      {"change_unit_cost", "unit_cost"},  {"change_admin", "admin"}};
  for (const auto& [here, there] : increases)
    text.is(here, "value", walk.at(there, "total") - 1, "Exhibit 5, all rate cells, − 1");
  const std::pair<const char*, const char*> decreases[] = {
      {"change_gene_therapy", "gene_therapy"},
      {"change_other", "other"},
      {"change_restated_trends", "restated_trends"},
      {"change_acuity", "acuity"}};
  for (const auto& [here, there] : decreases)
    text.is(here, "value", 1 - walk.at(there, "total"), "1 − Exhibit 5, all rate cells");
}

/// Section I, Step 6 and Appendix C: Table 20 in millions, and Exhibit 12 PMPM.
void check_directed_payments(ProofSheet& sheet, const ProofTable& text) {
  struct Amount {
    const char *id, *program, *year;
  };
  constexpr Amount amounts[] = {
      {"fsa", "mhap_fsa", "sfy_2026"},         {"qipp", "mhap_qipp", "sfy_2026"},
      {"maps", "maps", "sfy_2026"},            {"treat", "treat", "sfy_2026"},
      {"moms", "moms", "sfy_2026"},            {"maps_2025", "maps", "sfy_2025"},
      {"treat_2025", "treat", "sfy_2025"},     {"moms_2025", "moms", "sfy_2025"},
      {"fsa_step_6", "mhap_fsa", "sfy_2026"},  {"qipp_step_6", "mhap_qipp", "sfy_2026"},
      {"treat_step_6", "treat", "sfy_2026"},   {"maps_step_6", "maps", "sfy_2026"},
      {"fsa_appendix_c", "mhap_fsa", "sfy_2026"},
      {"qipp_appendix_c", "mhap_qipp", "sfy_2026"},
      {"maps_appendix_c", "maps", "sfy_2026"}, {"treat_appendix_c", "treat", "sfy_2026"},
      {"moms_appendix_c", "moms", "sfy_2026"}};
  constexpr int million = 1000000;
  constexpr int billion = 1000000000;
  const ProofTable dollars = sheet.table("Table 20");
  for (const Amount& one : amounts)
    text.is(one.id, "value", dollars.at(one.program, one.year) / million, "Table 20, in millions");
  text.is("mhap_2025", "value", dollars.at("mhap", "sfy_2025") / billion, "Table 20, in billions");
  text.is("mhap_2026", "value", dollars.at("mhap", "sfy_2026") / billion, "Table 20, in billions");
  const ProofTable pmpm = sheet.table("Exhibit 12");
  text.is("fsa_lowest", "value", pmpm.at("quasi_chip", "c"), "Exhibit 12 column c, Quasi-CHIP");
  text.is("fsa_highest", "value", pmpm.at("ssi_disabled_newborn", "c"),
          "Exhibit 12 column c, SSI / Disabled Newborn");
  const std::pair<const char*, const char*> uniform[] = {
      {"qipp_pmpm", "e"}, {"treat_pmpm", "g"}, {"maps_pmpm", "i"}, {"moms_pmpm", "k"}};
  for (const auto& [id, column] : uniform)
    text.is(id, "value", pmpm.at("total", column), std::string("Exhibit 12 column ") + column);
}

/// Section III: what the adjustments of the base data come to.
void check_base_data_text(ProofSheet& sheet, const ProofTable& text) {
  const auto at = [&](const char* id) { return text.at(id, "value"); };
  const auto added = [&](const char* id, const char* row) {
    text.is(id, "value", composite_of_base(sheet, row) - 1,
            std::string("what Exhibit 1A row ") + row + " comes to, − 1");
  };
  const auto removed = [&](const char* id, const char* row) {
    text.is(id, "value", 1 - composite_of_base(sheet, row),
            std::string("1 − what Exhibit 1A row ") + row + " comes to");
  };
  text.is("encounters_2023", "value", sheet.table("Table 6").at("total", "difference"), "Table 6");
  added("missing_2023", "e");
  added("ibnr_2023", "f");
  removed("non_covered_2023", "g");
  text.is("therapies_2023", "value", at("zolgensma_2023") + at("elevidys_2023"),
          "Zolgensma + Elevidys");
  removed("therapies_share_2023", "h");
  removed("liability_2023", "i");
  removed("imd_2023", "j");
  text.is("encounters_2022", "value", -sheet.table("Table 7").at("total", "difference"),
          "Table 7, its sign turned");
  const ProofTable mypac = sheet.table("Exhibit 1B", "mypac");
  text.is("liability_2022", "value", 1 - mypac.at("j", "total"), "1 − Exhibit 1B row j");
  constexpr int million = 1000000;
  text.is("mypac_dollars_2022", "value",
          mypac.at("b", "total") * (mypac.at("d", "total") - 1) / million,
          "inferred: what Exhibit 1B row d adds to MYPAC, in millions");
}

}  // namespace

void check_text_figures(ProofSheet& sheet) {
  sheet.exhibit("Figures in the text");
  const ProofTable text = sheet.table("Figures in the text");
  check_changes(sheet, text);
  check_directed_payments(sheet, text);
  check_base_data_text(sheet, text);
  const ProofTable acuity = sheet.table("Table 13");
  text.is("acuity_adults", "value", 1 - acuity.at("ma_adult", "i"), "1 − Table 13");
  text.is("acuity_children", "value", acuity.at("ma_children", "i") - 1, "Table 13 − 1");
  const ProofTable loads = sheet.table("Exhibit 3");
  text.is("fixed", "value", loads.at("total", "c"), "Exhibit 3 column c");
  text.is("variable", "value", loads.at("total", "d"), "Exhibit 3 column d");
  check_administration(text, loads.at("total", "c"), loads.at("total", "e"));
}

}  // namespace trueup
