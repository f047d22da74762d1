#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "calendar/date.h"
#include "cli/csv.h"
#include "cli/help.h"
#include "cli/text_layout.h"
#include "cli/text_statement.h"
#include "contract/shipped.h"
#include "reply/catalogue.h"
#include "reply/reply.h"

namespace {

using namespace trueup;

constexpr int settled = 0;
constexpr int bad_input = 2;

/// What stands after the command: plain words and --options with their values.
struct Arguments {
  std::vector<std::string> words;
  std::map<std::string, std::string> options;
};

int complain(const std::string& message) {
  std::cerr << "trueup: " << message << "\nTry trueup --help.\n";
  return bad_input;
}

std::optional<Arguments> read_arguments(const std::vector<std::string>& all,
                                        const std::vector<std::string>& known) {
  Arguments arguments;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].rfind("--", 0) != 0) {
      arguments.words.push_back(all[i]);
      continue;
    }
    const std::size_t equals = all[i].find('=');
    const std::string name = all[i].substr(2, equals == std::string::npos ? equals : equals - 2);
    if (std::find(known.begin(), known.end(), name) == known.end()) {
      complain("unknown option --" + name);
      return std::nullopt;
    }
    if (equals != std::string::npos) {
      arguments.options[name] = all[i].substr(equals + 1);
    } else if (i + 1 < all.size()) {
      arguments.options[name] = all[++i];
    } else {
      complain("option --" + name + " needs a value");
      return std::nullopt;
    }
  }
  return arguments;
}

std::optional<std::string> read_file(const std::string& path) {
  if (path == "-")
    return std::string(std::istreambuf_iterator<char>(std::cin), std::istreambuf_iterator<char>());
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  return file.bad() ? std::nullopt : std::optional(std::move(text));
}

/// A scenario's text from a file, standard input, or the shipped example of that name.
std::optional<std::string> read_scenario_argument(const std::string& argument) {
  if (auto text = read_file(argument)) return text;
  const std::string_view example = shipped_example_text(argument);
  if (!example.empty()) return std::string(example);
  complain("no file and no example named " + argument);
  return std::nullopt;
}

std::unique_ptr<Session> open_session(const std::string& scenario_argument,
                                      const Arguments& arguments) {
  std::string program;
  if (const auto given = arguments.options.find("program"); given != arguments.options.end()) {
    const auto text = read_file(given->second);
    if (!text) {
      complain("cannot read the program file " + given->second);
      return nullptr;
    }
    program = *text;
  }
  const auto scenario = read_scenario_argument(scenario_argument);
  if (!scenario) return nullptr;
  Diagnostics diagnostics;
  auto session = Session::open(program, *scenario, diagnostics);
  if (!session) std::cerr << text_diagnostics(diagnostics);
  return session;
}

int settle_command(const std::vector<std::string>& all) {
  const auto arguments = read_arguments(all, {"program", "format", "explain"});
  if (!arguments) return bad_input;
  if (arguments->words.size() != 1) return complain("settle takes one scenario");
  const auto option = [&](const char* name) {
    const auto found = arguments->options.find(name);
    return found == arguments->options.end() ? std::string{} : found->second;
  };
  const std::string format = option("format").empty() ? "text" : option("format");
  if (format != "text" && format != "json" && format != "csv")
    return complain("--format is text, json or csv, not " + format);
  const auto session = open_session(arguments->words[0], *arguments);
  if (!session) return bad_input;
  if (!option("explain").empty()) {
    const std::string text = text_explanation(*session, option("explain"));
    if (text.empty())
      return complain("no line named " + option("explain") + "; --format csv lists them all");
    std::cout << text;
  } else if (format == "json") {
    std::cout << reply_document(*session) << '\n';
  } else {
    std::cout << (format == "csv" ? csv_lines(*session) : text_statement(*session));
  }
  return settled;
}

int compare_command(const std::vector<std::string>& all) {
  const auto arguments = read_arguments(all, {"format"});
  if (!arguments) return bad_input;
  if (arguments->words.size() != 2) return complain("compare takes two scenarios");
  const auto before = open_session(arguments->words[0], *arguments);
  const auto after = before ? open_session(arguments->words[1], *arguments) : nullptr;
  if (!after) return bad_input;
  const auto format = arguments->options.find("format");
  if (format != arguments->options.end() && format->second == "json")
    std::cout << compare_document(*before, *after) << '\n';
  else
    std::cout << text_comparison(*before, *after);
  return settled;
}

/// One scenario a line in, one reply a line out, in order; a faulty line answers with its faults.
int batch_command() {
  std::ios::sync_with_stdio(false);
  std::string line;
  while (std::getline(std::cin, line)) {
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    std::cout << settle({}, line) << '\n';
  }
  return settled;
}

int list_programs() {
  TextTable table("lll");
  for (const ShippedFile& file : shipped_programs())
    if (const Program* program = shipped_program(file.name))
      table.add({program->id, to_iso(program->period_start) + " to " + to_iso(program->period_end),
                 program->title});
  std::cout << table.text(0);
  return settled;
}

int list_examples() {
  TextTable table("ll");
  for (const ShippedFile& file : shipped_examples()) {
    Diagnostics ignored;
    const auto scenario = read_scenario(file.text, ignored);
    table.add({std::string(file.name), scenario ? scenario->name : ""});
  }
  std::cout << table.text(0);
  return settled;
}

int print_example(const std::vector<std::string>& words) {
  if (words.size() != 1) return complain("example takes one name; see trueup examples");
  const std::string_view text = shipped_example_text(words[0]);
  if (text.empty()) return complain("no example named " + words[0] + "; see trueup examples");
  std::cout << text;
  return settled;
}

int run(const std::vector<std::string>& arguments) {
  if (arguments.empty() || arguments[0] == "--help" || arguments[0] == "help") {
    std::cout << help_text;
    return settled;
  }
  const std::string& command = arguments[0];
  const std::vector<std::string> rest(arguments.begin() + 1, arguments.end());
  if (std::find(rest.begin(), rest.end(), "--help") != rest.end()) {
    std::cout << help_text;
    return settled;
  }
  if (command == "--version") {
    std::cout << "trueup " << engine_version << '\n';
    return settled;
  }
  if (command == "settle") return settle_command(rest);
  if (command == "compare") return compare_command(rest);
  if (command == "batch") return batch_command();
  if (command == "programs") return list_programs();
  if (command == "examples") return list_examples();
  if (command == "example") return print_example(rest);
  return complain("unknown command " + command);
}

}  // namespace

int main(int argc, char** argv) {
  const int status = run({argv + 1, argv + argc});
  std::cout.flush();
  if (!std::cout) return complain("could not write the whole answer");
  return status;
}
