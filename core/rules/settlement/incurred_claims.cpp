#include "rules/settlement/incurred_claims.h"

#include "rules/settlement/mlr_inputs.h"

namespace trueup {

namespace {

/// A sub-capitated vendor's payment, split by what the vendor spent it on (Exhibit C J.1).
struct SubcapitatedVendors {
  Expr clinical;
  Expr quality;
  Expr not_claims;  ///< administration, and what was paid beyond the vendor's own cost
};

SubcapitatedVendors subcapitated_vendors(Sheet& sheet) {
  const Expr paid = mlr_dollars(sheet, "subcapitation_paid", "Sub-capitation paid to vendors",
                                "All sub-capitated payments to third-party vendors.");
  const Expr clinical = mlr_dollars(sheet, "subcapitated_clinical", "Vendors' clinical services",
                                    "What the vendors spent on members' clinical services.");
  const Expr quality =
      mlr_dollars(sheet, "subcapitated_quality", "Vendors' quality improvement",
                  "What the vendors spent on quality improvement, without overhead or profit.");
  const Expr administrative =
      mlr_dollars(sheet, "subcapitated_administrative", "Vendors' administration",
                  "What the vendors spent on administration.");
  const Expr margin =
      sheet.line("mlr.subcapitation_margin", "Sub-capitation beyond the vendors' cost",
                 Unit::dollars, paid - clinical - quality - administrative,
                 {.note = "The vendors' profit is administration, not claims."});
  return {clinical, quality, administrative + margin};
}

/// Recoveries from fraud reduction count back up to what the reduction cost (Exhibit C B.3.b).
Expr fraud_offset(Sheet& sheet) {
  const Expr recovered = mlr_dollars(sheet, "fraud_recoveries", "Claims recovered from fraud",
                                     "Recoveries separately identified as fraud reduction.");
  const Expr expense =
      mlr_dollars(sheet, "fraud_reduction", "Fraud-reduction expense",
                  "Expense after payment to find and recover fraud; prevention is administration.");
  return sheet.line("mlr.fraud_offset", "Fraud recoveries counted", Unit::dollars,
                    min(recovered, expense),
                    {.note = "Up to the expense of fraud reduction."});
}

struct Reinsurance {
  Expr recovery;  ///< lowers claims
  Expr premium;   ///< administration
};

/// Recoveries lower claims, premiums offset them, and only premiums beyond recoveries fall out of
/// claims as a cost that is none (Exhibit C B.5.g).
Reinsurance reinsurance(Sheet& sheet) {
  const Expr premiums = mlr_dollars(sheet, "reinsurance_premiums", "Reinsurance premiums",
                                    "Premiums ceded for the period.");
  const Expr recoveries = mlr_dollars(sheet, "reinsurance_recoveries", "Reinsurance recoveries",
                                      "Recoveries for the period's claims.");
  return {sheet.line("mlr.reinsurance_recovery", "Reinsurance recoveries beyond premiums",
                     Unit::dollars, max(recoveries - premiums, 0)),
          sheet.line("mlr.reinsurance_premium", "Reinsurance premiums beyond recoveries",
                     Unit::dollars, max(premiums - recoveries, 0),
                     {.note = "Not claims."})};
}

Expr claims_added(Sheet& sheet) {
  const Expr paid = mlr_dollars(sheet, "paid_claims", "Claims paid to providers",
                                "Paid claims for services of the period, directed payments apart.");
  const Expr unpaid = mlr_dollars(sheet, "unpaid_claims", "Unpaid claims reported",
                                  "Reported, in process or being adjusted.");
  const Expr ibnr = mlr_dollars(sheet, "ibnr", "Incurred but not reported",
                                "From past experience, modified for current conditions.");
  const Expr withholds = mlr_dollars(sheet, "provider_withholds", "Withholds from providers",
                                     "Withheld from payments to network providers.");
  const Expr reserves =
      mlr_dollars(sheet, "claims_reserves_change", "Change in other claims reserves",
                  "Positive: reserves rose.", true);
  const Expr contingent =
      mlr_dollars(sheet, "contingent_reserves", "Reserves for contingent benefits and lawsuits",
                  "Contingent benefits and the medical part of lawsuits.");
  const Expr bonuses = mlr_dollars(sheet, "provider_incentives", "Provider incentives and bonuses",
                                   "Tied to objective clinical or quality standards.");
  const Expr solvency =
      mlr_dollars(sheet, "solvency_fund", "Net payments to solvency funds",
                  "State-mandated funds: payments less receipts.", true);
  return sheet.line("mlr.claims_added", "Claims and what is added to them", Unit::dollars,
                    paid + unpaid + ibnr + withholds + reserves + contingent + bonuses + solvency);
}

Expr claims_deducted(Sheet& sheet) {
  const Expr benefits =
      mlr_dollars(sheet, "recoverable_cob", "Recoverable from other coverage",
                  "Claims recoverable for anticipated coordination of benefits.");
  const Expr subrogation = mlr_dollars(sheet, "subrogation", "Subrogation recoveries",
                                       "Claims payments recovered by subrogation.");
  const Expr overpayments =
      mlr_dollars(sheet, "overpayment_recoveries", "Overpayments recovered",
                  "Recovered from network providers, fraud recoveries included.");
  const Expr rebates = mlr_dollars(sheet, "drug_rebates", "Prescription drug rebates",
                                   "Received and accrued.");
  return sheet.line("mlr.claims_deducted", "Recoveries deducted from claims", Unit::dollars,
                    benefits + subrogation + overpayments + rebates);
}

Expr claims_excluded(Sheet& sheet) {
  const Expr administration =
      mlr_dollars(sheet, "excluded_non_claims", "Non-claims costs inside paid claims",
                  "Network savings, network development, processing, utilization management, "
                  "fines.");
  const Expr remittance = mlr_dollars(sheet, "excluded_remittance", "Remittance paid to the State",
                                      "Rebates of earlier periods inside paid claims.");
  const Expr pass_through = mlr_dollars(sheet, "excluded_pass_through", "Pass-through payments",
                                        "Under 42 CFR 438.6(d), inside paid claims.");
  const Expr assumed = mlr_dollars(sheet, "assumed_by_other", "Claims assumed by another entity",
                                   "Reported by that entity for the whole year.");
  const Expr vendors = mlr_dollars(sheet, "vendor_adjustment", "Vendor amounts that are not claims",
                                   "Found in the analysis of third-party vendors.");
  const Expr spread = mlr_dollars(sheet, "spread_pricing", "Spread pricing",
                                  "Paid to a pharmacy benefit manager beyond its cost.");
  return sheet.line("mlr.claims_excluded", "Amounts excluded from claims", Unit::dollars,
                    administration + remittance + pass_through + assumed + vendors + spread);
}

}  // namespace

IncurredClaims incurred_claims(Sheet& sheet, Expr directed_payments) {
  const std::size_t first_part = sheet.book().inputs().size();
  const Expr added = claims_added(sheet);
  const Expr deducted = claims_deducted(sheet);
  const SubcapitatedVendors vendors = subcapitated_vendors(sheet);
  const Expr fraud = fraud_offset(sheet);
  const Expr excluded = claims_excluded(sheet);
  const Reinsurance ceded = reinsurance(sheet);
  // These serve other lines too, so they may stand beside a total.
  const auto parts =
      inputs_since(sheet.book(), first_part,
                   {"mlr.fraud_recoveries", "mlr.fraud_reduction", "mlr.subcapitation_paid",
                    "mlr.subcapitated_quality", "mlr.subcapitated_administrative"});
  const Expr total = mlr_total(
      sheet, "incurred_claims", "Incurred claims, total",
      "The total as reported, directed payments included, instead of its parts.", parts);
  return {sheet.line("mlr.incurred_claims", "Incurred claims", Unit::dollars,
                     first_known(total, added + vendors.clinical + fraud + directed_payments -
                                            deducted - excluded - ceded.recovery)),
          fraud, vendors.quality, vendors.not_claims + ceded.premium};
}

}  // namespace trueup
