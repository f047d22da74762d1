#include "rules/settlement/settlement.h"

#include "rules/settlement/administrative_withhold.h"
#include "rules/settlement/auto_assignment.h"
#include "rules/settlement/capitation.h"
#include "rules/settlement/damages.h"
#include "rules/settlement/deadlines.h"
#include "rules/settlement/directed_payments.h"
#include "rules/settlement/epsdt_participation.h"
#include "rules/settlement/federal_mlr_form.h"
#include "rules/settlement/hedis_score.h"
#include "rules/settlement/incentive.h"
#include "rules/settlement/late_interest.h"
#include "rules/settlement/mlr_corridor.h"
#include "rules/settlement/mlr_credibility.h"
#include "rules/settlement/mlr_denominator.h"
#include "rules/settlement/mlr_numerator.h"
#include "rules/settlement/mlr_rebate.h"
#include "rules/settlement/pharmacy_corridor.h"
#include "rules/settlement/premium_tax.h"
#include "rules/settlement/prorated_capitation.h"
#include "rules/settlement/quality_withhold.h"
#include "rules/settlement/rate_true_up.h"
#include "rules/settlement/shared_savings.h"
#include "rules/settlement/statement.h"
#include "rules/settlement/target_mlr.h"
#include "rules/sheet.h"

