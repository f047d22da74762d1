#pragma once

#include "contract/program.h"
#include "reply/lines.h"

namespace trueup {

/// trueup.terms.v1: a program as a page of terms: by exhibit, then readings and deadlines.
Document terms_document(const Program& program);

/// trueup.terms_compare.v1: the terms of two programs side by side.
Document terms_document(const Program& program, const Program& other);

}  // namespace trueup
