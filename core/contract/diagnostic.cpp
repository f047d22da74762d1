#include "contract/diagnostic.h"

#include <utility>

namespace trueup {

std::string_view fault_name(Fault fault) {
  switch (fault) {
    case Fault::malformed_json: return "malformed_json";
    case Fault::malformed_csv: return "malformed_csv";
    case Fault::too_large: return "too_large";
    case Fault::wrong_format: return "wrong_format";
    case Fault::unknown_key: return "unknown_key";
    case Fault::duplicate_key: return "duplicate_key";
    case Fault::missing_key: return "missing_key";
    case Fault::wrong_type: return "wrong_type";
    case Fault::number_not_string: return "number_not_string";
    case Fault::not_a_decimal: return "not_a_decimal";
    case Fault::not_a_date: return "not_a_date";
    case Fault::out_of_bounds: return "out_of_bounds";
    case Fault::unknown_program: return "unknown_program";
    case Fault::unknown_reading: return "unknown_reading";
    case Fault::unknown_option: return "unknown_option";
    case Fault::unknown_element: return "unknown_element";
    case Fault::not_applicable: return "not_applicable";
    case Fault::conflicting_inputs: return "conflicting_inputs";
    case Fault::unknown_source: return "unknown_source";
    case Fault::bands_gap: return "bands_gap";
    case Fault::bands_overlap: return "bands_overlap";
    case Fault::shares_not_whole: return "shares_not_whole";
    case Fault::period_backwards: return "period_backwards";
    case Fault::internal: return "internal";
  }
  return "internal";
}

void report(Diagnostics& diagnostics, Diagnostic diagnostic) {
  if (is_full(diagnostics)) return;
  diagnostic.found = shortened(diagnostic.found);
  diagnostics.push_back(std::move(diagnostic));
}

std::string shortened(std::string_view text) {
  constexpr std::size_t most = 80;
  std::size_t characters = 0;
  std::size_t cut = 0;  // where the last character that may stay beside an ellipsis ends
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool continues = (static_cast<unsigned char>(text[i]) & 0xC0) == 0x80;
    if (continues) continue;
    if (characters == most - 1) cut = i;
    if (++characters > most) return std::string(text.substr(0, cut)) + "…";
  }
  return std::string(text);
}

}  // namespace trueup
