#include "workbook/unit.h"

namespace trueup {

std::string_view unit_name(Unit unit) {
  switch (unit) {
    case Unit::dollars: return "dollars";
    case Unit::pmpm: return "pmpm";
    case Unit::member_months: return "member_months";
    case Unit::ratio: return "ratio";
    case Unit::factor: return "factor";
    case Unit::count: return "count";
    case Unit::days: return "days";
    case Unit::date: return "date";
    case Unit::flag: return "flag";
    case Unit::words: return "words";
  }
  return "";
}

}  // namespace trueup
