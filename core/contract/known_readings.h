#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace trueup {

/// A reading that rules ask for, with the options they implement. A program may leave out a
/// reading, or some of its options; it cannot add any.
struct KnownReading {
  std::string id;
  std::vector<std::string> options;
};

/// Of the settlement: each moves a line of the statement.
const std::vector<KnownReading>& known_readings();

/// Of rate-cell assignment: each moves member months from one rate cell to another.
const std::vector<KnownReading>& known_assignment_readings();

/// Null when no rule asks for such a reading.
const KnownReading* find_known_reading(std::string_view id);

}  // namespace trueup
