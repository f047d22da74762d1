#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "workbook/workbook.h"

/// The inputs that documents.h speaks of, and no lines.
inline void fill_small_workbook(trueup::Workbook& book, std::size_t members = 2) {
  using trueup::Input;
  using trueup::Rational;
  using trueup::Unit;
  const auto cells = book.add_axis(
      {"cell", "rate cell", {{"ma_adult", "MA Adult"}, {"pregnant_women", "Pregnant Women"}}});
  const auto measures = book.add_axis(
      {"measure", "measure", {{"imm_adolescents", "Immunizations"}, {"pphr_ae_ratio", "Returns"}}});
  const auto add = [&](const char* group, const char* field, Unit unit) {
    Input input;
    input.group = group;
    input.field = field;
    input.unit = unit;
    if (unit != Unit::flag && unit != Unit::date) input.at_least = Rational(0);
    if (unit == Unit::ratio) input.at_most = Rational(1);
    return input;
  };
  const auto on = [](Input input, trueup::AxisId axis, std::vector<bool> applies = {}) {
    input.axis = axis;
    input.applies = std::move(applies);
    return input;
  };
  const auto instead_of = [](Input input, std::vector<std::string> ids) {
    input.instead_of = std::move(ids);
    return input;
  };

  book.add_input(on(add("cells", "member_months", Unit::member_months), cells));
  book.add_input(instead_of(on(add("cells", "risk_factor", Unit::factor), cells, {true, false}),
                            {"cells.risk_score_cco"}));
  book.add_input(on(add("cells", "risk_score_cco", Unit::factor), cells, {true, false}));
  book.add_input(instead_of(on(add("cells", "high_cost_actual", Unit::dollars), cells),
                            {"members.annual_cost"}));
  book.add_input(on(add("quality", "rate", Unit::ratio), measures, {true, false}));
  book.add_input(on(add("quality", "ae_ratio", Unit::factor), measures, {false, true}));
  book.add_input(on(add("quality", "credible", Unit::flag), measures));
  book.add_input(
      instead_of(add("mlr", "incurred_claims", Unit::dollars),
                 {"mlr.paid_claims", "mlr.ibnr", "mlr.drug_rebates", "mlr.subrogation"}));
  for (const char* part : {"paid_claims", "ibnr", "drug_rebates", "subrogation"})
    book.add_input(add("mlr", part, Unit::dollars));
  Input fund = add("mlr", "solvency_fund", Unit::dollars);
  fund.at_least.reset();
  book.add_input(std::move(fund));
  book.add_input(add("rebate", "paid_on", Unit::date));
  book.add_input(add("rebate", "federal_reserve_rate", Unit::ratio));
  if (members > 0) {
    trueup::Axis axis{"member", "member", {}};
    for (std::size_t i = 0; i < members; ++i) {
      axis.elements.push_back({std::to_string(i), "member"});
    }
    const auto rows = book.add_axis(std::move(axis));
    book.add_input(on(add("members", "annual_cost", Unit::dollars), rows));
  }
  book.add_reading({"rebate.due_year",
                    "In which May?",
                    {{"following", "May 2027"}, {"year_later", "May 2028"}},
                    1,
                    "",
                    {}});
}
