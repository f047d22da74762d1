#include "readers/explain.h"

#include <algorithm>
#include <utility>

#include "readers/write_value.h"

namespace trueup {

namespace {

/// How tightly an operation binds, so that brackets stand only where they are needed.
enum Binding { loose, disjunction, conjunction, comparison, additive, multiplicative, atom };

struct Text {
  std::string text;
  Binding binding = atom;
};

std::string bracketed(const Text& part, Binding at_least) {
  return part.binding < at_least ? "(" + part.text + ")" : part.text;
}

struct Infix {
  const char* sign;
  Binding binding;
};

Infix infix(Op op) {
  switch (op) {
    case Op::add: return {" + ", additive};
    case Op::subtract: return {" − ", additive};
    case Op::multiply: return {" × ", multiplicative};
    case Op::divide: return {" ÷ ", multiplicative};
    case Op::less: return {" < ", comparison};
    case Op::less_or_equal: return {" ≤ ", comparison};
    case Op::more: return {" > ", comparison};
    case Op::more_or_equal: return {" ≥ ", comparison};
    case Op::equal: return {" = ", comparison};
    case Op::both: return {" and ", conjunction};
    case Op::either: return {" or ", disjunction};
    default: return {nullptr, atom};
  }
}

/// a − (b + c) and a ÷ (b × c) keep their brackets; a + (b + c) does not need them.
Text join(Op op, const Text& a, const Text& b) {
  const Infix way = infix(op);
  const bool strict = op == Op::subtract || op == Op::divide;
  const auto tighter = static_cast<Binding>(way.binding + (strict ? 1 : 0));
  return {bracketed(a, way.binding) + way.sign + bracketed(b, tighter), way.binding};
}

/// "rate cells", "service categories"
std::string plural(const std::string& word) {
  if (!word.empty() && word.back() == 'y') return word.substr(0, word.size() - 1) + "ies";
  return word + "s";
}

/// "10th", "2nd", "11th".
std::string ordinal(const std::string& number) {
  const char last = number.back();
  const bool teen = number.size() > 1 && number[number.size() - 2] == '1';
  if (!teen && last == '1') return number + "st";
  if (!teen && last == '2') return number + "nd";
  if (!teen && last == '3') return number + "rd";
  return number + "th";
}

/// "Member months" inside a sentence is "member months"; "MLR" and "A/E ratio" stay.
std::string in_sentence(std::string label) {
  if (label.size() > 1 && label[0] >= 'A' && label[0] <= 'Z' && label[1] >= 'a' && label[1] <= 'z')
    label[0] = static_cast<char>(label[0] - 'A' + 'a');
  return label;
}

/// Writes expressions in words and in numbers. Operands are written in order, one after the other:
/// compilers differ in how they order arguments, and the same request must give the same bytes.
class Writer {
 public:
  explicit Writer(const Evaluation& evaluation)
      : evaluation_(evaluation), book_(evaluation.workbook()) {}

  Text words(NodeId id, std::uint32_t element) const;
  Text numbers(NodeId id, std::uint32_t element);
  std::vector<std::string> take_uses() { return std::move(uses_); }

 private:
  const Node& node(NodeId id) const { return book_.nodes()[id]; }
  std::uint32_t element_of(const Node& parent, std::uint32_t element, NodeId id) const {
    return book_.operand_element(parent, element, node(id));
  }
  const Value& value_at(const Node& parent, std::uint32_t element, NodeId id) const {
    return evaluation_.at(id, element_of(parent, element, id));
  }
  bool is_zero_constant(NodeId id) const {
    return node(id).op == Op::constant && book_.constants()[node(id).detail] == 0;
  }
  std::optional<NodeId> settled_branch(const Node& choice, std::uint32_t element) const;
  std::string reading_words(const Node& node) const;
  Text constant_text(const Node& node) const;
  Text words_of_choice(const Node& node, std::uint32_t element) const;
  Text words_of_sum(const Node& node) const;
  Text leaf_number(NodeId id, std::uint32_t element);
  Text sum_in_numbers(const Node& node, std::uint32_t element);
  Text chosen(const Node& node, std::uint32_t element);
  void use(std::string name) {
    if (std::find(uses_.begin(), uses_.end(), name) == uses_.end())
      uses_.push_back(std::move(name));
  }

