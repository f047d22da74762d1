#include <algorithm>
#include <set>
#include <utility>

#include "readers/explain.h"

namespace trueup {

namespace {

/// Follows a value that is missing back to the inputs that are.
class MissingFinder {
 public:
  explicit MissingFinder(const Evaluation& evaluation)
      : evaluation_(evaluation), book_(evaluation.workbook()) {}

  void follow(NodeId id, std::uint32_t element) {
    const Node& at = book_.nodes()[id];
    if (evaluation_.at(id, element).state != Value::State::missing) return;
    if (!seen_.insert(at.first_slot + element).second) return;
    if (at.op == Op::input)
      return add(book_.element_name(book_.inputs()[at.detail].id(), at.shape, element));
    if (at.op == Op::sum || at.op == Op::sum_by) return follow_terms(at, element);
    if (at.op == Op::choose) return follow_choice(at, element);
    if (at.op == Op::first_known) return follow_alternatives(at, element);
    const int count = operand_count(at.op);
    if (count > 0) follow(at.a, element_of(at, element, at.a));
    if (count > 1) follow(at.b, element_of(at, element, at.b));
  }

  std::vector<std::string> take_names() { return std::move(names_); }

 private:
  std::uint32_t element_of(const Node& parent, std::uint32_t element, NodeId id) const {
    return book_.operand_element(parent, element, book_.nodes()[id]);
  }

  void follow_choice(const Node& at, std::uint32_t element) {
    const Value& condition = evaluation_.at(at.a, element_of(at, element, at.a));
    const NodeId next = !condition.known() ? at.a : condition.number != 0 ? at.b : at.c;
    follow(next, element_of(at, element, next));
  }

  /// Either way would do, so only one is asked for: the total while none of its parts is entered
  /// and it is the shorter way, otherwise the parts. What the contract does not set is no way.
  void follow_alternatives(const Node& at, std::uint32_t element) {
    MissingFinder preferred(evaluation_), otherwise(evaluation_);
    preferred.follow(at.a, element_of(at, element, at.a));
    otherwise.follow(at.b, element_of(at, element, at.b));
    const bool shorter = preferred.names_.size() < otherwise.names_.size();
    const bool only_way = otherwise.names_.empty();
    auto& names = only_way || (shorter && may_be_asked_for(at, element)) ? preferred.names_
                                                                         : otherwise.names_;
    for (std::string& name : names) add(std::move(name));
  }

  /// An input may be reached by an alternative and by a way of its own.
  void add(std::string name) {
    if (std::find(names_.begin(), names_.end(), name) == names_.end())
      names_.push_back(std::move(name));
  }

  bool may_be_asked_for(const Node& at, std::uint32_t element) const {
    const Node& preferred = book_.nodes()[at.a];
    if (preferred.op != Op::input) return false;
    const Input& input = book_.inputs()[preferred.detail];
    return !input.optional && std::none_of(book_.inputs().begin(), book_.inputs().end(),
                                           [&](const Input& part) {
                                             return stands_for(input, part) &&
                                                    is_entered(part, element);
                                           });
  }

  static bool stands_for(const Input& total, const Input& part) {
    const auto& parts = total.instead_of;
    return std::find(parts.begin(), parts.end(), part.id()) != parts.end();
  }

  bool is_entered(const Input& part, std::uint32_t element) const {
    return element < book_.nodes()[part.node].size && evaluation_.at(part.node, element).known();
  }

  void follow_terms(const Node& at, std::uint32_t element) {
    for (const std::uint32_t i : book_.summed_into(at, element)) follow(at.a, i);
  }

  const Evaluation& evaluation_;
  const Workbook& book_;
  std::set<std::size_t> seen_;
  std::vector<std::string> names_;
};

}  // namespace

std::vector<std::string> missing_inputs(const Evaluation& evaluation, NodeId node,
                                        std::uint32_t element) {
  MissingFinder finder(evaluation);
  finder.follow(node, element);
  return finder.take_names();
}

}  // namespace trueup
