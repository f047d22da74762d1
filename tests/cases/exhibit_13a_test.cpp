#include "support.h"

// R08 Exhibit 13A: the actuary's illustration of the high-cost pharmacy corridor, line by line.

namespace trueup {

namespace {

struct PrintedCell {
  const char* id;
  const char* member_months;  // column a
  const char* target_pmpm;    // column b
  const char* actual;         // column c
  const char* actual_pmpm;    // column d
};

constexpr PrintedCell printed_cells[] = {
    {"non_newborn_ssi_disabled", "741000", "17.39", "12000000", "16.19"},
    {"breast_cervical_cancer", "1000", "0.00", "0", "0.00"},
    {"ma_adult", "603000", "0.36", "0", "0.00"},
    {"pregnant_women", "222000", "0.00", "0", "0.00"},
    {"ssi_disabled_newborn", "6000", "0.22", "0", "0.00"},
    {"non_ssi_newborn_0_2", "73000", "87.43", "7000000", "95.89"},
    {"non_ssi_newborn_3_12", "233000", "0.00", "0", "0.00"},
    {"foster_care", "98000", "4.51", "500000", "5.10"},
    {"ma_children", "3119000", "1.89", "5000000", "1.60"},
    {"quasi_chip", "379000", "0.36", "0", "0.00"},
};

std::string in(const char* line, const char* element) {
  return std::string(line) + "[" + element + "]";
}

}  // namespace

TEST_CASE("Exhibit 13A: every rate cell's months, target, cost and PMPM as printed") {
  const Settled settled = exhibit_13a().settle();
  for (const PrintedCell& cell : printed_cells) {
    CAPTURE(cell.id);
    CHECK(settled.text(in("corridor.actual_by_cell", cell.id)) == cell.actual);
    CHECK(settled.printed(in("corridor.actual_pmpm", cell.id), 2) == cell.actual_pmpm);
    CHECK(settled[in("corridor.target_by_cell", cell.id)] ==
          dec(cell.member_months) * dec(cell.target_pmpm));
  }
}

TEST_CASE("Exhibit 13A: the totals of months, costs and their PMPMs") {
  const Settled settled = exhibit_13a().settle();
  CHECK(settled.text("capitation.member_months") == "5475000");
  CHECK(settled.text("corridor.actual") == "24500000");
  CHECK(settled.text("corridor.target") == "25963872");
  const Rational months = settled["capitation.member_months"];
  CHECK(to_fixed(settled["corridor.actual"] / months, 2) == "4.47");
  CHECK(to_fixed(settled["corridor.target"] / months, 2) == "4.74");
}

TEST_CASE("Exhibit 13A: 1,463,872 or 5.64% below target") {
  const Settled settled = exhibit_13a().settle();
  CHECK(settled.text("corridor.difference") == "-1463872");
  CHECK(settled.printed("corridor.difference_ratio", 4) == "-0.0564");
}

TEST_CASE("Exhibit 13A: each band's percentage, dollars and settlement as printed") {
  const Settled settled = exhibit_13a().settle();
  struct PrintedBand {
    const char *id, *percentage, *dollars, *settlement;
  };
  // The exhibit prints the band within 3% as two rows; the one above target is empty.
  for (const PrintedBand& band : {PrintedBand{"gain_beyond_6", "0.0000", "0", "0"},
                                  {"gain_3_to_6", "0.0264", "684956", "342478"},
                                  {"within_3", "0.0300", "778916", "0"},
                                  {"loss_3_to_6", "0.0000", "0", "0"},
                                  {"loss_beyond_6", "0.0000", "0", "0"}}) {
    CAPTURE(band.id);
    CHECK(settled.printed(in("corridor.band_ratio", band.id), 4) == band.percentage);
    CHECK(settled.printed(in("corridor.band_dollars", band.id), 0) == band.dollars);
    CHECK(settled.printed(in("corridor.band_settlement", band.id), 0) == band.settlement);
  }
}

TEST_CASE("Exhibit 13A: the State receives 342,478") {
  const Settled settled = exhibit_13a().settle();
  // 3% of 25,963,872 is 778,916.16; 1,463,872 less that is 684,955.84, shared half and half.
  CHECK(settled.text("corridor.settlement") == "342477.92");
  CHECK(settled.printed("corridor.settlement", 0) == "342478");
  CHECK(settled.text("statement.corridor") == "342477.92");
}

TEST_CASE("Exhibit 13A: the printed target PMPMs alone settle at 340,653") {
  const Settled settled = exhibit_13a().read("corridor.target", "from_pmpm").settle();
  CHECK(settled.text("corridor.target") == "25960110");
  CHECK(settled.text("corridor.difference") == "-1460110");
  // 1,460,110 less 3% of 25,960,110 (778,803.30) is 681,306.70; half of it is the State's.
  CHECK(settled.text("corridor.settlement") == "340653.35");
}

TEST_CASE("Exhibit 13A: without a published target the PMPMs set it") {
  const Settled settled = exhibit_13a().leave_out("corridor/target_total").settle();
  CHECK(settled.text("corridor.settlement") == "340653.35");
  CHECK(settled.text("corridor.target_rounding") == "missing");
}

TEST_CASE("Exhibit 13A: rounding of the printed PMPMs explains the difference of 3,762") {
  const Settled settled = exhibit_13a().settle();
  CHECK(settled.text("corridor.target_from_pmpm") == "25960110");
  CHECK(settled.text("corridor.target_rounding") == "3762");
  CHECK(settled.text("corridor.target_rounding_most") == "27375");  // half a cent x 5,475,000
  CHECK(settled["corridor.target_rounding"] <= settled["corridor.target_rounding_most"]);
}

}  // namespace trueup
