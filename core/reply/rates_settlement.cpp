#include "reply/rates_settlement.h"

#include <utility>

#include "readers/write_value.h"

namespace trueup {

namespace {

/// A term of the settlement, and the line of the certification it is taken from.
struct CertifiedTerm {
  const char* parameter;
  const char* line;
};

constexpr CertifiedTerm certified_terms[] = {
    {"cells.rate", "rating.changed_rate"},
    {"cells.rate_before_rounding", "rating.changed_rate"},
    {"cells.medical_cost", "rating.changed_medical_cost"},
    {"cells.high_cost_target", "rating.high_cost_target"},
    {"withhold.rate", "rating.withhold_share"},
    {"premium_tax.rate", "rating.premium_tax_share"},
    {"directed.pmpm_mhap_fsa", "rating.directed_mhap_fsa"},
    {"directed.pmpm_mhap_qipp", "rating.directed_mhap_qipp"},
    {"directed.pmpm_treat", "rating.directed_treat"},
    {"directed.pmpm_maps", "rating.directed_maps"},
    {"directed.pmpm_moms", "rating.directed_moms"}};

/// The element of a shape without or with one axis that has an id; none where there is none.
std::optional<std::uint32_t> element_of(const Workbook& book, const Shape& shape,
                                        const std::string& id) {
  if (shape.rank == 0) return 0;
  const auto& elements = book.axes()[shape.axes[0]].elements;
  for (std::uint32_t i = 0; i < elements.size(); ++i)
    if (elements[i].id == id) return i;
  return std::nullopt;
}

}  // namespace

std::unique_ptr<RatesSettlement> RatesSettlement::open(std::string_view program,
                                                       std::string_view scenario_text,
                                                       const Workbook& certification,
                                                       Diagnostics& diagnostics) {
  auto session = Session::open_under(program, scenario_text, diagnostics);
  if (!session) return nullptr;
  std::unique_ptr<RatesSettlement> settlement(new RatesSettlement);
  settlement->session_ = std::move(session);
  settlement->changed_ = std::make_unique<Evaluation>(settlement->published());
  for (const CertifiedTerm& term : certified_terms)
    settlement->link(term.parameter, term.line, certification);
  return settlement;
}

void RatesSettlement::link(std::string_view parameter, std::string_view line_id,
                           const Workbook& certification) {
  const Line* line = certification.find_line(line_id);
  if (!line) return;  // the certification sets no such term
  const Workbook& book = session_->workbook();
  for (std::size_t i = 0; i < book.parameters().size(); ++i) {
    if (book.parameters()[i].id != parameter) continue;
    const Node& node = book.nodes()[book.parameters()[i].node];
    for (std::uint32_t element = 0; element < node.size; ++element) {
      const std::string id =
          node.shape.rank == 0 ? "" : book.axes()[node.shape.axes[0]].elements[element].id;
      const auto at = element_of(certification, certification.nodes()[line->node].shape, id);
      if (at) links_.push_back({i, element, line->node, *at});
    }
  }
}

const Value& RatesSettlement::term(const Evaluation& evaluation, const Link& link) const {
  return evaluation.at(session_->workbook().parameters()[link.parameter].node, link.element);
}

void RatesSettlement::follow(const Evaluation& published, const Evaluation& changed) {
  for (const Link& link : links_) {
    const Value& now = term(this->published(), link);
    const Value& before = published.at(link.line, link.line_element);
    const Value& after = changed.at(link.line, link.line_element);
    if (now.known() && before.known() && after.known())
      changed_->set_parameter(link.parameter, link.element,
                              now.number + (after.number - before.number));
  }
  changed_->run();
}

std::vector<RatesSettlement::MovedTerm> RatesSettlement::moved_terms() const {
  const Workbook& book = session_->workbook();
  std::vector<MovedTerm> terms;
  for (const Link& link : links_) {
    const Value& before = term(published(), link);
    const Value& after = term(*changed_, link);
    if (before == after) continue;
    const Parameter& parameter = book.parameters()[link.parameter];
    terms.push_back({parameter.label,
                     parameter.axis ? book.axes()[*parameter.axis].elements[link.element].label : "",
                     write_every_digit(before.number, parameter.unit),
                     write_every_digit(after.number, parameter.unit)});
  }
  return terms;
}

}  // namespace trueup