  const Evaluation& evaluation_;
  const Workbook& book_;
  std::vector<std::string> uses_;
};

std::string Writer::reading_words(const Node& node) const {
  const Reading& reading = book_.readings()[node.detail];
  return "the reading is “" + reading.options[node.a].label + "”";
}

Text Writer::constant_text(const Node& at) const {
  const Unit unit = book_.constant_units()[at.detail];
  const std::string text = write_in_formula(book_.constants()[at.detail], unit);
  return {unit == Unit::days ? text + " days" : text};
}

/// The branch that the contract or a reading settles: the other is no part of this line's formula.
std::optional<NodeId> Writer::settled_branch(const Node& choice, std::uint32_t element) const {
  const Op op = node(choice.a).op;
  if (op != Op::reading && op != Op::parameter) return std::nullopt;
  return value_at(choice, element, choice.a).number != 0 ? choice.b : choice.c;
}

Text Writer::words_of_choice(const Node& at, std::uint32_t element) const {
  if (const auto branch = settled_branch(at, element))
    return words(*branch, element_of(at, element, *branch));
  const Text when = words(at.a, element_of(at, element, at.a));
  const Text then = words(at.b, element_of(at, element, at.b));
  const Text otherwise = words(at.c, element_of(at, element, at.c));
  return {"if " + when.text + ": " + bracketed(then, disjunction) + "; otherwise: " +
              otherwise.text,
          loose};
}

Text Writer::words_of_sum(const Node& at) const {
  const std::string term = bracketed(words(at.a, 0), multiplicative);
  if (at.op == Op::sum)
    return {term + " summed over " + plural(book_.axes()[at.detail].label), additive};
  return {term + " summed by " + book_.axes()[book_.mappings()[at.detail].to].label, additive};
}

Text Writer::words(NodeId id, std::uint32_t element) const {
  const Node& at = node(id);
  const auto part = [&](NodeId operand) {
    return words(operand, element_of(at, element, operand));
  };
  switch (at.op) {
    case Op::constant: return constant_text(at);
    case Op::input: return {in_sentence(book_.inputs()[at.detail].label)};
    case Op::parameter: return {in_sentence(book_.parameters()[at.detail].label)};
    case Op::line: return {in_sentence(book_.lines()[at.detail].label)};
    case Op::reading: return {reading_words(at), comparison};
    case Op::choose: return words_of_choice(at, element);
    case Op::sum:
    case Op::sum_by: return words_of_sum(at);
    case Op::round:
      return {bracketed(part(at.a), additive) + ", " + book_.rounding_points()[at.detail].label,
              loose};
    default: break;
  }
  const Text a = part(at.a);
  const Text b = part(at.b);
  switch (at.op) {
    case Op::minimum: return {"the lesser of " + a.text + " and " + b.text, loose};
    case Op::maximum:
      if (is_zero_constant(at.b)) return {bracketed(a, additive) + ", not below 0", loose};
      return {"the greater of " + a.text + " and " + b.text, loose};
    case Op::first_known:
      return {a.text + " where it is entered, otherwise " + b.text, loose};
    case Op::workday:
      return {"the " + ordinal(b.text) + " business day after " + bracketed(a, additive)};
    case Op::power:
      return {bracketed(a, atom) + " to the power of " + bracketed(b, atom) + ", " +
                  book_.rounding_points()[at.detail].label,
              loose};
    case Op::subtract:
      if (is_zero_constant(at.a)) return {"−" + bracketed(b, multiplicative), additive};
      return join(at.op, a, b);
    default: return join(at.op, a, b);
  }
}

Text Writer::leaf_number(NodeId id, std::uint32_t element) {
  const Node& at = node(id);
  Unit unit = Unit::factor;
  std::string name, label;
  if (at.op == Op::input) {
    const Input& input = book_.inputs()[at.detail];
    unit = input.unit;
    name = input.id();
    label = input.label;
  } else if (at.op == Op::parameter) {
    const Parameter& parameter = book_.parameters()[at.detail];
    unit = parameter.unit;
    name = parameter.id;
    label = parameter.label;
  } else {
    const Line& line = book_.lines()[at.detail];
    unit = line.unit;
    name = line.id;
    label = line.label;
  }
  // An entered total and the line it stands for may share a name.
  use((at.op == Op::input ? "input:" : "") + book_.element_name(name, at.shape, element));
  const Value& value = evaluation_.at(id, element);
  if (!value.known()) return {"[" + in_sentence(label) + " not computed]"};
  if (unit == Unit::flag) return {(value.number == 0 ? "not: " : "") + in_sentence(label)};
  if (unit == Unit::words)
    return {book_.lines()[at.detail].words.at(static_cast<std::size_t>(numerator(value.number)))};
  return {write_in_formula(value.number, unit), value.number < 0 ? additive : atom};
}

Text Writer::sum_in_numbers(const Node& at, std::uint32_t element) {
  constexpr std::size_t most_terms = 12;
  const std::vector<std::uint32_t> terms = book_.summed_into(at, element);
  if (terms.empty()) return {"0 (nothing listed)"};
  Text text;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    const Text term = numbers(at.a, terms[i]);
    if (i >= most_terms) continue;  // its uses still count
    text.text += (i ? " + " : "") + bracketed(term, atom);
  }
  if (terms.size() > most_terms) text.text += " + … (" + std::to_string(terms.size()) + " terms)";
  text.binding = terms.size() > 1 ? additive : atom;
  return text;
}

Text Writer::chosen(const Node& at, std::uint32_t element) {
  const Value& condition = value_at(at, element, at.a);
  const Text when = numbers(at.a, element_of(at, element, at.a));
  if (!condition.known()) return {"depends on " + when.text, loose};
  const bool holds = condition.number != 0;
  const NodeId branch = holds ? at.b : at.c;
  const Text taken = numbers(branch, element_of(at, element, branch));
  if (settled_branch(at, element)) return taken;
  const bool is_flag = operand_count(node(at.a).op) == 0 || node(at.a).op == Op::line;
  const std::string since = holds || is_flag ? when.text : "not: " + when.text;
  return {taken.text + " (since " + since + ")", loose};
}

Text Writer::numbers(NodeId id, std::uint32_t element) {
  const Node& at = node(id);
  const auto part = [&](NodeId operand) {
    return numbers(operand, element_of(at, element, operand));
  };
  switch (at.op) {
    case Op::constant: return constant_text(at);
    case Op::input:
    case Op::parameter:
    case Op::line: return leaf_number(id, element);
    case Op::reading:
      use("reading:" + book_.readings()[at.detail].id);
      return {reading_words(at), comparison};
    case Op::choose: return chosen(at, element);
    case Op::first_known:
      return part(value_at(at, element, at.a).known() ? at.a : at.b);
    case Op::sum:
    case Op::sum_by: return sum_in_numbers(at, element);
    case Op::round:
      return {bracketed(part(at.a), additive) + ", " + book_.rounding_points()[at.detail].label,
              loose};
    default: break;
  }
  const Text a = part(at.a);
  const Text b = part(at.b);
  switch (at.op) {
    case Op::minimum: return {"min(" + a.text + ", " + b.text + ")"};
    case Op::maximum: return {"max(" + a.text + ", " + b.text + ")"};
    case Op::workday: return {"the " + ordinal(b.text) + " business day after " + a.text};
    case Op::power:
      return {bracketed(a, atom) + "^" + bracketed(b, atom) + ", " +
                  book_.rounding_points()[at.detail].label,
              loose};
    case Op::subtract:
      if (is_zero_constant(at.a)) return {"−" + bracketed(b, multiplicative), additive};
      return join(at.op, a, b);
    default: return join(at.op, a, b);
  }
}

/// The rounding point a value last went through on its way into the line, choices followed.
std::optional<std::size_t> rounding_of(const Evaluation& evaluation, NodeId id,
                                       std::uint32_t element) {
  const Workbook& book = evaluation.workbook();
  const Node& at = book.nodes()[id];
  const auto element_of = [&](NodeId operand) {
    return book.operand_element(at, element, book.nodes()[operand]);
  };
  if (at.op == Op::round || at.op == Op::power) return at.detail;
  if (at.op != Op::choose) return std::nullopt;
  const Value& condition = evaluation.at(at.a, element_of(at.a));
  if (!condition.known()) return std::nullopt;
  const NodeId branch = condition.number != 0 ? at.b : at.c;
  return rounding_of(evaluation, branch, element_of(branch));
}

}  // namespace

Explanation explain(const Evaluation& evaluation, const Line& line, std::uint32_t element) {
  const Node& node = evaluation.workbook().nodes()[line.node];
  Writer writer(evaluation);
  Explanation result;
  result.formula = writer.words(node.a, element).text;
  std::string numbers = writer.numbers(node.a, element).text;
  if (evaluation.at(line.node, element).known()) result.substituted = std::move(numbers);
  result.uses = writer.take_uses();
  result.missing = missing_inputs(evaluation, line.node, element);
  result.rounded_at = rounding_of(evaluation, node.a, element);
  return result;
}

}  // namespace trueup
