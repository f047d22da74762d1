#include "cli/rates_command.h"

#include <algorithm>
#include <iostream>

#include "cli/arguments.h"
#include "cli/csv.h"
#include "cli/text_layout.h"
#include "cli/text_statement.h"
#include "number/decimal.h"
#include "number/rounding.h"
#include "reply/rates.h"

namespace trueup {

namespace {

constexpr int computed = 0;
constexpr int bad_input = 2;

std::string money(const Value& value) {
  return value.known() ? group_thousands(to_fixed(value.number, 2)) : "-";
}

const Value& value_of(const Evaluation& evaluation, const char* line, std::uint32_t element = 0) {
  return evaluation.at(evaluation.workbook().find_line(line)->node, element);
}

std::string range(const std::optional<Interval>& bounds) {
  if (!bounds) return "-";
  return group_thousands(to_fixed(bounds->low, 2)) + " to " +
         group_thousands(to_fixed(bounds->high, 2));
}

std::string text_table(const Rates& rates) {
  const Workbook& book = rates.book();
  const Line& rate = *book.find_line("rating.rate");
  const Node& node = book.nodes()[rate.node];
  TextTable table("lrrrrr");
  table.add({"PMPM", "Published", "Computed", "Rounding allows", "Changed", "Net of withhold"});
  table.rule();
  const Line* net = book.find_line("rating.net_rate");
  for (std::uint32_t i = 0; i < node.size; ++i)
    table.add({book.axes()[node.shape.axes[0]].elements[i].id,
               money(value_of(rates.published(), "rating.published_rate", i)),
               money(value_of(rates.published(), "rating.rate", i)),
               range(rates.bounds(rate, i)),
               rates.has_changes() ? money(value_of(rates.changed(), "rating.rate", i)) : "",
               net ? money(value_of(rates.changed(), "rating.net_rate", i)) : ""});
  table.rule();
  const auto total = [&](const char* label, const char* line) {
    table.add({label, "", money(value_of(rates.published(), line)), "",
               rates.has_changes() ? money(value_of(rates.changed(), line)) : "", ""});
  };
  total("all rate cells", "rating.total_rate");
  total("revenue, dollars", "rating.revenue");
  total("expenditure, dollars", "rating.total_expenditure");
  return table.text();
}

/// From the published assumptions to the changed ones. Each effect is the step between two rounded
/// amounts, so that the column adds up to the cent.
std::string text_walk(const Rates& rates, const char* line, const char* title) {
  TextTable table("lrrr");
  table.add({title, "Changed to", "Effect", "Amount"});
  table.rule();
  Rational exact = value_of(rates.published(), line).number;
  Rational shown = round_to(exact, 2, RoundingMode::half_up);
  table.add({"at published assumptions", "", "", group_thousands(to_fixed(shown, 2))});
  for (const Cause& cause : rates.walk(line)) {
    exact += cause.effect;
    const Rational next = round_to(exact, 2, RoundingMode::half_up);
    table.add({cause.id, cause.after, group_thousands(to_fixed(next - shown, 2)),
               group_thousands(to_fixed(next, 2))});
    shown = next;
  }
  return table.text();
}

std::string csv_rates(const Rates& rates) {
  std::string text = "id,label,unit,published assumptions,changed\r\n";
  const Workbook& book = rates.book();
  const auto decimal = [](const Value& value) {
    return value.known() ? to_decimal(value.number).text : std::string();
  };
  for (const Line& line : book.lines()) {
    const Node& node = book.nodes()[line.node];
    for (std::uint32_t i = 0; i < node.size; ++i)
      text += csv_text(book.element_name(line.id, node.shape, i)) + ',' + csv_text(line.label) +
              ',' + std::string(unit_name(line.unit)) + ',' +
              decimal(rates.published().at(line.node, i)) + ',' +
              decimal(rates.changed().at(line.node, i)) + "\r\n";
  }
  return text;
}

std::string text_rates(const Rates& rates) {
  std::string text = "Rate certification computed: " + rates.program() + "\n\n" + text_table(rates);
  if (rates.has_changes())
    text += "\n" + text_walk(rates, "rating.total_rate", "Rate, all rate cells") + "\n" +
            text_walk(rates, "rating.revenue", "Capitation revenue");
  return text + "\n" +
         wrapped("Computed from encounter dollars on, by printed factors of three decimals: it lies "
                 "near the published rate, within what their rounding allows. Foster Care's "
                 "projection is lost in print, and taken over as Exhibit 2B prints it. Change an assumption with --set, as in "
                 "--set 'ma_adult.utilization_trend[ip_other]=2%'.",
                 2);
}

std::vector<AssumptionChange> changes_of(const std::vector<std::string>& given) {
  std::vector<AssumptionChange> changes;
  for (const std::string& text : given) {
    const std::size_t equals = std::min(text.find('='), text.size());
    changes.push_back({text.substr(0, equals),
                       equals == text.size() ? std::string() : text.substr(equals + 1)});
  }
  return changes;
}

}  // namespace

int rates_command(const std::vector<std::string>& given) {
  Usage usage{"rates", 1, "one program", {"format"}};
  usage.repeatable = "set";
  const auto arguments = read_arguments(given, usage);
  if (!arguments) return bad_input;
  const std::string format = arguments->option("format", "text");
  if (format != "text" && format != "json" && format != "csv")
    return complain("--format is one of text, json, csv, not " + format);
  Diagnostics diagnostics;
  const auto rates =
      Rates::compute(arguments->words[0], changes_of(arguments->repeated), diagnostics);
  if (!rates && diagnostics.empty())
    return complain("no printed tables are shipped for " + arguments->words[0]);
  if (!rates) {
    std::cerr << printable(text_diagnostics(diagnostics));
    return bad_input;
  }
  if (format == "json")
    std::cout << rates_document(*rates) << '\n';
  else
    std::cout << (format == "csv" ? csv_rates(*rates) : printable(text_rates(*rates)));
  return computed;
}

}  // namespace trueup
