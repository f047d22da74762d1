#include "rules/settlement/hedis_score.h"

#include <optional>
#include <utility>

namespace trueup {

namespace {

/// The values of the measures rated so far, and how many of them are not zero.
struct Tally {
  std::optional<Expr> points;
  std::optional<Expr> counted;
};

Expr how_many(Sheet& sheet, const char* field, const char* label, const char* help) {
  Input input;
  input.group = "hedis";
  input.field = field;
  input.label = label;
  input.unit = Unit::count;
  input.at_least = Rational(0);
  input.help = help;
  return sheet.input(std::move(input));
}

void add_rating(Sheet& sheet, Tally& tally, const char* rating, const std::string& label,
                const Term& value_term) {
  Input input;
  input.group = "hedis";
  input.field = rating;
  input.label = "Measures rated " + label;
  input.unit = Unit::count;
  input.at_least = Rational(0);
  input.together_at_most = sheet.program().hedis->measures.value;
  input.help = "How many of the scored measures; combined ones count once, CAHPS does not count.";
  const Expr count = sheet.input(std::move(input));
  const Expr value = sheet.parameter(std::string("hedis.value_") + rating,
                                     "Value of a measure rated " + label, Unit::factor, value_term);
  tally.points = tally.points ? *tally.points + value * count : value * count;
  if (value_term.value == 0) return;
  tally.counted = tally.counted ? *tally.counted + count : count;
}

Expr score_of(Sheet& sheet, const PerformanceScore& terms) {
  Tally tally;
  add_rating(sheet, tally, "high", "high", terms.high);
  add_rating(sheet, tally, "average", "average", terms.average);
  add_rating(sheet, tally, "low", "low", terms.low);
  add_rating(sheet, tally, "not_applicable", "not applicable", terms.not_applicable);
  add_rating(sheet, tally, "not_reported", "not reported", terms.not_reported);
  const Expr points = sheet.line("hedis.points", "Values of all measures", Unit::factor,
                                 tally.points.value());
  const Expr counted = sheet.line("hedis.counted", "Measures with a value other than zero",
                                  Unit::count, tally.counted.value());
  const Expr average = sheet.line("hedis.average", "Average value", Unit::factor, points / counted);
  const std::size_t whole = sheet.book().add_rounding_point(
      {"hedis.whole_number", "rounded to the nearest whole number", 0, RoundingMode::half_up,
       "2.28.2 rounds; that a half goes up is an engine convention"});
  return sheet.line("hedis.score", "Score", Unit::factor, sheet.book().round(average, whole));
}

}  // namespace

Expr hedis_score(Sheet& sheet) {
  const PerformanceScore& terms = *sheet.program().hedis;
  sheet.exhibit("hedis", "Performance score");
  const Expr score = score_of(sheet, terms);
  const Expr earlier = how_many(sheet, "earlier_low", "Earlier low scores",
                                "How many yearly scores were low before this one.");
  const Expr capitation =
      sheet.dollars("hedis", "capitation", "Capitation a reduction applies to",
                    "The monthly capitation payments of the period that would be reduced.");
  const Expr plans_high = how_many(sheet, "plans_high", "Plans rated high in the region",
                                   "With this plan where its own score is high.");
  const Expr of_others = sheet.dollars("hedis", "other_reductions", "Reductions of other plans",
                                       "To be shared among the plans rated high in the region.");

  const Expr low = sheet.parameter("hedis.low_score", "Low score", Unit::factor, terms.low);
  const Expr high = sheet.parameter("hedis.high_score", "High score", Unit::factor, terms.high);
  const Expr reduction_time = sheet.parameter(
      "hedis.reduction_time", "Low score that reduces capitation", Unit::count,
      terms.reduction_time);
  const Expr rate = sheet.parameter("hedis.reduction_rate", "Reduction of capitation", Unit::ratio,
                                    terms.reduction);
  const Expr is_low = sheet.line("hedis.is_low", "The score is low", Unit::flag, score <= low,
                                 {.note = "The contract names a score of 1; one below it, which "
                                          "measures not reported can give, counts as low too."});
  const Expr is_high = sheet.line("hedis.is_high", "The score is high", Unit::flag, score >= high);
  const Expr reduces = sheet.line("hedis.reduces", "The low score reduces capitation", Unit::flag,
                                  is_low && earlier + 1 >= reduction_time);
  sheet.line("hedis.consequence", "Consequence", Unit::words,
             choose(is_high, 0, choose(is_low, choose(reduces, 3, 2), 1)),
             {.words = {"high: members are told, and reductions of other plans are shared",
                        "the minimum standard is met",
                        "low: corrective action, members are told, random assignment is halved",
                        "low again: capitation is reduced, members are told"}});
  const Expr reduction = sheet.line("hedis.reduction", "Reduction of capitation", Unit::dollars,
                                    choose(reduces, rate * capitation, 0));
  sheet.line("hedis.to_each_high", "Of the reduction, to each plan rated high", Unit::dollars,
             choose(reduces, reduction / plans_high, 0),
             {.note = "Where no plan is rated high the contract does not say where it goes."});
  const Expr received = sheet.line("hedis.received", "Share of other plans' reductions",
                                   Unit::dollars, choose(is_high, of_others / plans_high, 0));
  return sheet.line("hedis.settlement", "Reduction less share received", Unit::dollars,
                    reduction - received);
}

}  // namespace trueup
