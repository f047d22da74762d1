#include <algorithm>

#include "calendar/date.h"
#include "contract/nearest.h"
#include "contract/program_reader.h"

namespace trueup {
namespace {

constexpr int most_days = 3660;

const std::vector<std::string> deadline_kinds = {
    "date",           "month_day",          "business_day",        "months_after_end",
    "days_after_end", "days_after_quarter", "days_after_deadline", "days_after_event",
    "business_days_after_event"};

}  // namespace

void ProgramReader::read_events(ObjectReader& document) {
  UniqueIds ids(diagnostics_);
  for (const Place& row : document.optional_list("events", most_rows)) {
    ObjectReader object(row, diagnostics_);
    program_.events.push_back({object.id("id"), object.text("label")});
    ids.add(program_.events.back().id, object.pointer_of("id"));
    object.finish();
  }
}

void ProgramReader::read_deadlines(ObjectReader& document) {
  UniqueIds ids(diagnostics_);
  for (const Place& row : document.optional_list("deadlines", most_rows)) {
    ObjectReader object(row, diagnostics_);
    program_.deadlines.push_back(read_deadline(object));
    ids.add(program_.deadlines.back().id, object.pointer_of("id"));
    object.finish();
  }
}

Deadline ProgramReader::read_deadline(ObjectReader& object) {
  Deadline deadline;
  deadline.id = object.id("id");
  deadline.label = object.text("label");
  if (const auto place = object.required("rule")) read_deadline_rule(*place, deadline);
  if (const auto place = object.optional("only_under")) {
    check_only_under(*place);
    deadline.only_under = place->json->text;
  }
  deadline.cites = required_cites(object);
  deadline.note = object.note("note");
  return deadline;
}

void ProgramReader::read_deadline_rule(const Place& place, Deadline& deadline) {
  using Kind = Deadline::Kind;
  ObjectReader rule(place, diagnostics_);
  const auto kind_place = rule.required("kind");
  const auto kind =
      kind_place ? read_choice(*kind_place, deadline_kinds, diagnostics_) : std::nullopt;
  if (!kind) return;
  deadline.kind = static_cast<Kind>(*kind);
  switch (deadline.kind) {
    case Kind::date:
      if (const auto day = rule.required("date"))
        deadline.date = read_date(*day, diagnostics_).value_or(0);
      break;
    case Kind::month_day:
    case Kind::business_day:
      deadline.month = whole(rule, "month", 1, 12);
      if (deadline.kind == Kind::month_day) {
        deadline.day = whole(rule, "day", 1, 31);
      } else {
        deadline.count = whole(rule, "count", 1, 23);
      }
      deadline.year_offset = whole(rule, "year_offset", 0, 10);
      if (deadline.kind == Kind::month_day) {
        const int year = calendar_date(program_.period_end).year + deadline.year_offset;
        check_day(rule.pointer_of("day"), year, deadline.month, deadline.day);
      }
      break;
    case Kind::months_after_end:
      deadline.count = whole(rule, "count", 0, most_days / 30);
      break;
    case Kind::days_after_quarter:
      deadline.quarter = whole(rule, "quarter", 1, 4);
      deadline.count = whole(rule, "count", 0, most_days);
      break;
    case Kind::days_after_deadline:
    case Kind::days_after_event:
    case Kind::business_days_after_event:
      if (const auto anchor = rule.required("anchor")) check_anchor(*anchor, deadline);
      deadline.count = whole(rule, "count", 0, most_days);
      break;
    case Kind::days_after_end:
      deadline.count = whole(rule, "count", 0, most_days);
      break;
  }
  rule.finish();
}

void ProgramReader::check_anchor(const Place& place, Deadline& deadline) {
  const auto id = read_text(place, diagnostics_);
  if (!id) return;
  deadline.anchor = *id;
  const bool from_deadline = deadline.kind == Deadline::Kind::days_after_deadline;
  const auto known = from_deadline ? ids_of(program_.deadlines) : ids_of(program_.events);
  if (std::find(known.begin(), known.end(), *id) != known.end()) return;
  report(diagnostics_,
         {Fault::unknown_element, place.pointer, in_quotes(*id),
          from_deadline ? "the id of a deadline listed before this one" : one_of(known),
          did_you_mean(*id, known,
                       from_deadline ? "List the deadline it counts from before this one."
                                     : "Add the event to \"events\".")});
}

void ProgramReader::check_only_under(const Place& place) {
  const auto text = read_text(place, diagnostics_);
  if (!text) return;
  const std::size_t sign = text->find('=');
  const std::string reading = text->substr(0, sign);
  const std::string option = sign == std::string::npos ? "" : text->substr(sign + 1);
  const auto found = std::find_if(program_.readings.begin(), program_.readings.end(),
                                  [&](const Reading& known) { return known.id == reading; });
  if (found == program_.readings.end()) {
    const auto known = ids_of(program_.readings);
    report(diagnostics_, {Fault::unknown_reading, place.pointer, in_quotes(*text),
                          "\"reading=option\" with a reading of this program",
                          did_you_mean(reading, known, "Add the reading to \"readings\".")});
    return;
  }
  const auto options = ids_of(found->options);
  if (std::find(options.begin(), options.end(), option) != options.end()) return;
  report(diagnostics_, {Fault::unknown_option, place.pointer, in_quotes(*text),
                        "after the equals sign " + one_of(options),
                        did_you_mean(option, options, "Name an option of this reading.")});
}

/// Reports a day its month does not have; month and day are 0 where they could not be read.
void ProgramReader::check_day(const std::string& pointer, int year, int month, int day) {
  if (month == 0 || day <= days_in_month(year, month)) return;
  report(diagnostics_, {Fault::not_a_date, pointer, in_quotes(std::to_string(day)),
                        "a day of month " + std::to_string(month), no_such_day_hint(year, month)});
}

int ProgramReader::whole(ObjectReader& object, std::string_view key, int at_least, int at_most) {
  const auto place = object.required(key);
  return place ? read_whole(*place, at_least, at_most, diagnostics_).value_or(0) : 0;
}

}  // namespace trueup
