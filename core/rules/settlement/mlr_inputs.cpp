#include "rules/settlement/mlr_inputs.h"

#include <algorithm>
#include <utility>

namespace trueup {

Expr mlr_total(Sheet& sheet, const char* field, const char* label, const char* help,
               std::vector<std::string> instead_of) {
  Input total;
  total.group = "mlr";
  total.field = field;
  total.label = label;
  total.help = help;
  total.at_least = Rational(0);
  total.instead_of = std::move(instead_of);
  return sheet.input(std::move(total));
}

std::vector<std::string> inputs_since(const Workbook& book, std::size_t first,
                                      const std::vector<std::string>& but_for) {
  std::vector<std::string> ids;
  for (std::size_t i = first; i < book.inputs().size(); ++i) {
    std::string id = book.inputs()[i].id();
    if (std::find(but_for.begin(), but_for.end(), id) == but_for.end())
      ids.push_back(std::move(id));
  }
  return ids;
}

}  // namespace trueup
