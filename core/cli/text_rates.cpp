#include "cli/text_rates.h"

#include <utility>

#include "cli/csv.h"
#include "cli/text_layout.h"
#include "number/decimal.h"
#include "readers/statement_rows.h"
#include "readers/write_value.h"
#include "reply/rates_json.h"

namespace trueup {

namespace {

std::string amount(const Value& value, Unit unit) {
  if (!value.known()) return "-";
  return unit == Unit::ratio ? write_for_reading(value.number, unit)
                             : group_thousands(stated(value.number, unit));
}

/// The difference of two amounts as they are shown.
std::string effect(const Value& before, const Value& after, Unit unit) {
  if (!before.known() || !after.known()) return "-";
  const Rational shown = *parse_decimal(stated(after.number, unit)) -
                         *parse_decimal(stated(before.number, unit));
  return amount({Value::State::known, shown}, unit);
}

std::string range(const std::optional<Interval>& bounds) {
  if (!bounds) return "-";
  return group_thousands(stated(bounds->low, Unit::pmpm)) + " to " +
         group_thousands(stated(bounds->high, Unit::pmpm));
}

/// Published beside computed: that the certification is understood.
std::string reproduction(const Rates& rates) {
  const Workbook& book = rates.book();
  const Line& computed = *book.find_line("rating.rate");
  const Line& published = *book.find_line("rating.published_rate");
  const Node& node = book.nodes()[computed.node];
  TextTable table("lrrr");
  table.add({"PMPM", "Published", "Computed", "Rounding allows"});
  table.rule();
  for (std::uint32_t i = 0; i < node.size; ++i)
    table.add({book.axes()[node.shape.axes[0]].elements[i].label,
               amount(rates.published().at(published.node, i), Unit::pmpm),
               amount(rates.published().at(computed.node, i), Unit::pmpm),
               range(rates.bounds(computed, i))});
  return table.text();
}

std::vector<std::string> comparison(std::string label, const Evaluation& published,
                                    const Evaluation& changed, const Line& line,
                                    std::uint32_t element = 0) {
  const Value& before = published.at(line.node, element);
  const Value& after = changed.at(line.node, element);
  return {std::move(label), amount(before, line.unit), amount(after, line.unit),
          effect(before, after, line.unit)};
}

std::string changed_rates(const Rates& rates) {
  const Workbook& book = rates.book();
  const Line& rate = *book.find_line("rating.changed_rate");
  const Node& node = book.nodes()[rate.node];
  TextTable table("lrrr");
  table.add({"PMPM, dollars, share", "Published", "Changed", "Effect"});
  table.rule();
  for (std::uint32_t i = 0; i < node.size; ++i)
    table.add(comparison(book.axes()[node.shape.axes[0]].elements[i].label, rates.published(),
                         rates.changed(), rate, i));
  table.rule();
  for (const Line* line : total_lines(book))
    table.add(comparison(line->label, rates.published(), rates.changed(), *line));
  return table.text();
}

/// Each effect is the step between two rounded amounts, so that a column adds up to the cent.
std::string walk(const Rates& rates) {
  const bool settles = rates.settlement() != nullptr;
  const std::string settlement(Rates::settlement_name);
  TextTable table(settles ? "lllrrr" : "lllrr");
  const auto add = [&](std::vector<std::string> row, std::string last) {
    if (settles) row.push_back(std::move(last));
    table.add(std::move(row));
  };
  add({"Changed assumption", "From", "To", "Rate, all cells", "Revenue"}, "Net settlement");
  table.rule();
  std::map<std::string, Rational> total;
  const auto shown = [&](const Rational& value) { return group_thousands(to_fixed(value, 2)); };
  for (const WalkStep& step : rates.walk()) {
    const auto worth = [&](const std::string& name) {
      const auto found = step.effects.find(name);
      if (found == step.effects.end()) return std::string("-");
      total[name] += found->second.effect;
      return shown(found->second.effect);
    };
    const std::string rate = worth("rating.total_rate"), revenue = worth("rating.revenue");
    add({step.label + ": " + step.element, step.before, step.after, rate, revenue},
        settles ? worth(settlement) : "");
  }
  table.rule();
  add({"All changes", "", "", shown(total["rating.total_rate"]), shown(total["rating.revenue"])},
      settles ? shown(total[settlement]) : "");
  return table.text();
}

std::string settlement_effect(const RatesSettlement& settlement) {
  const Workbook& book = settlement.session().workbook();
  const auto row = [&](const Line& line) {
    return comparison(line.label, settlement.published(), settlement.changed(), line);
  };
  TextTable table("lrrr");
  table.add({"Positive: the plan pays", "Published", "Changed", "Effect"});
  table.rule();
  for (const Line* line : statement_rows(book)) table.add(row(*line));
  table.rule();
  table.add(row(*book.find_line(net_so_far_line)));
  std::string text = heading("SETTLEMENT: " + settlement.session().scenario().name) + table.text();
  TextTable terms("llrr");
  terms.add({"Term that moves", "", "Published", "Changed"});
  terms.rule();
  for (const RatesSettlement::MovedTerm& term : settlement.moved_terms())
    terms.add({term.label, term.element, term.before, term.after});
  return text + "\n" + terms.text();
}

}  // namespace

std::string text_rates(const Rates& rates) {
  std::string text = "Rate certification, computed: " + rates.program() + "\n";
  text += heading("FROM ENCOUNTER DOLLARS TO RATE") + reproduction(rates) + "\n" +
          wrapped("Computed from printed factors of three decimals: it lies near the published "
                  "rate, within what their rounding allows.", 2);
  if (rates.book().find_line("rating.withhold_share"))
    text += wrapped("The steps to Foster Care's cost are lost in print; Exhibit 2B prints what "
                    "they come to.", 2);
  if (rates.walk().empty())
    return text + "\n" + wrapped("Change an assumption with --set, as in --set "
                                 "'ma_adult.utilization_trend[ip_other]=2%'; * stands for every "
                                 "rate cell or category, and += adds to what is published. "
                                 "--format assumptions lists them.", 2);
  text += heading("WITH THE CHANGES") + changed_rates(rates) + heading("STEP BY STEP") + walk(rates);
  if (rates.settlement()) text += settlement_effect(*rates.settlement());
  return text;
}

std::string csv_rates(const Rates& rates) {
  std::string text = "id,label,unit,as published,with the changes\r\n";
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

}  // namespace trueup
