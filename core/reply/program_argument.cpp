#include "reply/program_argument.h"

#include <utility>

#include "reply/catalogue.h"

namespace trueup {

bool is_program_document(std::string_view id_or_text) {
  // Anything of several lines was meant as a document too: it is told what is wrong with it as one.
  const std::size_t start = id_or_text.find_first_not_of(" \t\r\n");
  if (start == std::string_view::npos) return false;
  return id_or_text[start] == '{' || id_or_text.find('\n') != std::string_view::npos;
}

std::shared_ptr<const Program> find_program(std::string_view id_or_text,
                                            Diagnostics& diagnostics) {
  if (is_program_document(id_or_text)) {
    auto program = read_program(id_or_text, diagnostics);
    return program ? std::make_shared<const Program>(std::move(*program)) : nullptr;
  }
  const Program* shipped = shipped_program(id_or_text);
  if (!shipped) report(diagnostics, unknown_program(id_or_text, ""));
  return {shipped, [](const Program*) {}};  // shipped programs live as long as the engine
}

}  // namespace trueup
