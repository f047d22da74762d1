#pragma once

#include <string>

#include "reply/rates.h"

namespace trueup {

/// A certification for a terminal: the rates, published and computed; with changed assumptions, what
/// they come to, the walk from one to the other, and the settlement of a scenario that follows.
std::string text_rates(const Rates& rates);

/// Every line as a row of CSV: id, label, unit, as published, with the changes.
std::string csv_rates(const Rates& rates);

}  // namespace trueup
