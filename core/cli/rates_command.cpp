#include "cli/rates_command.h"

#include <algorithm>
#include <iostream>

#include "cli/arguments.h"
#include "cli/text_layout.h"
#include "cli/text_rates.h"
#include "cli/text_statement.h"
#include "number/decimal.h"
#include "readers/write_value.h"
#include "reply/rates.h"
#include "reply/rates_json.h"

namespace trueup {

namespace {

constexpr int computed = 0;
constexpr int bad_input = 2;

/// "ID=VALUE", or "ID+=VALUE" to add to what is published.
AssumptionChange change_of(const std::string& text) {
  const std::size_t equals = std::min(text.find('='), text.size());
  AssumptionChange change{text.substr(0, equals), "", false, ""};
  if (equals < text.size()) change.value = text.substr(equals + 1);
  if (!change.id.empty() && change.id.back() == '+') {
    change.id.pop_back();
    change.adds = true;
  }
  return change;
}

/// The changes of --set and of the file of --changes. None, with a complaint, where the file cannot
/// be read.
std::optional<std::vector<AssumptionChange>> changes_of(const Arguments& arguments,
                                                        Diagnostics& diagnostics) {
  std::vector<AssumptionChange> changes;
  if (const std::string path = arguments.option("changes"); !path.empty()) {
    const auto text = read_file(path);
    if (!text) {
      complain("cannot read the file of changes " + path);
      return std::nullopt;
    }
    changes = read_changes_file(*text, arguments.words[0], diagnostics);
  }
  for (const std::string& text : arguments.repeated) changes.push_back(change_of(text));
  return changes;
}

std::string text_assumptions(const Rates& rates) {
  TextTable table("lrl");
  table.add({"Assumption", "Published", ""});
  table.rule();
  const Certification& certification = rates.certification();
  for (const AssumptionElement& at : rates.assumptions()) {
    const Input& input =
        certification.book.inputs()[certification.assumptions[at.assumption].input];
    const auto value = published_value(certification, rates.published(), at);
    table.add({at.name, value ? write_for_reading(*value, input.unit) : "lost in print",
               input.label});
  }
  return table.text();
}

int write(const Rates& rates, const Arguments& arguments, const std::string& format) {
  const std::string line = arguments.option("explain");
  if (!line.empty()) {
    const std::string text = text_explanation(rates.changed(), line);
    if (text.empty()) return complain("no line named " + line + "; --format csv lists them all");
    std::cout << printable(text);
  } else if (format == "json") {
    std::cout << rates_document(rates) << '\n';
  } else {
    std::cout << (format == "csv" ? csv_rates(rates) : printable(text_rates(rates)));
  }
  return computed;
}

}  // namespace

int rates_command(const std::vector<std::string>& given) {
  Usage usage{"rates", 1, "one program", {"format", "scenario", "changes", "explain"}};
  usage.repeatable = "set";
  const auto arguments = read_arguments(given, usage);
  if (!arguments) return bad_input;
  const std::string format = arguments->option("format", "text");
  if (!is_format(format, {"text", "json", "csv", "assumptions"})) return bad_input;
  const auto rates = Rates::open(arguments->words[0]);
  if (!rates) return complain("no printed tables are shipped for " + arguments->words[0]);
  if (format == "assumptions") {
    std::cout << printable(text_assumptions(*rates));
    return computed;
  }
  Diagnostics diagnostics;
  if (const std::string scenario = arguments->option("scenario"); !scenario.empty()) {
    const auto text = read_scenario_argument(scenario);
    if (!text) return bad_input;
    if (!rates->settle(*text, diagnostics)) return complain_of(diagnostics);
  }
  const auto changes = changes_of(*arguments, diagnostics);
  if (!changes) return bad_input;
  if (!diagnostics.empty() || !rates->change(*changes, diagnostics)) return complain_of(diagnostics);
  return write(*rates, *arguments, format);
}

}  // namespace trueup
