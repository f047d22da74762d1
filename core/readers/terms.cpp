#include "readers/terms.h"

#include <algorithm>
#include <map>
#include <utility>

namespace trueup {

namespace {

class TermList {
 public:
  explicit TermList(const Workbook& book) : book_(book), sections_(book.exhibits().size()) {}

  std::vector<TermSection> read() {
    for (const Input& input : book_.inputs())
      if (is_open_term(input)) add(input);
    for (const Parameter& parameter : book_.parameters())
      if (is_term(book_, parameter)) add(parameter);
    std::vector<TermSection> result;
    for (std::size_t i = 0; i < sections_.size(); ++i) {
      if (sections_[i].empty()) continue;
      TermSection section{book_.exhibits()[i], {}};
      for (auto& [place, entry] : sections_[i]) section.terms.push_back(std::move(entry));
      result.push_back(std::move(section));
    }
    return result;
  }

 private:
  /// In the order of declaration, and the elements of one term together, set or open.
  using Place = std::pair<NodeId, std::uint32_t>;

  void add(const Input& input) {
    const Shape& shape = book_.nodes()[input.node].shape;
    for (std::uint32_t i = 0; i < book_.size_of(shape); ++i) {
      if (!input.applies.empty() && !input.applies[i]) continue;
      add(input.node, input.exhibit,
          {book_.element_name(input.field, shape, i), input.field, input.label, shape, i,
           input.unit, std::nullopt, input.cites, input.help, {}});
    }
  }

  void add(const Parameter& parameter) {
    const Shape& shape = book_.nodes()[parameter.node].shape;
    for (std::uint32_t i = 0; i < parameter.values.size(); ++i) {
      if (!parameter.values[i]) continue;
      add(parameter.node, parameter.exhibit,
          {book_.element_name(parameter.id, shape, i), parameter.id, parameter.label, shape, i,
           parameter.unit, parameter.values[i], parameter.cites[i], parameter.notes[i],
           parameter.pointers[i]});
    }
  }

  void add(NodeId node, std::size_t declared_under, TermEntry entry) {
    const NodeId first = declared_.emplace(entry.term, node).first->second;
    const Place place{first, entry.element};
    sections_[exhibit_of(entry.term, declared_under)].emplace(place, std::move(entry));
  }

  std::size_t exhibit_of(const std::string& term, std::size_t declared_under) const {
    const std::string prefix = term.substr(0, term.find('.'));
    for (std::size_t i = 0; i < book_.exhibits().size(); ++i)
      if (book_.exhibits()[i].id == prefix) return i;
    return declared_under;
  }

  const Workbook& book_;
  std::map<std::string, NodeId> declared_;
  std::vector<std::map<Place, TermEntry>> sections_;  // by exhibit
};

}  // namespace

bool is_term(const Workbook& workbook, const Parameter& parameter) {
  return parameter.unit != Unit::flag &&
         workbook.exhibits()[parameter.exhibit].id != "deadline";
}

bool is_open_term(const Input& input) { return input.group == "terms"; }

std::vector<TermSection> terms_by_exhibit(const Workbook& workbook) {
  return TermList(workbook).read();
}

}  // namespace trueup
