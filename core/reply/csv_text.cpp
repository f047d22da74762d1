#include "reply/csv_text.h"

namespace trueup {

std::string csv_text(const std::string& text) {
  const bool runs_as_formula =
      !text.empty() && std::string("=+-@\t\r").find(text.front()) != std::string::npos;
  std::string field = runs_as_formula ? "'" + text : text;
  if (field.find_first_of(",\"\r\n") == std::string::npos) return field;
  std::string quoted = "\"";
  for (const char c : field) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + '"';
}

}  // namespace trueup
