#include "reply/build_up.h"

#include <optional>
#include <utility>

#include "number/rounding.h"

namespace trueup {

namespace {

/// A line whose value is the cost so far, or a part of the rate that is added to it.
struct Stage {
  const char* line;
  const char* label;
  bool is_part = false;
};

constexpr Stage stages[] = {
    {"rating.base_total", "Base data"},
    {"rating.after_utilization", "Utilization trend"},
    {"rating.after_charge", "Charge trend"},
    {"rating.after_acuity", "Population acuity"},
    {"rating.after_postpartum", "Postpartum extension"},
    {"rating.after_hemophilia", "Hemophilia carve-in"},
    {"rating.after_gene_therapy", "Gene therapy"},
    {"rating.after_preventive_dental", "Preventive and diagnostic dental fees"},
    {"rating.after_restorative_dental", "Restorative dental fees"},
    {"rating.projected_total", "Projected cost, as Exhibit 2B prints it"},
    {"rating.medical_cost", "MYPAC members redistributed"},
    {"rating.changed_medical_cost", "Digits that print leaves out"},
    {"rating.fixed", "Fixed administration", true},
    {"rating.variable", "Variable administration", true},
    {"rating.margin", "Margin", true},
    // What the parts leave in cents is its own: they are worked out from the rate.
    {"rating.changed_rate", "Premium tax"}};

/// A line's value for a rate cell, in cents; nothing where it is not known or has no such cell.
std::optional<Rational> in_cents(const Rates& rates, const char* id, const std::string& cell) {
  const Workbook& book = rates.book();
  const Line* line = book.find_line(id);
  if (!line) return std::nullopt;
  const Node& node = book.nodes()[line->node];
  // Where a program has one rate cell, the costs of its categories have no other axis.
  std::uint32_t element = 0;
  if (node.shape.rank > 0) {
    const auto& elements = book.axes()[node.shape.axes[0]].elements;
    while (element < elements.size() && elements[element].id != cell) ++element;
    if (element == elements.size()) return std::nullopt;
  }
  const Value& value = rates.changed().at(line->node, element);
  if (!value.known()) return std::nullopt;
  return round_to(value.number, 2, RoundingMode::half_up);
}

std::optional<BuildUp> build_up(const Rates& rates, const std::string& cell) {
  BuildUp built{cell, {}, {}, 0, {}};
  for (const Stage& stage : stages) {
    const auto amount = in_cents(rates, stage.line, cell);
    if (!amount) continue;
    if (built.start_line.empty()) {
      built.start_line = stage.line;
      built.start_label = stage.label;
      built.start = *amount;
      continue;
    }
    const Rational before = built.steps.empty() ? built.start : built.steps.back().after;
    const Rational after = stage.is_part ? Rational(before + *amount) : *amount;
    if (after != before) built.steps.push_back({stage.line, stage.label, after, after - before});
  }
  if (built.steps.empty() || built.steps.back().line != "rating.changed_rate") return std::nullopt;
  return built;
}

}  // namespace

std::vector<BuildUp> build_ups(const Rates& rates) {
  const Workbook& book = rates.book();
  const Node& node = book.nodes()[book.find_line("rating.changed_rate")->node];
  std::vector<BuildUp> all;
  for (const AxisElement& cell : book.axes()[node.shape.axes[0]].elements)
    if (auto one = build_up(rates, cell.id)) all.push_back(std::move(*one));
  return all;
}

}  // namespace trueup
