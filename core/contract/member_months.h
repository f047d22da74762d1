#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "contract/diagnostic.h"
#include "contract/program.h"

namespace trueup {

/// One month of one member, to be assigned to a rate cell.
struct MemberMonth {
  std::string member;
  std::string month;                    ///< "2025-07"; empty where it was not said
  std::string category_of_eligibility;  ///< "072"
  int age_months = 0;                   ///< the month of birth is month 0
  std::string exclusion;                ///< id of one of the program's exclusions, or empty
};

/// The same as a person writes it: the columns of a file, or the options of a command.
struct WrittenMonth {
  std::string member;
  std::string month;                    ///< YYYY-MM
  std::string category_of_eligibility;
  std::string birth_date;               ///< YYYY-MM-DD; either it or the age
  std::string age_months;               ///< a whole number
  std::string exclusion;
};

/// Months of age in a calendar month: the month of birth is month 0, the month of the first
/// birthday month 12. Newborns have their 3, 10 and 13 months (R08 Appendix A, Table 1) only when
/// months are counted so. Negative before birth. Both are day numbers.
int age_in_months(int born, int month);

/// Whether a program says who belongs to its rate cells; a diagnostic where it does not.
bool check_assignable(const Program& program, Diagnostics& diagnostics);

/// Checks one member month against the program: month in the rating period, category of
/// eligibility in the program's form, an age or a date of birth, a known exclusion. Places are
/// `pointer` and the names of the columns. `where` ends what was found: " (line 5)".
MemberMonth read_member_month(const WrittenMonth& written, const Program& program,
                              const std::string& pointer, const std::string& where,
                              Diagnostics& diagnostics);

/// Reads a CSV file of member months under a header that names, in any order, the columns member,
/// month, category_of_eligibility, exclusion, and birth_date or age_months or both. A member has a
/// month once. Places are "/rows/3/birth_date", rows counted from 0 after the header; `found` names
/// the line of the file. The result is good only when there are no diagnostics.
std::vector<MemberMonth> read_member_months(std::string_view csv, const Program& program,
                                            Diagnostics& diagnostics);

}  // namespace trueup
