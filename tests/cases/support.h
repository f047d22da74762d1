#pragma once

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "number/decimal.h"
#include "number/rounding.h"
#include "reply/session.h"

// How a test writes a scenario, settles it and reads the lines.

namespace trueup {

/// The number a plain decimal says.
Rational dec(std::string_view text);

/// Half away from zero, as print is rounded.
Rational rounded(const Rational& value, int digits);

/// A settled scenario. Lines go by their names: "corridor.band_dollars[gain_3_to_6]".
class Settled {
 public:
  /// Throws, with the diagnostics, where the scenario has a fault.
  explicit Settled(const std::string& scenario, std::string_view program = "");

  const Value& value(const std::string& line) const;
  /// The number of a line that is computed.
  Rational operator[](const std::string& line) const;
  /// The exact decimal, the ISO date or the words of a line; "missing" or "undefined".
  std::string text(const std::string& line) const;
  /// "219609/5"
  std::string fraction(const std::string& line) const;
  /// Rounded to so many decimals, as a document prints it.
  std::string printed(const std::string& line, int digits) const;
  std::vector<std::string> missing(const std::string& line) const;
  bool active(const std::string& line) const;

  Session& session() { return *session_; }
  const Session& session() const { return *session_; }

 private:
  std::unique_ptr<Session> session_;
};

/// A scenario being written. Places are pointers below its inputs: "cells/ma_adult/member_months".
class Draft {
 public:
  /// Nothing entered, under the program for Mississippi SFY 2026.
  Draft();
  explicit Draft(std::string_view text) : text_(text) {}

  Draft& enter(std::string_view place, std::string_view value);
  Draft& answer(std::string_view place, bool yes);
  Draft& leave_out(std::string_view place);
  Draft& read(std::string_view reading, std::string_view option);
  Draft& member(std::string_view cell, std::string_view annual_cost);

  const std::string& text() const { return text_; }
  Settled settle() const { return Settled(text_); }
  /// The faults of opening it: "conflicting_inputs /inputs/mlr/incurred_claims; …".
  std::string faults() const;

 private:
  std::string text_;
};

Draft full_year();
Draft exhibit_13a();
Draft exhibit_13b();
Draft chip_exhibit_4();

/// Member months in one rate cell and none in the others, risk factors of 1.
Draft& only_cell(Draft& draft, std::string_view cell, std::string_view member_months);

/// Every quality measure credible and well beyond its target.
Draft& all_measures_met(Draft& draft);

/// An MLR from its totals: no quality expense, no taxes, no liquidated damages.
Draft mlr_of(std::string_view claims, std::string_view premium, std::string_view member_months);

/// The ids of the program's ten rate cells.
const std::vector<std::string>& cell_ids();

/// The document with the keys of every object in reverse order.
std::string with_keys_reversed(std::string_view document);

}  // namespace trueup
