#include "rules/settlement/mlr_credibility.h"

#include "number/decimal.h"

namespace trueup {

namespace {

/// The straight piece of the table between two neighbouring nodes.
struct Segment {
  std::string id;
  std::string label;
  CredibilityNode from;
  CredibilityNode to;
};

std::vector<Segment> segments_of(const std::vector<CredibilityNode>& nodes) {
  std::vector<Segment> segments;
  for (std::size_t i = 0; i + 1 < nodes.size(); ++i) {
    const std::string from = to_fixed(nodes[i].member_months, 0);
    const std::string to = to_fixed(nodes[i + 1].member_months, 0);
    segments.push_back({"from_" + from, group_thousands(from) + " to " + group_thousands(to),
                        nodes[i], nodes[i + 1]});
  }
  return segments;
}

Term months_term(const MinimumMlr& terms, const CredibilityNode& node) {
  return {node.member_months, terms.credibility_cites, {}, node.pointer + "/member_months"};
}

Expr table_adjustment(Sheet& sheet, Expr member_months) {
  const MinimumMlr& terms = *sheet.program().mlr;
  const auto segments = segments_of(terms.credibility);
  const AxisId axis = add_axis_of(sheet.book(), "segment", "table segment", segments);
  const auto declare = [&](const char* id, const char* label, Unit unit, auto pick) {
    return sheet.parameters(axis, id, label, unit,
                            terms_of(segments, [&](const Segment& segment) -> std::optional<Term> {
                              return pick(segment);
                            }));
  };
  const auto months = [&](const CredibilityNode& node) { return months_term(terms, node); };
  const auto adjustment = [&](const CredibilityNode& node) {
    return Term{node.adjustment, terms.credibility_cites, {}, node.pointer + "/adjustment"};
  };
  const Expr from = declare("mlr.segment_from", "Member months at the segment's start",
                            Unit::member_months,
                            [&](const Segment& s) { return months(s.from); });
  const Expr to = declare("mlr.segment_to", "Member months at the segment's end",
                          Unit::member_months,
                          [&](const Segment& s) { return months(s.to); });
  const Expr at_from = declare("mlr.segment_adjustment_from", "Adjustment at the segment's start",
                               Unit::ratio, [&](const Segment& s) { return adjustment(s.from); });
  const Expr at_to = declare("mlr.segment_adjustment_to", "Adjustment at the segment's end",
                             Unit::ratio, [&](const Segment& s) { return adjustment(s.to); });
  const Expr is_first =
      declare("mlr.segment_is_first", "The segment starts the table", Unit::flag,
              [&](const Segment& s) {
                return flag_term(s.id == segments.front().id, terms.credibility_cites);
              });
  const Expr inside = (member_months > from || (is_first == 1 && member_months == from)) &&
                      member_months <= to;
  const Expr by_segment = sheet.line(
      "mlr.credibility_by_segment", "Adjustment by table segment", Unit::ratio,
      choose(inside, at_from + (at_to - at_from) * (member_months - from) / (to - from), 0));
  return sum(by_segment, axis);
}

}  // namespace

Credibility mlr_credibility(Sheet& sheet, Expr member_months) {
  sheet.exhibit("mlr", "Medical loss ratio");
  Input total;
  total.group = "mlr";
  total.field = "member_months";
  total.label = "Member months, total";
  total.unit = Unit::member_months;
  total.at_least = Rational(0);
  total.optional = true;
  total.help = "Only to work out the MLR without entering member months by rate cell.";
  const Expr entered = sheet.input(std::move(total));
  Credibility result;
  result.member_months =
      sheet.line("mlr.member_months", "Member months for credibility", Unit::member_months,
                 first_known(entered, member_months));
  const auto& nodes = sheet.program().mlr->credibility;
  if (nodes.size() < 2) {
    result.adjustment = sheet.constant(0);
    result.is_non_credible = sheet.constant(0);
    return result;
  }
  const auto node_parameter = [&](const char* id, const char* label, const CredibilityNode& node) {
    return sheet.parameter(id, label, Unit::member_months,
                           months_term(*sheet.program().mlr, node));
  };
  const Expr least = node_parameter("mlr.partially_credible_from",
                                    "Member months from which experience is partially credible",
                                    nodes.front());
  const Expr most = node_parameter("mlr.partially_credible_to",
                                   "Member months up to which experience is partially credible",
                                   nodes.back());
  result.is_non_credible =
      sheet.line("mlr.is_non_credible", "Experience is non-credible", Unit::flag,
                 result.member_months < least,
                 {.note = "Non-credible experience is presumed to meet the minimum."});
  sheet.line("mlr.credibility_status", "Credibility of the experience", Unit::words,
             choose(result.is_non_credible, 0, choose(result.member_months <= most, 1, 2)),
             {.words = {"non-credible", "partially credible", "fully credible"}});
  result.adjustment = sheet.line("mlr.credibility", "Credibility adjustment", Unit::ratio,
                                 table_adjustment(sheet, result.member_months));
  return result;
}

}  // namespace trueup
