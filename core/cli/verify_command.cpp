#include "cli/verify_command.h"

#include <charconv>
#include <iostream>
#include <optional>

#include "cli/arguments.h"
#include "cli/text_layout.h"
#include "cli/text_verification.h"
#include "contract/shipped.h"
#include "number/decimal.h"
#include "reply/injection.h"

namespace trueup {

namespace {

constexpr int verified = 0;
constexpr int bad_input = 2;
constexpr std::size_t most_injections = 100000;

std::optional<std::uint64_t> whole_number(const std::string& text) {
  std::uint64_t number = 0;
  const char* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, number);
  if (text.empty() || read.ec != std::errc{} || read.ptr != end) return std::nullopt;
  return number;
}

std::vector<std::string> programs_to_verify(const Arguments& arguments) {
  if (!arguments.words.empty()) return {arguments.words.front()};
  std::vector<std::string> ids;
  for (const ShippedFile& file : shipped_programs())
    if (has_proof(file.name)) ids.emplace_back(file.name);
  return ids;
}

std::string share(std::size_t part, std::size_t whole) {
  const Rational ratio = whole == 0 ? Rational(0) : Rational(part, whole);
  return std::to_string(part) + " (" + to_fixed(ratio * 100, 1) + "%)";
}

/// Corrections are in place, so that what is found is the injected digit.
void print_injections(VerificationReport& report, std::size_t count, std::uint64_t seed) {
  const InjectionTally tally = inject_wrong_digits(*report.corrected, count, seed);
  TextTable table("lr");
  table.add({"wrong digits, one at a time", std::to_string(tally.injected)});
  table.add({"caught by a claim", share(tally.caught, tally.injected)});
  table.add({"the cell named", share(tally.named, tally.injected)});
  table.add({"its figure restored", share(tally.restored, tally.injected)});
  table.add({"not caught: in a cell no claim is about", share(tally.unclaimed, tally.injected)});
  table.add({"not caught: in a cell with no claim that holds",
             share(tally.untested, tally.injected)});
  table.add({"not caught: within what rounding allows", share(tally.hidden, tally.injected)});
  table.add({"   of those, in the last digit printed", share(tally.hidden_in_last, tally.hidden)});
  table.rule();
  table.add({"caught, of those a claim could show", share(tally.caught, tally.testable())});
  std::cout << report.program << ", seed " << seed << '\n' << table.text();
}

/// JSON is one document a line, so that several programs make NDJSON; CSV is one table.
void print_report(const VerificationReport& report, const std::string& format) {
  if (format == "json")
    std::cout << verification_document(report) << '\n';
  else
    std::cout << (format == "csv" ? csv_verification(report)
                                  : printable(text_verification(report)));
}

}  // namespace

int verify_command(const std::vector<std::string>& given) {
  Usage usage{"verify", 1, "one program", {"format", "inject", "seed"}};
  usage.last_word_optional = true;
  const auto arguments = read_arguments(given, usage);
  if (!arguments) return bad_input;
  const std::string format = arguments->option("format", "text");
  if (!is_format(format, {"text", "json", "csv"})) return bad_input;
  const auto count = whole_number(arguments->option("inject", "0"));
  const auto seed = whole_number(arguments->option("seed", "1"));
  if (!count || *count > most_injections)
    return complain("--inject takes a whole number up to " + std::to_string(most_injections));
  if (!seed) return complain("--seed takes a whole number");
  const auto programs = programs_to_verify(*arguments);
  for (const std::string& program : programs)
    if (!has_proof(program)) return complain("no printed tables are shipped for " + program);
  if (format == "csv" && *count == 0) std::cout << csv_verification_header();
  for (const std::string& program : programs) {
    const auto report = verify(program);
    if (*count > 0)
      print_injections(*report, *count, *seed);
    else
      print_report(*report, format);
  }
  return verified;
}

}  // namespace trueup
