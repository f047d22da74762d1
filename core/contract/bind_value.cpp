#include "contract/figures.h"
#include "contract/scenario.h"

namespace trueup {
namespace {

std::optional<Rational> bind_flag(const Place& place, Diagnostics& diagnostics) {
  if (place.json->kind == Json::Kind::boolean) return Rational(place.json->text == "true" ? 1 : 0);
  const bool is_null = place.json->kind == Json::Kind::null;
  report_wrong_type(place, "true or false",
                    is_null ? "Leave the key out where it is not known."
                            : "Write true or false without quotes.",
                    diagnostics);
  return std::nullopt;
}

}  // namespace

std::optional<Rational> bind_value(const Input& input, const Json& value,
                                   const std::string& pointer, Diagnostics& diagnostics) {
  const Place place{&value, pointer};
  if (input.unit == Unit::flag) return bind_flag(place, diagnostics);
  if (input.unit == Unit::date) {
    const auto day = read_date(place, diagnostics);
    return day ? std::optional<Rational>(*day) : std::nullopt;
  }
  auto number = read_decimal(place, input.unit, {input.at_least, input.at_most}, diagnostics);
  const bool is_count = input.unit == Unit::count;
  if (number && is_count && !check_whole(place, *number, diagnostics)) return std::nullopt;
  return number;
}

std::string input_pointer(const Workbook& workbook, const Input& input, std::uint32_t element) {
  std::string pointer = "/inputs";
  const auto add = [&](std::string_view key) { (pointer += '/') += pointer_token(key); };
  add(input.group);
  // The elements of the members' axis are the indices of their list.
  if (input.axis) add(workbook.axes()[*input.axis].elements[element].id);
  add(input.field);
  return pointer;
}

}  // namespace trueup
