#include <emscripten/bind.h>

#include "reply/engine.h"

// The whole boundary: one class, text in and text out. Embind would hand out a heap object for
// anything richer, to be freed by hand; text is copied.
EMSCRIPTEN_BINDINGS(trueup) {
  emscripten::class_<trueup::Engine>("Engine")
      .constructor<>()
      .function("version", &trueup::Engine::version)
      .function("catalogue", &trueup::Engine::catalogue)
      .function("example", &trueup::Engine::example)
      .function("program", &trueup::Engine::program)
      .function("open", &trueup::Engine::open)
      .function("set", &trueup::Engine::set)
      .function("outline", &trueup::Engine::outline)
      .function("reply", &trueup::Engine::reply)
      .function("readings", &trueup::Engine::readings)
      .function("explain", &trueup::Engine::explain)
      .function("compare", &trueup::Engine::compare)
      .function("compareWith", &trueup::Engine::compare_with)
      .function("terms", &trueup::Engine::terms)
      .function("combine", &trueup::Engine::combine)
      .function("scenario", &trueup::Engine::scenario);
}
