#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "reply/verification.h"

namespace trueup {

/// A printed figure that is likely damaged, what it likely is, and the evidence.
struct Proposal {
  std::size_t cell = 0;
  std::string printed;
  std::string corrected;
  int digits_changed = 0;             ///< substituted, inserted, deleted; a moved point counts as one
  std::vector<std::size_t> closes;    ///< findings contradicted before and not after
  std::size_t exact = 0;              ///< findings of the cell that become, or stay, exact
  std::size_t breaks = 0;             ///< findings that held before and do not after
  std::size_t still_contradicted = 0; ///< findings of the cell that another damage must explain
  std::size_t rivals = 0;             ///< other cells that a change as small would do as well in

  /// Two closed claims, or one that no other cell could close.
  bool is_evident() const { return closes.size() > 1 || rivals == 0; }
};

/// The single cell whose smallest change closes a contradicted finding and more claims than it
/// breaks; of several, the one that gains most, breaks least, leaves fewest contradictions, changes
/// fewest digits and makes most claims exact, in that order. Nothing where no such change exists.
std::optional<Proposal> find_damage(Verification& verification, std::size_t finding);

/// Whether one proposal is better than another, by the same order.
bool better(const Proposal& one, const Proposal& other);

/// Finds evident damage until none is left, each found on top of those before it, and leaves the
/// verification with all of them in place.
std::vector<Proposal> find_all_damage(Verification& verification);

}  // namespace trueup
