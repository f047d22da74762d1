#include <utility>

#include "calendar/date.h"
#include "contract/figures.h"
#include "contract/json_reader.h"
#include "contract/scenario.h"

namespace trueup {
namespace {

/// Reports a date that lies before the one it has to follow.
void check_order(const ObjectReader& row, const char* key, int day, const char* after, int earliest,
                 Diagnostics& diagnostics) {
  if (day >= earliest) return;
  report(diagnostics, {Fault::period_backwards, row.pointer_of(key), to_iso(day),
                       std::string("a day not before \"") + after + "\", " + to_iso(earliest),
                       "Exchange the two dates, or check their years."});
}

Coverage read_coverage(ObjectReader& row, Diagnostics& diagnostics) {
  Coverage coverage;
  coverage.member = row.text("member");
  coverage.region = row.text("region");
  coverage.category = row.text("category");
  const auto date = [&](const char* key) {
    const auto place = row.required(key);
    return place ? read_date(*place, diagnostics) : std::nullopt;
  };
  if (const auto sex = row.required("sex"))
    if (read_choice(*sex, {"female", "male"}, diagnostics)) coverage.sex = sex->json->text;
  if (const auto custody = row.optional("custody"))
    coverage.custody = read_text(*custody, diagnostics).value_or("");
  const auto born = date("born");
  const auto from = date("from");
  const auto to = date("to");
  if (const auto paid_to = row.optional("paid_to"))
    coverage.paid_to = read_date(*paid_to, diagnostics);
  row.finish();
  coverage.born = born.value_or(0);
  coverage.from = from.value_or(0);
  coverage.to = to.value_or(0);
  if (born && from) check_order(row, "from", *from, "born", *born, diagnostics);
  if (from && to) check_order(row, "to", *to, "from", *from, diagnostics);
  if (from && coverage.paid_to)
    check_order(row, "paid_to", *coverage.paid_to, "from", *from, diagnostics);
  return coverage;
}

Json text_value(std::string text) {
  Json value;
  value.kind = Json::Kind::string;
  value.text = std::move(text);
  return value;
}

}  // namespace

std::vector<Coverage> read_enrollment(const Json& value, const std::string& pointer,
                                      Diagnostics& diagnostics) {
  std::vector<Coverage> enrollment;
  std::size_t index = 0;
  for (const Place& place : read_list({&value, pointer}, max_members, diagnostics)) {
    const std::size_t before = diagnostics.size();
    ObjectReader row(place, diagnostics);
    Coverage coverage = read_coverage(row, diagnostics);
    coverage.row = index++;
    if (diagnostics.size() == before && !is_full(diagnostics))
      enrollment.push_back(std::move(coverage));
  }
  return enrollment;
}

Json enrollment_document(const std::vector<Coverage>& enrollment) {
  Json list;
  list.kind = Json::Kind::list;
  for (const Coverage& coverage : enrollment) {
    Json row;
    row.kind = Json::Kind::object;
    const auto add = [&](const char* key, std::string text) {
      row.members.emplace_back(key, text_value(std::move(text)));
    };
    add("member", coverage.member);
    add("region", coverage.region);
    add("category", coverage.category);
    add("sex", coverage.sex);
    if (!coverage.custody.empty()) add("custody", coverage.custody);
    add("born", to_iso(coverage.born));
    add("from", to_iso(coverage.from));
    add("to", to_iso(coverage.to));
    if (coverage.paid_to) add("paid_to", to_iso(*coverage.paid_to));
    list.items.push_back(std::move(row));
  }
  return list;
}

}  // namespace trueup
