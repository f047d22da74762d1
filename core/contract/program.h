#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "calendar/holidays.h"
#include "contract/bounds.h"
#include "contract/diagnostic.h"
#include "number/rational.h"
#include "workbook/citation.h"
#include "workbook/workbook.h"

namespace trueup {

/// A figure the contract sets, with the place that sets it.
struct Term {
  Rational value;
  Citations cites;
  std::string note;  ///< what a reader should know: a damaged digit, another edition's figure
  std::string pointer{};  ///< JSON Pointer of the value in the program document; or empty
  /// Where the documents at hand leave the figure open: the bounds of what may be entered for it.
  /// There is no value then.
  std::optional<Bounds> open{};
};

/// A document the program cites.
struct Source {
  std::string id;
  std::string title;
};

/// When a rate cell's capitation follows the plan's own risk score (contract 11.1.1.2).
enum class RiskAdjustment { none, prospective, concurrent };

/// Who belongs to a rate cell, where the contract says so by the member's own facts.
struct CellMembers {
  std::string region;
  std::string category;              ///< category of aid
  std::optional<std::string> sex;    ///< "female" or "male"; none: either
  int age_from = 0;                  ///< whole years, both inclusive
  int age_to = 0;
  std::optional<std::string> custody;  ///< none: whatever it is
};

/// Who belongs to a rate cell where the certification defines it for a whole month, by category of
/// eligibility and age. `CellMembers` is for contracts that pay by the day.
struct CellDefinition {
  std::vector<std::string> categories;  ///< of eligibility: "072"
  int age_months_from = 0;              ///< months of age; the month of birth is month 0
  std::optional<int> age_months_to;     ///< included; none: no end
  std::string pointer{};                ///< JSON Pointer of the definition
};

struct RateCell {
  std::string id;
  std::string label;
  /// The cell of other programs that this one is a regional part of: "foster_care"; or empty.
  std::string part_of;
  RiskAdjustment risk_adjustment = RiskAdjustment::none;
  Term rate;                               ///< dollars PMPM before withhold, at a risk factor of 1
  std::optional<Term> rate_before_rounding;  ///< where print implies more digits than the rate has
  std::optional<Term> medical_cost;        ///< projected medical cost, dollars PMPM
  std::optional<Term> projected_months;    ///< statewide projected member months
  std::optional<Term> high_cost_target;    ///< high-cost pharmacy target, dollars PMPM
  std::optional<Term> superseded_rate;     ///< paid before an amendment changed the rate back in time
  std::optional<Term> well_child_portion;  ///< of the rate, for well-child visits; dollars PMPM
  std::optional<CellMembers> who;
  std::optional<CellDefinition> defined_by;
};

/// How a quality measure is judged.
enum class MeasureKind {
  rate,                ///< met at or above its target
  actual_to_expected,  ///< a ratio: improve on a baseline above one, else stay at or below one
  reported,            ///< reported only: the contract sets no target, and nothing is earned
};

struct Measure {
  std::string id;
  std::string label;
  std::string sub_measure;
  MeasureKind kind = MeasureKind::rate;
  std::optional<Term> weight;  ///< share of the withhold, all measures together one; none when
                               ///< the measure is reported only
  std::optional<Term> target;         ///< for MeasureKind::rate
  std::optional<Term> improvement;    ///< for MeasureKind::actual_to_expected: 0.02 is 2%
  std::optional<Term> enough;  ///< the ratio at which no improvement is asked for; none: always
  std::vector<std::string> new_under; ///< options of reading withhold.new_measures that call it new
};

/// Quality withhold and what earns it back (contract 11.1.1.5).
struct Withhold {
  Term rate;
  /// Of the way from baseline to target, where a new measure starts to earn; none: no measure is new.
  std::optional<Term> floor_share;
  /// Of the amount earned, what one report's payment pays; none: paid once, after the final report.
  std::optional<Term> installment_share;
  std::vector<Measure> measures;
};

/// Incentive above the capitation rates, outside premium revenue (contract 11.5).
struct Incentive {
  std::vector<std::pair<std::string, Term>> caps;  ///< by option of reading incentive.cap
};

/// A state directed payment (contract 11.2).
struct DirectedPayment {
  std::string id;
  std::string label;
  std::vector<std::optional<Term>> pmpm;  ///< projected PMPM before premium tax, by rate cell
  Citations cites;
};

/// A band of a risk corridor. An absent bound is unbounded.
struct Band {
  std::string id;
  std::string label;
  std::optional<Rational> from;  ///< relative difference from target, −0.06 is 6% below
  std::optional<Rational> to;
  Rational plan_share;
  Rational state_share;
  Citations cites;
  std::string pointer{};  ///< JSON Pointer of the band in the program document
};

/// What the bands of a corridor around a target MLR are measured in.
enum class MlrScale {
  points,    ///< points of MLR: 2 points of 88% end at 86%
  relative,  ///< percent of the target: 2% of 88% ends at 86.24%
};

/// Risk corridor around a target MLR (SFY 2023, section 13.A.10).
struct MlrCorridor {
  MlrScale scale = MlrScale::points;  ///< unless reading corridor.mlr_scale says otherwise
  std::vector<std::string> payments;  ///< the directed payments in numerator and denominator
  std::vector<Band> bands;
};

/// High-cost pharmacy risk corridor (contract 11.1.11).
struct PharmacyCorridor {
  Term member_threshold;  ///< dollars a member's eligible cost must reach in a year
  std::vector<Band> bands;
};

/// One node of the credibility table: member months and the adjustment there (42 CFR 438.8(h)).
struct CredibilityNode {
  Rational member_months;
  Rational adjustment;
  std::string pointer{};  ///< JSON Pointer of the node in the program document
};

/// A tier of the shortfall below the minimum MLR, and the share of it that is paid back.
struct RebateTier {
  std::string id;
  std::string label;
  Rational from;  ///< MLR at the tier's lower end; 0 in the lowest
  Rational to;    ///< at its upper end; the minimum in the first
  Rational state_share;
  Citations cites;
  std::string pointer{};  ///< JSON Pointer of the tier in the program document
};

/// Simple interest on a rebate paid late.
struct LateInterestTerms {
  Term rate;          ///< a year
  Term days_in_year;
};

/// Minimum medical loss ratio and its rebate (contract 11.4, Exhibit C).
struct MinimumMlr {
  Term minimum;
  std::optional<Term> decimals;  ///< decimals the ratio is rounded to; none: never rounded
  Term community_benefit_share;
  std::vector<CredibilityNode> credibility;  ///< ascending member months; empty: no adjustment
  Citations credibility_cites;
  std::vector<RebateTier> tiers;  ///< from the minimum down; empty: all of the shortfall
  /// What a late rebate bears; none: the documents set no interest.
  std::optional<LateInterestTerms> late_interest;
};

struct PremiumTax {
  Term rate;
};

/// Adjustment of the well-child portion of the rates for participation (Missouri 2.28.1).
struct EpsdtParticipation {
  Term target;  ///< participant ratio the rates include
  Term most;    ///< ratio beyond which nothing more is adjusted
};

/// Yearly score of performance measures and what a low one costs (Missouri 2.28.2).
struct PerformanceScore {
  Term measures;        ///< how many are scored
  Term high, average, low, not_applicable, not_reported;  ///< value of a measure rated so
  Term reduction_time;  ///< the low score, counted from the first, that reduces capitation
  Term reduction;       ///< of capitation
};

/// Capitation held back while an administrative failure is not cured (Missouri 2.28.5).
struct AdministrativeWithhold {
  Term most;  ///< of a month's payment
};

/// Random assignment of members who did not choose a plan (Missouri 2.5.5, 2.28.2 d 2).
struct AutoAssignment {
  Term safety_net_share;  ///< of plans with a safety-net hospital together
  Term removed_share;     ///< of a low-scoring plan's share that goes to the highest rated
  int plans = 0;          ///< places for plans
};

/// How the most that a kind of breach can cost is worked out.
enum class DamageKind {
  amount,          ///< dollars as the State determines them: an actual cost, payments denied
  per_occurrence,  ///< so much for each occurrence, up to a limit where there is one
  greater_of,      ///< for each occurrence the greater of an amount and a multiple of the excess
};

/// A fact that keeps a member month out of the rate cells.
struct CellExclusion {
  std::string id;
  std::string label;
  std::vector<std::string> not_in;  ///< rate cells it does not keep a month out of
  Citations cites;
};

/// How member months are assigned to the cells' definitions (R08 Appendix A).
struct RateCellAssignment {
  std::string note;
  std::vector<CellExclusion> exclusions;
  std::vector<Reading> readings;  ///< they move member months, never a line of the settlement
  Citations cites;
};

/// Who shares in savings: a provider organization.
struct Participant {
  std::string id;
  std::string label;
  bool care_coordination = false;  ///< is paid the add-on for care coordination
};

/// The downside of two-sided shared savings.
struct SharedLosses {
  std::optional<Term> minimum_rate;  ///< share of expected cost a loss must reach; none: any loss
  Term share;                        ///< the participant's
  std::optional<Term> cap;           ///< share of expected cost; none: no cap
};

/// Shared savings with participants (Connecticut MQISSP; 42 CFR 425.604 is Medicare's).
struct SharedSavings {
  std::vector<Participant> participants;
  Term trend;                         ///< from the prior year to the performance year
  Term minimum_rate;                  ///< share of expected cost that savings must reach
  Term share;                         ///< the participant's
  std::optional<Term> cap;            ///< share of expected cost; none: no cap
  std::optional<Term> quality_gate;   ///< the least quality score that is paid; none: no gate
  std::optional<Term> care_coordination;  ///< add-on, dollars PMPM; none: no add-on
  std::optional<SharedLosses> losses;     ///< none: upside only
  std::optional<Term> multiplier;     ///< of what is shared either way, last; none: 1
};

/// Damages, a deduction or a penalty the State may take from the plan.
struct Damage {
  std::string id;
  std::string label;
  DamageKind kind = DamageKind::amount;
  std::optional<Term> each;      ///< dollars for one occurrence; every kind but amount
  std::optional<Term> most;      ///< dollars for all occurrences; only for per_occurrence, or none
  std::optional<Term> multiple;  ///< of an occurrence's excess; for greater_of
  Citations cites;
};

/// A date the contract sets. Every kind is worked out from the rating period or from an event.
struct Deadline {
  enum class Kind {
    date,             ///< a day the document names
    month_day,        ///< month and day, `year_offset` calendar years after the period's last year
    business_day,     ///< the `count`-th business day of month, year as above
    months_after_end, ///< `count` months after the period's end
    days_after_end,   ///< `count` calendar days after the period's end
    days_after_quarter,          ///< `count` calendar days after the end of quarter `quarter` (1 to 4)
    days_after_deadline,         ///< `count` calendar days after deadline `anchor`
    days_after_event,            ///< `count` calendar days after the entered date of event `anchor`
    business_days_after_event,   ///< `count` business days after it
  };
  std::string id;
  std::string label;
  Kind kind = Kind::month_day;
  int date = 0;  ///< day number, for Kind::date
  int month = 0;
  int day = 0;
  int count = 0;
  int year_offset = 0;
  int quarter = 0;
  std::string anchor;
  std::string only_under;  ///< "reading=option": the deadline holds under that option only; or empty
  Citations cites;
  std::string note;
};

/// An event whose date the user enters, for deadlines that run from it.
struct Event {
  std::string id;
  std::string label;
};

/// A contract that several programs stand under, each with its own terms.
struct Contract {
  std::string id;
  std::string title;
};

/// The terms of one contract for one rating period, every figure cited. A shipped program and a
/// user's own are the same document.
struct Program {
  std::string id;
  std::string title;
  std::optional<Contract> contract;
  std::string note;  ///< what a reader should know of the whole; or empty
  std::string jurisdiction;
  std::string plan;   ///< what the contract calls the plan: "CCO"
  std::string state;  ///< what it calls the payer: "State"
  int period_start = 0;
  int period_end = 0;
  std::vector<Source> sources;
  std::vector<RateCell> cells;
  std::optional<RateCellAssignment> rate_cell_assignment;
  std::optional<Withhold> withhold;
  std::optional<Incentive> incentive;
  std::vector<DirectedPayment> directed_payments;
  std::optional<PharmacyCorridor> pharmacy_corridor;
  std::optional<MlrCorridor> mlr_corridor;
  std::optional<MinimumMlr> mlr;
  std::optional<PremiumTax> premium_tax;
  std::optional<EpsdtParticipation> epsdt;
  std::optional<PerformanceScore> hedis;
  std::optional<AdministrativeWithhold> administrative_withhold;
  std::vector<Damage> damages;
  std::optional<AutoAssignment> auto_assignment;
  std::optional<SharedSavings> shared_savings;
  std::vector<Reading> readings;
  std::vector<Deadline> deadlines;
  std::vector<Event> events;
  std::vector<HolidayRule> holidays;
  Citations holiday_cites;
  /// Where each line stands in the contract: line id, or the part of it before a dot, to places.
  std::vector<std::pair<std::string, Citations>> clauses;

  /// The clause for a line: by its id, else by its longest dotted prefix, else none.
  Citations clause_of(std::string_view line_id) const;
};

/// Reads a program document. Null-like (id empty) with diagnostics when anything is wrong.
std::optional<Program> read_program(std::string_view text, Diagnostics& diagnostics);

}  // namespace trueup
