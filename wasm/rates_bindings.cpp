#include <emscripten/bind.h>

#include "reply/rates.h"

// A module of its own, so that the page that settles does not carry the printed tables.
EMSCRIPTEN_BINDINGS(trueup_rates) {
  emscripten::class_<trueup::Rates>("Rates")
      .constructor<>()
      .function("version", &trueup::Rates::version)
      .function("programs", &trueup::Rates::programs)
      .function("verify", &trueup::Rates::verify)
      .function("exhibit", &trueup::Rates::exhibit)
      .function("figure", &trueup::Rates::figure);
}
