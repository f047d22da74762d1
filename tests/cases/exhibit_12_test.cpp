#include "reply/catalogue.h"
#include "support.h"

// R08 Exhibit 12: premium tax on directed payments, payment x 3 / 97.

namespace trueup {

namespace {

struct PrintedRow {
  const char* cell;
  const char* fsa;        // column c, mended where damaged
  const char* tax;        // column d
  const char* all;        // column m, mended where damaged
};

constexpr PrintedRow printed_rows[] = {
    {"non_newborn_ssi_disabled", "295.73", "9.15", "1341.81"},
    {"breast_cervical_cancer", "1499.24", "46.37", "6179.64"},
    {"ma_adult", "122.89", "3.80", "668.02"},         // column m prints 666.02
    {"pregnant_women", "290.76", "8.99", "1119.52"},  // column c prints 250.76
    {"ssi_disabled_newborn", "4166.57", "128.86", "11551.66"},
    {"non_ssi_newborn_0_2", "1506.57", "46.60", "4101.15"},
    {"non_ssi_newborn_3_12", "71.74", "2.22", "531.02"},
    {"foster_care", "331.77", "10.26", "1231.72"},
    {"ma_children", "43.84", "1.36", "428.49"},  // columns c and m print 43.94 and 423.49
    {"quasi_chip", "39.76", "1.23", "419.70"},
};

/// The tax on a printed PMPM, which stands for half a cent either way, rounds to the printed tax.
bool explains(const Rational& tax_on_print, const char* printed_tax) {
  const Rational slack = dec("0.005") + dec("0.005") * 3 / 97;
  return abs(Rational(tax_on_print - dec(printed_tax))) <= slack;
}

std::string tax_line(const char* payment) {
  return "directed.premium_tax[" + std::string(payment) + "]";
}

}  // namespace

TEST_CASE("Exhibit 12: the premium tax on every rate cell's FSA") {
  for (const PrintedRow& row : printed_rows) {
    CAPTURE(row.cell);
    const Settled settled = Draft().enter("directed/mhap_fsa/payment", row.fsa).settle();
    CHECK(settled[tax_line("mhap_fsa")] == dec(row.fsa) * 3 / 97);
    CHECK(explains(settled[tax_line("mhap_fsa")], row.tax));
  }
}

TEST_CASE("Exhibit 12: the premium tax on the payments that are the same in all rate cells") {
  const Settled settled = Draft()
                              .enter("directed/mhap_qipp/payment", "148.97")
                              .enter("directed/treat/payment", "4.85")
                              .enter("directed/maps/payment", "5.66")
                              .enter("directed/moms/payment", "1.21")
                              .settle();
  CHECK(settled.printed(tax_line("mhap_qipp"), 2) == "4.61");
  CHECK(settled.printed(tax_line("treat"), 2) == "0.15");
  CHECK(settled.printed(tax_line("maps"), 2) == "0.18");
  CHECK(settled.printed(tax_line("moms"), 2) == "0.04");
}

TEST_CASE("Exhibit 12: a damaged FSA of 250.76 could not bear the tax printed beside it") {
  const Settled settled = Draft().enter("directed/mhap_fsa/payment", "250.76").settle();
  CHECK(!explains(settled[tax_line("mhap_fsa")], "8.99"));
}

TEST_CASE("Exhibit 12: each row's rate and payments with tax add up to the last column") {
  const Settled settled = exhibit_13b().settle();
  for (const PrintedRow& row : printed_rows) {
    CAPTURE(row.cell);
    const std::string cell = "[" + std::string(row.cell) + "]";
    const Rational rate = settled["target_mlr.premium" + cell] / dec("0.98");
    const Rational sum = rate + settled["target_mlr.directed" + cell];
    // Six printed figures of half a cent each, five of them grossed up, and the sum's own print.
    const Rational slack = dec("0.01") + 5 * dec("0.005") / dec("0.97");
    CHECK(abs(Rational(sum - dec(row.all))) <= slack);
  }
}

TEST_CASE("Table 20: projected payments at projected membership, to the rounding of the PMPMs") {
  const Settled settled = exhibit_13b().settle();
  const Rational slack = dec("0.005") * settled["capitation.member_months"];
  const auto estimate = [&](const char* payment) -> Rational {
    return settled["directed.estimate_" + std::string(payment)];
  };
  CHECK(abs(Rational(estimate("mhap_fsa") - dec("694749941"))) <= slack);
  CHECK(abs(Rational(estimate("mhap_qipp") - dec("815576017"))) <= slack);
  CHECK(abs(Rational(estimate("maps") - dec("31002486"))) <= slack);
  CHECK(abs(Rational(estimate("treat") - dec("26549485"))) <= slack);
  CHECK(abs(Rational(estimate("moms") - dec("6603083"))) <= slack);
  // A tenth of a dollar more for MA Children, as column c prints it, would not close FSA.
  CHECK(estimate("mhap_fsa") + dec("0.10") * 3118841 - dec("694749941") > slack);
  CHECK(settled["directed.estimate"] == estimate("mhap_fsa") + estimate("mhap_qipp") +
                                            estimate("maps") + estimate("treat") +
                                            estimate("moms"));
}

TEST_CASE("directed payments: tax, gross amount, what is still to pass on, what came in beyond") {
  const Settled settled = Draft()
                              .enter("directed/maps/payment", "970000")
                              .enter("directed/maps/received", "1000250")
                              .enter("directed/maps/passed_through", "969000")
                              .settle();
  CHECK(settled.text("directed.premium_tax[maps]") == "30000");
  CHECK(settled.text("directed.gross_by_payment[maps]") == "1000000");
  CHECK(settled.text("directed.to_providers[maps]") == "1000");
  CHECK(settled.text("directed.settlement_by_payment[maps]") == "250");
  CHECK(settled.text("directed.settlement") == "missing");
}

}  // namespace trueup
