#include "rules/settlement/administrative_withhold.h"

#include <utility>

#include "calendar/date.h"

namespace trueup {

namespace {

AxisId contract_months(Sheet& sheet) {
  Axis axis{"contract_month", "month", {}};
  const Program& program = sheet.program();
  for (int day = program.period_start; day <= program.period_end; day = add_months(day, 1)) {
    const std::string name = to_long(day);  // "July 1, 2006"
    axis.elements.push_back({to_iso(day).substr(0, 7),
                             name.substr(0, name.find(' ')) + name.substr(name.rfind(' '))});
  }
  return sheet.book().add_axis(std::move(axis));
}

}  // namespace

Expr administrative_withhold(Sheet& sheet) {
  sheet.exhibit("administrative", "Withhold for an administrative failure");
  const AxisId months = contract_months(sheet);
  const auto by_month = [&](const char* field, const char* label, Unit unit, const char* help) {
    Input input;
    input.group = "administrative";
    input.field = field;
    input.label = label;
    input.unit = unit;
    input.axis = months;
    input.at_least = Rational(0);
    input.optional = true;
    input.help = help;
    return input;
  };
  Input share = by_month("rate", "Share withheld", Unit::ratio,
                         "Only for months in which the State withheld; the contract sets the most.");
  share.at_most = sheet.program().administrative_withhold->most.value;
  const Expr rate = sheet.input(std::move(share));
  const Expr payment =
      sheet.input(by_month("payment", "Capitation payment", Unit::dollars,
                           "The month's total payment, from which the share was withheld."));
  Input cured;
  cured.group = "administrative";
  cured.field = "cured";
  cured.label = "The failure is cured";
  cured.unit = Unit::flag;
  cured.help = "Yes once the State found it corrected: all of the withhold is paid back then.";
  const Expr is_cured = sheet.input(std::move(cured));

  const Expr most_rate =
      sheet.parameter("administrative.most_rate", "Most that can be withheld", Unit::ratio,
                      sheet.program().administrative_withhold->most);
  sheet.line("administrative.most", "Most that can be withheld in the month", Unit::dollars,
             most_rate * payment);
  const Expr in_force = sheet.line("administrative.rate_in_month", "Share withheld in the month",
                                   Unit::ratio, first_known(rate, 0));
  const Expr in_month = sheet.line("administrative.withheld_by_month", "Withheld in the month",
                                   Unit::dollars, choose(in_force == 0, 0, in_force * payment));
  const Expr withheld = sheet.line("administrative.withheld", "Withheld, all months", Unit::dollars,
                                   sum(in_month, months));
  const Expr released = sheet.line(
      "administrative.released", "Paid back on cure", Unit::dollars,
      choose(withheld == 0, 0, choose(is_cured, withheld, 0)), {.note = "Without interest."});
  return sheet.line("administrative.held", "Still withheld", Unit::dollars, withheld - released);
}

}  // namespace trueup
