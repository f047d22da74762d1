#pragma once

#include <string>

#include "reply/rates.h"

namespace trueup {

/// trueup.rates.v1: rates by cell, totals, the walk of each change, how each rate is built,
/// the settlement that follows where there is one, and every line of the certification.
std::string rates_document(const Rates& rates);

/// trueup.assumptions.v1: every assumption by rate cell and service category, with its published
/// value.
std::string assumptions_document(const Rates& rates);

/// The lines that sum up a certification: total rate, revenue, expenditure, federal cost, target
/// MLR; those it has, in that order.
std::vector<const Line*> total_lines(const Workbook& certification);

/// A value at the precision a certification states it: cents, or six decimals of a ratio.
std::string stated(const Rational& value, Unit unit);

}  // namespace trueup
