#include "rules/settlement/quality_measures.h"

namespace trueup {

namespace {

/// A new measure earns a prorated share between its floor and its target.
Expr share_by_rate(Sheet& sheet, const Measures& m, Expr rate) {
  if (!m.floor) return choose(rate >= m.target, 1, 0);
  const Expr from_baseline = (rate - m.baseline) / (m.target - m.baseline);
  const Expr from_floor = (rate - *m.floor) / (m.target - *m.floor);
  const Expr prorated =
      choose(sheet.reading("withhold.prorating", "from_baseline", true), from_baseline,
             choose(sheet.reading("withhold.prorating", "from_floor", false), from_floor,
                    rate / m.target));
  return choose(rate >= m.target, 1, choose(m.is_new && rate >= *m.floor, prorated, 0));
}

/// A ratio improves on its baseline, or is good enough as it stands.
Expr share_by_ratio(const Measures& m, Expr ratio) {
  const Expr improved = m.ae_baseline * (1 - m.improvement);
  const Expr ceiling =
      m.enough ? choose(m.ae_baseline > *m.enough, improved, *m.enough) : improved;
  return choose(ratio <= ceiling, 1, 0);
}

}  // namespace

Expr share_earned(Sheet& sheet, const Measures& m, Expr rate, Expr ratio) {
  const Expr judged =
      choose(m.credible,
             choose(m.is_ratio, share_by_ratio(m, ratio), share_by_rate(sheet, m, rate)), 1);
  return m.is_reported ? choose(*m.is_reported, 0, judged) : judged;
}

}  // namespace trueup
