#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "contract/bounds.h"
#include "contract/diagnostic.h"
#include "contract/json.h"
#include "contract/json_reader.h"
#include "number/rational.h"
#include "workbook/unit.h"

namespace trueup {

/// The figure in a decimal string; nothing, and a diagnostic, for anything else.
std::optional<Rational> read_decimal(const Place& place, Unit unit, Diagnostics& diagnostics);

/// The same within bounds.
std::optional<Rational> read_decimal(const Place& place, Unit unit, const Bounds& bounds,
                                     Diagnostics& diagnostics);

/// The whole number in a decimal string, within bounds.
std::optional<int> read_whole(const Place& place, int at_least, int at_most,
                              Diagnostics& diagnostics);

/// Whether a value is whole; a diagnostic where it is not.
bool check_whole(const Place& place, const Rational& value, Diagnostics& diagnostics);

/// The day number of a date string; nothing, and a diagnostic, for anything else.
std::optional<int> read_date(const Place& place, Diagnostics& diagnostics);

/// "February 2027 has 28 days.": why such a day does not exist.
std::string no_such_day_hint(int year, int month);

/// What to write instead of a text that is no plain decimal.
std::string decimal_hint(std::string_view text, Unit unit);

}  // namespace trueup
