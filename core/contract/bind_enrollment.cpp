#include "contract/bind_enrollment.h"

#include <algorithm>
#include <map>
#include <string>

#include "calendar/date.h"
#include "contract/nearest.h"
#include "contract/rate_cell_days.h"

namespace trueup {
namespace {

using Names = std::vector<std::string>;

void add_once(Names& names, const std::string& name) {
  if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
}

class EnrollmentCheck {
 public:
  EnrollmentCheck(const Program& program, Diagnostics& diagnostics)
      : program_(program), diagnostics_(diagnostics) {
    for (const RateCell& cell : program.cells) {
      if (!cell.who) continue;
      add_once(regions_, cell.who->region);
      add_once(categories_, cell.who->category);
      if (cell.who->custody) add_once(custodies_, *cell.who->custody);
    }
  }

  bool assigns() const { return !regions_.empty(); }

  void check(const Coverage& coverage) {
    const std::string row = "/inputs/enrollment/" + std::to_string(coverage.row);
    const std::size_t before = diagnostics_.size();
    check_name(row + "/region", coverage.region, regions_);
    check_name(row + "/category", coverage.category, categories_);
    if (!coverage.custody.empty()) check_name(row + "/custody", coverage.custody, custodies_);
    check_day(row + "/from", coverage.from);
    check_day(row + "/to", coverage.to);
    if (coverage.paid_to) check_day(row + "/paid_to", *coverage.paid_to);
    if (diagnostics_.size() > before) return;
    const auto runs = rate_cell_days(program_, {coverage});
    const auto odd = std::find_if(runs.begin(), runs.end(),
                                  [](const CellDays& run) { return run.cell == no_cell; });
    if (odd != runs.end()) report_no_cell(row, coverage, odd->from);
    check_count(runs.size());
  }

  void check_overlaps(const std::vector<Coverage>& enrollment) {
    std::map<std::string, std::vector<const Coverage*>> by_member;
    for (const Coverage& coverage : enrollment) by_member[coverage.member].push_back(&coverage);
    for (auto& [member, rows] : by_member) {
      std::stable_sort(rows.begin(), rows.end(), [](const Coverage* a, const Coverage* b) {
        return a->from < b->from;
      });
      for (std::size_t i = 1; i < rows.size(); ++i) {
        if (rows[i]->from > rows[i - 1]->to) continue;
        report(diagnostics_,
               {Fault::conflicting_inputs, "/inputs/enrollment/" + std::to_string(rows[i]->row),
                in_quotes(member) + " from " + to_iso(rows[i]->from),
                "a day after " + to_iso(rows[i - 1]->to) + ", where row " +
                    std::to_string(rows[i - 1]->row) + " of this member ends",
                "Cover each day of a member once, or give another member another name."});
      }
    }
  }

 private:
  void check_name(const std::string& pointer, const std::string& name, const Names& known) {
    if (std::find(known.begin(), known.end(), name) != known.end()) return;
    report(diagnostics_, {Fault::unknown_element, pointer, in_quotes(name), one_of(known),
                          did_you_mean(name, known, "Use one of the names expected here.")});
  }

  void check_day(const std::string& pointer, int day) {
    if (program_.period_start <= day && day <= program_.period_end) return;
    report(diagnostics_,
           {Fault::out_of_bounds, pointer, to_iso(day),
            "a day from " + to_iso(program_.period_start) + " to " + to_iso(program_.period_end),
            "List other days under the program whose rates they have."});
  }

  void report_no_cell(const std::string& row, const Coverage& coverage, int day) {
    const auto cells = cells_taking(program_, coverage, day);
    Names labels;
    for (const std::size_t cell : cells) labels.push_back(program_.cells[cell].id);
    Diagnostic fault{Fault::unknown_element, row,
                     coverage.sex + ", age " + std::to_string(age_on(coverage.born, day)) +
                         ", category " + coverage.category + " of " + coverage.region + " on " +
                         to_iso(day),
                     "a member whom exactly one rate cell takes", ""};
    if (cells.empty()) {
      fault.hint = coverage.custody.empty() && asks_for_custody(coverage)
                       ? "Say custody: " + one_of(custodies_) + "."
                       : ages_hint(coverage);
    } else {
      fault.hint = "These take this member at once: " + one_of(labels) +
                   ". The program file has to tell them apart.";
    }
    report(diagnostics_, std::move(fault));
  }

  bool asks_for_custody(const Coverage& coverage) const {
    return std::any_of(program_.cells.begin(), program_.cells.end(), [&](const RateCell& cell) {
      return cell.who && cell.who->region == coverage.region &&
             cell.who->category == coverage.category && cell.who->custody;
    });
  }

  std::string ages_hint(const Coverage& coverage) const {
    std::string ages;
    for (const RateCell& cell : program_.cells) {
      if (!cell.who || cell.who->region != coverage.region ||
          cell.who->category != coverage.category)
        continue;
      if (cell.who->sex && *cell.who->sex != coverage.sex) continue;
      ages += (ages.empty() ? "" : ", ") + std::to_string(cell.who->age_from) + " to " +
              std::to_string(cell.who->age_to);
    }
    if (ages.empty()) return "This region has no rate cell for the category.";
    return "Its rate cells take ages " + ages + ": check the dates and the category.";
  }

  void check_count(std::size_t runs) {
    const bool fitted = count_ <= max_cell_days;
    count_ += runs;
    if (!fitted || count_ <= max_cell_days) return;
    report(diagnostics_, {Fault::too_large, "/inputs/enrollment", "more months and birthdays",
                          "at most " + std::to_string(max_cell_days) +
                              " months of members, each birthday that changes the rate one more",
                          "Enter member months by rate cell for the others."});
  }

  const Program& program_;
  Diagnostics& diagnostics_;
  Names regions_, categories_, custodies_;
  std::size_t count_ = 0;
};

}  // namespace

void check_enrollment(const std::vector<Coverage>& enrollment, const Program& program,
                      Diagnostics& diagnostics) {
  if (enrollment.empty()) return;
  EnrollmentCheck check(program, diagnostics);
  if (!check.assigns()) {
    report(diagnostics, {Fault::unknown_key, "/inputs/enrollment", "a list", "no such list",
                         "Leave it out: the program does not say whom its rate cells take."});
    return;
  }
  for (const Coverage& coverage : enrollment) {
    if (is_full(diagnostics)) return;
    check.check(coverage);
  }
  check.check_overlaps(enrollment);
}

}  // namespace trueup
