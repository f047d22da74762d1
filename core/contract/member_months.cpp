#include "contract/member_months.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "calendar/date.h"
#include "contract/figures.h"
#include "contract/nearest.h"

namespace trueup {
namespace {

constexpr int oldest_months = 150 * 12;

/// One member month being checked.
class MonthReader {
 public:
  MonthReader(const Program& program, std::string pointer, std::string where,
              Diagnostics& diagnostics)
      : program_(program),
        pointer_(std::move(pointer)),
        where_(std::move(where)),
        diagnostics_(diagnostics) {}

  MemberMonth read(const WrittenMonth& written) {
    const auto first_day = read_month(written.month);
    MemberMonth month{written.member, written.month, written.category_of_eligibility, 0,
                      written.exclusion};
    check_category(written.category_of_eligibility);
    month.age_months = read_age(written, first_day);
    check_exclusion(written.exclusion);
    return month;
  }

 private:
  void fault(Fault fault, const char* column, const std::string& found, std::string expected,
             std::string hint) {
    report(diagnostics_, {fault, pointer_ + "/" + column,
                          (found.empty() ? "nothing" : in_quotes(shortened(found))) + where_,
                          std::move(expected), std::move(hint)});
  }

  /// The first day of the month. A month outside the rating period has other definitions.
  std::optional<int> read_month(const std::string& text) {
    if (text.empty()) return std::nullopt;
    const auto day = parse_date(text + "-01");
    if (!day) {
      fault(Fault::not_a_date, "month", text, "a month such as 2025-07",
            "Write year and month with a dash.");
      return std::nullopt;
    }
    if (*day >= program_.period_start && *day <= program_.period_end) return day;
    fault(Fault::out_of_bounds, "month", text,
          to_iso(program_.period_start).substr(0, 7) + " to " +
              to_iso(program_.period_end).substr(0, 7),
          "The program defines its rate cells for its own rating period.");
    return std::nullopt;
  }

  /// A code of another length than the program's would be told from them for its form alone.
  void check_category(const std::string& text) {
    const std::string* shown = nullptr;
    for (const RateCell& cell : program_.cells) {
      if (!cell.defined_by) continue;
      for (const std::string& category : cell.defined_by->categories) {
        if (category.size() == text.size()) return;
        if (!shown || category < *shown) shown = &category;
      }
    }
    if (!shown) return;
    fault(text.empty() ? Fault::missing_key : Fault::unknown_element, "category_of_eligibility",
          text, "a code such as " + in_quotes(*shown),
          "Write the whole code and nothing else: a spreadsheet may have dropped leading zeros.");
  }

  int read_age(const WrittenMonth& written, std::optional<int> first_day) {
    if (!written.age_months.empty() && !written.birth_date.empty()) {
      fault(Fault::conflicting_inputs, "age_months", written.age_months,
            "an age or a date of birth, not both", "Leave one of the two empty.");
      return 0;
    }
    if (!written.age_months.empty()) return read_months(written.age_months);
    if (written.birth_date.empty()) {
      fault(Fault::missing_key, "birth_date", "", "an age in months or a date of birth",
            "Fill in birth_date or age_months.");
      return 0;
    }
    return read_birth(written.birth_date, written.month, first_day);
  }

  int read_months(const std::string& text) {
    int months = 0;
    const char* end = text.data() + text.size();
    const auto parsed = std::from_chars(text.data(), end, months);
    if (parsed.ec == std::errc{} && parsed.ptr == end && months >= 0 && months <= oldest_months)
      return months;
    fault(Fault::out_of_bounds, "age_months", text,
          "a whole number of months from 0 to " + std::to_string(oldest_months),
          "The month of birth is month 0.");
    return 0;
  }

  int read_birth(const std::string& text, const std::string& month,
                 std::optional<int> first_day) {
    Json value;
    value.kind = Json::Kind::string;
    value.text = text;
    Diagnostics faults;
    const auto born = read_date({&value, pointer_ + "/birth_date"}, faults);
    for (Diagnostic& each : faults) {
      each.found += where_;
      each.expected = "a date such as 2025-05-14";
      report(diagnostics_, std::move(each));
    }
    if (!born) return 0;
    if (month.empty())
      fault(Fault::missing_key, "month", "", "the month, beside a date of birth",
            "Add the month, or give the age in months.");
    if (!first_day) return 0;
    const int age = age_in_months(*born, *first_day);
    if (age >= 0 && age <= oldest_months) return age;
    fault(Fault::out_of_bounds, "birth_date", text,
          age < 0 ? "a date not after the month " + month : "a date within 150 years",
          "Check the date of birth and the month.");
    return 0;
  }

  void check_exclusion(const std::string& text) {
    const auto known = ids_of(program_.rate_cell_assignment->exclusions);
    if (text.empty() || std::find(known.begin(), known.end(), text) != known.end()) return;
    fault(Fault::unknown_element, "exclusion", text, "nothing, or " + one_of(known),
          did_you_mean(text, known, "Leave it empty where nothing excludes the member."));
  }

  const Program& program_;
  std::string pointer_;
  std::string where_;
  Diagnostics& diagnostics_;
};

}  // namespace

int age_in_months(int born, int month) {
  const CalendarDate birth = calendar_date(born);
  const CalendarDate at = calendar_date(month);
  return (at.year - birth.year) * 12 + at.month - birth.month;
}

bool check_assignable(const Program& program, Diagnostics& diagnostics) {
  if (program.rate_cell_assignment) return true;
  report(diagnostics, {Fault::not_applicable, "", in_quotes(program.id),
                       "a program whose document defines its rate cells",
                       "Add \"defined_by\" to its cells and \"rate_cell_assignment\", where its "
                       "documents say who belongs to a cell."});
  return false;
}

MemberMonth read_member_month(const WrittenMonth& written, const Program& program,
                              const std::string& pointer, const std::string& where,
                              Diagnostics& diagnostics) {
  return MonthReader(program, pointer, where, diagnostics).read(written);
}

}  // namespace trueup
