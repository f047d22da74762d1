#pragma once

#include <string_view>

namespace trueup {

/// What `trueup --help` prints.
inline constexpr std::string_view help_text = R"(trueup: what a Medicaid managed-care contract pays and takes back, exactly.

  trueup settle SCENARIO              the settlement statement of a scenario
      --format text|json|csv          text reads like a statement (the default)
      --explain LINE                  one line down to its clause, such as corridor.settlement
      --program FILE                  settle under a program file of your own
  trueup compare BEFORE AFTER         which line differs, and what caused the net to change
      --program FILE, --other-program FILE   program files of your own for BEFORE and AFTER
  trueup compare SCENARIO --under PROGRAM    the same scenario under another program's terms
  trueup combine SCENARIO SCENARIO... the statements of several programs of one contract, added up
  trueup terms PROGRAM [OTHER]        a program's terms with their clauses; two side by side
  trueup batch                        scenarios in, replies out: one JSON document a line
  trueup verify [PROGRAM]             printed tables of the rate certification, recomputed
      --format text|json|csv          contradictions first, then a count by exhibit; json of several
                                      programs is one document a line (NDJSON), csv one table
      --inject N --seed S             how many of N wrong digits are caught, one at a time
  trueup rates PROGRAM                the rate certification, computed from its printed inputs
      --set ASSUMPTION=VALUE          change one, as often as wanted: the walk shows each effect;
                                      += adds to what is published, * is every cell or category
      --changes FILE                  the changes of a file that the page has saved
      --scenario SCENARIO             what that does to the scenario's settlement
      --explain LINE                  one line down to its exhibits, such as rating.rate[ma_adult]
      --format text|json|csv|assumptions    csv lists every line, assumptions what can be changed
  trueup assign PROGRAM FILE          the rate cell of each member month in a CSV file
      --category CODE --age-months N  of one member, in place of a file
      --birth-date, --month, --exclusion, --reading READING=OPTION
      --format text|json|csv|scenario scenario starts one with the member months by rate cell
  trueup risk-scores PROGRAM FILE     the plans' average risk scores, normalized across plans
      --format text|json|csv          factors, rates, payments and the budget-neutral check
  trueup programs                     the shipped programs
  trueup examples                     the shipped examples
  trueup example NAME                 print an example, to start a scenario of your own
  trueup --help, --version

SCENARIO is a file, an example's name, or - for standard input. PROGRAM is the id of a shipped
program, or a file. compare, combine and terms take --format text|json too.

Start here:
  trueup settle exhibit-13a
  trueup settle exhibit-13a --explain corridor.settlement
  trueup example full-year > my-year.json
  trueup settle my-year.json

Amounts in a scenario are decimal strings ("741000", "0.913"), never JSON numbers. A figure you
leave out is missing, not zero: lines that need it say so, and every other line is computed.

Exit status: 0 when settled, 2 when the input has a fault (diagnostics on standard error).
Not official: not affiliated with any agency, plan or actuary. The contract governs.
)";

}  // namespace trueup
