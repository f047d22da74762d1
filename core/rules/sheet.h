#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "contract/program.h"
#include "workbook/workbook.h"

namespace trueup {

/// What a line says beside its id, label, unit and formula.
struct LineExtras {
  std::string note{};
  Citations cites{};  ///< in place of the program's clause for the line's id
  std::vector<std::string> words{};
  std::optional<Expr> only_when{};
  std::optional<Expr> due{};
};

/// A workbook being written for one program: what every rule needs to declare its inputs,
/// parameters and lines with the citations of that program.
class Sheet {
 public:
  Sheet(Workbook& book, const Program& program) : book_(book), program_(program) {}

  Workbook& book() { return book_; }
  const Program& program() const { return program_; }

  // Names are taken as views: a rule is mostly words, and making each of them a string where it
  // stands would double the size of the rules.
  void exhibit(std::string_view id, std::string_view title);
  /// Declares an input; its citations are those of the clause "group.field".
  Expr input(Input input);
  Expr parameter(std::string_view id, std::string_view label, Unit unit, const Term& term);
  /// One value for each element of an axis; an empty term where the contract sets none. An open
  /// term is asked for: it becomes an input of group "terms" whose field is the parameter's id.
  /// Open shares of a whole say what all shares add up to.
  Expr parameters(AxisId axis, std::string_view id, std::string_view label, Unit unit,
                  const std::vector<std::optional<Term>>& terms,
                  std::optional<Rational> all_add_to = {});
  /// An amount of dollars without an axis: "mlr", "paid_claims". Not negative unless said so.
  Expr dollars(std::string_view group, std::string_view field, std::string_view label,
               std::string_view help, bool may_be_negative = false);
  /// An amount of dollars that need not be entered: an event that may not have happened.
  Expr optional_dollars(std::string_view group, std::string_view field, std::string_view label,
                        std::string_view help, bool may_be_negative = false);
  /// Declares a line; its citations are the program's clause for its id.
  Expr line(std::string_view id, std::string_view label, Unit unit, Expr value);
  Expr line(std::string_view id, std::string_view label, Unit unit, Expr value, LineExtras extras);
  /// Whether a reading's option is in force. A program without the reading has its first option.
  Expr reading(std::string_view id, std::string_view option, bool by_default);
  /// The value rounded to cents, as payments are made.
  Expr in_cents(Expr value);
  Expr constant(long value, Unit unit = Unit::factor);

 private:
  Expr open_term(std::string_view id, std::string_view label, Unit unit,
                 std::optional<AxisId> axis,
                 const std::vector<std::optional<Term>>& terms,
                 std::optional<Rational> all_add_to);

  Workbook& book_;
  const Program& program_;
  std::optional<std::size_t> cents_;
};

/// An axis whose elements are the given things, each with an id and a label.
template <class Things>
AxisId add_axis_of(Workbook& book, std::string id, std::string label, const Things& things) {
  Axis axis{std::move(id), std::move(label), {}};
  for (const auto& thing : things) axis.elements.push_back({thing.id, thing.label});
  return book.add_axis(std::move(axis));
}

/// One optional term for each of the given things.
template <class Things, class Pick>
std::vector<std::optional<Term>> terms_of(const Things& things, Pick pick) {
  std::vector<std::optional<Term>> terms;
  for (const auto& thing : things) terms.push_back(std::invoke(pick, thing));
  return terms;
}

/// A term for a yes or no that follows from how the program describes a thing.
inline Term flag_term(bool holds, Citations cites = {}) {
  return {Rational(holds ? 1 : 0), std::move(cites), {}};
}

}  // namespace trueup
