#include <algorithm>
#include <map>

#include "contract/figures.h"
#include "contract/nearest.h"
#include "contract/program_reader.h"
#include "contract/risk_scores.h"

namespace trueup {
namespace {

constexpr std::string_view format = "trueup.risk-scores.v1";
constexpr std::size_t most_plans = 50;
constexpr std::size_t most_cells = 250;

/// A plan as it is written: its cells by their index in the program.
struct WrittenPlan {
  ScoredPlan plan;
  std::string pointer;
  std::map<std::size_t, PlanScore> cells;
};

class ScoresReader {
 public:
  ScoresReader(const Program& program, Diagnostics& diagnostics)
      : program_(program), diagnostics_(diagnostics) {}

  RiskScores read(const Place& root) {
    ObjectReader document(root, diagnostics_);
    document.optional("format");  // checked already
    check_program(document);
    RiskScores scores;
    if (const auto decimals = document.optional("factor_decimals"))
      scores.factor_decimals = read_whole(*decimals, 0, max_factor_decimals, diagnostics_);
    read_plans(document);
    document.finish();
    if (diagnostics_.empty()) gather(scores);
    return scores;
  }

 private:
  void check_program(ObjectReader& document) {
    const auto place = document.required("program");
    const auto id = place ? read_text(*place, diagnostics_) : std::nullopt;
    if (!id || *id == program_.id) return;
    report(diagnostics_, {Fault::unknown_program, place->pointer, in_quotes(*id),
                          in_quotes(program_.id), "The scores belong to another program."});
  }

  void read_plans(ObjectReader& document) {
    UniqueIds ids(diagnostics_);
    for (const Place& row : document.list("plans", most_plans)) {
      ObjectReader object(row, diagnostics_);
      WrittenPlan written;
      written.pointer = row.pointer;
      written.plan.id = object.id("id");
      ids.add(written.plan.id, object.pointer_of("id"));
      written.plan.name = object.text("name");
      if (const auto cells = object.required("cells")) read_cells(*cells, written);
      object.finish();
      plans_.push_back(std::move(written));
    }
    if (plans_.empty() && diagnostics_.empty())
      report(diagnostics_, {Fault::out_of_bounds, "/plans", "an empty list", "at least one plan",
                            "Add the plans of the program, all of them."});
  }

  void read_cells(const Place& place, WrittenPlan& written) {
    ObjectReader cells(place, diagnostics_);
    for (const auto& [id, cell] : cells.entries(most_cells)) {
      const auto index = adjusted_cell(id, cell.pointer);
      const PlanScore score = read_score(cell);
      if (index) written.cells[*index] = score;
    }
  }

  std::optional<std::size_t> adjusted_cell(const std::string& id, const std::string& pointer) {
    std::vector<std::string> adjusted;
    for (std::size_t i = 0; i < program_.cells.size(); ++i) {
      const bool is_adjusted = program_.cells[i].risk_adjustment != RiskAdjustment::none;
      if (is_adjusted) adjusted.push_back(program_.cells[i].id);
      if (program_.cells[i].id != id) continue;
      if (is_adjusted) return i;
      report(diagnostics_, {Fault::not_applicable, pointer, in_quotes(id),
                            "a rate cell that the contract adjusts for risk",
                            "Leave it out: every plan is paid the base rate in it."});
      return std::nullopt;
    }
    report(diagnostics_,
           {Fault::unknown_element, pointer, in_quotes(id),
            adjusted.empty() ? "no rate cell: the program adjusts none for risk" : one_of(adjusted),
            did_you_mean(id, adjusted, "Use the ids of the program's rate cells.")});
    return std::nullopt;
  }

  PlanScore read_score(const Place& place) {
    ObjectReader object(place, diagnostics_);
    PlanScore score;
    const auto months_place = object.required("member_months");
    const auto months = months_place
                            ? read_decimal(*months_place, Unit::member_months,
                                           {Rational(0), Rational(1000000000)}, diagnostics_)
                            : std::nullopt;
    score.member_months = months.value_or(Rational(0));
    // A plan without members has no average.
    const auto score_place =
        months && *months > 0 ? object.required("risk_score") : object.optional("risk_score");
    if (score_place) {
      score.risk_score =
          read_decimal(*score_place, Unit::factor, {Rational(0), Rational(100)}, diagnostics_);
      if (score.risk_score && *score.risk_score == 0)
        report(diagnostics_, {Fault::out_of_bounds, score_place->pointer,
                              describe(*score_place->json), "above 0",
                              "An average risk score is around 1."});
    }
    object.finish();
    return score;
  }

  /// Puts the plans' cells side by side, in the program's order.
  void gather(RiskScores& scores) {
    for (std::size_t cell = 0; cell < program_.cells.size(); ++cell) {
      Rational months = 0;
      bool is_scored = false;
      for (const WrittenPlan& plan : plans_) {
        const auto found = plan.cells.find(cell);
        if (found == plan.cells.end()) continue;
        is_scored = true;
        months += found->second.member_months;
      }
      if (!is_scored) continue;
      scores.cells.push_back(cell);
      check_cell(program_.cells[cell].id, cell, months);
    }
    for (WrittenPlan& plan : plans_) {
      for (const auto& entry : plan.cells) plan.plan.cells.push_back(entry.second);
      scores.plans.push_back(std::move(plan.plan));
    }
    if (scores.cells.empty())
      report(diagnostics_, {Fault::missing_key, "/plans/0/cells", "nothing",
                            "at least one rate cell", "Add the rate cells that were scored."});
  }

  void check_cell(const std::string& id, std::size_t cell, const Rational& months) {
    const std::string end = "/cells/" + pointer_token(id);
    for (const WrittenPlan& plan : plans_)
      if (plan.cells.find(cell) == plan.cells.end())
        report(diagnostics_, {Fault::missing_key, plan.pointer + end, "nothing",
                              "the rate cell " + in_quotes(id) + ", which another plan has",
                              "Write \"member_months\": \"0\" where the plan has no members."});
    if (months > 0) return;
    report(diagnostics_, {Fault::out_of_bounds, plans_[0].pointer + end, "no member months",
                          "members in at least one plan",
                          "Leave the rate cell out where no plan has members."});
  }

  const Program& program_;
  Diagnostics& diagnostics_;
  std::vector<WrittenPlan> plans_;
};

}  // namespace

std::optional<RiskScores> read_risk_scores(std::string_view text, const Program& program,
                                           Diagnostics& diagnostics) {
  const std::size_t before = diagnostics.size();
  const Json document = parse_json(text, diagnostics);
  if (document.kind == Json::Kind::null && diagnostics.size() > before) return std::nullopt;
  if (!check_format({&document, ""}, format, diagnostics)) return std::nullopt;
  RiskScores scores = ScoresReader(program, diagnostics).read({&document, ""});
  if (diagnostics.size() > before) return std::nullopt;
  return scores;
}

}  // namespace trueup
