#pragma once

#include <string>

#include "reply/lines.h"

namespace trueup {

/// A page of terms (trueup.terms.v1) for a terminal: the terms of each exhibit in tables with their
/// citations and notes, then readings, deadlines and sources. Two programs compared
/// (trueup.terms_compare.v1) stand side by side, with a word where they differ.
std::string text_terms(const Document& terms);

}  // namespace trueup
