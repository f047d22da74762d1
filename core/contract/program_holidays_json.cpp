#include "contract/program_reader.h"

namespace trueup {

void ProgramReader::read_holidays(ObjectReader& document) {
  const auto place = document.optional("holidays");
  if (!place) return;
  ObjectReader object(*place, diagnostics_);
  program_.holiday_cites = required_cites(object);
  UniqueIds names(diagnostics_);
  for (const Place& row : object.list("rules", most_rows)) {
    ObjectReader rule(row, diagnostics_);
    program_.holidays.push_back(read_holiday(rule));
    names.add(program_.holidays.back().name, rule.pointer_of("name"));
    rule.finish();
  }
  object.finish();
}

HolidayRule ProgramReader::read_holiday(ObjectReader& object) {
  using Kind = HolidayRule::Kind;
  HolidayRule rule;
  rule.name = object.text("name");
  if (const auto place = object.optional("sunday_moves_to_monday")) {
    rule.sunday_moves_to_monday = place->json->text == "true";
    if (place->json->kind != Json::Kind::boolean)
      report_wrong_type(*place, "true or false", "Write true or false without quotes.",
                        diagnostics_);
  }
  const auto kind_place = object.required("kind");
  const auto kind = kind_place ? read_choice(*kind_place, {"fixed", "nth_weekday", "last_weekday"},
                                             diagnostics_)
                               : std::nullopt;
  if (!kind) {  // which of these belong there is not known
    for (const char* key : {"month", "day", "weekday", "nth"}) object.optional(key);
    return rule;
  }
  rule.kind = static_cast<Kind>(*kind);
  rule.month = whole(object, "month", 1, 12);
  if (rule.kind == Kind::fixed) {
    constexpr int some_leap_year = 2000;
    rule.day = whole(object, "day", 1, 31);
    check_day(object.pointer_of("day"), some_leap_year, rule.month, rule.day);
    return rule;
  }
  rule.weekday = static_cast<int>(
      object.choice("weekday", {"sunday", "monday", "tuesday", "wednesday", "thursday", "friday",
                                "saturday"}));
  if (rule.kind == Kind::nth_weekday) rule.nth = whole(object, "nth", 1, 5);
  return rule;
}

}  // namespace trueup
