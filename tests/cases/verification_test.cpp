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
      {"Exhibit 1A", 900},  {"Exhibit 1B", 330},  {"Exhibit 2A", 1100}, {"Exhibit 2B", 280},
      {"Exhibit 3", 110},   {"Exhibit 4", 50},    {"Exhibit 5", 70},    {"Exhibit 7A", 100},
      {"Exhibit 7B", 90},   {"Exhibit 7C", 90},   {"Exhibit 7D", 90},   {"Exhibit 7E", 60},
      {"Exhibit 8", 10},    {"Exhibit 9A", 110},  {"Exhibit 9B", 560},  {"Exhibit 9C", 560},
      {"Exhibit 11A", 120}, {"Exhibit 12", 150},  {"Exhibit 13A", 45},  {"Exhibit 13B", 160},
      {"Exhibit 13D", 90},  {"Table 3", 14},      {"Table 4", 33},      {"Table 14", 10},
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
  CHECK(mscan().missing.size() == 2);  // Exhibits 11B and 13C
}

TEST_CASE("verification: wrong digits are caught and named in the great majority") {
  Verification verification = *chip().corrected;
  const auto before = verification.findings().size();
  const InjectionTally tally = inject_wrong_digits(verification, 40, 7);
  CHECK(tally.injected == 40);
  CHECK(tally.caught * 10 >= tally.injected * 7);
  CHECK(tally.named <= tally.caught);
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
