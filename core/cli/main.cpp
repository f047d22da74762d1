#include <algorithm>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "calendar/date.h"
#include "cli/arguments.h"
#include "cli/csv.h"
#include "cli/help.h"
#include "cli/rates_command.h"
#include "cli/text_layout.h"
#include "cli/text_statement.h"
#include "cli/verify_command.h"
#include "contract/shipped.h"
#include "reply/catalogue.h"
#include "reply/reply.h"

namespace {

using namespace trueup;

constexpr int settled = 0;
constexpr int bad_input = 2;

/// A scenario's text from a file, standard input, or the shipped example of that name.
std::optional<std::string> read_scenario_argument(const std::string& argument) {
  if (auto text = read_file(argument)) return text;
  const std::string_view example = shipped_example_text(argument);
  if (!example.empty()) return std::string(example);
  complain("no file and no example named " + argument);
  return std::nullopt;
}

std::unique_ptr<Session> open_session(const std::string& scenario_argument,
                                      const std::string& program_file = {}) {
  std::string program;
  if (!program_file.empty()) {
    const auto text = read_file(program_file);
    if (!text) {
      complain("cannot read the program file " + program_file);
      return nullptr;
    }
    program = *text;
  }
  const auto scenario = read_scenario_argument(scenario_argument);
  if (!scenario) return nullptr;
  Diagnostics diagnostics;
  auto session = Session::open(program, *scenario, diagnostics);
  if (!session) std::cerr << printable(text_diagnostics(diagnostics));
  return session;
}

/// Complains about a format that is none of those a command has.
bool is_format(const std::string& format, const std::vector<std::string>& known) {
  if (std::find(known.begin(), known.end(), format) != known.end()) return true;
  std::string list;
  for (const std::string& name : known) list += (list.empty() ? "" : ", ") + name;
  complain("--format is one of " + list + ", not " + format);
  return false;
}

int settle_command(const std::vector<std::string>& given) {
  const auto arguments = read_arguments(
      given, {"settle", 1, "one scenario", {"program", "format", "explain"}});
  if (!arguments) return bad_input;
  const std::string format = arguments->option("format", "text");
  if (!is_format(format, {"text", "json", "csv"})) return bad_input;
  const auto session = open_session(arguments->words[0], arguments->option("program"));
  if (!session) return bad_input;
  const std::string line = arguments->option("explain");
  if (!line.empty()) {
    const std::string text = text_explanation(*session, line);
    if (text.empty()) return complain("no line named " + line + "; --format csv lists them all");
    std::cout << printable(text);
  } else if (format == "json") {
    std::cout << reply_document(*session) << '\n';
  } else {
    std::cout << (format == "csv" ? csv_lines(*session) : printable(text_statement(*session)));
  }
  return settled;
}

int compare_command(const std::vector<std::string>& given) {
  const auto arguments = read_arguments(given, {"compare", 2, "two scenarios", {"format"}});
  if (!arguments) return bad_input;
  const std::string format = arguments->option("format", "text");
  if (!is_format(format, {"text", "json"})) return bad_input;
  const auto before = open_session(arguments->words[0]);
  const auto after = before ? open_session(arguments->words[1]) : nullptr;
  if (!after) return bad_input;
  if (format == "json")
    std::cout << compare_document(*before, *after) << '\n';
  else
    std::cout << printable(text_comparison(*before, *after));
  return settled;
}

/// One scenario a line in, one reply a line out, in order; a faulty line answers with its faults.
/// Stops where nobody takes the answers any more.
int batch_command(const std::vector<std::string>& given) {
  if (!read_arguments(given, {"batch", 0, "scenarios on standard input"})) return bad_input;
  std::ios::sync_with_stdio(false);
  std::string line;
  while (std::cout && std::getline(std::cin, line)) {
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    std::cout << settle({}, line) << '\n';
  }
  return settled;
}

int programs_command(const std::vector<std::string>& given) {
  if (!read_arguments(given, {"programs", 0, "nothing more"})) return bad_input;
  TextTable table("lll");
  for (const ShippedFile& file : shipped_programs())
    if (const Program* program = shipped_program(file.name))
      table.add({program->id, to_iso(program->period_start) + " to " + to_iso(program->period_end),
                 program->title});
  std::cout << table.text(0);
  return settled;
}

int examples_command(const std::vector<std::string>& given) {
  if (!read_arguments(given, {"examples", 0, "nothing more"})) return bad_input;
  TextTable table("ll");
  for (const ShippedFile& file : shipped_examples()) {
    Diagnostics ignored;
    const auto scenario = read_scenario(file.text, ignored);
    table.add({std::string(file.name), scenario ? scenario->name : ""});
  }
  std::cout << table.text(0);
  return settled;
}

int example_command(const std::vector<std::string>& given) {
  const auto arguments = read_arguments(given, {"example", 1, "the name of an example"});
  if (!arguments) return bad_input;
  const std::string& name = arguments->words[0];
  const std::string_view text = shipped_example_text(name);
  if (text.empty()) return complain("no example named " + name + "; see trueup examples");
  std::cout << text;
  return settled;
}

int run(const std::vector<std::string>& arguments) {
  const bool asks_help = std::find(arguments.begin(), arguments.end(), "--help") != arguments.end();
  if (arguments.empty() || asks_help || arguments[0] == "help") {
    std::cout << help_text;
    return settled;
  }
  const std::string& command = arguments[0];
  const std::vector<std::string> rest(arguments.begin() + 1, arguments.end());
  if (command == "--version") {
    std::cout << "trueup " << engine_version << '\n';
    return settled;
  }
  if (command == "settle") return settle_command(rest);
  if (command == "compare") return compare_command(rest);
  if (command == "batch") return batch_command(rest);
  if (command == "programs") return programs_command(rest);
  if (command == "examples") return examples_command(rest);
  if (command == "example") return example_command(rest);
  if (command == "verify") return verify_command(rest);
  if (command == "rates") return rates_command(rest);
  return complain("unknown command " + command);
}

}  // namespace

int main(int argc, char** argv) {
  const int status = run({argv + 1, argv + argc});
  std::cout.flush();
  if (!std::cout) return complain("could not write the whole answer");
  return status;
}
