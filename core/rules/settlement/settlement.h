#pragma once

#include <memory>
#include <vector>

#include "contract/program.h"
#include "contract/scenario.h"
#include "workbook/workbook.h"

namespace trueup {

/// The workbook of one program's settlement, in the order the contract sets: capitation, withhold,
/// incentive, directed payments, corridor, MLR, rebate, taxes, statement. Its shape depends on the
/// program and on how many high-cost members are listed, never on an entered amount.
std::unique_ptr<Workbook> settlement_workbook(const Program& program,
                                              const std::vector<HighCostMember>& members);

}  // namespace trueup
