#include <algorithm>

#include "reply/catalogue.h"
#include "support.h"

// The rates of Missouri MC+ against the pricing pages 5.2 to 5.4, transcribed from the printed pages
// of Contract Amendments 002, 003 and 005 independently of the program files.

namespace trueup {

namespace {

struct Transcribed {
  const char *cell, *amendment_002, *amendment_003, *amendment_005;
};

// In the order of each page. Amendment 002 prints its figures under these labels; for category 4 of
// the West its two labels are exchanged.
constexpr Transcribed printed[] = {
    {"west_1_newborn", "677.81", "677.81", "758.67"},
    {"west_1_01_06", "125.63", "125.63", "147.55"},
    {"west_1_07_13", "107.39", "107.39", "119.08"},
    {"west_1_14_20_female", "265.58", "270.37", "312.64"},
    {"west_1_14_20_male", "121.43", "121.43", "149.02"},
    {"west_1_21_44_female", "353.42", "368.58", "469.35"},
    {"west_1_21_44_male", "196.90", "196.90", "229.66"},
    {"west_1_45_99", "402.91", "402.91", "447.06"},
    {"west_4_jc", "206.11", "249.74", "284.16"},
    {"west_4_osjc", "249.74", "206.11", "230.99"},
    {"west_5_00_06", "159.62", "159.62", "177.17"},
    {"west_5_07_13", "128.99", "128.99", "142.71"},
    {"west_5_14_18", "172.28", "172.28", "191.75"},
    {"east_1_newborn", "777.07", "777.07", "863.53"},
    {"east_1_01_06", "113.59", "113.59", "125.55"},
    {"east_1_07_13", "90.07", "90.07", "98.44"},
    {"east_1_14_20_female", "240.17", "269.72", "306.93"},
    {"east_1_14_20_male", "114.66", "114.66", "126.73"},
    {"east_1_21_44_female", "333.06", "368.27", "418.80"},
    {"east_1_21_44_male", "172.85", "172.85", "191.64"},
    {"east_1_45_99", "399.40", "399.40", "436.77"},
    {"east_4_00_20", "207.76", "207.76", "233.97"},
    {"east_5_00_06", "140.03", "140.03", "152.68"},
    {"east_5_07_13", "108.12", "108.12", "117.88"},
    {"east_5_14_18", "158.18", "158.18", "175.38"},
    {"central_1_newborn", "581.95", "581.95", "687.17"},
    {"central_1_01_06", "126.99", "126.99", "143.61"},
    {"central_1_07_13", "103.08", "103.08", "116.00"},
    {"central_1_14_20_female", "301.80", "314.36", "340.24"},
    {"central_1_14_20_male", "123.65", "123.65", "144.98"},
    {"central_1_21_44_female", "405.35", "427.42", "483.82"},
    {"central_1_21_44_male", "194.98", "194.98", "230.15"},
    {"central_1_45_99", "416.76", "416.76", "470.57"},
    {"central_4_00_20", "207.15", "207.15", "227.94"},
    {"central_5_00_06", "162.54", "162.54", "175.25"},
    {"central_5_07_13", "124.27", "124.27", "134.72"},
    {"central_5_14_18", "178.45", "178.45", "193.45"},
};

const Program& sfy2007() { return *shipped_program("us-mo-mcplus-sfy2007"); }
const Program& sfy2008() { return *shipped_program("us-mo-mcplus-sfy2008"); }

const RateCell& cell(const Program& program, const std::string& id) {
  for (const RateCell& each : program.cells)
    if (each.id == id) return each;
  throw std::logic_error("no " + id);
}

Draft year_2007() {
  return Draft(R"({"format": "trueup.scenario.v1", "program": "us-mo-mcplus-sfy2007",
                   "inputs": {}})");
}

}  // namespace

TEST_CASE("missouri rates: 37 cells of both years, Amendments 003 and 005") {
  CHECK(sfy2007().cells.size() == 37);
  CHECK(sfy2008().cells.size() == 37);
  REQUIRE(std::size(printed) == 37);
  for (const Transcribed& row : printed) {
    CAPTURE(row.cell);
    CHECK(cell(sfy2007(), row.cell).rate.value == dec(row.amendment_003));
    CHECK(cell(sfy2007(), row.cell).rate.cites.at(0).source == "amd003");
    CHECK(cell(sfy2008(), row.cell).rate.value == dec(row.amendment_005));
    CHECK(cell(sfy2008(), row.cell).rate.cites.at(0).source == "amd005");
  }
}

TEST_CASE("missouri rates: the superseded rates are those of Amendment 002, two labels set right") {
  for (const Transcribed& row : printed) {
    CAPTURE(row.cell);
    const std::string id = row.cell;
    const Term& superseded = cell(sfy2007(), id).superseded_rate.value();
    CHECK(superseded.cites.at(0).source == "amd002");
    CHECK_FALSE(cell(sfy2008(), id).superseded_rate.has_value());
    if (id != "west_4_jc" && id != "west_4_osjc") {
      CHECK(superseded.value == dec(row.amendment_002));
      continue;
    }
    const char* other = id == "west_4_jc" ? "west_4_osjc" : "west_4_jc";
    CHECK(dec(row.amendment_002) == cell(sfy2007(), other).rate.value);  // the labels as printed
    CHECK(superseded.value == dec(row.amendment_003));
    CHECK(superseded.note.find(row.amendment_002) != std::string::npos);
  }
}

