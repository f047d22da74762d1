#pragma once

#include <map>
#include <memory>
#include <string>

#include "readers/exact.h"
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

 private:
  struct Verified {
    std::unique_ptr<VerificationReport> report;
    std::unique_ptr<Evaluation> as_printed;  // made when a figure is first asked about
  };
  /// Nothing for a program without printed tables.
  Verified* verified(const std::string& program);

  std::map<std::string, Verified> verified_;
};

}  // namespace trueup
