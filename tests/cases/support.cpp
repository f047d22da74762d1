#include "support.h"

#include <nlohmann/json.hpp>
#include <stdexcept>

#include "contract/shipped.h"
#include "readers/explain.h"
#include "reply/lines.h"

namespace trueup {

namespace {

Document::json_pointer inputs_pointer(std::string_view place) {
  return Document::json_pointer("/inputs/" + std::string(place));
}

std::string said(const Diagnostics& diagnostics) {
  std::string text;
  for (const Diagnostic& each : diagnostics) {
    if (!text.empty()) text += "; ";
    text += std::string(fault_name(each.fault)) + " " + each.pointer;
  }
  return text;
}

LineElement element_of(const Workbook& book, const std::string& name) {
  const LineElement found = find_element(book, name);
  if (!found.line) throw std::logic_error("no such line: " + name);
  return found;
}

Draft shipped(std::string_view name) {
  for (const ShippedFile& file : shipped_examples())
    if (file.name == name) return Draft(file.text);
  throw std::logic_error("no such example: " + std::string(name));
}

Document reversed(const Document& value) {
  if (value.is_array()) {
    Document list = Document::array();
    for (const Document& item : value) list.push_back(reversed(item));
    return list;
  }
  if (!value.is_object()) return value;
  std::vector<std::pair<std::string, Document>> members;
  for (const auto& [key, member] : value.items()) members.emplace_back(key, reversed(member));
  Document result = Document::object();
  for (auto at = members.rbegin(); at != members.rend(); ++at) result[at->first] = at->second;
  return result;
}

}  // namespace

Rational dec(std::string_view text) {
  const auto value = parse_decimal(text);
  if (!value) throw std::logic_error("not a decimal: " + std::string(text));
  return *value;
}

Rational rounded(const Rational& value, int digits) {
  return round_to(value, digits, RoundingMode::half_up);
}

Settled::Settled(const std::string& scenario, std::string_view program) {
  Diagnostics diagnostics;
  session_ = Session::open(program, scenario, diagnostics);
  if (!session_) throw std::logic_error("refused: " + said(diagnostics));
}

const Value& Settled::value(const std::string& line) const {
  const LineElement at = element_of(session_->workbook(), line);
  return session_->evaluation().at(at.line->node, at.element);
}

Rational Settled::operator[](const std::string& line) const {
  const Value& found = value(line);
  if (!found.known()) throw std::logic_error("not computed: " + line);
  return found.number;
}

std::string Settled::text(const std::string& line) const {
  const Value& found = value(line);
  if (found.state == Value::State::missing) return "missing";
  if (found.state == Value::State::undefined) return "undefined";
  const Line& declared = *element_of(session_->workbook(), line).line;
  if (declared.unit == Unit::words)
    return declared.words.at(static_cast<std::size_t>(numerator(found.number)));
  return value_text(found.number, declared.unit);
}

std::string Settled::fraction(const std::string& line) const { return to_fraction((*this)[line]); }

std::string Settled::printed(const std::string& line, int digits) const {
  return to_fixed((*this)[line], digits);
}

std::vector<std::string> Settled::missing(const std::string& line) const {
  const LineElement at = element_of(session_->workbook(), line);
  return missing_inputs(session_->evaluation(), at.line->node, at.element);
}

bool Settled::active(const std::string& line) const {
  return session_->evaluation().active(*element_of(session_->workbook(), line).line);
}

Draft::Draft()
    : text_(R"({"format": "trueup.scenario.v1", "program": "us-ms-mscan-sfy2026",
                "inputs": {}})") {}

Draft& Draft::enter(std::string_view place, std::string_view value) {
  Document document = Document::parse(text_);
  document[inputs_pointer(place)] = std::string(value);
  text_ = document.dump();
  return *this;
}

Draft& Draft::answer(std::string_view place, bool yes) {
  Document document = Document::parse(text_);
  document[inputs_pointer(place)] = yes;
  text_ = document.dump();
  return *this;
}

Draft& Draft::leave_out(std::string_view place) {
  Document document = Document::parse(text_);
  const auto pointer = inputs_pointer(place);
  document.at(pointer.parent_pointer()).erase(pointer.back());
  text_ = document.dump();
  return *this;
}

Draft& Draft::read(std::string_view reading, std::string_view option) {
  Document document = Document::parse(text_);
  document["readings"][std::string(reading)] = std::string(option);
  text_ = document.dump();
  return *this;
}

Draft& Draft::member(std::string_view cell, std::string_view annual_cost) {
  Document document = Document::parse(text_);
  document["inputs"]["members"].push_back(
      {{"cell", std::string(cell)}, {"annual_cost", std::string(annual_cost)}});
  text_ = document.dump();
  return *this;
}

std::string Draft::faults() const {
  Diagnostics diagnostics;
  Session::open("", text_, diagnostics);
  return said(diagnostics);
}

Draft full_year() { return shipped("full-year"); }
Draft exhibit_13a() { return shipped("exhibit-13a"); }
Draft exhibit_13b() { return shipped("exhibit-13b"); }
Draft chip_exhibit_4() { return shipped("chip-exhibit-4"); }

const std::vector<std::string>& cell_ids() {
  static const std::vector<std::string> ids = {
      "non_newborn_ssi_disabled", "breast_cervical_cancer", "ma_adult",
      "pregnant_women",           "ssi_disabled_newborn",   "non_ssi_newborn_0_2",
      "non_ssi_newborn_3_12",     "foster_care",            "ma_children",
      "quasi_chip"};
  return ids;
}

Draft& only_cell(Draft& draft, std::string_view cell, std::string_view member_months) {
  for (const std::string& id : cell_ids())
    draft.enter("cells/" + id + "/member_months", id == cell ? member_months : "0");
  for (const char* id :
       {"non_newborn_ssi_disabled", "ma_adult", "foster_care", "ma_children", "quasi_chip"})
    draft.enter("cells/" + std::string(id) + "/risk_factor", "1");
  return draft;
}

Draft& all_measures_met(Draft& draft) {
  for (const char* id :
       {"developmental_screening", "imm_adolescents", "antidepressant_acute",
        "follow_up_mental_illness", "postpartum_care", "postpartum_depression",
        "metabolic_monitoring", "antibiotic_avoidance", "copd_exacerbation"}) {
    const std::string measure = "quality/" + std::string(id);
    draft.enter(measure + "/rate", "0.99").answer(measure + "/credible", true);
  }
  return draft.enter("quality/pphr_ae_ratio/ae_ratio", "0.5")
      .enter("quality/pphr_ae_ratio/ae_baseline", "1.5")
      .answer("quality/pphr_ae_ratio/credible", true);
}

Draft mlr_of(std::string_view claims, std::string_view premium, std::string_view member_months) {
  return Draft()
      .enter("mlr/incurred_claims", claims)
      .enter("mlr/quality_improvement", "0")
      .enter("mlr/premium_revenue", premium)
      .enter("mlr/taxes_and_fees", "0")
      .enter("mlr/liquidated_damages", "0")
      .enter("mlr/member_months", member_months);
}

std::string with_keys_reversed(std::string_view document) {
  return reversed(Document::parse(document)).dump();
}

}  // namespace trueup
