#include <nlohmann/json.hpp>

#include "calendar/date.h"
#include "contract/rate_cell_days.h"
#include "reply/catalogue.h"
#include "reply/reply.h"
#include "reply/statement.h"
#include "support.h"

// Capitation by the day, Missouri B3Z06118 2.33.1. Each amount is worked out beside its check.

namespace trueup {

namespace {

/// One row; the dates as in a scenario.
struct Row {
  std::string region, category, sex, born, from, to;
  std::string paid_to{};
  std::string custody{};
  std::string member{"A"};
};

Document document_of(const Row& row) {
  Document result = {{"member", row.member}, {"region", row.region}, {"category", row.category},
                     {"sex", row.sex},       {"born", row.born},     {"from", row.from},
                     {"to", row.to}};
  if (!row.paid_to.empty()) result["paid_to"] = row.paid_to;
  if (!row.custody.empty()) result["custody"] = row.custody;
  return result;
}

Draft listed(const std::vector<Row>& rows, const std::string& year = "2007") {
  Document document = {{"format", "trueup.scenario.v1"},
                       {"program", "us-mo-mcplus-sfy" + year},
                       {"inputs", {{"enrollment", Document::array()}}}};
  for (const Row& row : rows) document["inputs"]["enrollment"].push_back(document_of(row));
  return Draft(document.dump());
}

std::string due(const Row& row, const std::string& year = "2007") {
  return listed({row}, year).settle().text("capitation.due");
}

std::string recouped(const Row& row, const std::string& year = "2007") {
  return listed({row}, year).settle().text("capitation.recouped");
}

Row girl_of_seven() {
  return {"Eastern", "1", "female", "1999-09-15", "2006-09-01", "2006-09-30"};
}

int day(std::string_view text) { return parse_date(text).value(); }

}  // namespace

TEST_CASE("missouri enrollment: a birthday moves a member to another rate cell from that day on") {
  // 14 days at 113.59 and 16 at 90.07: 3,031.38 ÷ 30 = 101.046
  const Settled settled = listed({girl_of_seven()}).settle();
  CHECK(settled.fraction("capitation.for_days[0.2006-09-01]") == "79513/1500");
  CHECK(settled.text("capitation.due_by_month[0.2006-09]") == "101.05");
  CHECK(settled.text("statement.capitation_due") == "-101.05");  // the State pays
  // A girl who turns 14: 14 days at 90.07, 16 at 269.72: 5,576.50 ÷ 30 = 185.8833…
  CHECK(due({"Eastern", "1", "female", "1992-09-15", "2006-09-01", "2006-09-30"}) == "185.88");
}

TEST_CASE("missouri enrollment: a birthday on the first or the last day of a month") {
  CHECK(due({"Eastern", "1", "male", "1999-09-01", "2006-09-01", "2006-09-30"}) == "90.07");
  // 29 days at 113.59, one at 90.07: 3,384.18 ÷ 30 = 112.806
  CHECK(due({"Eastern", "1", "male", "1999-09-30", "2006-09-01", "2006-09-30"}) == "112.81");
  CHECK(due({"Eastern", "1", "male", "1999-10-01", "2006-09-01", "2006-09-30"}) == "113.59");
}

TEST_CASE("missouri enrollment: a birthday within the same cell changes nothing") {
  const Settled settled =
      listed({{"Eastern", "1", "male", "1998-09-15", "2006-09-01", "2006-09-30"}}).settle();
  CHECK(settled.text("capitation.for_days[0.2006-09-01]") == "90.07");
  CHECK(settled.text("capitation.due") == "90.07");
}

TEST_CASE("missouri enrollment: a first partial month, and the whole ones after it") {
  // February 2007 has 28 days, 19 of them from the 10th: 196.90 × 19 ÷ 28 = 133.6107…
  CHECK(due({"Western", "1", "male", "1975-03-02", "2007-02-10", "2007-02-28"}) == "133.61");
  CHECK(due({"Western", "1", "male", "1975-03-02", "2007-02-10", "2007-04-30"}) == "527.41");
  // February 2008 has 29, 20 of them from the 10th: 229.66 × 20 ÷ 29 = 158.3862…
  CHECK(due({"Western", "1", "male", "1975-03-02", "2008-02-10", "2008-02-29"}, "2008") ==
        "158.39");
}

TEST_CASE("missouri enrollment: a whole year is twelve rates, however long its months are") {
  CHECK(due({"Central", "1", "male", "1975-03-02", "2006-07-01", "2007-06-30"}) == "2339.76");
  CHECK(due({"Central", "1", "male", "1975-03-02", "2007-07-01", "2008-06-30"}, "2008") ==
        "2761.8");  // 12 × 194.98; 12 × 230.15
}

TEST_CASE("missouri enrollment: a newborn, by the day or by the month") {
  // Born on the 20th of a month of 30 days: 11 days; 777.07 × 11 ÷ 30 = 284.9256…
  const Row born{"Eastern", "1", "male", "2006-09-20", "2006-09-20", "2006-10-31"};
  CHECK(due(born) == "1062");  // 284.93 + 777.07
  CHECK(listed({born}).read("missouri.newborn_month", "whole_month").settle().text(
            "capitation.due") == "1554.14");
  // Born on August 20, 2007: 12 of 31 days; 687.17 × 12 ÷ 31 = 266.0012…
  const Row central{"Central", "1", "female", "2007-08-20", "2007-08-20", "2007-08-31"};
  CHECK(due(central, "2008") == "266");
  Draft whole = listed({central}, "2008").read("missouri.newborn_month", "whole_month");
  CHECK(whole.settle().text("capitation.due") == "687.17");
}

TEST_CASE("missouri enrollment: the whole month of birth is for newborns only, and paid once") {
  const auto whole = [](const Row& row, const char* line) {
    return listed({row}).read("missouri.newborn_month", "whole_month").settle().text(line);
  };
  // Enrolled a day after birth, or as a grown member: by the day under either reading.
  const Row later{"Eastern", "1", "male", "2006-09-20", "2006-09-21", "2006-09-30"};
  CHECK(whole(later, "capitation.due") == due(later));
  // Lapsed within the month of birth: still a whole month, of which nothing is taken back.
  const Row lapsed{"Eastern", "1", "male", "2006-09-10", "2006-09-10", "2006-09-24", "2006-09-30"};
  CHECK(whole(lapsed, "capitation.recouped") == "0");
  CHECK(recouped(lapsed) == "155.41");  // 6 days: 777.07 × 6 ÷ 30 = 155.414
}

TEST_CASE("missouri enrollment: what was paid and not covered is recouped, and nothing is due twice") {
  // Covered through November 12, paid for all 30 days: 117.88 × 18 ÷ 30 = 70.728
  const Row lapse{"Eastern", "5", "male", "1998-03-01", "2007-11-01", "2007-11-12", "2007-11-30"};
  CHECK(recouped(lapse, "2008") == "70.73");
  CHECK(due(lapse, "2008") == "0");
  // Lapsed from the 11th on: 158.18 × 20 ÷ 30 = 105.4533…
  const Row eleventh{"Eastern", "5", "female", "1990-06-30", "2006-11-01", "2006-11-10",
                     "2006-11-30"};
  const Settled settled = listed({eleventh}).settle();
  CHECK(settled.text("statement.recoupment") == "105.45");  // the plan pays
  CHECK(settled.text("statement.capitation_due") == "0");
}

TEST_CASE("missouri enrollment: a row paid in part is due for the days after that") {
  // October is paid; of November 10 days are covered: 158.18 × 10 ÷ 30 = 52.7266…
  const Row row{"Eastern", "5", "female", "1990-06-30", "2006-10-01", "2006-11-10", "2006-10-31"};
  CHECK(due(row) == "52.73");
  CHECK(recouped(row) == "0");
}

TEST_CASE("missouri enrollment: recoupment over two months is rounded in each") {
  // May whole, 158.18, and June 1 to 10: 158.18 × 10 ÷ 30 = 52.7266…
  const Row row{"Eastern", "5", "female", "1990-06-30", "2007-04-01", "2007-04-30", "2007-06-10"};
  CHECK(recouped(row) == "210.91");
}

TEST_CASE("missouri enrollment: who outgrew every cell is recouped at the rate he was paid at") {
  // Category 5 ends with the 19th birthday, January 20: 12 of 31 days; 158.18 × 12 ÷ 31 = 61.2309…
  const Row row{"Eastern", "5", "male", "1988-01-20", "2007-01-01", "2007-01-19", "2007-01-31"};
  CHECK(recouped(row) == "61.23");
}

TEST_CASE("missouri enrollment: custody decides the cell of category 4 in the West only") {
  const Row west{"Western", "4", "female", "1998-01-01", "2006-07-01", "2006-07-31"};
  Row jc = west, osjc = west, east = west;
  jc.custody = "jc";
  osjc.custody = "osjc";
  east.region = "Eastern";
  east.custody = "jc";
  CHECK(due(jc) == "249.74");
  CHECK(due(osjc) == "206.11");
  CHECK(due(east) == "207.76");
  CHECK(listed({west}).faults() == "unknown_element /inputs/enrollment/0");
}

TEST_CASE("missouri enrollment: born on February 29, a year older on March 1 of other years") {
  const Settled settled =
      listed({{"Eastern", "1", "male", "2000-02-29", "2007-02-01", "2007-03-31"}}).settle();
  CHECK(settled.text("capitation.due_by_month[0.2007-02]") == "113.59");
  CHECK(settled.text("capitation.due_by_month[0.2007-03]") == "90.07");
  CHECK(age_on(day("2000-02-29"), day("2007-02-28")) == 6);
  CHECK(age_on(day("2000-02-29"), day("2007-03-01")) == 7);
  CHECK(age_on(day("2000-02-29"), day("2008-02-28")) == 7);
  CHECK(age_on(day("2000-02-29"), day("2008-02-29")) == 8);
}

TEST_CASE("missouri enrollment: the runs of days cover every day once") {
  const Program& program = *shipped_program("us-mo-mcplus-sfy2007");
  Coverage coverage;
  coverage.region = "Eastern";
  coverage.category = "1";
  coverage.sex = "female";
  for (const char* born : {"1992-07-01", "1992-12-31", "1985-11-15", "2006-08-31", "1999-02-28"}) {
    coverage.born = day(born);
    coverage.from = day("2006-09-03");
    coverage.to = day("2007-03-17");
    coverage.paid_to = day("2007-05-05");
    int next = day("2007-03-18");  // everything covered was paid
    for (const CellDays& run : rate_cell_days(program, {coverage})) {
      CHECK(run.recouped);
      CHECK(run.from == next);
      CHECK(calendar_date(run.from).month == calendar_date(run.to).month);
      CHECK(run.cell != no_cell);
      next = run.to + 1;
    }
    CHECK(next == day("2007-05-06"));
  }
}

TEST_CASE("missouri enrollment: the order of rows is irrelevant, and each row stands for itself") {
  const std::vector<Row> rows = {
      girl_of_seven(),
      {"Western", "1", "male", "1975-03-02", "2007-02-10", "2007-04-30", "", "", "B"},
      {"Eastern", "5", "female", "1990-06-30", "2006-11-01", "2006-11-10", "2006-11-30", "", "C"}};
  const Settled forward = listed(rows).settle();
  const Settled backward = listed({rows[2], rows[1], rows[0]}).settle();
  for (const char* line : {"capitation.due", "capitation.recouped", "statement.net_so_far"})
    CHECK(forward[line] == backward[line]);
  CHECK(forward.text("capitation.due") == "628.46");  // 101.05 + 527.41
}

TEST_CASE("missouri enrollment: nothing listed, no rows; the rows stand first where there are any") {
  const auto ids = [](const Settled& settled) {
    std::vector<std::string> result;
    for (const Line* line : statement_rows(settled.session().workbook()))
      result.push_back(line->id);
    return result;
  };
  const std::vector<std::string> always = {"statement.rate_true_up", "statement.epsdt",
                                           "statement.hedis", "statement.administrative",
                                           "statement.damages"};
  CHECK(ids(listed({}).settle()) == always);
  auto with = ids(listed({girl_of_seven()}).settle());
  REQUIRE(with.size() == 7);
  CHECK(with[0] == "statement.capitation_due");
  CHECK(with[1] == "statement.recoupment");
}

TEST_CASE("missouri enrollment: rows that cannot be") {
  const auto fault = [](const Row& row) { return listed({row}).faults(); };
  Row row = girl_of_seven();
  row.region = "Northern";
  CHECK(fault(row) == "unknown_element /inputs/enrollment/0/region");
  row = girl_of_seven();
  row.category = "2";
  CHECK(fault(row) == "unknown_element /inputs/enrollment/0/category");
  row = girl_of_seven();
  row.sex = "f";
  CHECK(fault(row) == "wrong_type /inputs/enrollment/0/sex");
  row = girl_of_seven();
  row.to = "2006-09-31";
  CHECK(fault(row) == "not_a_date /inputs/enrollment/0/to");
  row.to = "2006-08-31";
  CHECK(fault(row) == "period_backwards /inputs/enrollment/0/to");
  row = girl_of_seven();
  row.born = "2006-09-02";
  CHECK(fault(row) == "period_backwards /inputs/enrollment/0/from");
  row = girl_of_seven();
  row.paid_to = "2006-08-31";
  CHECK(fault(row) == "period_backwards /inputs/enrollment/0/paid_to");
  row = girl_of_seven();
  row.from = "2006-06-30";
  CHECK(fault(row) == "out_of_bounds /inputs/enrollment/0/from");
  row = girl_of_seven();
  row.paid_to = "2007-07-01";
  CHECK(fault(row) == "out_of_bounds /inputs/enrollment/0/paid_to");
  // Category 5 ends with the 19th birthday: the last day before it is good, the birthday is not.
  CHECK(fault({"Eastern", "5", "male", "1988-01-20", "2007-01-01", "2007-01-19"}) == "");
  CHECK(fault({"Eastern", "5", "male", "1988-01-20", "2007-01-01", "2007-01-20"}) ==
        "unknown_element /inputs/enrollment/0");
}

TEST_CASE("missouri enrollment: a member covered twice on a day") {
  Row again = girl_of_seven();
  again.from = "2006-09-30";
  again.to = "2006-10-31";
  CHECK(listed({girl_of_seven(), again}).faults() == "conflicting_inputs /inputs/enrollment/1");
  CHECK(listed({again, girl_of_seven()}).faults() == "conflicting_inputs /inputs/enrollment/0");
  again.from = "2006-10-01";
  CHECK(listed({girl_of_seven(), again}).faults() == "");
}

TEST_CASE("missouri enrollment: faults beside each other are all said, each at its own row") {
  Row wrong_date = girl_of_seven(), wrong_region = girl_of_seven();
  wrong_date.born = "1999-02-30";
  wrong_region.region = "East";
  wrong_region.member = "B";
  CHECK(listed({girl_of_seven(), wrong_date, wrong_region}).faults() ==
        "not_a_date /inputs/enrollment/1/born; unknown_element /inputs/enrollment/2/region");
}

TEST_CASE("missouri enrollment: a program whose cells do not say whom they take") {
  const Draft draft = listed({girl_of_seven()});
  std::string text = draft.text();
  text.replace(text.find("us-mo-mcplus-sfy2007"), 20, "us-ms-mscan-sfy2026");
  CHECK(Draft(text).faults() == "unknown_key /inputs/enrollment");
}

TEST_CASE("missouri enrollment: the list is edited as a whole, and a faulty one is refused") {
  Settled settled = listed({girl_of_seven()}).settle();
  Session& session = settled.session();
  Document two = Document::array({document_of(girl_of_seven())});
  two.push_back(document_of({"Western", "1", "male", "1975-03-02", "2007-02-10", "2007-02-28", "",
                             "", "B"}));
  CHECK(session.set("/inputs/enrollment", two.dump()).rebuilt);
  CHECK(settled.text("capitation.due") == "234.66");  // 101.05 + 133.61
  two[0]["to"] = "2006-08-01";
  CHECK(session.set("/inputs/enrollment", two.dump()).diagnostics.size() == 1);
  CHECK(settled.text("capitation.due") == "234.66");
  CHECK(session.set("/inputs/enrollment/0/to", "\"2006-09-20\"").diagnostics.size() == 1);
  CHECK(session.set("/inputs/enrollment", "null").rebuilt);
  CHECK(session.workbook().find_line("capitation.due") == nullptr);
}

TEST_CASE("missouri enrollment: no more months than a workbook can carry") {
  std::vector<Row> rows;
  for (int i = 0; i < 1667; ++i) {  // 12 months each: 20,004
    rows.push_back({"Central", "1", "male", "1975-03-02", "2006-07-01", "2007-06-30"});
    rows.back().member = std::to_string(i);
  }
  CHECK(listed(rows).faults() == "too_large /inputs/enrollment");
}

TEST_CASE("missouri enrollment: an explanation says days and rate") {
  const Settled settled = listed({girl_of_seven()}).settle();
  const Document reply = Document::parse(reply_document(settled.session()));
  for (const Document& line : reply["lines"]) {
    if (line["id"] != "capitation.for_days[0.2006-09-01]") continue;
    CHECK(line["substituted"] == "$113.59 × 14 ÷ 30");
    CHECK(line["axes"]["run"] == "0.2006-09-01");
    return;
  }
  FAIL("no such line");
}

}  // namespace trueup
