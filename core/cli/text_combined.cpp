#include "cli/text_combined.h"

#include "cli/text_layout.h"
#include "number/decimal.h"
#include "readers/write_value.h"

namespace trueup {

namespace {

std::string shown(const Document& worth, Unit unit) {
  if (worth.is_null()) return "-";
  if (worth.contains("undefined")) return "undefined";
  if (!worth.contains("value")) return "not computed";
  const auto value = parse_decimal(worth["value"].get<std::string>());
  if (!value) return worth["value"].get<std::string>();
  return unit == Unit::dollars ? write_whole_dollars(*value) : write_for_reading(*value, unit);
}

void add_row(TextTable& table, const Document& row) {
  std::vector<std::string> cells{row["label"].get<std::string>()};
  for (const Document& value : row["values"]) cells.push_back(shown(value, Unit::dollars));
  cells.push_back(shown(row["sum"], Unit::dollars));
  cells.push_back(row["direction"].get<std::string>());
  table.add(std::move(cells));
}

/// What each program still lacks of a row's sum.
std::string lacking(const Document& row) {
  std::string text;
  if (!row["sum"].contains("missing")) return text;
  constexpr std::size_t most = 3;
  for (const Document& one : row["sum"]["missing"]) {
    std::string needs;
    const Document& inputs = one["inputs"];
    for (std::size_t i = 0; i < inputs.size() && i < most; ++i)
      needs += (i ? ", " : "") + inputs[i].get<std::string>();
    if (inputs.size() > most) needs += " and " + std::to_string(inputs.size() - most) + " more";
    text += wrapped(row["label"].get<std::string>() + ": " + one["program"].get<std::string>() +
                        " needs " + needs + ".", 4);
  }
  return text;
}

std::string ratios(const Document& programs) {
  TextTable table("lrrr");
  table.add({"Program", "Adjusted MLR", "Minimum", "Rebate"});
  table.rule();
  for (const Document& program : programs) {
    if (!program.contains("plan_mlr")) {
      table.add({program["id"].get<std::string>(), "-", "-", "-"});
      continue;
    }
    const Document& mlr = program["plan_mlr"];
    table.add({program["id"].get<std::string>(), shown(mlr["adjusted"], Unit::ratio),
               shown(mlr["minimum"], Unit::ratio), shown(mlr["rebate"], Unit::dollars)});
  }
  return heading("MEDICAL LOSS RATIOS (each program its own; they are never added)") +
         table.text();
}

}  // namespace

std::string text_combined(const Document& combined) {
  const Document& period = combined["rating_period"];
  std::string text = combined["contract"]["title"].get<std::string>() + "\n" + "Rating period " +
                     period["from"].get<std::string>() + " to " + period["to"].get<std::string>() +
                     "\n";
  std::vector<std::string> head{"Settlement"};
  for (const Document& program : combined["programs"]) {
    text += program["id"].get<std::string>() + ": " + program["scenario"].get<std::string>() + "\n";
    head.push_back(program["id"].get<std::string>());
  }
  head.insert(head.end(), {"Together", "Direction"});
  TextTable table("l" + std::string(combined["programs"].size() + 1, 'r') + "l");
  table.add(std::move(head));
  table.rule();
  std::string needs;
  for (const Document& row : combined["rows"]) {
    add_row(table, row);
    needs += lacking(row);
  }
  table.rule();
  const bool whole = combined["net"]["sum"].contains("value");
  add_row(table, combined[whole ? "net" : "so_far"]);
  text += heading("COMBINED STATEMENT (positive: the plan pays)") + table.text();
  if (!whole)
    text += "  " + combined["so_far"]["rows"].get<std::string>() + " of " +
            combined["so_far"]["of"].get<std::string>() + " settlements could be computed.\n" +
            needs;
  return text + ratios(combined["programs"]) +
         heading("Not official: not affiliated with any agency, plan or actuary. The contract "
                 "governs.");
}

}  // namespace trueup
