#include "cli/assign_command.h"

#include <algorithm>
#include <iostream>
#include <memory>

#include "cli/arguments.h"
#include "cli/text_layout.h"
#include "number/decimal.h"
#include "reply/assignment.h"
#include "reply/head.h"
#include "reply/program_argument.h"

namespace trueup {

namespace {

constexpr int assigned_all = 0;
constexpr int bad_input = 2;
constexpr std::size_t most_listed = 20;

std::string grouped(std::size_t number) { return group_thousands(std::to_string(number)); }

std::string text_counts(const AssignedMonths& assigned) {
  TextTable table("lr");
  table.add({"Rate cell", "Member months"});
  table.rule();
  std::size_t in_cells = 0;
  const auto& counts = assigned.counts();
  for (std::size_t i = 0; i < assigned.cell_count(); ++i) {
    table.add({counts[i].label, grouped(counts[i].member_months)});
    in_cells += counts[i].member_months;
  }
  table.rule();
  table.add({"In a rate cell", grouped(in_cells)});
  for (std::size_t i = assigned.cell_count(); i < counts.size(); ++i)
    if (counts[i].member_months > 0)
      table.add({"None: " + counts[i].label, grouped(counts[i].member_months)});
  table.rule();
  table.add({"All", grouped(assigned.months().size())});
  return table.text();
}

std::string text_unassigned(const AssignedMonths& assigned) {
  TextTable table("lllrl");
  std::size_t unassigned = 0;
  for (std::size_t i = 0; i < assigned.months().size(); ++i) {
    const std::size_t outcome = assigned.outcomes()[i];
    if (outcome < assigned.cell_count() || ++unassigned > most_listed) continue;
    const MemberMonth& month = assigned.months()[i];
    table.add({month.member, month.month, month.category_of_eligibility,
               std::to_string(month.age_months) + " months", assigned.counts()[outcome].label});
  }
  if (unassigned == 0) return {};
  const std::string more =
      unassigned > most_listed
          ? "  and " + grouped(unassigned - most_listed) + " more; --format csv lists all\n"
          : "";
  return heading("Without a rate cell") + table.text() + more;
}

std::string text_readings(const AssignedMonths& assigned) {
  std::string text;
  const auto& readings = assigned.program().rate_cell_assignment->readings;
  for (std::size_t i = 0; i < readings.size(); ++i) {
    const Reading& reading = readings[i];
    text += wrapped(reading.question, 2);
    for (std::size_t option = 0; option < reading.options.size(); ++option) {
      const std::string name = reading.id + "=" + reading.options[option].id;
      const bool selected = option == assigned.options()[i];
      const std::string effect =
          selected ? "in force" : "member months moved: " + grouped(assigned.moved(i, option));
      text += wrapped(name + ": " + reading.options[option].label + " (" + effect + ")", 4);
    }
  }
  return text.empty() ? text : heading("Readings") + text;
}

std::string text_citations(const Citations& cites) {
  std::string text;
  for (const Citation& cite : cites)
    text += (text.empty() ? "" : "; ") + cite.source + " " + cite.clause;
  return text;
}

std::string text_file(const AssignedMonths& assigned) {
  const RateCellAssignment& terms = *assigned.program().rate_cell_assignment;
  return "Member months by rate cell: " + assigned.program().title + "\n\n" +
         text_counts(assigned) + text_unassigned(assigned) + text_readings(assigned) + "\n" +
         wrapped(text_citations(terms.cites) + ". " + terms.note, 2);
}

std::string text_single(const AssignedMonths& assigned) {
  const MemberMonth& month = assigned.months()[0];
  const std::size_t outcome = assigned.outcomes()[0];
  const AssignmentCount& count = assigned.counts()[outcome];
  std::string text = outcome < assigned.cell_count()
                         ? count.label + " (" + count.id + ")\n"
                         : "No rate cell: " + count.label + "\n";
  text += wrapped("Category of eligibility " + month.category_of_eligibility + ", " +
                      std::to_string(month.age_months) + " months of age; " +
                      text_citations(assigned.program().rate_cell_assignment->cites),
                  2);
  const auto& readings = assigned.program().rate_cell_assignment->readings;
  for (std::size_t i = 0; i < readings.size(); ++i)
    for (std::size_t option = 0; option < readings[i].options.size(); ++option) {
      const std::size_t other = assigned.outcome_under(0, i, option);
      if (other != outcome)
        text += wrapped("Under --reading " + readings[i].id + "=" + readings[i].options[option].id +
                            ": " + assigned.counts()[other].label,
                        2);
    }
  return text;
}

ReadingChoices choices_of(const std::vector<std::string>& given) {
  ReadingChoices choices;
  for (const std::string& text : given) {
    const std::size_t equals = std::min(text.find('='), text.size());
    choices.emplace_back(text.substr(0, equals),
                         equals == text.size() ? std::string() : text.substr(equals + 1));
  }
  return choices;
}

std::optional<AssignedMonths> assign_one(const Arguments& arguments,
                                         std::shared_ptr<const Program> program,
                                         Diagnostics& diagnostics) {
  if (!check_assignable(*program, diagnostics)) return std::nullopt;
  const WrittenMonth written{{},
                             arguments.option("month"),
                             arguments.option("category"),
                             arguments.option("birth-date"),
                             arguments.option("age-months"),
                             arguments.option("exclusion")};
  std::vector<MemberMonth> months = {read_member_month(written, *program, "", "", diagnostics)};
  if (!diagnostics.empty()) return std::nullopt;
  return AssignedMonths::assign(std::move(program), choices_of(arguments.repeated),
                                std::move(months), diagnostics);
}

void print(const AssignedMonths& assigned, const std::string& format, bool single) {
  if (format == "json")
    std::cout << text_of(assignment_document(assigned, ListedMonths::all,
                                             assigned.months().size()))
              << '\n';
  else if (format == "csv")
    std::cout << assignment_csv(assigned);
  else if (format == "scenario")
    std::cout << assignment_scenario(assigned);
  else
    std::cout << printable(single ? text_single(assigned) : text_file(assigned));
}

}  // namespace

int assign_command(const std::vector<std::string>& given) {
  Usage usage{"assign", 2, "a program, and a file or --category and --age-months",
              {"format", "category", "age-months", "birth-date", "month", "exclusion"}};
  usage.last_word_optional = true;
  usage.repeatable = "reading";
  const auto arguments = read_arguments(given, usage);
  if (!arguments) return bad_input;
  const std::string format = arguments->option("format", "text");
  if (!is_format(format, {"text", "json", "csv", "scenario"})) return bad_input;
  const bool single = arguments->words.size() == 1;
  if (single != (arguments->options.count("category") > 0))
    return complain("assign takes a file, or --category with --age-months or --birth-date");
  Diagnostics diagnostics;
  auto program = find_program(read_program_argument(arguments->words[0]), diagnostics);
  std::optional<AssignedMonths> assigned;
  if (program && single) {
    assigned = assign_one(*arguments, program, diagnostics);
  } else if (program) {
    const auto csv = read_file(arguments->words[1]);
    if (!csv) return complain("cannot read the file " + arguments->words[1]);
    assigned = AssignedMonths::assign_csv(program, choices_of(arguments->repeated), *csv,
                                          diagnostics);
  }
  if (!assigned) return complain_of(diagnostics);
  print(*assigned, format, single);
  return assigned_all;
}

}  // namespace trueup
