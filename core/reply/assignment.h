#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "contract/diagnostic.h"
#include "contract/member_months.h"
#include "contract/program.h"
#include "reply/lines.h"
#include "rules/rating/rate_cell_assignment.h"

namespace trueup {

/// Readings of the assignment that are chosen: id and option. Those not named have their default.
using ReadingChoices = std::vector<std::pair<std::string, std::string>>;

/// How many member months came to one rate cell, or have none for one reason.
struct AssignmentCount {
  std::string id;  ///< of the rate cell or exclusion; "other_category" or "other_age"
  std::string label;
  std::size_t member_months = 0;
};

/// Member months assigned to the rate cells of a program.
class AssignedMonths {
 public:
  /// Nothing, and diagnostics, for a program that does not define its rate cells and for a reading
  /// or option it does not have.
  static std::optional<AssignedMonths> assign(std::shared_ptr<const Program> program,
                                              const ReadingChoices& choices,
                                              std::vector<MemberMonth> months,
                                              Diagnostics& diagnostics);
  /// The same for the text of a CSV file.
  static std::optional<AssignedMonths> assign_csv(std::shared_ptr<const Program> program,
                                                  const ReadingChoices& choices,
                                                  std::string_view csv, Diagnostics& diagnostics);

  const Program& program() const { return *program_; }
  const std::vector<MemberMonth>& months() const { return months_; }
  /// The count each member month belongs to: an index into `counts`.
  const std::vector<std::size_t>& outcomes() const { return outcomes_; }
  /// The program's defined rate cells, then the reasons. They add up to the member months.
  const std::vector<AssignmentCount>& counts() const { return counts_; }
  std::size_t cell_count() const { return cell_count_; }
  /// The option in force of each of the program's assignment readings.
  const std::vector<std::size_t>& options() const { return options_; }
  /// The outcome of one member month under another option of a reading.
  std::size_t outcome_under(std::size_t month, std::size_t reading, std::size_t option) const;
  /// How many member months have another outcome under another option of a reading.
  std::size_t moved(std::size_t reading, std::size_t option) const;

 private:
  AssignedMonths() = default;
  bool choose(const ReadingChoices& choices, Diagnostics& diagnostics);
  void list_outcomes();
  void count();
  std::size_t outcome_of(const MemberMonth& month, const std::vector<std::size_t>& options) const;

  std::shared_ptr<const Program> program_;
  std::vector<MemberMonth> months_;
  std::vector<std::size_t> options_;
  std::vector<std::size_t> outcomes_;
  std::vector<AssignmentCount> counts_;
  std::vector<std::size_t> count_of_cell_;  // by Program::cells
  std::size_t cell_count_ = 0;
};

/// Which member months a document lists beside the counts.
enum class ListedMonths { all, unassigned };

/// trueup.assignment.v1: readings, counts and at most `most` of the member months.
Document assignment_document(const AssignedMonths& assigned, ListedMonths listed,
                             std::size_t most);

/// Each member month with its rate cell or the reason it has none, as RFC 4180 CSV.
std::string assignment_csv(const AssignedMonths& assigned);

/// A scenario of the program with the member months by rate cell, and nothing else entered.
std::string assignment_scenario(const AssignedMonths& assigned);

}  // namespace trueup