namespace trueup {

namespace {

using Settlements = std::vector<Settlement>;

Expr premium_tax_rate(Sheet& sheet) {
  if (!sheet.program().premium_tax) return sheet.constant(0);
  return sheet.parameter("premium_tax.rate", "Premium tax", Unit::ratio,
                         sheet.program().premium_tax->rate);
}

void add_withhold(Sheet& sheet, const QualityWithhold& withhold, const DeadlineLines& dates,
                  Settlements& settlements) {
  if (!sheet.program().withhold->installment_share) {
    settlements.push_back({"withhold", "Withhold earned", -withhold.earned,
                           dates.find("final_withhold_payment"), {}});
    return;
  }
  settlements.push_back({"withhold_first", "Withhold earned, preliminary report",
                         -withhold.first_payment, dates.find("preliminary_withhold_payment"), {}});
  settlements.push_back({"withhold_second", "Withhold earned, final report",
                         -withhold.second_payment, dates.find("final_withhold_payment"), {}});
}

/// What is still due or was paid too much of capitation itself.
void add_capitation_changes(Sheet& sheet, const Capitation& capitation,
                            const std::vector<Coverage>& enrollment, Settlements& settlements) {
  if (!enrollment.empty()) {
    const ProratedCapitation listed = prorated_capitation(sheet, enrollment);
    settlements.push_back({"capitation_due", "Capitation due for the members listed", -listed.due,
                           {}, "For days covered and not paid yet."});
    settlements.push_back({"recoupment", "Recoupment of capitation for days not covered",
                           listed.recouped, {}, "Taken from the next monthly payment."});
  }
  if (has_superseded_rates(sheet.program()))
    settlements.push_back({"rate_true_up", "True-up of rates changed back in time",
                           -rate_true_up(sheet, capitation), {}, {}});
  if (sheet.program().epsdt)
    settlements.push_back({"epsdt", "Adjustment for well-child participation",
                           -epsdt_participation(sheet, capitation), {}, {}});
}

/// What the State takes for failures of performance and for breaches.
void add_remedies(Sheet& sheet, Settlements& settlements) {
  const Program& program = sheet.program();
  if (program.hedis)
    settlements.push_back({"hedis", "Reduction for low performance, less share received",
                           hedis_score(sheet), {}, {}});
  if (program.administrative_withhold)
    settlements.push_back({"administrative", "Withhold for an administrative failure",
                           administrative_withhold(sheet), {}, "Paid back once it is cured."});
  if (!program.damages.empty())
    settlements.push_back({"damages", "Damages, deductions and penalties", damages(sheet), {}, {}});
}

/// What the premium tax falls on: directed payments gross, whichever way the MLR counts them.
Expr settle_mlr(Sheet& sheet, const Capitation& capitation, const RevenueSources& sources,
                const DirectedPayments& directed, const DeadlineLines& dates,
                Settlements& settlements) {
  const MlrNumerator numerator = mlr_numerator(sheet, sources.directed_payments);
  const MlrDenominator denominator = mlr_denominator(sheet, sources);
  const Credibility credibility = mlr_credibility(sheet, capitation.total_member_months);
  const MlrRebate rebate = mlr_rebate(sheet, numerator, denominator, credibility);
  federal_mlr_form(sheet, numerator, denominator, credibility, rebate);
  const LateInterest late = late_interest(sheet, dates, rebate.rebate);
  settlements.push_back({"rebate", "MLR rebate", rebate.rebate, late.due, {}});
  if (sheet.program().mlr->late_interest)
    settlements.push_back(
        {"interest", "Interest on a late rebate", late.interest, late.due, {}});
  return choose(sheet.reading("mlr.directed_payments", "net", false),
                denominator.premium_revenue - directed.in_mlr + directed.gross,
                denominator.premium_revenue);
}

void add_shared_savings(Sheet& sheet, Settlements& settlements) {
  const SharedSavingsPayments shared = shared_savings(sheet);
  settlements.push_back({"shared_savings", "Shared savings", -shared.savings, {}, {}});
  if (shared.losses)
    settlements.push_back({"shared_losses", "Shared losses", *shared.losses, {}, {}});
  if (shared.add_on)
    settlements.push_back(
        {"care_coordination", "Care-coordination add-on payments", -*shared.add_on, {}, {}});
}

/// Everything that follows from capitation, in the order the contract sets.
void settle_capitation(Sheet& sheet, const std::vector<HighCostMember>& members,
                       const std::vector<Coverage>& enrollment, Settlements& settlements) {
  const Program& program = sheet.program();
  const Capitation paid = capitation(sheet);
  add_capitation_changes(sheet, paid, enrollment, settlements);
  const QualityWithhold withhold = quality_withhold(sheet, paid);
  const Expr bonus = incentive(sheet, paid);
  const Expr tax_rate = premium_tax_rate(sheet);
  const DirectedPayments directed = directed_payments(sheet, paid, tax_rate);
  const CorridorSettlement pharmacy = pharmacy_corridor(sheet, paid, members);
  const MlrCorridorSettlement around_target = mlr_corridor(sheet, paid, withhold, directed);
  const DeadlineLines dates = deadlines(sheet);

  if (program.withhold) add_withhold(sheet, withhold, dates, settlements);
  if (program.incentive)
    settlements.push_back({"incentive", "Value-based payment incentive", -bonus, {}, {}});
  if (!program.directed_payments.empty())
    settlements.push_back({"directed", "State directed payments", directed.settlement, {},
                           "Received beyond, or short of, what is due for the period."});
  if (program.pharmacy_corridor)
    settlements.push_back({"corridor", "High-cost pharmacy risk corridor", pharmacy.balance,
                           dates.find("corridor_initial"),
                           "Net of an initial settlement already made. The date is the earliest "
                           "for the initial settlement: six months of run-out."});
  if (program.mlr_corridor)
    settlements.push_back({"mlr_corridor", "MLR risk corridor", around_target.balance,
                           dates.find("mlr_corridor_initial"),
                           "Net of an initial settlement already made. The minimum MLR applies "
                           "after it."});
  Expr premium = withhold.net + withhold.earned + directed.gross;
  if (program.mlr)
    premium = settle_mlr(sheet, paid,
                         {withhold.net, withhold.earned, directed.in_mlr,
                          pharmacy.settlement + around_target.settlement, bonus, tax_rate},
                         directed, dates, settlements);
  if (program.premium_tax)
    settlements.push_back({"premium_tax", "Premium tax true-up",
                           premium_tax_true_up(sheet, premium, tax_rate),
                           dates.find("premium_tax_true_up"), {}});
  if (!program.mlr_corridor) target_mlr(sheet, paid, withhold, directed);
}

}  // namespace

std::unique_ptr<Workbook> settlement_workbook(const Program& program,
                                              const std::vector<HighCostMember>& members,
                                              const std::vector<Coverage>& enrollment) {
  auto book = std::make_unique<Workbook>();
  Sheet sheet(*book, program);
  for (const Reading& reading : program.readings) book->add_reading(reading);
  Settlements settlements;
  if (program.cells.empty())
    deadlines(sheet);
  else
    settle_capitation(sheet, members, enrollment, settlements);
  if (program.shared_savings) add_shared_savings(sheet, settlements);
  add_remedies(sheet, settlements);
  if (program.auto_assignment) auto_assignment(sheet);
  statement(sheet, settlements);
  return book;
}

}  // namespace trueup
