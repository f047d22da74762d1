#include "rules/settlement/deadlines.h"

#include <stdexcept>

#include "calendar/date.h"

namespace trueup {

namespace {

using Events = std::vector<std::pair<std::string, Expr>>;

/// The years around a rating period in which one of its deadlines can fall.
constexpr int years_after_period = 4;

void set_holidays(Sheet& sheet) {
  const Program& program = sheet.program();
  sheet.book().set_holidays(
      holidays_between(program.holidays, calendar_date(program.period_start).year,
                       calendar_date(program.period_end).year + years_after_period));
}

Events declare_events(Sheet& sheet) {
  Events events;
  for (const Event& event : sheet.program().events) {
    Input input;
    input.group = "events";
    input.field = event.id;
    input.label = event.label;
    input.unit = Unit::date;
    input.optional = true;
    input.help = "The deadlines that run from it appear once its date is entered.";
    input.at_least = Rational(sheet.program().period_start);
    input.at_most =
        Rational(add_months(sheet.program().period_end, 12 * years_after_period));
    events.emplace_back(event.id, sheet.input(std::move(input)));
  }
  return events;
}

Expr find_event(const Events& events, const std::string& id) {
  for (const auto& [name, expr] : events)
    if (name == id) return expr;
  throw std::logic_error("no such event: " + id);
}

/// "April 2027", the month before the first day of a month.
std::string month_before(int first_day) {
  const std::string last = to_long(first_day - 1);  // "April 30, 2027"
  return last.substr(0, last.find(' ')) + last.substr(last.rfind(' '));
}

Expr date_of(Sheet& sheet, const Deadline& deadline, const DeadlineLines& earlier,
             const Events& events) {
  const Program& program = sheet.program();
  const int year = calendar_date(program.period_end).year + deadline.year_offset;
  // The day a rule starts from is said in words, so that its formula reads like the clause.
  const auto start = [&](const std::string& words, int day) {
    return sheet.parameter("deadline." + deadline.id + "_from", words, Unit::date,
                           {Rational(day), deadline.cites, {}});
  };
  const auto period_end = [&] { return start("the end of the rating period", program.period_end); };
  const Expr days = sheet.constant(deadline.count, Unit::days);
  const Expr count = sheet.constant(deadline.count);
  switch (deadline.kind) {
    case Deadline::Kind::date: return start("on " + to_long(deadline.date), deadline.date);
    case Deadline::Kind::month_day: {
      const int day = day_number(year, deadline.month, deadline.day);
      return start("on " + to_long(day), day);
    }
    case Deadline::Kind::business_day: {
      const int first = day_number(year, deadline.month, 1);
      return workday(start("the last day of " + month_before(first), first - 1), count);
    }
    case Deadline::Kind::months_after_end:
      return start(std::to_string(deadline.count) + " months after the end of the rating period",
                   add_months(program.period_end, deadline.count));
    case Deadline::Kind::days_after_end: return period_end() + days;
    case Deadline::Kind::days_after_quarter:
      return start("the end of quarter " + std::to_string(deadline.quarter),
                   add_months(program.period_start - 1, 3 * deadline.quarter)) +
             days;
    case Deadline::Kind::days_after_deadline: return earlier.find(deadline.anchor).value() + days;
    case Deadline::Kind::days_after_event: {
      const Expr event = find_event(events, deadline.anchor);
      return deadline.count == 0 ? event : event + days;
    }
    case Deadline::Kind::business_days_after_event:
      return workday(find_event(events, deadline.anchor), count);
  }
  throw std::logic_error("a deadline of no kind");
}

std::optional<Expr> condition_of(Sheet& sheet, const Deadline& deadline) {
  const auto equals = deadline.only_under.find('=');
  if (equals == std::string::npos) return std::nullopt;
  return sheet.book().reading_is(deadline.only_under.substr(0, equals),
                                 deadline.only_under.substr(equals + 1));
}

}  // namespace

std::optional<Expr> DeadlineLines::find(std::string_view id) const {
  for (const auto& [name, line] : lines_)
    if (name == id) return line;
  return std::nullopt;
}

DeadlineLines deadlines(Sheet& sheet) {
  DeadlineLines lines;
  if (sheet.program().deadlines.empty()) return lines;
  sheet.exhibit("deadline", "Deadlines");
  set_holidays(sheet);
  const Events events = declare_events(sheet);
  for (const Deadline& deadline : sheet.program().deadlines) {
    const Expr date = date_of(sheet, deadline, lines, events);
    lines.add(deadline.id,
              sheet.line("deadline." + deadline.id, deadline.label, Unit::date, date,
                         {.note = deadline.note, .cites = deadline.cites,
                          .only_when = condition_of(sheet, deadline)}));
  }
  return lines;
}

}  // namespace trueup
