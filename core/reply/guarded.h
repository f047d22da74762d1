#pragma once

#include <exception>
#include <string>

#include "reply/reply.h"

namespace trueup {

/// What `answer` says, or a diagnostic where the engine itself fails: no exception crosses the
/// boundary of a module.
template <class Answer>
std::string guarded(Answer answer) {
  try {
    return answer();
  } catch (const std::exception& failure) {
    return fault_document({{Fault::internal, "", failure.what(), "an answer",
                            "This is a defect of the engine; your work is unchanged."}});
  }
}

}  // namespace trueup
