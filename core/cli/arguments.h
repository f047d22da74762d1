#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "contract/diagnostic.h"

namespace trueup {

/// Says what is wrong with a command line on standard error, and returns the exit status for it.
int complain(const std::string& message);

/// The same of a document's faults.
int complain_of(const Diagnostics& diagnostics);

/// Whether a command has a format; complains where it has not.
bool is_format(const std::string& format, const std::vector<std::string>& known);

/// What stands after a command: plain words, and options with their values.
struct Arguments {
  std::vector<std::string> words;
  std::map<std::string, std::string> options;
  std::vector<std::string> repeated;  ///< the values of the repeatable option, in order

  /// The option's value, or another in its place.
  std::string option(const std::string& name, std::string_view otherwise = {}) const;
};

/// What a command takes.
struct Usage {
  std::string_view command;
  std::size_t words = 0;  ///< at least
  std::string_view takes;              ///< in words, for a complaint: "one scenario"
  std::vector<std::string> options{};  ///< without their dashes
  std::size_t more_words = 0;          ///< that may follow
  bool last_word_optional = false;
  std::string_view repeatable{};      ///< the one option that may come several times, or none
};

/// Reads a command's arguments; complains and gives nothing where they do not fit its usage.
std::optional<Arguments> read_arguments(const std::vector<std::string>& given, const Usage& usage);

/// A whole file, or standard input for "-"; nothing where it cannot be read.
std::optional<std::string> read_file(const std::string& path);

/// A program as the engine takes it: the text of a file, or else the id of a shipped one.
std::string read_program_argument(const std::string& argument);

/// A scenario's text from a file, standard input, or the shipped example of that name; complains
/// and gives nothing where there is neither.
std::optional<std::string> read_scenario_argument(const std::string& argument);

}  // namespace trueup
