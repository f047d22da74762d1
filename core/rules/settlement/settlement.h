#pragma once

#include <memory>
#include <vector>

#include "contract/program.h"
#include "contract/scenario.h"
#include "workbook/workbook.h"

namespace trueup {

/// The workbook of one program's settlement, in the order the contract sets: capitation, withhold,
/// incentive, directed payments, corridor, MLR, rebate, taxes, statement. Its shape depends on the
/// program and on the lists of members, never on an entered amount. Every coverage listed must be
/// one that `check_enrollment` finds no fault with.
std::unique_ptr<Workbook> settlement_workbook(const Program& program,
                                              const std::vector<HighCostMember>& members,
                                              const std::vector<Coverage>& enrollment = {});

}  // namespace trueup
