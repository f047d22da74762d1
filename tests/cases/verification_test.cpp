#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "number/decimal.h"
#include "reply/digit_edits.h"
#include "reply/injection.h"
#include "reply/verification_report.h"

// What the printed tables of source 004 say about each other. Counts are floors worked out from the
// number of claims an exhibit allows, not copies of a run.

namespace trueup {

namespace {

const VerificationReport& mscan() {
  static const auto report = verify("us-ms-mscan-sfy2026");
  return *report;
}

const VerificationReport& chip() {
  static const auto report = verify("us-ms-chip-sfy2026");
  return *report;
}

const ExhibitTally& tally_of(const VerificationReport& report, const std::string& exhibit) {
  for (const ExhibitTally& tally : report.tallies)
    if (tally.exhibit == exhibit) return tally;
  throw std::logic_error("no " + exhibit);
}

std::size_t held(const ExhibitTally& tally) { return tally.as_printed[0] + tally.as_printed[1]; }

/// The verdict on a printed figure by one formula.
Verdict verdict_of(const Verification& verification, const std::string& cell,
                   const std::string& formula) {
  for (const Finding& finding : verification.findings())
    if (verification.published().name_of(finding.cell) == cell &&
        verification.proof().claims[finding.claim].formula == formula)
      return finding.verdict;
  throw std::logic_error("no claim " + formula + " about " + cell);
}

}  // namespace

TEST_CASE("verification: all ten rates follow from their build-up as printed") {
  // Exhibit 3 column j, (b + c) ÷ (1 − d − f − h), from b, c, d, f and h as printed.
  const std::map<std::string, std::string> rates{
      {"non_newborn_ssi_disabled", "871.27"}, {"breast_cervical_cancer", "4468.36"},
      {"ma_adult", "375.66"},                 {"pregnant_women", "654.11"},
      {"ssi_disabled_newborn", "7090.56"},    {"non_ssi_newborn_0_2", "2382.32"},
      {"non_ssi_newborn_3_12", "291.40"},     {"foster_care", "724.03"},
      {"ma_children", "217.63"},              {"quasi_chip", "213.05"},
      {"total", "389.94"}};
  const Verification& printed = *mscan().as_printed;
  const Published& published = mscan().published;
  const PublishedTable& table = published.table("Exhibit 3");
  for (const auto& one : rates) {
    const auto& cell = one.first;
    const auto& rate = one.second;
    CAPTURE(cell);
    CHECK(printed.figure(published.cell(table, cell, "j"))->text == rate);
    const Verdict verdict =
        verdict_of(printed, "Exhibit 3/" + cell + "/j", "(b + c) ÷ (1 − d − f − h)");
    CHECK((verdict == Verdict::exact || verdict == Verdict::within));
  }
}

TEST_CASE("verification: the program total and the expenditure estimate") {
  const Verification& right = *mscan().corrected;
  for (const char* column : {"b", "m"})
    CHECK(verdict_of(right, std::string("Exhibit 12/total/") + column,
                     "average by member months") != Verdict::contradicted);
  // 3,757,945,297 and 2,900,891,544 are the sums of the cells, digits of five of them corrected.
  CHECK(verdict_of(right, "Exhibit 12/total/n", "sum of the rate cells") != Verdict::contradicted);
  CHECK(verdict_of(right, "Exhibit 12/total/p", "sum of the rate cells") != Verdict::contradicted);
}

TEST_CASE("verification: the CHIP rate of 237.50 and its target MLR") {
  const Verification& printed = *chip().as_printed;
  // (202.61 + 7.05) ÷ (1 − 0.0692 − 0.018 − 0.03) is 237.494, a cent less once rounded: the half
  // unit of 6.92% alone is worth 1.3 cents. 202.61 ÷ 237.50 = 85.3%.
  CHECK(verdict_of(printed, "CHIP Exhibit 3/chip/i", "(a + b) ÷ (1 − c − e − g)") ==
        Verdict::within);
  CHECK(verdict_of(printed, "CHIP Exhibit 3/chip/j", "a ÷ i") == Verdict::exact);
  // 674,247 × 237.50 = 160,133,662.50 is 23 dollars from print: the rate's half cent allows 3,371.
  CHECK(verdict_of(printed, "CHIP Exhibit 9/chip/c", "a × b") == Verdict::within);
}

TEST_CASE("verification: damaged digits are contradicted as printed and not when corrected") {
  // Exhibit 12: 375.66 + 122.89 + 3.80 + 148.97 + 4.61 + 4.85 + 0.15 + 5.66 + 0.18 + 1.21 + 0.04
  // is 668.02, where 666.02 is printed.
  const char* cell = "Exhibit 12/ma_adult/m";
  CHECK(verdict_of(*mscan().as_printed, cell, "sum of b to l") == Verdict::contradicted);
  CHECK(verdict_of(*mscan().corrected, cell, "sum of b to l") == Verdict::exact);
}

TEST_CASE("verification: an exchange of two figures in a table is no digit's damage") {
  // CHIP Table 3: inpatient −11.20%, dental 6.64%; Exhibit 1 prints 1.066 and 0.888.
  const char* formula = "1 + the difference of encounters and financial reports";
  CHECK(verdict_of(*chip().as_printed, "CHIP Exhibit 1/d/dental", formula) ==
        Verdict::contradicted);
  for (const Contradiction& one : chip().contradictions)
    CHECK(one.explanation == Diagnosis::inconsistent);
}

TEST_CASE("verification: every exhibit with arithmetic holds for most of what it claims") {
  // Floors: the claims an exhibit can make by its own rows and columns, less known damage.
  const std::map<std::string, std::size_t> floors{
      {"Exhibit 1A", 900},  {"Exhibit 1B", 330},  {"Exhibit 2A", 1250}, {"Exhibit 2B", 280},
      {"Exhibit 3", 110},   {"Exhibit 4", 50},    {"Exhibit 5", 70},    {"Exhibit 7A", 100},
      {"Exhibit 7B", 90},   {"Exhibit 7C", 90},   {"Exhibit 7D", 90},   {"Exhibit 7E", 60},
      {"Exhibit 8", 10},    {"Exhibit 9A", 110},  {"Exhibit 9B", 560},  {"Exhibit 9C", 560},
      {"Exhibit 11A", 180}, {"Exhibit 12", 150},  {"Exhibit 13A", 45},  {"Exhibit 13B", 160},
      {"Exhibit 13D", 200}, {"Appendix E", 8},    {"11.1.11", 15},
      {"Terms in the text", 22},                  {"Figures in the text", 54},
      {"Table 3", 14},      {"Table 4", 33},      {"Table 14", 10},
      {"Table 16", 9},      {"Table 17", 12},     {"Table 20", 10}};
  for (const auto& one : floors) {
    CAPTURE(one.first);
    CHECK(held(tally_of(mscan(), one.first)) >= one.second);
  }
}

TEST_CASE("verification: every contradiction is explained, and by a remark that is about it") {
  for (const auto* report : {&mscan(), &chip()})
    for (const Contradiction& one : report->contradictions) {
      const Finding& finding = report->as_printed->findings()[one.finding];
      CAPTURE(report->published.name_of(finding.cell));
      CHECK((one.explanation == Diagnosis::corrected ||
             one.explanation == Diagnosis::inconsistent ||
             one.explanation == Diagnosis::illegible));
    }
}

TEST_CASE("verification: a correction names the figure that is printed, and a reason") {
  const Published& published = mscan().published;
  for (const Correction& correction : published.corrections) {
    const std::size_t cell = published.cell_of(correction);
    CAPTURE(published.name_of(cell));
    REQUIRE(published.cells[cell].figure);
    CHECK(published.cells[cell].figure->text == correction.printed);
    CHECK(parse_printed(correction.corrected));
    CHECK(correction.reason.size() > 10);
  }
}

TEST_CASE("verification: nothing is dropped: every cell is printed, lost or blank") {
  for (const PublishedCell& cell : mscan().published.cells)
    CHECK((cell.figure.has_value() || cell.blank || !cell.why.empty()));
  // Exhibits 11B and 13C, and parts of 1A, 1B, 2A and 11A.
  CHECK(mscan().missing.size() == 6);
  CHECK(chip().missing.size() == 1);
  // Every table of the assets is verified for one of the two programs.
  for (const PublishedTable& table : mscan().published.tables) {
    CAPTURE(table.exhibit);
    const auto has = [&](const VerificationReport& report) {
      return std::any_of(report.tallies.begin(), report.tallies.end(),
                         [&](const ExhibitTally& tally) { return tally.exhibit == table.exhibit; });
    };
    CHECK(has(mscan()) != has(chip()));
  }
}

TEST_CASE("verification: what is not tested has a reason, and the reasons add up") {
  for (const auto* report : {&mscan(), &chip()})
    for (const ExhibitTally& tally : report->tallies) {
      CAPTURE(tally.exhibit);
      const Untestable& why = tally.untestable;
      CHECK(why.lost + why.inputs_lost + why.unbounded ==
            tally.as_printed[static_cast<std::size_t>(Verdict::not_testable)]);
      CHECK((why.inputs_lost > 0) == !why.lost_from.empty());
      CHECK((tally.unclaimed > 0) == !tally.unclaimed_why.empty());
    }
  // Six tables of Exhibit 1A have lost their total column: a, three sums, b ÷ a, eight factors.
  CHECK(tally_of(mscan(), "Exhibit 1A").untestable.lost == 6 * 13);
  CHECK(tally_of(mscan(), "Exhibit 1A").untestable.inputs_lost == 0);
  // The dental cost of a delivery in 2024 is printed as 0.00.
  CHECK(tally_of(mscan(), "Exhibit 7E").untestable.unbounded == 1);
}

TEST_CASE("verification: figures in the text, worked by hand") {
  const Verification& printed = *mscan().as_printed;
  // (10.38 + 24.21) ÷ (9.99 + 23.31) = 34.59 ÷ 33.30 = 1.0387.
  CHECK(verdict_of(printed, "Figures in the text/admin_change/value",
                   "fixed and variable administration, SFY 2026 ÷ SFY 2025 − 1") ==
        Verdict::exact);
  // (1.041² × 1.036^1.5) to the power of 1 ÷ 3.5 = 1.1427^(1 ÷ 3.5) = 1.0389.
  CHECK(verdict_of(printed, "Figures in the text/employment_cost/value",
                   "two years of the actual trend and one and a half of the assumed, a year") ==
        Verdict::exact);
  // 18,880,420 × 0.512 = 9,666,775.
  CHECK(verdict_of(printed, "Figures in the text/mypac_dollars_2022/value",
                   "inferred: what Exhibit 1B row d adds to MYPAC, in millions") == Verdict::exact);
  // 694,749,941 × 65% = 451,587,461.65.
  CHECK(verdict_of(printed, "Appendix E/fsa_inpatient/sfy_2026",
                   "Table 20's MHAP FSA × the share of Step 6") == Verdict::exact);
  // 26,549,485 ÷ 5,474,647 = 4.85, where Appendix C prints the 5.66 of MAPS.
  CHECK(verdict_of(printed, "Figures in the text/treat_pmpm/value", "Exhibit 12 column g") ==
        Verdict::contradicted);
  const char* of_therapies = "inferred: Exhibit 13D row h ÷ member months";
  // 5,900,000 ÷ 3,118,841 = 1.892. 6,425,116 ÷ 73,493 = 87.42487, where 87.43 is printed: half a
  // member month less makes it 87.42546.
  CHECK(verdict_of(printed, "Table 21/ma_children/target", of_therapies) == Verdict::exact);
  CHECK(verdict_of(printed, "Table 21/non_ssi_newborn_0_2/target", of_therapies) ==
        Verdict::within);
}

TEST_CASE("verification: a term that is set is exact, so that another one shows at once") {
  Verification verification = *mscan().corrected;
  const Published& published = mscan().published;
  const std::size_t withhold =
      published.cell(published.table("Terms in the text"), "withhold", "value");
  const char* net = "Exhibit 4/quasi_chip/c";
  REQUIRE(verdict_of(verification, net, "a × 98%") != Verdict::contradicted);
  // 213.05 × 97.9% = 208.58, and not 208.78: a rounded 2% would reach from 207.7 to 209.9.
  verification.change(withhold, parse_in_place_of(*verification.figure(withhold), "2.1%"));
  CHECK(verdict_of(verification, net, "a × 98%") == Verdict::contradicted);
  CHECK(verdict_of(verification, "Terms in the text/withhold_step_4/value", "contract 11.1.1.5") ==
        Verdict::contradicted);
}

TEST_CASE("verification: all rate cells are tested though the table of Foster Care is lost") {
  const Verification& right = *mscan().corrected;
  // Foster Care's dental: base (82,463 × 28.57 + 88,226 × Exhibit 1A) ÷ months; projected 34.01 in
  // Exhibit 2B.
  for (const char* cell : {"Exhibit 2A/all/a/dental", "Exhibit 2A/all/final/dental"}) {
    const Verdict verdict = verdict_of(right, cell, "average by member months");
    CHECK((verdict == Verdict::exact || verdict == Verdict::within));
  }
  const char* without = "1 + what the factors add ÷ the cost of all; Foster Care adds nothing";
  const Verdict acuity = verdict_of(right, "Exhibit 2A/all/d/dental", without);
  CHECK((acuity == Verdict::exact || acuity == Verdict::within));
  // Its hemophilia factor is lost, and nothing else says what it was.
  CHECK(verdict_of(right, "Exhibit 2A/all/f/dental", "what the factors of the cells come to") ==
        Verdict::not_testable);
}

TEST_CASE("verification: a row of Exhibit 11A with two damaged cells closes with both corrected") {
  // 88.6% × 2.97% + 5.5% × 1.11% + 0.9% × 1.30% − 5.0% × 1.05% = 2.65%; printed 2.66%.
  const char* formula = "inferred: the trends by their shares of cost";
  const char* cell = "Exhibit 11A/non_newborn_ssi_disabled/phys_psychiatric/composite";
  CHECK(verdict_of(*mscan().corrected, cell, formula) == Verdict::within);
  CHECK(verdict_of(*mscan().as_printed,
                   "Exhibit 11A/non_newborn_ssi_disabled/phys_psychiatric/trend_all_other",
                   "Table 11") == Verdict::contradicted);
}

TEST_CASE("verification: judged anew where corrections reach, or from the start, it is the same") {
  const VerificationReport& report = mscan();
  const Verification fresh(report.published, *report.proof, report.published.corrected());
  REQUIRE(fresh.findings().size() == report.corrected->findings().size());
  for (std::size_t i = 0; i < fresh.findings().size(); ++i) {
    const Finding& one = fresh.findings()[i];
    const Finding& other = report.corrected->findings()[i];
    CAPTURE(report.published.name_of(one.cell));
    CHECK(one.verdict == other.verdict);
    CHECK(one.recomputed == other.recomputed);
    CHECK(one.bounds == other.bounds);
  }
}

TEST_CASE("published tables: every row and column has words of its own, and no id for a label") {
  for (const PublishedTable& table : mscan().published.tables)
    for (const auto* elements : {&table.rows, &table.columns})
      for (const AxisElement& element : *elements) {
        CAPTURE(table.exhibit);
        CAPTURE(element.id);
        CHECK_FALSE(element.label.empty());
        CHECK(element.label.find('_') == std::string::npos);
        CHECK((element.label != element.id ||
               element.id.find_first_of("_.0123456789") == std::string::npos));
      }
}

TEST_CASE("verification: wrong digits are caught and named in the great majority") {
  Verification verification = *chip().corrected;
  const auto before = verification.findings().size();
  const InjectionTally tally = inject_wrong_digits(verification, 40, 7);
  CHECK(tally.injected == 40);
  CHECK(tally.caught * 10 >= tally.injected * 7);
  CHECK(tally.named <= tally.caught);
  CHECK(tally.caught + tally.unclaimed + tally.untested + tally.hidden == tally.injected);
  CHECK(tally.hidden_in_last <= tally.hidden);
  CHECK(tally.restored <= tally.named);
  CHECK(verification.findings().size() == before);
  // The verification is left as it was.
  for (std::size_t i = 0; i < before; ++i)
    CHECK(verification.findings()[i].verdict == chip().corrected->findings()[i].verdict);
}

TEST_CASE("printed figures: precision, percent and form") {
  const auto percent = parse_printed("6.21%");
  REQUIRE(percent);
  CHECK(percent->value == Rational(621, 10000));
  CHECK(percent->half_unit() == Rational(1, 20000));
  CHECK(printed_like(*percent, Rational(62155, 1000000)) == "6.22%");
  CHECK(parse_printed("-17.43")->half_unit() == Rational(1, 200));
  CHECK_FALSE(parse_printed("1,018"));
  CHECK_FALSE(parse_printed("%"));
}

TEST_CASE("digit edits: substituted, inserted, deleted, point moved, and nothing else") {
  const auto edits = single_edits("1.8");
  const auto has = [&](const char* text) {
    return std::find(edits.begin(), edits.end(), text) != edits.end();
  };
  CHECK(has("1.9"));
  CHECK(has("1.08"));
  CHECK(has(".18"));
  CHECK(has("18."));
  CHECK(has("1."));
  CHECK_FALSE(has("1.8"));
  CHECK_FALSE(has("2.9"));
  CHECK(edit_distance("784329590", "764399590") == 2);
  CHECK(edit_distance("1.18", "1.018") == 1);
  CHECK(edit_distance("", "12") == 2);
}

}  // namespace trueup
