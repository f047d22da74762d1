#include "rules/sheet.h"

#include <algorithm>
#include <utility>

namespace trueup {

void Sheet::exhibit(std::string_view id, std::string_view title) {
  book_.begin_exhibit({std::string(id), std::string(title)});
}

Expr Sheet::input(Input input) {
  if (input.cites.empty()) input.cites = program_.clause_of(input.id());
  return book_.add_input(std::move(input));
}

namespace {

Input amount(std::string_view group, std::string_view field, std::string_view label,
             std::string_view help, bool may_be_negative) {
  Input input;
  input.group = group;
  input.field = field;
  input.label = label;
  input.help = help;
  if (!may_be_negative) input.at_least = Rational(0);
  return input;
}

}  // namespace

Expr Sheet::dollars(std::string_view group, std::string_view field, std::string_view label,
                    std::string_view help, bool may_be_negative) {
  return input(amount(group, field, label, help, may_be_negative));
}

Expr Sheet::optional_dollars(std::string_view group, std::string_view field, std::string_view label,
                             std::string_view help, bool may_be_negative) {
  Input declared = amount(group, field, label, help, may_be_negative);
  declared.optional = true;
  return input(std::move(declared));
}

/// What the documents at hand leave open is asked for; no value is made up for it.
Expr Sheet::open_term(std::string_view id, std::string_view label, Unit unit,
                      std::optional<AxisId> axis, const std::vector<std::optional<Term>>& terms,
                      std::optional<Rational> all_add_to) {
  Input input;
  input.group = "terms";
  input.field = id;
  input.label = label;
  input.unit = unit;
  input.axis = axis;
  input.help = "The documents at hand do not set it; nothing is assumed.";
  input.adds_to = std::move(all_add_to);
  for (const auto& term : terms) {
    const bool is_open = term && term->open;
    if (axis) input.applies.push_back(is_open);
    if (!is_open) {
      if (term && input.adds_to) *input.adds_to -= term->value;
      continue;
    }
    input.at_least = term->open->at_least;
    input.at_most = term->open->at_most;
    input.cites = term->cites;
    if (!term->note.empty()) input.help = term->note;
  }
  return book_.add_input(std::move(input));
}

Expr Sheet::parameter(std::string_view id, std::string_view label, Unit unit, const Term& term) {
  if (term.open) return open_term(id, label, unit, std::nullopt, {term}, std::nullopt);
  return book_.add_parameter({std::string(id), std::string(label), unit, std::nullopt,
                              {term.value}, {term.cites}, {term.note}, {term.pointer}});
}

Expr Sheet::parameters(AxisId axis, std::string_view id, std::string_view label, Unit unit,
                       const std::vector<std::optional<Term>>& terms,
                       std::optional<Rational> all_add_to) {
  const auto is_open = [](const auto& term) { return term && term->open; };
  const auto is_set = [](const auto& term) { return term && !term->open; };
  std::optional<Expr> open;
  if (std::any_of(terms.begin(), terms.end(), is_open)) {
    open = open_term(id, label, unit, axis, terms, std::move(all_add_to));
    if (std::none_of(terms.begin(), terms.end(), is_set)) return *open;
  }
  Parameter parameter{std::string(id), std::string(label), unit, axis, {}, {}, {}, {}};
  for (const auto& term : terms) {
    parameter.values.push_back(is_set(term) ? std::optional(term->value) : std::nullopt);
    parameter.cites.push_back(term ? term->cites : Citations{});
    parameter.notes.push_back(term ? term->note : std::string{});
    parameter.pointers.push_back(term ? term->pointer : std::string{});
  }
  const Expr set = book_.add_parameter(std::move(parameter));
  return open ? first_known(*open, set) : set;
}

Expr Sheet::line(std::string_view id, std::string_view label, Unit unit, Expr value) {
  return line(id, label, unit, value, {});
}

Expr Sheet::line(std::string_view id, std::string_view label, Unit unit, Expr value,
                 LineExtras extras) {
  Line line;
  line.id = id;
  line.label = label;
  line.cites = extras.cites.empty() ? program_.clause_of(line.id) : std::move(extras.cites);
  line.unit = unit;
  line.note = std::move(extras.note);
  line.words = std::move(extras.words);
  if (extras.only_when) line.only_when = extras.only_when->node();
  if (extras.due) line.due = extras.due->node();
  return book_.add_line(std::move(line), value);
}

Expr Sheet::reading(std::string_view id, std::string_view option, bool by_default) {
  return book_.has_reading(id) ? book_.reading_is(id, option) : constant(by_default ? 1 : 0);
}

Expr Sheet::constant(long value, Unit unit) { return book_.constant(Rational(value), unit); }

Expr Sheet::in_cents(Expr value) {
  if (!cents_)
    cents_ = book_.add_rounding_point({"payment.cents", "rounded to the cent", 2,
                                       RoundingMode::half_up,
                                       "engine convention: payments are made in cents"});
  return book_.round(value, *cents_);
}

}  // namespace trueup
