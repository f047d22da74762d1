#pragma once

#include <string>
#include <vector>

#include "contract/program.h"
#include "contract/scenario.h"
#include "workbook/workbook.h"

namespace trueup {

/// A value of a scenario that another program has no place for.
struct LeftOut {
  std::string pointer;  ///< where it stands in the scenario
  std::string why;      ///< in one plain sentence
};

/// A scenario as another program can take it.
struct CarriedOver {
  Scenario scenario;
  std::vector<LeftOut> left_out;  ///< everything of the original that is not in it
};

/// Carries a scenario over from the program it is settled under to another one, whose workbook says
/// what it asks for; both documents are without a fault. A rate cell goes to the cell of the same id,
/// or to the one it is a regional part of. Member months and dollars of several parts add up exactly,
/// a factor or a rate is carried only where all parts have the same; where one part has no figure,
/// none is made up. A statewide figure cannot be split into parts. Terms entered for one contract,
/// and dates of another rating period, stay behind. Readings go along where the other program has
/// them.
CarriedOver carry_over(const Scenario& scenario, const Program& from, const Program& to,
                       const Workbook& asked);

}  // namespace trueup
