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

/// The last day of quarter 1 to 4 of a rating period.
int quarter_end(const Program& program, int quarter) {
  return add_months(program.period_start - 1, 3 * quarter);
}

Expr date_of(Sheet& sheet, const Deadline& deadline, const DeadlineLines& earlier,
             const Events& events) {
  const Program& program = sheet.program();
  const int year = calendar_date(program.period_end).year + deadline.year_offset;
  const auto day = [&](int number) {
    return sheet.book().constant(Rational(number), Unit::date);
  };
  const auto days = [&](int count) { return sheet.constant(count); };
  switch (deadline.kind) {
    case Deadline::Kind::month_day: return day(day_number(year, deadline.month, deadline.day));
    case Deadline::Kind::business_day:
      return workday(day(day_number(year, deadline.month, 1) - 1), days(deadline.count));
    case Deadline::Kind::months_after_end:
      return day(add_months(program.period_end, deadline.count));
    case Deadline::Kind::days_after_end: return day(program.period_end) + days(deadline.count);
    case Deadline::Kind::days_after_quarter:
      return day(quarter_end(program, deadline.quarter)) + days(deadline.count);
    case Deadline::Kind::days_after_deadline:
      return earlier.find(deadline.anchor).value() + days(deadline.count);
    case Deadline::Kind::days_after_event:
      return find_event(events, deadline.anchor) + days(deadline.count);
    case Deadline::Kind::business_days_after_event:
      return workday(find_event(events, deadline.anchor), days(deadline.count));
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
