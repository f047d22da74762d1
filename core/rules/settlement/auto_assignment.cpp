#include "rules/settlement/auto_assignment.h"

#include <optional>
#include <utility>

namespace trueup {

namespace {

/// What is entered of each plan of the region.
struct Plans {
  AxisId axis;
  Expr present;
  Expr safety_net;
  Expr points;
  Expr low;
  Expr highest;
};

Plans declare_plans(Sheet& sheet, Expr is_central) {
  Axis axis{"plan", "plan", {}};
  for (int i = 1; i <= sheet.program().auto_assignment->plans; ++i)
    axis.elements.push_back({"plan_" + std::to_string(i), "Plan " + std::to_string(i)});
  Plans plans;
  plans.axis = sheet.book().add_axis(std::move(axis));
  const auto entered = [&](const char* field, const char* label, Unit unit, bool optional,
                           const char* help) {
    Input input;
    input.group = "assignment";
    input.field = field;
    input.label = label;
    input.unit = unit;
    input.axis = plans.axis;
    if (unit != Unit::flag) input.at_least = Rational(0);
    input.optional = optional;
    input.help = help;
    return sheet.input(std::move(input));
  };
  const auto flag = [&](const char* id, const char* label, Expr value,
                        std::optional<Expr> only_when = {}) {
    return sheet.line(id, label, Unit::flag, value, {.only_when = only_when});
  };
  const Expr present = entered("present", "In the region", Unit::flag, true,
                               "Yes for each plan of the region; leave the others out.");
  const Expr safety_net =
      entered("safety_net", "Safety-net hospital", Unit::flag, false,
              "Central: a contract with an acute care safety-net hospital there.");
  plans.points = entered("points", "Points of the State's evaluation", Unit::factor, false,
                         "Eastern and Western: the plan's total evaluation.");
  const Expr low = entered("low", "First or second low score", Unit::flag, true,
                           "Yes halves the plan's share.");
  const Expr highest = entered("highest", "Highest rated", Unit::flag, true,
                               "Yes for the plan of the region, or the plans that tie.");
  plans.present = flag("assignment.is_present", "The plan is in the region", first_known(present, 0));
  plans.safety_net = flag("assignment.has_hospital", "The plan has a safety-net hospital",
                          plans.present && safety_net, is_central);
  plans.low = flag("assignment.is_low", "The plan's score is low",
                   plans.present && first_known(low, 0));
  plans.highest = flag("assignment.is_highest", "The plan is the highest rated",
                       plans.present && first_known(highest, 0));
  return plans;
}

Expr number_of(Sheet& sheet, const Plans& plans, const char* id, const char* label, Expr which,
               std::optional<Expr> only_when = {}) {
  return sheet.line(id, label, Unit::count, sum(choose(which, 1, 0), plans.axis),
                    {.only_when = only_when});
}

Expr share_in_central(Sheet& sheet, const Plans& plans, Expr is_central) {
  const Expr all =
      number_of(sheet, plans, "assignment.plans", "Plans in the region", plans.present);
  const Expr with_hospital =
      number_of(sheet, plans, "assignment.with_hospital", "Plans with a safety-net hospital",
                plans.safety_net, is_central);
  const Expr part = sheet.parameter("assignment.safety_net_share",
                                    "Part of plans with a safety-net hospital", Unit::ratio,
                                    sheet.program().auto_assignment->safety_net_share);
  const Expr each_with = sheet.line(
      "assignment.each_with_hospital", "Share of a plan with a safety-net hospital", Unit::ratio,
      choose(with_hospital == all, sheet.constant(1) / all, part / with_hospital),
      {.note = "Where no plan has such a hospital the contract sets no shares.",
       .only_when = is_central});
  const Expr each_without = sheet.line(
      "assignment.each_without_hospital", "Share of a plan without one", Unit::ratio,
      choose(with_hospital == 0, each_with,
             choose(with_hospital == all, sheet.constant(0), (1 - part) / (all - with_hospital))),
      {.only_when = is_central});
  return choose(plans.safety_net, each_with, each_without);
}

}  // namespace

void auto_assignment(Sheet& sheet) {
  sheet.exhibit("assignment", "Random assignment of members, one region");
  Input region;
  region.group = "assignment";
  region.field = "central";
  region.label = "The region is Central";
  region.unit = Unit::flag;
  region.help = "Yes for Central; no for Eastern and Western, which go by points.";
  const Expr is_central = sheet.input(std::move(region));
  const Plans plans = declare_plans(sheet, is_central);
  const Expr in_central = share_in_central(sheet, plans, is_central);
  const Expr all_points = sheet.line("assignment.points", "Points of all plans", Unit::factor,
                                     sum(choose(plans.present, plans.points, 0), plans.axis),
                                     {.only_when = is_central == 0});
  const Expr base = sheet.line(
      "assignment.share_before_rating", "Share before low scores", Unit::ratio,
      choose(is_central, choose(plans.present, in_central, 0),
             choose(plans.present, plans.points / all_points, 0)),
      {.note = "In proportion to points is inferred: the contract says by the total evaluation."});

  const Expr removed_part = sheet.parameter("assignment.removed_share",
                                            "Part of its share that a low plan loses", Unit::ratio,
                                            sheet.program().auto_assignment->removed_share);
  const Expr removed = sheet.line("assignment.removed", "Taken from a low plan", Unit::ratio,
                                  choose(plans.low, removed_part * base, 0));
  const Expr to_share =
      sheet.line("assignment.removed_from_all", "Taken from low plans", Unit::ratio,
                 sum(removed, plans.axis));
  const Expr highest = number_of(sheet, plans, "assignment.highest", "Highest rated plans",
                                 plans.highest);
  const Expr gained =
      sheet.line("assignment.to_each_highest", "To each highest rated plan", Unit::ratio,
                 choose(to_share == 0, 0, to_share / highest));
  sheet.line("assignment.share", "Share of random assignments", Unit::ratio,
             base - removed + choose(plans.highest, gained, 0));
}

}  // namespace trueup
