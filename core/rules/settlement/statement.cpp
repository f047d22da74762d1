#include "rules/settlement/statement.h"

namespace trueup {

void statement(Sheet& sheet, const std::vector<Settlement>& settlements) {
  sheet.exhibit("statement", "Settlement statement");
  Expr net = sheet.constant(0, Unit::dollars);
  Expr so_far = sheet.constant(0, Unit::dollars);
  bool first = true;
  for (const Settlement& settlement : settlements) {
    const Expr row = sheet.line("statement." + settlement.id, settlement.label, Unit::dollars,
                                sheet.in_cents(settlement.plan_pays),
                                {.note = settlement.note, .due = settlement.due});
    net = first ? row : net + row;
    so_far = first ? first_known(row, 0) : so_far + first_known(row, 0);
    first = false;
  }
  sheet.line("statement.net", "Net settlement", Unit::dollars, net,
             {.note = settlements.empty() ? "Nothing is settled: the program's terms hold no payment."
                                          : "Positive: the plan pays."});
  sheet.line("statement.net_so_far", "Net of the settlements computed so far", Unit::dollars,
             so_far, {.note = "Leaves out every settlement that still lacks an input."});
}

}  // namespace trueup
