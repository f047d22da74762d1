#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "readers/exact.h"
#include "readers/statement_rows.h"

namespace trueup {

/// A line whose value is not the same in two evaluations.
struct LineDifference {
  std::string id;
  std::string label;
  Unit unit = Unit::dollars;
  Value before;
  Value after;
};

/// What differs: something entered, a term of the contract, the reading of a clause, or how a row of
/// the statement comes about.
enum class CauseKind { input, term, reading, row };

/// The kind's name in documents: "input", "term", "reading", "row".
std::string_view cause_kind_name(CauseKind kind);

/// One difference, and what it is worth.
struct Cause {
  std::string id;  ///< "cells.member_months[ma_adult]", "reading:mlr.rounding", "row:statement.rebate"
  CauseKind kind = CauseKind::input;
  std::string label;
  std::string element;  ///< label of the element: "MA Adult"; or empty
  std::string before;   ///< as read; "open" for an open term; empty where there is no value
  std::string after;
  Rational effect;      ///< dollars it adds to the line compared
};

/// An entry, a term or a reading that only one of two evaluations has.
struct OnlyOneHas {
  std::string id;
  CauseKind kind = CauseKind::input;
  std::string label;
  std::string element;
  bool before = false;  ///< whether it is the one before; otherwise the one after
  std::string text;     ///< its value as read
};

struct Comparison {
  std::vector<LineDifference> lines;
  std::vector<Cause> causes;
  std::vector<OnlyOneHas> only_one_has;
};

/// Compares two evaluations, of the same workbook or of different ones, line by line, and attributes
/// the change of one line (by default the net of all settlements computed) to its causes. Each
/// reading and leaf both have is put in place in the order the workbook before declares it, and what
/// that moves is its effect. What is left then comes from what only one of them has, or from rules
/// that differ: it is attributed to the rows of the statement, for another line than the net so far
/// to the line as a whole. The effects add up to the whole change exactly.
Comparison compare(const Evaluation& before, const Evaluation& after,
                   std::string_view line_id = net_so_far_line);

}  // namespace trueup
