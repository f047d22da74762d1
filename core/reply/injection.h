#pragma once

#include <cstddef>
#include <cstdint>

#include "reply/verification.h"

namespace trueup {

/// What became of wrong digits put into random printed cells, one at a time.
struct InjectionTally {
  std::size_t injected = 0;
  std::size_t caught = 0;    ///< a claim is contradicted that was not before
  std::size_t named = 0;     ///< and the best proposal names the cell
  std::size_t restored = 0;  ///< and gives its figure back
  // Those not caught:
  std::size_t unclaimed = 0;  ///< in cells that stand in no claim
  std::size_t untested = 0;   ///< in cells whose claims cannot be tested or are contradicted anyway
  std::size_t hidden = 0;     ///< within what rounding allows every claim of the cell
  std::size_t hidden_in_last = 0;  ///< of those, in the last digit printed

  /// Those that a claim could have shown.
  std::size_t testable() const { return injected - unclaimed - untested; }
};

/// Puts one wrong digit at a time into `count` random figures of a verification, all printed
/// figures of the program's exhibits being equally likely, claimed or not, and every digit of the
/// one chosen. The same seed chooses the same digits on every machine. The verification is left as
/// it was.
InjectionTally inject_wrong_digits(Verification& verification, std::size_t count,
                                   std::uint64_t seed);

}  // namespace trueup
