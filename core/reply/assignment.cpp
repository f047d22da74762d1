#include "reply/assignment.h"

#include <algorithm>

#include "contract/nearest.h"
#include "contract/scenario.h"
#include "reply/csv_text.h"

namespace trueup {

namespace {

using rating::Unassigned;

/// The option of `rating.month_twelve` in force; without the reading no month is in two cells.
rating::MonthTwelve month_twelve_of(const RateCellAssignment& terms,
                                    const std::vector<std::size_t>& options) {
  for (std::size_t i = 0; i < terms.readings.size(); ++i)
    if (terms.readings[i].id == "rating.month_twelve")
      return *rating::month_twelve(terms.readings[i].options[options[i]].id);
  return rating::MonthTwelve::newborn;
}

}  // namespace

std::optional<AssignedMonths> AssignedMonths::assign(std::shared_ptr<const Program> program,
                                                     const ReadingChoices& choices,
                                                     std::vector<MemberMonth> months,
                                                     Diagnostics& diagnostics) {
  if (!check_assignable(*program, diagnostics)) return std::nullopt;
  AssignedMonths assigned;
  assigned.program_ = std::move(program);
  assigned.months_ = std::move(months);
  if (!assigned.choose(choices, diagnostics)) return std::nullopt;
  assigned.list_outcomes();
  assigned.count();
  return assigned;
}

std::optional<AssignedMonths> AssignedMonths::assign_csv(std::shared_ptr<const Program> program,
                                                         const ReadingChoices& choices,
                                                         std::string_view csv,
                                                         Diagnostics& diagnostics) {
  auto months = read_member_months(csv, *program, diagnostics);
  if (!diagnostics.empty()) return std::nullopt;
  return assign(std::move(program), choices, std::move(months), diagnostics);
}

bool AssignedMonths::choose(const ReadingChoices& choices, Diagnostics& diagnostics) {
  const auto& readings = program_->rate_cell_assignment->readings;
  for (const Reading& reading : readings) options_.push_back(reading.default_option);
  const auto known = ids_of(readings);
  for (const auto& [id, option] : choices) {
    const std::string pointer = "/readings/" + pointer_token(id);
    const auto found = std::find(known.begin(), known.end(), id);
    if (found == known.end()) {
      report(diagnostics, {Fault::unknown_reading, pointer, in_quotes(id), one_of(known),
                           did_you_mean(id, known, "The program's document names its readings.")});
      continue;
    }
    const std::size_t reading = static_cast<std::size_t>(found - known.begin());
    const auto options = ids_of(readings[reading].options);
    const auto chosen = std::find(options.begin(), options.end(), option);
    if (chosen == options.end())
      report(diagnostics, {Fault::unknown_option, pointer, in_quotes(option), one_of(options),
                           did_you_mean(option, options, "Name one of the options.")});
    else
      options_[reading] = static_cast<std::size_t>(chosen - options.begin());
  }
  return diagnostics.empty();
}

void AssignedMonths::list_outcomes() {
  for (const RateCell& cell : program_->cells) {
    count_of_cell_.push_back(counts_.size());
    if (cell.defined_by) counts_.push_back({cell.id, cell.label});
  }
  cell_count_ = counts_.size();
  for (const CellExclusion& exclusion : program_->rate_cell_assignment->exclusions)
    counts_.push_back({exclusion.id, exclusion.label});
  counts_.push_back({"other_category", "Category of eligibility that no rate cell has"});
  counts_.push_back({"other_age", "Age that no rate cell of the category has"});
}

std::size_t AssignedMonths::outcome_of(const MemberMonth& month,
                                       const std::vector<std::size_t>& options) const {
  const auto reading = month_twelve_of(*program_->rate_cell_assignment, options);
  const rating::Assignment found = rating::assign_rate_cell(*program_, month, reading);
  if (found.cell) return count_of_cell_[*found.cell];
  if (found.why == Unassigned::excluded) return cell_count_ + found.exclusion;
  return counts_.size() - (found.why == Unassigned::category ? 2 : 1);
}

void AssignedMonths::count() {
  outcomes_.reserve(months_.size());
  for (const MemberMonth& month : months_) {
    outcomes_.push_back(outcome_of(month, options_));
    ++counts_[outcomes_.back()].member_months;
  }
}

std::size_t AssignedMonths::moved(std::size_t reading, std::size_t option) const {
  std::size_t moved = 0;
  for (std::size_t i = 0; i < months_.size(); ++i)
    if (outcome_under(i, reading, option) != outcomes_[i]) ++moved;
  return moved;
}

std::size_t AssignedMonths::outcome_under(std::size_t month, std::size_t reading,
                                          std::size_t option) const {
  auto options = options_;
  options[reading] = option;
  return outcome_of(months_[month], options);
}

namespace {

Document reading_document(const AssignedMonths& assigned, std::size_t index) {
  const Reading& reading = assigned.program().rate_cell_assignment->readings[index];
  Document options = Document::array();
  for (std::size_t i = 0; i < reading.options.size(); ++i)
    options.push_back({{"id", reading.options[i].id},
                       {"label", reading.options[i].label},
                       {"moved", std::to_string(assigned.moved(index, i))}});
  return {{"id", reading.id},
          {"question", reading.question},
          {"selected", reading.options[assigned.options()[index]].id},
          {"default", reading.options[reading.default_option].id},
          {"options", std::move(options)},
          {"why", reading.why},
          {"cite", cites_document(reading.cites)}};
}

Document counts_document(const AssignedMonths& assigned, std::size_t from, std::size_t to) {
  Document list = Document::array();
  for (std::size_t i = from; i < to; ++i) {
    const AssignmentCount& count = assigned.counts()[i];
    list.push_back({{"id", count.id},
                    {"label", count.label},
                    {"member_months", std::to_string(count.member_months)}});
  }
  return list;
}

Document month_document(const AssignedMonths& assigned, std::size_t index) {
  const MemberMonth& month = assigned.months()[index];
  const std::size_t outcome = assigned.outcomes()[index];
  return {{"member", month.member},
          {"month", month.month},
          {"category_of_eligibility", month.category_of_eligibility},
          {"age_months", std::to_string(month.age_months)},
          {outcome < assigned.cell_count() ? "cell" : "unassigned", assigned.counts()[outcome].id}};
}

}  // namespace

Document assignment_document(const AssignedMonths& assigned, ListedMonths listed,
                             std::size_t most) {
  const Program& program = assigned.program();
  const RateCellAssignment& terms = *program.rate_cell_assignment;
  Document document = {{"format", "trueup.assignment.v1"}, {"ok", true}, {"program", program.id}};
  document["cite"] = cites_document(terms.cites);
  if (!terms.note.empty()) document["note"] = terms.note;
  document["readings"] = Document::array();
  for (std::size_t i = 0; i < terms.readings.size(); ++i)
    document["readings"].push_back(reading_document(assigned, i));
  document["member_months"] = std::to_string(assigned.months().size());
  document["cells"] = counts_document(assigned, 0, assigned.cell_count());
  document["unassigned"] =
      counts_document(assigned, assigned.cell_count(), assigned.counts().size());
  Document rows = Document::array();
  for (std::size_t i = 0; i < assigned.months().size() && rows.size() < most; ++i)
    if (listed == ListedMonths::all || assigned.outcomes()[i] >= assigned.cell_count())
      rows.push_back(month_document(assigned, i));
  document["rows"] = std::move(rows);
  return document;
}

std::string assignment_csv(const AssignedMonths& assigned) {
  std::string text = "member,month,category_of_eligibility,age_months,rate_cell,reason\r\n";
  for (std::size_t i = 0; i < assigned.months().size(); ++i) {
    const MemberMonth& month = assigned.months()[i];
    const AssignmentCount& outcome = assigned.counts()[assigned.outcomes()[i]];
    const bool has_cell = assigned.outcomes()[i] < assigned.cell_count();
    text += csv_text(month.member) + ',' + month.month + ',' +
            csv_text(month.category_of_eligibility) + ',' + std::to_string(month.age_months) +
            ',' + (has_cell ? outcome.id : "") + ',' + (has_cell ? "" : csv_text(outcome.label)) +
            "\r\n";
  }
  return text;
}

std::string assignment_scenario(const AssignedMonths& assigned) {
  Scenario scenario;
  scenario.program = assigned.program().id;
  scenario.name = "Member months by rate cell";
  std::size_t in_cells = 0;
  for (std::size_t i = 0; i < assigned.cell_count(); ++i) {
    const AssignmentCount& count = assigned.counts()[i];
    in_cells += count.member_months;
    Json value;
    value.kind = Json::Kind::string;
    value.text = std::to_string(count.member_months);
    scenario.entries.push_back({{"cells", count.id, "member_months"}, std::move(value)});
  }
  scenario.note = "Assigned from a file: " + std::to_string(in_cells) + " of " +
                  std::to_string(assigned.months().size()) + " member months have a rate cell";
  const auto& readings = assigned.program().rate_cell_assignment->readings;
  for (std::size_t i = 0; i < readings.size(); ++i)
    scenario.note += (i == 0 ? ", under " : ", ") + readings[i].id + " = " +
                     readings[i].options[assigned.options()[i]].id;
  scenario.note += ".";
  return write_scenario(scenario);
}

}  // namespace trueup
