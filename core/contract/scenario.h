#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "contract/diagnostic.h"
#include "contract/json.h"
#include "contract/program.h"
#include "number/rational.h"
#include "workbook/workbook.h"

namespace trueup {

/// One value as it stands in a scenario, not yet checked against what the program asks for.
/// A group or an element without anything in it stands here too, as an empty object.
struct ScenarioEntry {
  std::vector<std::string> path;  ///< below "inputs": {"cells", "ma_adult", "member_months"}
  Json value;

  /// "/inputs/cells/ma_adult/member_months"
  std::string pointer() const;
};

/// A member whose high-cost pharmacy cost is listed rather than entered as a total.
struct HighCostMember {
  std::string cell;
  std::string annual_cost;  ///< as written; checked when bound
};

/// A member's coverage in the rating period, whose capitation is worked out by the day. Dates are
/// day numbers, both ends covered.
struct Coverage {
  std::size_t row = 0;  ///< its place in the list
  std::string member;
  std::string region;
  std::string category;
  std::string sex;      ///< "female" or "male"
  std::string custody;  ///< empty where it was not said
  int born = 0;
  int from = 0;
  int to = 0;
  std::optional<int> paid_to;  ///< paid already through this day
};

/// What happened in a rating period, as its author wrote it.
struct Scenario {
  std::string program;
  std::string name;
  std::string note;
  std::vector<std::pair<std::string, std::string>> readings;  ///< reading id, option id
  std::vector<ScenarioEntry> entries;
  std::vector<HighCostMember> members;
  std::vector<Coverage> enrollment;
};

/// The most members a list may have.
inline constexpr std::size_t max_members = 20'000;

/// Reads a scenario document's own form: keys, types, format. What its inputs mean is checked by
/// `bind`, which knows the program's workbook.
/// A document with a fault may still give a scenario, of what could be read, so that `bind` can say
/// the rest in the same go. The scenario is good only when `diagnostics` is empty in the end.
std::optional<Scenario> read_scenario(std::string_view text, Diagnostics& diagnostics);

/// Reads the list at "/inputs/members": its form; cells and amounts are checked by `bind`.
std::vector<HighCostMember> read_members(const Json& value, const std::string& pointer,
                                         Diagnostics& diagnostics);

/// Reads the list at "/inputs/enrollment": its form and its dates. A row with a fault is left out of
/// the result. Which rate cell a row belongs to is checked by `check_enrollment`.
std::vector<Coverage> read_enrollment(const Json& value, const std::string& pointer,
                                      Diagnostics& diagnostics);

/// The list as a document again.
Json enrollment_document(const std::vector<Coverage>& enrollment);

/// The scenario as a document again: one that reads back the same.
std::string write_scenario(const Scenario& scenario);

/// A value for one element of one input of a workbook.
struct BoundValue {
  std::size_t input = 0;      ///< index into Workbook::inputs
  std::uint32_t element = 0;  ///< 0 without an axis
  Rational value;
};

/// A selected option of one reading of a workbook.
struct BoundReading {
  std::size_t reading = 0;
  std::size_t option = 0;
};

struct Binding {
  std::vector<BoundValue> values;
  std::vector<BoundReading> readings;
};

/// Checks every entry and reading of a scenario against the inputs and readings of a workbook and
/// converts it. Unknown names come with the nearest known one as a hint.
Binding bind(const Scenario& scenario, const Workbook& workbook, Diagnostics& diagnostics);

/// Checks and converts one value for an input element: what `bind` does for each.
std::optional<Rational> bind_value(const Input& input, const Json& value,
                                   const std::string& pointer, Diagnostics& diagnostics);

/// The JSON Pointer of an input's element in a scenario.
std::string input_pointer(const Workbook& workbook, const Input& input, std::uint32_t element);

}  // namespace trueup
