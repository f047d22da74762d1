#include "reply/assignment_json.h"

#include <utility>

#include "calendar/date.h"
#include "contract/json_reader.h"
#include "number/decimal.h"
#include "reply/program_argument.h"

namespace trueup {

ReadingChoices read_reading_choices(std::string_view json, Diagnostics& diagnostics) {
  constexpr std::size_t most = 50;
  ReadingChoices choices;
  if (json.empty()) return choices;
  const std::size_t before = diagnostics.size();
  const Json document = parse_json(json, diagnostics);
  if (diagnostics.size() > before) return choices;
  ObjectReader object({&document, ""}, diagnostics);
  for (const auto& [id, option] : object.entries(most))
    choices.emplace_back(id, read_text(option, diagnostics).value_or(""));
  return choices;
}

WrittenMonth read_written_month(std::string_view json, Diagnostics& diagnostics) {
  WrittenMonth month;
  const std::size_t before = diagnostics.size();
  const Json document = parse_json(json, diagnostics);
  if (diagnostics.size() > before) return month;
  ObjectReader object({&document, ""}, diagnostics);
  month.category_of_eligibility = object.note("category_of_eligibility");
  month.month = object.note("month");
  month.birth_date = object.note("birth_date");
  month.age_months = object.note("age_months");
  month.exclusion = object.note("exclusion");
  object.finish();
  return month;
}

std::optional<AssignedMonths> assign_file(std::string_view program, std::string_view csv,
                                          std::string_view readings, Diagnostics& diagnostics) {
  auto found = find_program(program, diagnostics);
  const auto choices = read_reading_choices(readings, diagnostics);
  if (!diagnostics.empty()) return std::nullopt;
  return AssignedMonths::assign_csv(std::move(found), choices, csv, diagnostics);
}

std::optional<AssignedMonths> assign_written_month(std::string_view program,
                                                   std::string_view month,
                                                   std::string_view readings,
                                                   Diagnostics& diagnostics) {
  auto found = find_program(program, diagnostics);
  const auto choices = read_reading_choices(readings, diagnostics);
  const WrittenMonth written = read_written_month(month, diagnostics);
  if (!diagnostics.empty() || !check_assignable(*found, diagnostics)) return std::nullopt;
  std::vector<MemberMonth> months = {read_member_month(written, *found, "", "", diagnostics)};
  if (!diagnostics.empty()) return std::nullopt;
  return AssignedMonths::assign(std::move(found), choices, std::move(months), diagnostics);
}

namespace {

const char* risk_adjustment_name(RiskAdjustment adjustment) {
  switch (adjustment) {
    case RiskAdjustment::none: return "none";
    case RiskAdjustment::prospective: return "prospective";
    case RiskAdjustment::concurrent: return "concurrent";
  }
  return "";
}

Document cell_document(const RateCell& cell) {
  Document document = {{"id", cell.id},
                       {"label", cell.label},
                       {"risk_adjustment", risk_adjustment_name(cell.risk_adjustment)}};
  if (!cell.rate.open) document["rate"] = to_decimal(cell.rate.value).text;
  if (const auto& definition = cell.defined_by) {
    document["categories_of_eligibility"] = definition->categories;
    document["age_months_from"] = std::to_string(definition->age_months_from);
    if (definition->age_months_to)
      document["age_months_to"] = std::to_string(*definition->age_months_to);
  }
  return document;
}

Document assignment_reading_document(const Reading& reading) {
  Document options = Document::array();
  for (const ReadingOption& option : reading.options)
    options.push_back({{"id", option.id}, {"label", option.label}});
  return {{"id", reading.id},
          {"question", reading.question},
          {"default", reading.options[reading.default_option].id},
          {"options", std::move(options)},
          {"why", reading.why},
          {"cite", cites_document(reading.cites)}};
}

}  // namespace

Document rate_cells_document(const Program& program) {
  Document document = {{"format", "trueup.rate-cells.v1"},
                       {"program", program.id},
                       {"plan", program.plan},
                       {"period", {{"from", to_iso(program.period_start)},
                                   {"to", to_iso(program.period_end)}}}};
  document["sources"] = Document::object();
  for (const Source& source : program.sources) document["sources"][source.id] = source.title;
  document["cells"] = Document::array();
  for (const RateCell& cell : program.cells) document["cells"].push_back(cell_document(cell));
  if (const auto& terms = program.rate_cell_assignment) {
    Document exclusions = Document::array();
    for (const CellExclusion& exclusion : terms->exclusions)
      exclusions.push_back({{"id", exclusion.id}, {"label", exclusion.label}});
    Document readings = Document::array();
    for (const Reading& reading : terms->readings)
      readings.push_back(assignment_reading_document(reading));
    document["assignment"] = {{"note", terms->note},
                              {"exclusions", std::move(exclusions)},
                              {"readings", std::move(readings)},
                              {"cite", cites_document(terms->cites)}};
  }
  return document;
}

}  // namespace trueup
