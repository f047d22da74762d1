#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "reply/lines.h"
#include "support.h"

// Programs of one's own, made in a test section by section.

namespace trueup {

/// A term with its value; cited.
Document own_term(const char* value, const char* unit = "ratio");

/// A term that stays open.
Document open_term(const char* unit = "ratio");

/// A program with a head and nothing else.
Document own_program();

/// The same with the rate cells "adults" and "children", 100.00 and 50.00 PMPM.
Document own_program_with_cells();

/// A scenario for it with nothing entered.
Draft own_scenario();

Settled settled(const Draft& draft, const Document& program);

/// The faults of opening a scenario under a program: "out_of_bounds /inputs/terms/savings.share".
std::string faults_of(const Draft& draft, const Document& program);

}  // namespace trueup
