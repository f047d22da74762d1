#include "cli/risk_scores_command.h"

#include <iostream>

#include "cli/arguments.h"
#include "cli/text_layout.h"
#include "number/decimal.h"
#include "reply/program_argument.h"
#include "reply/risk_factors.h"

namespace trueup {

namespace {

constexpr int computed = 0;
constexpr int bad_input = 2;

std::string shown(const Value& value, int digits) {
  return value.known() ? group_thousands(to_fixed(value.number, digits)) : "-";
}

std::string plain(const Value& value) {
  return value.known() ? group_thousands(to_decimal(value.number).text) : "-";
}

std::string text_cell(const RiskFactors& factors, std::size_t cell) {
  const RateCell& scored = factors.program().cells[factors.scores().cells[cell]];
  const int decimals = factors.scores().factor_decimals.value_or(6);
  TextTable table("lrrrrrr");
  table.add({"Plan", "Member months", "Risk score", "Factor", "Rate", "Payment", "Above base"});
  table.rule();
  for (std::size_t plan = 0; plan < factors.scores().plans.size(); ++plan) {
    const auto value = [&](const char* line) { return factors.of_plan_and_cell(line, plan, cell); };
    const Rational above = value("risk.payment").number - value("risk.payment_at_base").number;
    table.add({factors.scores().plans[plan].name, plain(value("risk.member_months")),
               plain(value("risk.score")), shown(value("risk.factor"), decimals),
               shown(value("risk.rate"), 2), shown(value("risk.payment"), 2),
               group_thousands(to_fixed(above, 2))});
  }
  table.rule();
  table.add({"All plans", "", shown(factors.at("risk.population_score", cell), 6),
             shown(factors.at("risk.average_factor", cell), decimals), "",
             shown(factors.at("risk.payment_by_cell", cell), 2),
             shown(factors.at("risk.neutral", cell), 2)});
  return heading(scored.label + ": base rate $" +
                 group_thousands(to_fixed(scored.rate.value, 2))) +
         table.text();
}

std::string text_neutral(const RiskFactors& factors) {
  const Value& above = factors.at("risk.neutral_all");
  if (above.known() && above.number == 0)
    return "Budget neutral: payments at the factors add up to the payments at the base rate, exactly.";
  return "Not budget neutral: the factors are rounded to " +
         std::to_string(factors.scores().factor_decimals.value_or(0)) +
         " decimals, and the payments are $" + plain(above) +
         " above those at the base rate. Left unrounded, they add up exactly.";
}

std::string text_factors(const RiskFactors& factors) {
  std::string text = "Risk scores normalized across plans: " + factors.program().title + "\n";
  for (std::size_t cell = 0; cell < factors.scores().cells.size(); ++cell)
    text += text_cell(factors, cell);
  TextTable table("lr");
  for (std::size_t plan = 0; plan < factors.scores().plans.size(); ++plan)
    table.add({factors.scores().plans[plan].name, shown(factors.at("risk.moved", plan), 2)});
  table.rule();
  table.add({"All plans", shown(factors.at("risk.neutral_all"), 2)});
  return text + heading("Moved by risk adjustment, dollars") + table.text() + "\n" +
         wrapped(text_neutral(factors), 2) +
         wrapped("Rates and dollars are shown to the cent; none is rounded before it is added up.", 2);
}

}  // namespace

int risk_scores_command(const std::vector<std::string>& given) {
  const auto arguments =
      read_arguments(given, {"risk-scores", 2, "a program and a file of scores", {"format"}});
  if (!arguments) return bad_input;
  const std::string format = arguments->option("format", "text");
  if (!is_format(format, {"text", "json", "csv"})) return bad_input;
  const auto scores = read_file(arguments->words[1]);
  if (!scores) return complain("cannot read the file " + arguments->words[1]);
  Diagnostics diagnostics;
  const auto program = find_program(read_program_argument(arguments->words[0]), diagnostics);
  const auto factors = program ? RiskFactors::compute(program, *scores, diagnostics) : nullptr;
  if (!factors) return complain_of(diagnostics);
  if (format == "json")
    std::cout << risk_factors_document(*factors) << '\n';
  else
    std::cout << (format == "csv" ? csv_risk_factors(*factors) : printable(text_factors(*factors)));
  return computed;
}

}  // namespace trueup
