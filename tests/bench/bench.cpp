// Measures the engine against the budgets of the design: what, budget, measured, verdict. It
// asserts nothing. Built natively and as WebAssembly from this one source.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "contract/scenario.h"
#include "contract/shipped.h"
#include "number/decimal.h"
#include "reply/reply.h"
#include "reply/session.h"
#include "reply/statement.h"
#include "reply/verification_report.h"
#include "rules/rating/certification.h"

namespace {

using namespace trueup;

std::string text_of(const std::vector<ShippedFile>& files, const std::string& name) {
  for (const ShippedFile& file : files)
    if (file.name == name) return std::string(file.text);
  return {};
}

double milliseconds_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
      .count();
}

/// The median time of one call, in milliseconds, of as many calls as fit into about a second.
double median(const std::function<void()>& call, std::size_t least = 15) {
  constexpr std::size_t most = 400;
  constexpr double patience = 1000;
  call();
  std::vector<double> times;
  const auto begun = std::chrono::steady_clock::now();
  while (times.size() < least || (times.size() < most && milliseconds_since(begun) < patience)) {
    const auto start = std::chrono::steady_clock::now();
    call();
    times.push_back(milliseconds_since(start));
  }
  std::nth_element(times.begin(), times.begin() + times.size() / 2, times.end());
  return times[times.size() / 2];
}

/// Keeps an optimizer from leaving out what nobody reads.
volatile std::size_t kept;

struct Bench {
  double baseline = 0;

  void row(const char* what, std::optional<double> budget, double measured) const {
    char limit[32] = "-";
    if (budget) std::snprintf(limit, sizeof limit, "%g ms", *budget);
    const char* verdict = !budget ? "" : measured <= *budget ? "within" : "OVER";
    std::printf("%-56s %8s %10.3f ms %9.1f x  %s\n", what, limit, measured, measured / baseline,
                verdict);
  }
};

/// As many exact multiply-adds as the workbook has values, on figures of its size.
double bare_arithmetic(std::size_t values) {
  const Rational months = *parse_decimal("247000"), rate = *parse_decimal("871.27"),
                 share = *parse_decimal("0.913");
  return median([&] {
    for (std::size_t i = 0; i < values; ++i) kept = (months * rate + share) > 0;
  });
}

/// An element of an assumption, by its name; throws for a name that no assumption has.
std::pair<std::size_t, std::uint32_t> assumption(const Workbook& book, std::string_view name) {
  for (std::size_t input = 0; input < book.inputs().size(); ++input) {
    const Node& node = book.nodes()[book.inputs()[input].node];
    for (std::uint32_t i = 0; i < node.size; ++i)
      if (book.element_name(book.inputs()[input].id(), node.shape, i) == name) return {input, i};
  }
  throw std::invalid_argument("no such assumption");
}

/// A certification of rates: all of it, one edited assumption, and how much that is of all of it.
void certification_rows(const Bench& bench, const char* program, const char* assumed) {
  const Published published = read_shipped_published();
  const auto made = certification(program, published);
  const Workbook& book = made->book;
  Evaluation evaluation(book);
  evaluation.run();
  const std::size_t all = evaluation.recomputed();
  std::printf("\nThe certification of %s: %zu lines, %zu values computed. One edit: %s.\n\n",
              program, book.lines().size(), all, assumed);

  bench.row("certification: its workbook built from the printed tables", {},
            median([&] { kept = certification(program, published)->book.slot_count(); }));
  const double whole = median([&] {
    Evaluation fresh(book);
    fresh.run();
    kept = fresh.at(book.find_line("rating.total_rate")->node).known();
  });
  bench.row("certification: every rate, exact, from nothing", {}, whole);
  const auto at = assumption(book, assumed);
  bool even = false;
  const double edited = median([&] {
    even = !even;
    evaluation.set_input(at.first, at.second, Rational(even ? 21 : 22, 1000));
    evaluation.run();
  });
  bench.row("certification: one edited assumption", {}, edited);
  std::printf("%-56s %8s %11.2f %%  of its time, %zu of %zu values\n", "  the edit beside the whole",
              "-", 100 * edited / whole, evaluation.recomputed(), all);
}

}  // namespace

int main() {
  const std::string text = text_of(shipped_examples(), "full-year");
  Diagnostics diagnostics;
  const auto session = Session::open({}, text, diagnostics);
  if (!session) return std::puts("the full-year example does not open"), 1;
  const Workbook& book = session->workbook();
  const Binding binding = bind(session->scenario(), book, diagnostics);

  Bench bench;
  bench.baseline = bare_arithmetic(book.slot_count());
  std::printf(
      "The full-year example: %zu rate cells, %zu lines, %zu values. Medians of many runs.\n",
      session->program().cells.size(), book.lines().size(), book.slot_count());
  std::printf("x is the time of as many bare exact multiply-adds as there are values: %.3f ms.\n\n",
              bench.baseline);
  std::printf("%-56s %8s %13s %11s  %s\n", "what", "budget", "measured", "ratio", "verdict");

  bench.row("full exact settlement, every line from scratch", 5, median([&] {
              Evaluation evaluation(book);
              for (const BoundValue& value : binding.values)
                evaluation.set_input(value.input, value.element, value.value);
              for (const BoundReading& reading : binding.readings)
                evaluation.select(reading.reading, reading.option);
              evaluation.run();
              kept = evaluation.at(book.find_line("statement.net")->node).known();
            }));

  bool even = false;
  const auto edit = [&](const char* pointer, const char* one, const char* other) {
    even = !even;
    kept = change_document(*session, session->set(pointer, even ? one : other)).size();
  };
  bench.row("one edited input to new lines: paid claims", 2,
            median([&] { edit("/inputs/mlr/paid_claims", "\"489170001\"", "\"489170000\""); }));
  bench.row("one edited input to new lines: member months of a cell", 2, median([&] {
              edit("/inputs/cells/ma_adult/member_months", "\"201001\"", "\"201000\"");
            }));
  bench.row("one switched reading to new lines", 2,
            median([&] { edit("/readings/mlr.rounding", "\"never\"", "\"add_then_round\""); }));
  bench.row("what every option of every reading is worth", {},
            median([&] { kept = readings_document(session->evaluation()).size(); }));
  bench.row("open: read the scenario, build and settle", {}, median([&] {
              Diagnostics ignored;
              kept = Session::open({}, text, ignored) != nullptr;
            }));
  const std::string program = text_of(shipped_programs(), session->program().id);
  bench.row("open under a program file of one's own", {}, median([&] {
              Diagnostics ignored;
              kept = Session::open(program, text, ignored) != nullptr;
            }));
  bench.row("the whole reply as JSON text", {},
            median([&] { kept = reply_document(*session).size(); }));
  const double settled = median([&] { kept = settle({}, text).size(); });
  bench.row("one line of a batch: scenario in, reply out", {}, settled);
  std::printf("%-56s %8s %10.0f /s\n", "batch settlements, full replies", "-", 1000 / settled);
  std::printf("%-56s %8s %13s\n", "simulation", "1e6 /s", "not built yet");

  certification_rows(bench, "us-ms-mscan-sfy2026", "ma_adult.utilization_trend[ip_other]");
  bench.row("verification: every claim judged, damage looked for", {},
            median([] { kept = verify("us-ms-mscan-sfy2026")->contradictions.size(); }, 3));
  certification_rows(bench, "us-ms-chip-sfy2026", "load.margin[chip]");
  return 0;
}
