#include <stdexcept>

#include "contract/shipped.h"
#include "reply/verification.h"

namespace trueup {

Published read_shipped_published() {
  Published published;
  for (const ShippedFile& file : shipped_published()) {
    Diagnostics diagnostics;
    if (file.name == "corrections")
      read_corrections(file.text, published, diagnostics);
    else if (file.name == "inconsistencies")
      read_inconsistencies(file.text, published, diagnostics);
    else if (file.name == "missing")
      read_exhibit_remarks(file.text, published.missing, diagnostics);
    else if (file.name == "untested")
      read_exhibit_remarks(file.text, published.untested, diagnostics);
    else if (file.name == "without_arithmetic")
      read_exhibit_remarks(file.text, published.without_arithmetic, diagnostics);
    else
      read_published_tables(file.text, published, diagnostics);
    if (!diagnostics.empty())
      throw std::logic_error(std::string(file.name) + " " + diagnostics.front().pointer + " " +
                             diagnostics.front().found);
  }
  return published;
}

}  // namespace trueup
