#include "cli/arguments.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <utility>

#include "cli/text_layout.h"
#include "cli/text_statement.h"
#include "reply/catalogue.h"

namespace trueup {

namespace {

constexpr int bad_input = 2;

std::string read_all(std::istream& stream) {
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

}  // namespace

int complain(const std::string& message) {
  std::cerr << printable("trueup: " + message) << "\nTry trueup --help.\n";
  return bad_input;
}

int complain_of(const Diagnostics& diagnostics) {
  std::cerr << printable(text_diagnostics(diagnostics));
  return bad_input;
}

bool is_format(const std::string& format, const std::vector<std::string>& known) {
  if (std::find(known.begin(), known.end(), format) != known.end()) return true;
  std::string list;
  for (const std::string& name : known) list += (list.empty() ? "" : ", ") + name;
  complain("--format is one of " + list + ", not " + format);
  return false;
}

std::string Arguments::option(const std::string& name, std::string_view otherwise) const {
  const auto found = options.find(name);
  return found == options.end() ? std::string(otherwise) : found->second;
}

std::optional<Arguments> read_arguments(const std::vector<std::string>& given,
                                        const Usage& usage) {
  Arguments arguments;
  for (std::size_t i = 0; i < given.size(); ++i) {
    if (given[i].rfind("--", 0) != 0) {
      arguments.words.push_back(given[i]);
      continue;
    }
    const std::size_t equals = std::min(given[i].find('='), given[i].size());
    const std::string name = given[i].substr(2, equals - 2);
    const bool repeats = !usage.repeatable.empty() && name == usage.repeatable;
    if (!repeats &&
        std::find(usage.options.begin(), usage.options.end(), name) == usage.options.end()) {
      complain("unknown option --" + name + " of " + std::string(usage.command));
      return std::nullopt;
    }
    const bool value_follows = equals == given[i].size();
    if (value_follows && i + 1 == given.size()) {
      complain("option --" + name + " needs a value");
      return std::nullopt;
    }
    std::string value = value_follows ? given[++i] : given[i].substr(equals + 1);
    if (repeats)
      arguments.repeated.push_back(std::move(value));
    else
      arguments.options[name] = std::move(value);
  }
  const std::size_t least = usage.words - (usage.last_word_optional ? 1 : 0);
  const std::size_t most = usage.words + usage.more_words;
  if (arguments.words.size() < least || arguments.words.size() > most) {
    std::string message = std::string(usage.command) + " takes " + std::string(usage.takes);
    for (std::size_t i = most; i < arguments.words.size(); ++i)
      message += (i == most ? ", not also " : ", ") + arguments.words[i];
    complain(message);
    return std::nullopt;
  }
  return arguments;
}

std::optional<std::string> read_file(const std::string& path) {
  if (path == "-") return read_all(std::cin);
  std::error_code fault;
  if (std::filesystem::is_directory(path, fault)) return std::nullopt;
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  std::string text = read_all(file);
  return file.bad() ? std::nullopt : std::optional(std::move(text));
}

std::string read_program_argument(const std::string& argument) {
  const auto text = read_file(argument);
  return text && !text->empty() ? *text : argument;
}

std::optional<std::string> read_scenario_argument(const std::string& argument) {
  if (auto text = read_file(argument)) return text;
  const std::string_view example = shipped_example_text(argument);
  if (!example.empty()) return std::string(example);
  complain("no file and no example named " + argument);
  return std::nullopt;
}

}  // namespace trueup
