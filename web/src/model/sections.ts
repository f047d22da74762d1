import type { Column, Section } from './section';

const input = (heading: string, ...fields: string[]): Column => ({ kind: 'input', heading, fields });
const summed = (heading: string, field: string): Column => ({ kind: 'input', heading, fields: [field], total: true });
const mlr = (...fields: string[]): string[] => fields.map((field) => `mlr.${field}`);

/** The sections made by hand, for the inputs of a capitated program. What they do not name is placed by placing.ts. */
export const named: Section[] = [
  {
    id: 'membership',
    title: 'Membership',
    short: 'Membership',
    intro: 'By rate cell, for the whole rating period. A block copied from a spreadsheet can be pasted into any cell.',
    blocks: [
      {
        kind: 'grid', axis: 'cell', caption: 'Rate cells', columns: [
          { kind: 'parameter', id: 'cells.rate', heading: 'Rate PMPM' },
          summed('Member months', 'cells.member_months'),
          input('Risk factor', 'cells.risk_factor'),
          input('CCO risk score', 'cells.risk_score_cco'),
          input('Population risk score', 'cells.risk_score_population'),
          summed('High-cost drug cost', 'cells.high_cost_actual'),
        ],
      },
      { kind: 'members' },
      { kind: 'enrollment' },
      { kind: 'fields', heading: 'High-cost pharmacy corridor', fields: ['corridor.target_total', 'corridor.initial_settlement'] },
    ],
  },
  {
    id: 'quality',
    title: 'Quality measures',
    short: 'Quality',
    intro: 'Rates as percentages (56.01%) or shares (0.5601). A measure whose data are not credible returns its share.',
    blocks: [
      {
        kind: 'grid', axis: 'measure', caption: 'Quality withhold measures', columns: [
          { kind: 'parameter', id: 'measures.target', heading: 'Target' },
          input('Final rate or ratio', 'quality.rate', 'quality.ae_ratio'),
          input('Baseline', 'quality.baseline', 'quality.ae_baseline'),
          input('Preliminary', 'quality.preliminary_rate', 'quality.preliminary_ae_ratio'),
          input('Data credible', 'quality.credible'),
          { kind: 'line', id: 'withhold.status', heading: 'Outcome' },
        ],
      },
      { kind: 'fields', heading: 'Incentive', fields: ['incentive.awarded'] },
    ],
  },
  {
    id: 'directed',
    title: 'State directed payments',
    short: 'Directed payments',
    intro: 'What the State paid for each program, and what was passed through to providers.',
    blocks: [{
      kind: 'grid', axis: 'payment', caption: 'Directed payments', columns: [
        summed('Payment', 'directed.payment'),
        summed('Received', 'directed.received'),
        summed('Passed through', 'directed.passed_through'),
        { kind: 'line', id: 'directed.gross_by_payment', heading: 'Due with premium tax' },
      ],
    }],
  },
  {
    id: 'mlr',
    title: 'Medical loss ratio',
    short: 'MLR',
    intro: 'As Exhibit C and 42 CFR 438.8 define each line: the total, or the parts it is made of.',
    blocks: [
      {
        kind: 'fields', heading: 'Incurred claims', total: 'mlr.incurred_claims',
        fields: mlr('paid_claims', 'unpaid_claims', 'ibnr', 'provider_withholds', 'recoverable_cob', 'subrogation',
          'claims_reserves_change', 'contingent_reserves', 'subcapitation_paid', 'subcapitated_clinical',
          'subcapitated_quality', 'subcapitated_administrative', 'overpayment_recoveries', 'drug_rebates',
          'provider_incentives', 'fraud_recoveries', 'fraud_reduction', 'solvency_fund', 'excluded_non_claims',
          'excluded_remittance', 'excluded_pass_through', 'assumed_by_other', 'vendor_adjustment', 'spread_pricing',
          'reinsurance_premiums', 'reinsurance_recoveries'),
      },
      {
        kind: 'fields', heading: 'Quality improvement', total: 'mlr.quality_improvement',
        fields: mlr('quality_salaries', 'quality_overhead', 'quality_overhead_identified', 'external_quality_review', 'health_it'),
      },
      {
        kind: 'fields', heading: 'Premium revenue', total: 'mlr.premium_revenue',
        fields: mlr('premium_revenue_other', 'health_insurer_fee', 'pba_receipts', 'liquidated_damages'),
      },
      {
        kind: 'fields', heading: 'Taxes and fees', total: 'mlr.taxes_and_fees',
        fields: mlr('statutory_assessments', 'examination_fees', 'federal_taxes', 'state_local_taxes', 'premium_taxes', 'community_benefit'),
      },
      { kind: 'fields', heading: 'Credibility and memoranda', fields: mlr('member_months', 'non_claims_costs') },
      { kind: 'fields', heading: 'MLR risk corridor', fields: ['mlr_corridor'] },
    ],
  },
  {
    id: 'tax',
    title: 'Premium tax, rebate and events',
    short: 'Tax and dates',
    intro: 'Premium tax as remitted, the rebate once it is paid, and the dates from which deadlines run.',
    blocks: [
      { kind: 'fields', heading: 'Premium tax', fields: ['premium_tax.remitted', 'premium_tax.credits'] },
      { kind: 'fields', heading: 'MLR rebate', fields: ['rebate.paid_on', 'rebate.federal_reserve_rate', 'rebate.paid_by_due_date'] },
      { kind: 'fields', heading: 'Events', fields: ['events'] },
    ],
  },
];
