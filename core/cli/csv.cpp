#include "cli/csv.h"

#include "number/decimal.h"
#include "readers/explain.h"
#include "reply/lines.h"

namespace trueup {

namespace {

std::string joined_text(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : "; ") + part;
  return text;
}

}  // namespace

std::string csv_lines(const Session& session) {
  const Evaluation& evaluation = session.evaluation();
  const Workbook& book = session.workbook();
  std::string text = "line,label,unit,value,exact,missing,formula,clause\r\n";
  for (const Line& line : book.lines()) {
    if (!evaluation.active(line)) continue;
    const Node& node = book.nodes()[line.node];
    for (std::uint32_t i = 0; i < node.size; ++i) {
      const Value& value = evaluation.at(line.node, i);
      const Explanation why = explain(evaluation, line, i);
      std::vector<std::string> cites;
      for (const Citation& cite : line.cites) cites.push_back(cite.source + " " + cite.clause);
      std::string number, exact;
      if (value.known()) {
        number = value_text(value.number, line.unit);
        if (line.unit != Unit::date && !to_decimal(value.number).exact)
          exact = to_fraction(value.number);
        if (line.unit == Unit::words)
          number = csv_text(line.words.at(static_cast<std::size_t>(numerator(value.number))));
      }
      text += csv_text(book.element_name(line.id, node.shape, i)) + ',' + csv_text(line.label) +
              ',' + std::string(unit_name(line.unit)) + ',' + number + ',' + exact + ',' +
              csv_text(joined_text(why.missing)) + ',' + csv_text(why.formula) + ',' +
              csv_text(joined_text(cites)) + "\r\n";
    }
  }
  return text;
}

}  // namespace trueup
