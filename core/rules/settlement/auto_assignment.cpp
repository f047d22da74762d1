#include "rules/settlement/auto_assignment.h"

#include <utility>

namespace trueup {

namespace {

/// What is entered of each plan of the region.
struct Plans {
  AxisId axis;
  Expr present;
  Expr safety_net;
  Expr points;
  Expr halved;
  Expr highest;
};

Plans declare_plans(Sheet& sheet) {
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
  plans.present = first_known(entered("present", "The plan is in the region", Unit::flag, true,
                                      "Yes for each plan of the region; leave the others out."),
                              0);
  plans.safety_net = entered("safety_net", "Has a safety-net hospital", Unit::flag, false,
                             "Central: a contract with an acute care safety-net hospital there.");
  plans.points = entered("points", "Points of the State's evaluation", Unit::factor, false,
                         "Eastern and Western: the plan's total evaluation.");
  plans.halved = first_known(entered("low", "First or second low score", Unit::flag, true,
                                     "Yes halves the plan's share."),
                             0);
  plans.highest = first_known(entered("highest", "Highest rated in the region", Unit::flag, true,
                                      "Yes for the plan, or the plans that tie."),
                              0);
  return plans;
}

Expr share_in_central(Sheet& sheet, const Plans& plans, Expr is_central) {
  const Expr all = sum(plans.present, plans.axis);
  const Expr with_hospital =
      sheet.line("assignment.with_hospital", "Plans with a safety-net hospital", Unit::count,
                 sum(choose(plans.present, plans.safety_net, 0), plans.axis),
                 {.only_when = is_central});
  const Expr part = sheet.parameter("assignment.safety_net_share",
                                    "Part of plans with a safety-net hospital", Unit::ratio,
                                    sheet.program().auto_assignment->safety_net_share);
  const Expr each_with = sheet.line(
      "assignment.each_with_hospital", "Share of each plan with a safety-net hospital", Unit::ratio,
      choose(with_hospital == all, sheet.constant(1), part) / with_hospital,
      {.note = "Where no plan has such a hospital the contract sets no shares.",
       .only_when = is_central});
  const Expr each_without = (1 - part) / (all - with_hospital);
  return choose(plans.safety_net || with_hospital == 0, each_with, each_without);
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
  const Plans plans = declare_plans(sheet);
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
                                  choose(plans.present && plans.halved, removed_part * base, 0));
  const Expr to_share = sum(removed, plans.axis);
  const Expr is_highest = plans.present && plans.highest;
  const Expr gained =
      sheet.line("assignment.to_each_highest", "To each highest rated plan", Unit::ratio,
                 choose(to_share == 0, 0, to_share / sum(choose(is_highest, 1, 0), plans.axis)));
  sheet.line("assignment.share", "Share of random assignments", Unit::ratio,
             base - removed + choose(is_highest, gained, 0));
}

}  // namespace trueup
