#include <algorithm>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "cli/arguments.h"
#include "cli/assign_command.h"
#include "cli/csv.h"
#include "cli/help.h"
#include "cli/rates_command.h"
#include "cli/risk_scores_command.h"
#include "cli/text_combined.h"
#include "cli/text_compare.h"
#include "cli/text_layout.h"
#include "cli/text_statement.h"
#include "cli/text_terms.h"
#include "cli/verify_command.h"
#include "contract/shipped.h"
#include "reply/catalogue.h"
#include "reply/combined.h"
#include "reply/compare.h"
#include "reply/head.h"
#include "reply/program_argument.h"
#include "reply/reply.h"
#include "reply/terms.h"

namespace {

using namespace trueup;

constexpr int settled = 0;
constexpr int bad_input = 2;

/// A program file's text; empty, with a complaint, where it cannot be read.
std::string read_program_file(const std::string& path) {
  const auto text = read_file(path);
  if (!text || text->empty()) complain("cannot read the program file " + path);
  return text.value_or("");
}

std::unique_ptr<Session> open_session(const std::string& scenario_argument,
                                      const std::string& program_file = {}) {
  std::string program;
  if (!program_file.empty()) {
    program = read_program_file(program_file);
    if (program.empty()) return nullptr;
  }
  const auto scenario = read_scenario_argument(scenario_argument);
  if (!scenario) return nullptr;
  Diagnostics diagnostics;
  auto session = Session::open(program, *scenario, diagnostics);
  if (!session) complain_of(diagnostics);
  return session;
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
    const std::string text = text_explanation(session->evaluation(), line);
    if (text.empty()) return complain("no line named " + line + "; --format csv lists them all");
    std::cout << printable(text);
  } else if (format == "json") {
    std::cout << reply_document(*session) << '\n';
  } else {
    std::cout << (format == "csv" ? csv_lines(*session) : printable(text_statement(*session)));
  }
  return settled;
}

int write_comparison(const std::string& format, const Session& before, const Session& after,
                     const std::vector<LeftOut>* left_out = nullptr) {
  if (format == "json")
    std::cout << compare_document(before, after, left_out) << '\n';
  else
    std::cout << printable(text_comparison(before, after, left_out));
  return settled;
}

int compare_command(const std::vector<std::string>& given) {
  const auto arguments = read_arguments(
      given, {"compare", 1, "two scenarios, or one and --under PROGRAM",
              {"format", "program", "other-program", "under"}, 1});
  if (!arguments) return bad_input;
  const std::string format = arguments->option("format", "text");
  if (!is_format(format, {"text", "json"})) return bad_input;
  const std::string under = arguments->option("under");
  if ((arguments->words.size() == 2) == !under.empty())
    return complain("compare takes two scenarios, or one and --under PROGRAM");
  const auto before = open_session(arguments->words[0], arguments->option("program"));
  if (!before) return bad_input;
  if (under.empty()) {
    const auto after = open_session(arguments->words[1], arguments->option("other-program"));
    return after ? write_comparison(format, *before, *after) : bad_input;
  }
  Diagnostics diagnostics;
  const CarriedSession carried = settle_under(*before, read_program_argument(under), diagnostics);
  if (!carried.session) return complain_of(diagnostics);
  return write_comparison(format, *before, *carried.session, &carried.left_out);
}

int terms_command(const std::vector<std::string>& given) {
  const auto arguments =
      read_arguments(given, {"terms", 1, "one program or two", {"format"}, 1});
  if (!arguments) return bad_input;
  const std::string format = arguments->option("format", "text");
  if (!is_format(format, {"text", "json"})) return bad_input;
  Diagnostics diagnostics;
  std::vector<std::shared_ptr<const Program>> programs;
  for (const std::string& word : arguments->words)
    programs.push_back(find_program(read_program_argument(word), diagnostics));
  if (!diagnostics.empty()) return complain_of(diagnostics);
  const Document terms = programs.size() == 1 ? terms_document(*programs[0])
                                              : terms_document(*programs[0], *programs[1]);
  std::cout << (format == "json" ? text_of(terms) + '\n' : printable(text_terms(terms)));
  return settled;
}

int combine_command(const std::vector<std::string>& given) {
  constexpr std::size_t most_more = 48;
  const auto arguments = read_arguments(
      given, {"combine", 2, "scenarios of two programs or more", {"format"}, most_more});
  if (!arguments) return bad_input;
  const std::string format = arguments->option("format", "text");
  if (!is_format(format, {"text", "json"})) return bad_input;
  Sessions sessions;
  for (const std::string& word : arguments->words) {
    sessions.push_back(open_session(word));
    if (!sessions.back()) return bad_input;
  }
  Diagnostics diagnostics;
  check_combinable(sessions, diagnostics);
  if (!diagnostics.empty()) return complain_of(diagnostics);
  const Document combined = combined_document(sessions);
  std::cout << (format == "json" ? text_of(combined) + '\n' : printable(text_combined(combined)));
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
  for (const ProgramHead& program : shipped_program_heads())
    table.add({std::string(program.id), std::string(program.from) + " to " + std::string(program.to),
               std::string(program.title)});
  std::cout << table.text(0);
  return settled;
}

int examples_command(const std::vector<std::string>& given) {
  if (!read_arguments(given, {"examples", 0, "nothing more"})) return bad_input;
  TextTable table("ll");
  for (const ExampleHead& example : shipped_example_heads())
    table.add({std::string(example.id), std::string(example.name)});
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
  if (command == "terms") return terms_command(rest);
  if (command == "combine") return combine_command(rest);
  if (command == "batch") return batch_command(rest);
  if (command == "programs") return programs_command(rest);
  if (command == "examples") return examples_command(rest);
  if (command == "example") return example_command(rest);
  if (command == "verify") return verify_command(rest);
  if (command == "rates") return rates_command(rest);
  if (command == "assign") return assign_command(rest);
  if (command == "risk-scores") return risk_scores_command(rest);
  return complain("unknown command " + command);
}

}  // namespace

int main(int argc, char** argv) {
  const int status = run({argv + 1, argv + argc});
  std::cout.flush();
  if (!std::cout) return complain("could not write the whole answer");
  return status;
}
