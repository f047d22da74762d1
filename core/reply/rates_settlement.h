#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "readers/exact.h"
#include "reply/session.h"

namespace trueup {

/// A scenario's settlement that follows what is changed in the rate certification of its program:
/// each term of the contract that the certification sets moves by as much as the changes move it.
class RatesSettlement {
 public:
  /// Nothing, with diagnostics, where the scenario has a fault or is of another program.
  static std::unique_ptr<RatesSettlement> open(std::string_view program,
                                               std::string_view scenario_text,
                                               const Workbook& certification,
                                               Diagnostics& diagnostics);

  /// Moves the terms and settles again. Both evaluations are of the certification given to `open`.
  void follow(const Evaluation& published, const Evaluation& changed);

  const Session& session() const { return *session_; }
  /// The settlement at the published rates, and at the changed ones.
  const Evaluation& published() const { return session_->evaluation(); }
  const Evaluation& changed() const { return *changed_; }

  /// A term that has moved.
  struct MovedTerm {
    std::string label;
    std::string element;  ///< label of the rate cell, or empty
    std::string before, after;  ///< as read
  };
  std::vector<MovedTerm> moved_terms() const;

 private:
  /// One element of a term, and the element of the line of the certification that moves it.
  struct Link {
    std::size_t parameter = 0;
    std::uint32_t element = 0;
    NodeId line = 0;
    std::uint32_t line_element = 0;
  };
  RatesSettlement() = default;
  void link(std::string_view parameter, std::string_view line, const Workbook& certification);
  const Value& term(const Evaluation& evaluation, const Link& link) const;

  std::unique_ptr<Session> session_;
  std::unique_ptr<Evaluation> changed_;
  std::vector<Link> links_;
};

}  // namespace trueup
