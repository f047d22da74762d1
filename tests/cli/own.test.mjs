// A program file of one's own: the documented one settles as worked by hand, and a wrong term is refused.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { diagnosticsOf, invalidFiles, root, trueup } from './trueup.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'trueup-'));
after(() => rmSync(folder, { recursive: true }));

const own = path.join(root, 'assets/own/four-band-corridor.json');
const scenario = path.join(root, 'assets/own/four-band-corridor.scenario.json');
const terms = () => JSON.parse(readFileSync(own, 'utf8'));

function settle(args = []) {
  const { status, out, err } = trueup(['settle', scenario, '--program', own, ...args]);
  assert.deepEqual([status, err], [0, '']);
  return out;
}

/** The places told of when the own program is settled with a change to it. */
function refusal(change) {
  const program = terms();
  change(program);
  const file = path.join(folder, 'changed.json');
  writeFileSync(file, JSON.stringify(program));
  const { status, out, err } = trueup(['settle', scenario, '--program', file]);
  assert.deepEqual([status, out], [2, '']);
  const diagnostics = diagnosticsOf(err);
  for (const { found, expected, hint } of diagnostics) assert.ok(found && expected && hint, err);
  return diagnostics.map(({ code, pointer }) => `${code} ${pointer}`).join('; ');
}

test('the invented contract settles as worked by hand', () => {
  const reply = JSON.parse(settle(['--format', 'json']));
  const value = (id) => reply.lines.find((line) => line.id === id)?.value;
  const expected = {
    // 100,000 months at 400.00 and 200,000 at 200.00; 2% of 80,000,000 withheld.
    'capitation.gross': '80000000',
    'withhold.withheld': '1600000',
    // Weights 0.30 met, 0.20 met at its target, 0.20 missed by 0.0001, 0.20 not credible and so
    // returned, 0.10 met: 1.10 x 0.98 = 1.078.
    'withhold.share[blood_pressure_control]': '0',
    'withhold.share[readmissions]': '1',
    'withhold.earned': '1280000',
    'withhold.forfeited': '320000',
    // Revenue 78,400,000 + 1,280,000; target cost 88% of it.
    'mlr_corridor.revenue': '79680000',
    'mlr_corridor.target_cost': '70118400',
    // A gain of 4,118,400; 3% of the target cost is 2,103,552; 75% of the rest goes to the State.
    'mlr_corridor.band_gain[gain_beyond_3]': '2014848',
    'mlr_corridor.settlement': '1511136',
    // 79,680,000 - 1,511,136 - 668,864 of taxes.
    'mlr.denominator': '77500000',
    // 66,027,000 / 77,500,000 = 0.85196..., 0.8520 to four decimals.
    'mlr.adjusted': '0.852',
    'mlr.shortfall_in_tier[shortfall_to_86]': '0.04',
    'mlr.shortfall_in_tier[shortfall_below_86]': '0.008',
    // (0.75 x 0.04 + 0.008) x 77,500,000.
    'mlr.rebate': '2945000',
    // 400 x 1.05 x 1.04 x 48,000; saved 966,400, half of it, x 0.98.
    'savings.expected_cost[north]': '20966400',
    'savings.payment_by_participant[north]': '473536',
    // 250 x 1.04 x 30,000; lost 390,000, 40% of it, x 0.98.
    'savings.expected_cost[south]': '7800000',
    'savings.loss_payment_by_participant[south]': '152880',
    'savings.add_on': '144000', // 3.00 x 48,000
    'statement.withhold': '-1280000',
    'statement.mlr_corridor': '1511136',
    'statement.rebate': '2945000',
    'statement.shared_savings': '-473536',
    'statement.shared_losses': '152880',
    'statement.care_coordination': '-144000',
    'statement.net': '2711480',
    'deadline.report': '2026-06-30',
    'deadline.signing': '2024-11-15',
  };
  for (const [id, figure] of Object.entries(expected)) assert.equal(value(id), figure, id);
  // Beyond the minimum only: (966,400 - 419,328) x 0.49 is 205,470.72 less to pay; a loss of
  // (390,000 - 156,000) x 0.392 is 61,152 less to receive.
  const excess = reply.readings[0].options.find(({ id }) => id === 'excess');
  assert.equal(excess.effect, '144318.72');
});

test('every line of the invented contract says how it is made and where that stands', () => {
  const { lines, readings, deadlines, program } = JSON.parse(settle(['--format', 'json']));
  const sources = Object.keys(program.sources);
  const isCited = (cites) => cites.length > 0 && cites.every((cite) => sources.includes(cite.split(' ')[0]));
  for (const { id, label, formula, cite } of lines) {
    assert.ok(label && formula, id);
    assert.ok(isCited(cite), id);
  }
  for (const { id, cite } of [...readings, ...deadlines]) assert.ok(isCited(cite), id);
});

