#include <emscripten/bind.h>

#include "reply/rates_engine.h"

// A module of its own, so that the page that settles does not carry the printed tables.
EMSCRIPTEN_BINDINGS(trueup_rates) {
  emscripten::class_<trueup::RatesEngine>("Rates")
      .constructor<>()
      .function("version", &trueup::RatesEngine::version)
      .function("programs", &trueup::RatesEngine::programs)
      .function("verify", &trueup::RatesEngine::verify)
      .function("exhibit", &trueup::RatesEngine::exhibit)
      .function("figure", &trueup::RatesEngine::figure)
      .function("assumptions", &trueup::RatesEngine::assumptions)
      .function("rates", &trueup::RatesEngine::rates)
      .function("settle", &trueup::RatesEngine::settle)
      .function("rateLine", &trueup::RatesEngine::rate_line)
      .function("examples", &trueup::RatesEngine::examples)
      .function("rateCells", &trueup::RatesEngine::rate_cells)
      .function("assign", &trueup::RatesEngine::assign)
      .function("assignOne", &trueup::RatesEngine::assign_one)
      .function("assignedCsv", &trueup::RatesEngine::assigned_csv)
      .function("assignedScenario", &trueup::RatesEngine::assigned_scenario)
      .function("riskFactors", &trueup::RatesEngine::risk_factors);
}