TEST_CASE("missouri rates: Amendment 003 changed six cells, of women of child-bearing age") {
  std::vector<std::string> changed;
  for (const RateCell& each : sfy2007().cells)
    if (each.superseded_rate->value != each.rate.value) changed.push_back(each.id);
  CHECK(changed == std::vector<std::string>{"central_1_14_20_female", "central_1_21_44_female",
                                            "east_1_14_20_female", "east_1_21_44_female",
                                            "west_1_14_20_female", "west_1_21_44_female"});
}

TEST_CASE("missouri rates: every age of every category belongs to one cell, and no other age does") {
  const std::pair<const char*, int> last_age[] = {{"1", 99}, {"4", 20}, {"5", 18}};
  for (const char* region : {"Central", "Eastern", "Western"}) {
    for (const auto& category : last_age) {
      for (const char* sex : {"female", "male"}) {
        for (int age = 0; age <= 100; ++age) {
          int taking = 0;
          for (const RateCell& each : sfy2007().cells) {
            const CellMembers& who = each.who.value();
            taking += who.region == region && who.category == category.first &&
                      (!who.sex || *who.sex == sex) && who.custody.value_or("jc") == "jc" &&
                      who.age_from <= age && age <= who.age_to;
          }
          CHECK(taking == (age <= category.second ? 1 : 0));
        }
      }
    }
  }
}

TEST_CASE("missouri rates: capitation is member months at the rate, without risk or withhold") {
  Draft draft = year_2007();
  for (const RateCell& each : sfy2007().cells)
    draft.enter("cells/" + each.id + "/member_months", "0");
  draft.enter("cells/east_1_21_44_male/member_months", "100.5")
      .enter("cells/west_4_jc/member_months", "10");
  const Settled settled = draft.settle();
  CHECK(settled.text("capitation.gross") == "19868.825");  // 100.5 × 172.85 + 10 × 249.74
  CHECK(draft.enter("cells/west_4_jc/risk_factor", "1").faults().starts_with("unknown_key"));
}

TEST_CASE("missouri true-up: women of 14 to 20 in each region, 1,000 member months") {
  const std::pair<const char*, const char*> deltas[] = {
      {"west_1_14_20_female", "-4790"},      // 270.37 − 265.58 = 4.79
      {"east_1_14_20_female", "-29550"},     // 269.72 − 240.17 = 29.55
      {"central_1_14_20_female", "-12560"},  // 314.36 − 301.80 = 12.56
  };
  for (const auto& delta : deltas) {
    CAPTURE(delta.first);
    Draft draft = year_2007();
    draft.enter("cells/" + std::string(delta.first) + "/superseded_months", "1000");
    CHECK(draft.settle().text("statement.rate_true_up") == delta.second);  // negative: the State pays
  }
}

TEST_CASE("missouri true-up: eight months of 1,000 women of 21 to 44 in the East") {
  const Settled settled =
      year_2007().enter("cells/east_1_21_44_female/superseded_months", "8000").settle();
  CHECK(settled.text("rate_true_up.total") == "281680");  // 8,000 × 35.21
}

TEST_CASE("missouri true-up: exchanged labels are no change of a rate") {
  const Settled settled = year_2007()
                              .enter("cells/west_4_jc/superseded_months", "500")
                              .enter("cells/west_4_osjc/superseded_months", "700")
                              .settle();
  CHECK(settled.text("statement.rate_true_up") == "0");
}

TEST_CASE("missouri true-up: a rate entered as paid takes the place of the printed one") {
  Draft draft = year_2007();
  draft.enter("cells/east_1_21_44_male/superseded_months", "120");
  CHECK(draft.settle().text("statement.rate_true_up") == "0");  // 172.85 in both amendments
  draft.enter("cells/east_1_21_44_male/rate_paid", "170.00");
  CHECK(draft.settle().text("statement.rate_true_up") == "-342");  // 120 × 2.85
  draft.enter("cells/east_1_21_44_male/rate_paid", "175.70");
  CHECK(draft.settle().text("statement.rate_true_up") == "342");  // paid too much
  CHECK(year_2007().settle().text("statement.rate_true_up") == "0");  // no month at another rate
}

TEST_CASE("missouri: nothing of an MLR, a corridor, a quality withhold or risk adjustment") {
  for (const char* name : {"us-mo-mcplus-sfy2007", "us-mo-mcplus-sfy2008"}) {
    const Settled settled(R"({"format": "trueup.scenario.v1", "inputs": {}, "program": ")" +
                          std::string(name) + "\"}");
    const Workbook& book = settled.session().workbook();
    for (const Line& line : book.lines()) {
      CAPTURE(line.id);
      const std::string exhibit = book.exhibits()[line.exhibit].id;
      for (const char* absent : {"mlr", "corridor", "withhold", "target_mlr", "premium_tax",
                                 "incentive", "directed", "interest", "rebate"})
        CHECK(exhibit != absent);
      CHECK(line.id != "capitation.risk_factor");
    }
    for (const Input& input : book.inputs()) CHECK(input.field.find("risk") == std::string::npos);
  }
}

}  // namespace trueup
