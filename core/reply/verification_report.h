#pragma once

#include <array>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "reply/damage.h"
#include "reply/verification.h"

namespace trueup {

/// What is known about why a printed figure is contradicted.
enum class Diagnosis {
  corrected,     ///< an accepted correction closes it
  inconsistent,  ///< the publication contradicts itself, no digit being damaged
  illegible,     ///< its copy is damaged beyond what other figures can restore
  proposed,      ///< a damaged cell is proposed
  open,          ///< none of these
};

struct Contradiction {
  std::size_t finding = 0;  ///< of the verification as printed
  Diagnosis explanation = Diagnosis::open;
  std::vector<const Correction*> corrections;
  const Inconsistency* inconsistency = nullptr;
  const Proposal* proposal = nullptr;
};

/// Claims that cannot be tested, by the reason.
struct Untestable {
  std::size_t lost = 0;         ///< the figure is not in the copy
  std::size_t inputs_lost = 0;  ///< a figure it is recomputed from is not in the copy
  std::size_t unbounded = 0;    ///< a divisor may be zero within its rounding
  std::set<std::string> lost_from;  ///< the tables that lost inputs belong to
};

/// The tally of one exhibit. A figure may stand in several claims, or in none.
struct ExhibitTally {
  std::string exhibit;
  std::size_t figures = 0;    ///< printed
  std::size_t lost = 0;       ///< belong there and are not in the copy
  std::size_t unclaimed = 0;  ///< printed, and part of no claim
  std::array<std::size_t, verdict_count> as_printed{};
  std::array<std::size_t, verdict_count> corrected{};
  Untestable untestable;
  std::string unclaimed_why;  ///< why figures stand in no claim; empty where none does

  std::size_t contradicted_after() const {
    return corrected[static_cast<std::size_t>(Verdict::contradicted)];
  }
};

/// Everything `trueup verify` says about one program's printed tables.
struct VerificationReport {
  std::string program;
  Published published;
  std::unique_ptr<Proof> proof;
  std::unique_ptr<Verification> as_printed;
  std::unique_ptr<Verification> corrected;  ///< with the accepted corrections in place
  std::vector<Proposal> proposals;          ///< damage found beyond the accepted corrections
  std::vector<Contradiction> contradictions;
  std::vector<ExhibitTally> tallies;
  std::vector<const ExhibitRemark*> missing;
  std::vector<const ExhibitRemark*> without_arithmetic;
};

/// Verifies a program; nothing where no printed tables are shipped for it.
std::unique_ptr<VerificationReport> verify(std::string_view program);

/// trueup.verification.v1
std::string verification_document(const VerificationReport& report);

/// "Exhibit 2A, Foster Care": a printed table in words.
std::string table_in_words(const PublishedTable& table);

std::string_view verdict_name(Verdict verdict);
std::string_view explanation_name(Diagnosis explanation);

}  // namespace trueup