test('the invented contract says that it is invented', () => {
  assert.match(settle(), /Invented from end to end/);
  assert.match(readFileSync(scenario, 'utf8'), /made up/);
});

test('wrong terms are refused, each with its place and a hint', async (t) => {
  const measures = (program) => program.withhold.measures;
  const bands = (program) => program.mlr_corridor.bands;
  const tiers = (program) => program.mlr.rebate_tiers;
  const faults = {
    'bands_overlap /mlr_corridor/bands/2/from': (p) => { bands(p)[2].from = '0.01'; },
    'bands_gap /mlr_corridor/bands/2/from': (p) => { bands(p)[2].from = '0.025'; },
    'bands_gap /mlr_corridor/bands/3/to': (p) => { bands(p)[3].to = '0.5'; },
    'shares_not_whole /mlr_corridor/bands/0': (p) => { bands(p)[0].state_share = '0.7'; },
    'shares_not_whole /withhold/measures': (p) => { measures(p)[0].weight.value = '0.29'; },
    'period_backwards /rating_period': (p) => { p.rating_period.to = '2024-12-31'; },
    'bands_gap /mlr/rebate_tiers/1/to': (p) => { tiers(p)[1].to = '0.85'; },
    'bands_overlap /mlr/rebate_tiers/1/to': (p) => { tiers(p)[1].to = '0.87'; },
    'bands_gap /mlr/rebate_tiers/0/to': (p) => { tiers(p)[0].to = '0.89'; },
    'bands_overlap /mlr/rebate_tiers/0/to': (p) => { p.mlr.minimum.value = '0.89'; },
    'unknown_element /mlr_corridor/directed_payments/0': (p) => { p.mlr_corridor.directed_payments = ['hospital']; },
    'conflicting_inputs /withhold/rate': (p) => { p.withhold.rate.open = true; },
    'missing_key /cells': (p) => { delete p.cells; },
    'missing_key /shared_savings/loss_share': (p) => { delete p.shared_savings.loss_share; },
    'wrong_type /mlr/decimals/open; missing_key /mlr/decimals/value': (p) => {
      delete p.mlr.decimals.value;
      p.mlr.decimals.open = true;
    },
  };
  for (const [told, change] of Object.entries(faults)) {
    await t.test(told, () => assert.equal(refusal(change), told));
  }
});

test('an open term of the invented contract is asked for, and settles once it is entered', () => {
  const program = terms();
  delete program.shared_savings.trend.value;
  program.shared_savings.trend.open = true;
  const file = path.join(folder, 'open.json');
  writeFileSync(file, JSON.stringify(program));
  const asked = trueup(['settle', scenario, '--program', file]);
  assert.equal(asked.status, 0);
  assert.match(asked.out, /Shared savings: needs\s+terms\.savings\.trend/);
  const entered = JSON.parse(readFileSync(scenario, 'utf8'));
  entered.inputs.terms = { 'savings.trend': '0.04' };
  const with_trend = path.join(folder, 'with-trend.json');
  writeFileSync(with_trend, JSON.stringify(entered));
  const reply = JSON.parse(trueup(['settle', with_trend, '--program', file, '--format', 'json']).out);
  assert.equal(reply.statement.net.value, '2711480');
});

test('a program that settles nothing says so instead of a net of nothing', () => {
  const file = path.join(folder, 'procurement.json');
  writeFileSync(file, JSON.stringify({ format: 'trueup.scenario.v1', program: 'us-ms-procurement-2021', inputs: {} }));
  const { status, out } = trueup(['settle', file]);
  assert.equal(status, 0);
  assert.match(out, /Nothing is settled/);
  assert.doesNotMatch(out, /Net settlement|\$0|READINGS|Rating period/);
  assert.match(out, /2022-01-07\s+Mandatory Letter of Intent and questions due, 2 p\.m\./);
});

test('the command line refuses every faulty program and scenario as expected', async (t) => {
  const bare = path.join(folder, 'bare.json');
  writeFileSync(bare, JSON.stringify({ format: 'trueup.scenario.v1', program: 'small', inputs: {} }));
  for (const kind of ['programs', 'scenarios']) {
    for (const { name, file, expected } of invalidFiles(kind)) {
      await t.test(name, () => {
        const { status, out, err } = trueup(kind === 'programs' ? ['settle', bare, '--program', file] : ['settle', file]);
        assert.deepEqual([status, out], [2, '']);
        const told = diagnosticsOf(err);
        for (const { code, pointer, found, hint_contains: hint = '' } of expected) {
          assert.ok(told.some((one) => one.code === code && one.pointer === pointer &&
            (found === undefined || one.found === found) && one.hint.includes(hint)), err);
        }
        assert.equal(told.length, expected.length, err);
      });
    }
  }
});
