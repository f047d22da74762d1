#pragma once

#include <string>
#include <vector>

#include "rules/sheet.h"

namespace trueup {

/// An amount of the MLR report, in dollars.
inline Expr mlr_dollars(Sheet& sheet, const char* field, const char* label, const char* help,
                        bool may_be_negative = false) {
  return sheet.dollars("mlr", field, label, help, may_be_negative);
}

/// A total of the MLR report that may be entered instead of the inputs it is made of.
Expr mlr_total(Sheet& sheet, const char* field, const char* label, const char* help,
               std::vector<std::string> instead_of);

/// The ids of the inputs declared since there were `first` of them, but for those named.
std::vector<std::string> inputs_since(const Workbook& book, std::size_t first,
                                      const std::vector<std::string>& but_for = {});

}  // namespace trueup
