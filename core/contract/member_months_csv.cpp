#include <array>
#include <unordered_set>

#include "contract/csv_reader.h"
#include "contract/json.h"
#include "contract/member_months.h"
#include "contract/nearest.h"

namespace trueup {
namespace {

struct Column {
  const char* name;
  std::string WrittenMonth::*field;
};

constexpr std::array<Column, 6> columns = {{
    {"member", &WrittenMonth::member},
    {"month", &WrittenMonth::month},
    {"category_of_eligibility", &WrittenMonth::category_of_eligibility},
    {"birth_date", &WrittenMonth::birth_date},
    {"age_months", &WrittenMonth::age_months},
    {"exclusion", &WrittenMonth::exclusion},
}};

std::vector<std::string> column_names() {
  std::vector<std::string> names;
  for (const Column& column : columns) names.emplace_back(column.name);
  return names;
}

/// Which column each field of a row belongs to, by the header.
class Header {
 public:
  Header(const std::vector<std::string>& names, Diagnostics& diagnostics) {
    for (const std::string& name : names) add(name, diagnostics);
    for (const char* needed : {"member", "month", "category_of_eligibility", "exclusion"})
      if (!has(needed)) miss(needed, "the column " + in_quotes(needed), diagnostics);
    if (!has("birth_date") && !has("age_months"))
      miss("birth_date", "the column \"birth_date\" or \"age_months\"", diagnostics);
  }

  std::size_t size() const { return by_field_.size(); }

  WrittenMonth written(std::vector<std::string>&& fields) const {
    WrittenMonth row;
    for (std::size_t i = 0; i < fields.size(); ++i)
      row.*columns[by_field_[i]].field = std::move(fields[i]);
    return row;
  }

 private:
  bool has(std::string_view name) const {
    for (const std::size_t column : by_field_)
      if (columns[column].name == name) return true;
    return false;
  }

  void add(const std::string& name, Diagnostics& diagnostics) {
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (columns[i].name != name) continue;
      if (has(name))
        report(diagnostics, {Fault::duplicate_key, "/columns/" + name, in_quotes(name),
                             "each column once", "Leave one of the two out."});
      by_field_.push_back(i);
      return;
    }
    const auto known = column_names();
    report(diagnostics, {Fault::unknown_key, "/columns/" + pointer_token(name),
                         in_quotes(shortened(name)), one_of(known),
                         did_you_mean(name, known, "The first line names the columns.")});
  }

  static void miss(const char* name, std::string expected, Diagnostics& diagnostics) {
    report(diagnostics, {Fault::missing_key, std::string("/columns/") + name, "nothing",
                         std::move(expected), "Add the column; its fields may be empty where "
                         "there is nothing to say."});
  }

  std::vector<std::size_t> by_field_;
};

}  // namespace

std::vector<MemberMonth> read_member_months(std::string_view csv, const Program& program,
                                            Diagnostics& diagnostics) {
  std::vector<MemberMonth> months;
  if (!check_assignable(program, diagnostics)) return months;
  CsvReader reader(csv, diagnostics);
  std::vector<std::string> fields;
  reader.next(fields);
  if (!diagnostics.empty()) return months;
  const Header header(fields, diagnostics);
  if (!diagnostics.empty()) return months;
  std::unordered_set<std::string> seen;
  while (!is_full(diagnostics) && reader.next(fields)) {
    const std::string pointer = "/rows/" + std::to_string(months.size());
    const std::string where = " (line " + std::to_string(reader.line()) + ")";
    if (fields.size() != header.size()) {
      report(diagnostics, {Fault::wrong_type, pointer,
                           std::to_string(fields.size()) + " fields" + where,
                           std::to_string(header.size()) + " fields, as in the first line",
                           "Check the commas and quotes of this line."});
      months.emplace_back();
      continue;
    }
    const WrittenMonth row = header.written(std::move(fields));
    const auto check_filled = [&](const char* name, const std::string& text) {
      if (text.empty())
        report(diagnostics, {Fault::missing_key, pointer + "/" + name, "nothing" + where,
                             std::string("a ") + name, "Fill in the field."});
    };
    check_filled("member", row.member);
    check_filled("month", row.month);
    months.push_back(read_member_month(row, program, pointer, where, diagnostics));
    if (!row.member.empty() && !row.month.empty() &&
        !seen.insert(row.month + " " + row.member).second)
      report(diagnostics, {Fault::duplicate_key, pointer,
                           in_quotes(shortened(row.member)) + " in " + row.month + where,
                           "each month of a member once", "Leave one of the two rows out."});
  }
  return months;
}

}  // namespace trueup
