#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "contract/diagnostic.h"
#include "contract/figures.h"
#include "contract/json_reader.h"
#include "contract/known_readings.h"
#include "contract/program.h"

namespace trueup {

/// Says when an id of a list comes a second time.
class UniqueIds {
 public:
  explicit UniqueIds(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}
  void add(const std::string& id, const std::string& pointer);

 private:
  Diagnostics& diagnostics_;
  std::set<std::string> seen_;
};

/// What a term of one place must be.
struct TermRule {
  Unit unit = Unit::ratio;
  Bounds bounds{};
  bool whole = false;
  bool may_be_open = true;  ///< a term that shapes the rules themselves may not
};

/// Reads a program document, part by part. It goes on after a fault, so that all of them are said;
/// the program is good only when none was.
class ProgramReader {
 public:
  explicit ProgramReader(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  Program read(const Place& root);

 private:
  /// Longer lists belong to no contract, and would make the workbook they span too large.
  static constexpr std::size_t most_rows = 250;
  static constexpr std::size_t most_clauses = 2000;

  // program_json.cpp: the head, and how a figure is cited
  void read_head(ObjectReader& document);
  void read_period(ObjectReader& document);
  void read_sources(ObjectReader& document);
  void read_clauses(ObjectReader& document);
  Citations read_cites(const Place& place);
  Citations required_cites(ObjectReader& object);
  std::optional<Citation> read_citation(const Place& place);
  std::optional<Term> read_term(const Place& place, const TermRule& rule);
  bool read_open(ObjectReader& object, const TermRule& rule, Term& term);
  Term required_term(ObjectReader& object, std::string_view key, const TermRule& rule);
  std::optional<Term> optional_term(ObjectReader& object, std::string_view key,
                                    const TermRule& rule);

  // program_terms_json.cpp: rate cells, withhold, incentive, directed payments, premium tax
  void read_cells(ObjectReader& document);
  void check_cells();
  void read_withhold(ObjectReader& document);
  Measure read_measure(ObjectReader& object);
  void check_measure(ObjectReader& object, MeasureKind kind);
  void check_weights(const std::vector<Measure>& measures, const std::string& pointer);
  void read_incentive(ObjectReader& document);
  void read_directed_payments(ObjectReader& document);
  std::vector<std::optional<Term>> read_pmpm(const Place& place);
  void read_premium_tax(ObjectReader& document);

  // program_settlement_json.cpp: corridors, minimum MLR
  void read_corridor(ObjectReader& document);
  void read_mlr_corridor(ObjectReader& document);
  std::vector<Band> read_bands(ObjectReader& object);
  Band read_band(ObjectReader& object);
  void check_bands(const std::vector<Band>& bands, const std::string& pointer);
  void read_mlr(ObjectReader& document);
  void read_tiers(ObjectReader& mlr);
  void check_tiers(const std::string& pointer);
  void read_credibility(ObjectReader& mlr);

  // program_cell_members_json.cpp: whom a rate cell is for
  CellMembers read_cell_members(const Place& place);

  // program_rate_cell_assignment_json.cpp: whole months by category of eligibility and age
  CellDefinition read_cell_definition(const Place& place);
  void read_rate_cell_assignment(ObjectReader& document);
  CellExclusion read_exclusion(ObjectReader& object);
  void check_definitions();
  void check_overlap(const RateCell& one, const RateCell& other);

  // program_performance_json.cpp: participation, performance score, administrative withhold
  void read_epsdt(ObjectReader& document);
  void read_hedis(ObjectReader& document);
  void read_administrative_withhold(ObjectReader& document);
  void check_portions();

  // program_auto_assignment_json.cpp
  void read_auto_assignment(ObjectReader& document);

  // program_savings_json.cpp
  void read_shared_savings(ObjectReader& document);
  std::vector<Participant> read_participants(ObjectReader& object);

  // program_damages_json.cpp
  void read_damages(ObjectReader& document);
  Damage read_damage(ObjectReader& object);

  // program_readings_json.cpp
  void read_readings(ObjectReader& document);
  std::vector<Reading> read_readings(const std::vector<Place>& rows,
                                     const std::vector<KnownReading>& known);
  Reading read_reading(ObjectReader& object, const std::vector<KnownReading>& known);
  void read_options(ObjectReader& object, Reading& reading);
  void check_caps(const std::string& caps_pointer);
  void check_option(const Place& place, const std::string& reading);

  // program_deadlines_json.cpp: events, deadlines
  void read_events(ObjectReader& document);
  void read_deadlines(ObjectReader& document);
  Deadline read_deadline(ObjectReader& object);
  void read_deadline_rule(const Place& place, Deadline& deadline);
  void check_anchor(const Place& place, Deadline& deadline);
  void check_only_under(const Place& place);
  void check_day(const std::string& pointer, int year, int month, int day);
  int whole(ObjectReader& object, std::string_view key, int at_least, int at_most);

  // program_holidays_json.cpp
  void read_holidays(ObjectReader& document);
  HolidayRule read_holiday(ObjectReader& object);

  Diagnostics& diagnostics_;
  Program program_;
};

}  // namespace trueup
