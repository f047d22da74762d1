#include "calendar/date.h"
#include "contract/figures.h"

namespace trueup {
namespace {

constexpr std::string_view usual_hint =
    "Write year, month and day with dashes: \"2027-05-14\".";

bool has_date_form(std::string_view text) {
  constexpr std::string_view form = "0000-00-00";
  if (text.size() != form.size()) return false;
  for (std::size_t i = 0; i < form.size(); ++i) {
    const bool is_digit = text[i] >= '0' && text[i] <= '9';
    if (form[i] == '0' ? !is_digit : text[i] != '-') return false;
  }
  return true;
}

std::string date_hint(const std::string& text) {
  if (text.empty()) return "Leave the key out where there is no date.";
  if (!has_date_form(text)) return std::string(usual_hint);
  const int year = std::stoi(text.substr(0, 4));
  const int month = std::stoi(text.substr(5, 2));
  if (year < 1900 || year > 2199) return "Check the year: dates run from 1900 to 2199.";
  if (month < 1 || month > 12) {
    return "Check the month: it is 01 to 12, and stands between year and day.";
  }
  return no_such_day_hint(year, month);
}

}  // namespace

std::optional<int> read_date(const Place& place, Diagnostics& diagnostics) {
  if (is_full(diagnostics)) return std::nullopt;
  const std::string expected = "a date as a string, such as \"2027-05-14\"";
  if (place.json->kind != Json::Kind::string) {
    report_wrong_type(place, expected,
                      place.json->kind == Json::Kind::null
                          ? "Leave the key out where there is no date."
                          : std::string(usual_hint),
                      diagnostics);
    return std::nullopt;
  }
  const auto day = parse_date(place.json->text);
  if (!day) {
    report(diagnostics, {Fault::not_a_date, place.pointer, describe(*place.json), expected,
                         date_hint(place.json->text)});
  }
  return day;
}

std::string no_such_day_hint(int year, int month) {
  const std::string first = to_long(day_number(year, month, 1));  // "February 1, 2027"
  return first.substr(0, first.find(' ')) + " " + std::to_string(year) + " has " +
         std::to_string(days_in_month(year, month)) + " days.";
}

}  // namespace trueup
