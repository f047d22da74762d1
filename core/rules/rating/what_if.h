#pragma once

#include "workbook/workbook.h"

// What changed assumptions do to a published figure. The printed factors have three decimals, so
// what is computed from them lies near the published figure; that difference is not the change's.

namespace trueup::rating {

/// The published figure, moved by as much as the changed assumptions move the computed one.
Expr moved(Expr published, Expr computed, Expr computed_as_published);

/// The same in cents, as the contract's Exhibit A and the certification's Exhibit 3 print it.
Expr moved_in_cents(Expr published, Expr computed, Expr computed_as_published);

}  // namespace trueup::rating
