#include "support.h"

// R08 Exhibit 13B: the illustrative target MLR, every printed cell. The State's actuary computed
// it before rounding its inputs, so that a cell recomputed from printed inputs may differ by what
// their rounding allows, and by no more.

namespace trueup {

namespace {

/// A row as printed: columns a, b, d, f, g to o; c and e are 1 throughout.
struct PrintedRow {
  const char* id;
  const char* a;                     // member months
  const char *b, *d, *f;             // net rate, risk-adjusted net rate, withhold returned
  const char *g, *h, *i, *j, *k;     // FSA, QIPP, MAPS, TREAT, MOMS gross of premium tax
  const char *l, *m, *n, *o;         // revenue, medical cost, service cost, target MLR
};

constexpr PrintedRow printed_rows[] = {
    {"non_newborn_ssi_disabled", "740802", "853.85", "853.85", "17.43",
     "304.88", "153.58", "5.84", "5.00", "1.24", "1341.81", "764.97", "1235.52", "0.921"},
    {"breast_cervical_cancer", "598", "4379.00", "4379.00", "89.37",
     "1545.61", "153.58", "5.84", "5.00", "1.24", "6179.64", "3966.05", "5077.33", "0.919"},
    {"ma_adult", "603476", "368.15", "368.15", "7.51",
     "126.69", "153.58", "5.84", "5.00", "1.24", "668.02", "323.93", "616.28", "0.923"},
    {"pregnant_women", "221974", "641.02", "641.02", "13.08",
     "299.76", "153.58", "5.84", "5.00", "1.24", "1119.52", "571.72", "1037.14", "0.926"},
    {"ssi_disabled_newborn", "5867", "6948.75", "6948.75", "141.81",
     "4295.43", "153.58", "5.84", "5.00", "1.24", "11551.66", "6299.56", "10760.66", "0.932"},
    {"non_ssi_newborn_0_2", "73493", "2334.68", "2334.68", "47.65",
     "1553.17", "153.58", "5.84", "5.00", "1.24", "4101.15", "2109.67", "3828.50", "0.934"},
    {"non_ssi_newborn_3_12", "232659", "285.58", "285.58", "5.83",
     "73.96", "153.58", "5.84", "5.00", "1.24", "531.02", "248.95", "488.56", "0.920"},
    {"foster_care", "97653", "709.55", "709.55", "14.48",
     "342.03", "153.58", "5.84", "5.00", "1.24", "1231.72", "633.95", "1141.64", "0.927"},
    {"ma_children", "3118841", "213.28", "213.28", "4.35",
     "45.20", "153.58", "5.84", "5.00", "1.24", "428.49", "183.30", "394.16", "0.920"},
    {"quasi_chip", "379285", "208.78", "208.78", "4.26",
     "40.99", "153.58", "5.84", "5.00", "1.24", "419.70", "179.21", "385.87", "0.919"},
};

constexpr PrintedRow printed_total = {
    "total", "5474647", "382.14", "382.14", "7.80",
    "130.83", "153.58", "5.84", "5.00", "1.24", "686.43", "336.63", "633.12", "0.922"};

/// Printed 5,077.33: its medical cost of 3,966.05 and directed payments of 1,711.28 make 5,677.33.
constexpr const char* corrected_bcc_service_cost = "5677.33";

// How far a recomputed cell may lie from print: half a unit of the last printed digit, and what
// half a cent of each printed input does to it.
const Rational half_cent = dec("0.005");
const Rational printed_payment_gross = half_cent / dec("0.97");  // one directed payment
const Rational one_payment = half_cent + printed_payment_gross;
const Rational five_payments = 5 * printed_payment_gross;
const Rational revenue_bound = 2 * half_cent + five_payments;  // the gross rate and five payments
const Rational service_cost_bound = 2 * half_cent + five_payments;
const Rational ratio_bound = dec("0.0005");

bool close(const Rational& computed, const char* printed, const Rational& bound) {
  return abs(Rational(computed - dec(printed))) <= bound;
}

std::string in(const char* line, const char* cell) {
  return std::string(line) + "[" + cell + "]";
}

/// A PMPM line over all rate cells, weighted with member months.
Rational composite(const Settled& settled, const char* line) {
  Rational dollars = 0;
  for (const PrintedRow& row : printed_rows) {
    dollars += settled[in(line, row.id)] * dec(row.a);
  }
  return dollars / settled["capitation.member_months"];
}

}  // namespace

TEST_CASE("Exhibit 13B: every rate cell's premium and returned withhold print as in the exhibit") {
  const Settled settled = exhibit_13b().settle();
  for (const PrintedRow& row : printed_rows) {
    CAPTURE(row.id);
    CHECK(settled.printed(in("capitation.net_rate", row.id), 2) == row.b);
    CHECK(settled.printed(in("capitation.risk_factor", row.id), 3) == "1.000");
    CHECK(settled.printed(in("target_mlr.premium", row.id), 2) == row.d);
    CHECK(settled.printed(in("target_mlr.withhold_returned", row.id), 2) == row.f);
  }
  CHECK(settled.text("withhold.earned_share") == "1");  // column e
}

TEST_CASE("Exhibit 13B: directed payments gross of premium tax, to the rounding of Exhibit 12") {
  const Settled settled = exhibit_13b().settle();
  for (const PrintedRow& row : printed_rows) {
    CAPTURE(row.id);
    CHECK(close(settled[in("directed.gross_pmpm_mhap_fsa", row.id)], row.g, one_payment));
    CHECK(close(settled[in("directed.gross_pmpm_mhap_qipp", row.id)], row.h, one_payment));
    CHECK(close(settled[in("directed.gross_pmpm_maps", row.id)], row.i, one_payment));
    CHECK(close(settled[in("directed.gross_pmpm_treat", row.id)], row.j, one_payment));
    CHECK(close(settled[in("directed.gross_pmpm_moms", row.id)], row.k, one_payment));
  }
}

TEST_CASE("Exhibit 13B: revenue, service cost and target MLR of every rate cell") {
  const Settled settled = exhibit_13b().settle();
  for (const PrintedRow& row : printed_rows) {
    CAPTURE(row.id);
    const bool damaged = std::string(row.id) == "breast_cervical_cancer";
    CHECK(close(settled[in("target_mlr.revenue", row.id)], row.l, revenue_bound));
    CHECK(close(settled[in("target_mlr.service_cost", row.id)],
                damaged ? corrected_bcc_service_cost : row.n, service_cost_bound));
    CHECK(settled.printed(in("target_mlr.ratio", row.id), 3) == row.o);
  }
}

TEST_CASE("Exhibit 13B: the damaged service cost closes neither its own row nor the total") {
  const PrintedRow& row = printed_rows[1];
  const Rational rest = dec(row.g) + dec(row.h) + dec(row.i) + dec(row.j) + dec(row.k) + dec(row.m);
  CHECK(rest - dec(row.n) > dec("599"));
  CHECK(abs(Rational(rest - dec(corrected_bcc_service_cost))) <= dec("0.02"));
  CHECK(to_fixed(dec(row.n) / dec(row.l), 3) != row.o);
  CHECK(to_fixed(dec(corrected_bcc_service_cost) / dec(row.l), 3) == row.o);
}

TEST_CASE("Exhibit 13B: the program totals") {
  const Settled settled = exhibit_13b().settle();
  // The ten printed months add to one more than the printed total of 5,474,647: they are rounded.
  CHECK(settled.text("capitation.member_months") == "5474648");
  CHECK(to_fixed(composite(settled, "target_mlr.premium"), 2) == printed_total.d);
  CHECK(to_fixed(composite(settled, "target_mlr.withhold_returned"), 2) == printed_total.f);
  CHECK(close(composite(settled, "directed.gross_pmpm_mhap_fsa"), printed_total.g, one_payment));
  CHECK(close(settled["target_mlr.total_revenue"], printed_total.l, revenue_bound));
  CHECK(close(settled["target_mlr.total_service_cost"], printed_total.n, service_cost_bound));
  CHECK(settled.printed("target_mlr.total_ratio", 3) == printed_total.o);
}

TEST_CASE("Exhibit 13B: which printed cells come out to the last digit") {
  // Named, so that a change of a term cannot hide inside the bounds above.
  const Settled settled = exhibit_13b().settle();
  const auto prints = [&](const char* line, const char* cell, const char* printed) {
    return settled.printed(in(line, cell), 2) == printed;
  };
  int revenue = 0, service_cost = 0, fsa = 0, moms = 0;
  for (const PrintedRow& row : printed_rows) {
    revenue += prints("target_mlr.revenue", row.id, row.l);
    service_cost += prints("target_mlr.service_cost", row.id, row.n);
    fsa += prints("directed.gross_pmpm_mhap_fsa", row.id, row.g);
    moms += prints("directed.gross_pmpm_moms", row.id, row.k);
  }
  CHECK(revenue == 6);       // not BCC, MA Adult, SSI Newborn, Quasi-CHIP: a cent each
  CHECK(service_cost == 3);  // MA Adult, Foster Care, MA Children
  CHECK(fsa == 8);           // 290.76 and 1,506.57 stand for a little more than they say
  CHECK(moms == 0);          // 1.21 stands for 1.2061, the program's 6,603,083 over its months
}

TEST_CASE("Exhibit 13B: half the withhold earned back halves what is returned") {
  Draft draft = exhibit_13b();
  for (const char* missed : {"antidepressant_acute", "follow_up_mental_illness",
                             "copd_exacerbation", "imm_adolescents", "postpartum_care"}) {
    const std::string measure = "quality/" + std::string(missed);
    draft.enter(measure + "/rate", "0.01").enter(measure + "/preliminary_rate", "0.01");
  }
  const Settled settled = draft.settle();
  CHECK(settled.text("withhold.earned_share") == "0.5");
  // 368.1468 x 1% / 98% is 3.7566: half of 2% of 375.66.
  CHECK(settled.text("target_mlr.withhold_returned[ma_adult]") == "3.7566");
}

TEST_CASE("Exhibit 13B: a risk factor moves premium and returned withhold, not payments or cost") {
  const Settled settled = exhibit_13b().enter("cells/ma_adult/risk_factor", "1.1").settle();
  CHECK(settled.text("target_mlr.premium[ma_adult]") == "404.96148");        // 368.1468 x 1.1
  CHECK(settled.text("target_mlr.withhold_returned[ma_adult]") == "8.26452");  // 7.5132 x 1.1
  const Settled plain = exhibit_13b().settle();
  CHECK(settled["target_mlr.directed[ma_adult]"] == plain["target_mlr.directed[ma_adult]"]);
  CHECK(settled["target_mlr.service_cost[ma_adult]"] == plain["target_mlr.service_cost[ma_adult]"]);
}

}  // namespace trueup
