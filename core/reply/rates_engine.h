#pragma once

#include <map>
#include <memory>
#include <string>

#include "readers/exact.h"
#include "reply/rates.h"
#include "reply/verification_report.h"

namespace trueup {

/// The rate certifications as the page sees them: program ids in, JSON text out, and no exception
/// in any case. A program is verified the first time it is asked about, and held from then on.
class RatesEngine {
 public:
  std::string version() const;
  /// [{id, title, sources}] of the programs whose printed tables are shipped; sources as in the
  /// program's document, by the id that an exhibit's document names in capitals.
  std::string programs() const;
  /// trueup.verification.v1, as the command line writes it.
  std::string verify(const std::string& program);
  /// trueup.exhibit.v1: see exhibit_document.
  std::string exhibit(const std::string& program, const std::string& exhibit);
  /// trueup.figure.v1: see figure_document.
  std::string figure(const std::string& program, const std::string& cell);
  /// trueup.assumptions.v1: see assumptions_document.
  std::string assumptions(const std::string& program);
  /// trueup.rates.v1 with changed assumptions: a list as read_assumption_changes reads it.
  std::string rates(const std::string& program, const std::string& changes);
  /// The same with the settlement of a scenario of the program under the changed rates.
  std::string settle(const std::string& program, const std::string& changes,
                     const std::string& scenario);
  /// One line with its formula, numbers and citations, with the changes in force; as Engine::explain.
  std::string rate_line(const std::string& program, const std::string& changes,
                        const std::string& line);
  /// [{id, name, scenario}] of the shipped scenarios of a program.
  std::string examples(const std::string& program) const;
  /// trueup.rate-cells.v1: see rate_cells_document.
  std::string rate_cells(const std::string& program) const;
  /// trueup.assignment.v1 of a CSV file of member months, or of one member month as
  /// read_written_month reads it; `readings` is {"rating.month_twelve": "one_year"}. Of a file, the
  /// months without a rate cell are listed, up to a few hundred.
  std::string assign(const std::string& program, const std::string& csv,
                     const std::string& readings) const;
  std::string assign_one(const std::string& program, const std::string& month,
                         const std::string& readings) const;
  /// The same file as CSV with each month's rate cell, or as a scenario with the months by cell.
  std::string assigned_csv(const std::string& program, const std::string& csv,
                           const std::string& readings) const;
  std::string assigned_scenario(const std::string& program, const std::string& csv,
                                const std::string& readings) const;
  /// trueup.risk-factors.v1 of a document trueup.risk-scores.v1.
  std::string risk_factors(const std::string& program, const std::string& scores) const;

 private:
  struct Verified {
    std::unique_ptr<VerificationReport> report;
    std::unique_ptr<Evaluation> as_printed;  // made when a figure is first asked about
  };
  /// Nothing for a program without printed tables.
  Verified* verified(const std::string& program);

  /// A certification computed, and the scenario that is settled with it; empty for none.
  struct Computed {
    std::unique_ptr<Rates> rates;
    std::string scenario;
  };
  /// Nothing, with diagnostics, for a program without printed tables or a fault in what is given.
  Computed* computed(const std::string& program, Diagnostics& diagnostics);
  const Rates* changed(const std::string& program, const std::string& changes,
                       const std::string& scenario, Diagnostics& diagnostics);

  std::map<std::string, Verified> verified_;
  std::map<std::string, Computed> computed_;
};

}  // namespace trueup
