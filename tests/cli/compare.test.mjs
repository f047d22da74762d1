// `trueup compare`: what caused the net to change adds up to the change.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { examples, fullYear, root, trueup } from './trueup.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'trueup-'));
after(() => rmSync(folder, { recursive: true }));

const scale = 12n;

/** Decimal text as a count of 10^-12, which is where a decimal that does not end is cut. */
function units(decimal) {
  const [, sign, whole, digits = ''] = /^(-?)(\d+)(?:\.(\d{1,12})0*)?$/.exec(decimal);
  const count = BigInt(whole) * 10n ** scale + BigInt(digits.padEnd(Number(scale), '0'));
  return sign ? -count : count;
}

function file(name, scenario) {
  const at = path.join(folder, name);
  writeFileSync(at, JSON.stringify(scenario));
  return at;
}

function run(args) {
  const { status, out, err } = trueup(args);
  assert.deepEqual([status, err], [0, ''], args.join(' '));
  return out;
}

const netOf = (at) => {
  const { statement } = JSON.parse(run(['settle', at, '--format', 'json']));
  return statement.net.value;
};

/** Changes of the full year whose net is known before and after. */
const changes = {
  'one figure': (scenario) => { scenario.inputs.mlr.paid_claims = '500000000'; },
  'a reading': (scenario) => { scenario.readings = { 'corridor.aggregation': 'cell', 'mlr.rounding': 'never' }; },
  'many figures': (scenario) => {
    for (const cell of Object.values(scenario.inputs.cells)) cell.member_months += '.7';
    scenario.inputs.quality.imm_adolescents.rate = '0.5';
    scenario.inputs.corridor.initial_settlement = '-1234567.89';
    scenario.inputs.rebate.paid_on = '2027-12-31';
  },
  'a figure taken away': (scenario) => { delete scenario.inputs.corridor.initial_settlement; },
  'the list of members': (scenario) => { scenario.inputs.members.splice(1, 2); },
  'a longer list of members': (scenario) => { scenario.inputs.members.push({ cell: 'ma_adult', annual_cost: '7000000' }); },
  'a risk factor for the scores': (scenario) => { scenario.inputs.cells.ma_adult = { member_months: '201000', risk_factor: '1.07' }; },
};

for (const [name, change] of Object.entries(changes)) {
  test(`effects add up: ${name}`, () => {
    const before = file('before.json', fullYear());
    const scenario = fullYear();
    change(scenario);
    const after = file('after.json', scenario);
    for (const [from, to] of [[before, after], [after, before]]) {
      const comparison = JSON.parse(run(['compare', from, to, '--format', 'json']));
      assert.notEqual(comparison.causes.length, 0);
      const sum = comparison.causes.reduce((total, { effect }) => total + units(effect), 0n);
      const change = units(netOf(to)) - units(netOf(from));
      assert.notEqual(change, 0n);
      // Each effect is cut at the twelfth decimal where it does not end.
      const slack = BigInt(comparison.causes.length + 2);
      const near = (a, b) => (a > b ? a - b : b - a) <= slack;
      assert.ok(near(sum, change), `effects ${sum}, net ${change}`);
      assert.ok(near(units(comparison.effect), change), `${comparison.effect}, net ${change}`);
    }
  });
}

test('a scenario compared with itself has no cause and no line that differs', () => {
  for (const { name } of examples) {
    const { causes, effect, lines } = JSON.parse(run(['compare', name, name, '--format', 'json']));
    assert.deepEqual([causes, effect, lines], [[], '0', []]);
  }
});

test('the text names causes, the whole change and the lines', () => {
  const scenario = fullYear();
  changes['one figure'](scenario);
  const text = run(['compare', 'full-year', file('after.json', scenario)]);
  for (const part of ['CAUSES', 'mlr.paid_claims', '489,170,000', '500,000,000', 'Whole change', 'LINES THAT DIFFER', 'mlr.rebate']) {
    assert.ok(text.includes(part), part);
  }
});

const chip = 'us-ms-chip-sfy2026';

/** The program of MississippiCAN with some of it changed, as a file. */
function programFile(name, change) {
  const document = JSON.parse(readFileSync(path.join(root, 'assets/programs/us-ms-mscan-sfy2026.json'), 'utf8'));
  change(document);
  return file(name, document);
}

test('under another program: what is left out is told, and the effects add up', () => {
  const { programs, left_out: leftOut, causes, effect } = JSON.parse(run(['compare', 'full-year', '--under', chip, '--format', 'json']));
  assert.deepEqual(programs.map(({ id }) => id), ['us-ms-mscan-sfy2026', chip]);
  assert.ok(leftOut.some(({ pointer, why }) => pointer === '/inputs/cells/ma_adult/member_months' && why));
  assert.ok(leftOut.some(({ pointer }) => pointer === '/inputs/incentive/awarded'));
  for (const { kind } of causes) assert.ok(['input', 'term', 'reading', 'row'].includes(kind), kind);
  assert.equal(causes.reduce((total, { effect: one }) => total + units(one), 0n), units(effect));
  const text = run(['compare', 'full-year', '--under', chip]);
  for (const part of ['LEFT OUT', '/inputs/cells/ma_adult/member_months', 'Minimum MLR', '91.3%', '85%', 'only the settlement before has it', 'withhold.rate']) {
    assert.ok(text.includes(part), part);
  }
});

test('two program files: one changed term is one cause', () => {
  const other = programFile('other-program.json', (document) => { document.mlr.minimum.value = '0.914'; });
  const { causes, left_out: leftOut } = JSON.parse(run(['compare', 'full-year', '--under', other, '--format', 'json']));
  assert.deepEqual(causes.map(({ id, kind, before, after }) => [id, kind, before, after]), [['mlr.minimum', 'term', '91.3%', '91.4%']]);
  assert.deepEqual(leftOut, []);
  const given = JSON.parse(run(['compare', 'full-year', 'full-year', '--other-program', other, '--format', 'json']));
  assert.deepEqual(given.causes, causes);
  const back = JSON.parse(run(['compare', 'full-year', 'full-year', '--program', other, '--format', 'json']));
  assert.equal(units(back.effect), -units(given.effect));
});

test('compare takes two scenarios, or one and a program', () => {
  for (const [args, told] of [[['full-year'], /two scenarios, or one/], [['full-year', 'full-year', '--under', chip], /two scenarios, or one/],
    [['full-year', '--under', 'nobody'], /unknown_program/], [[], /two scenarios, or one/],
    [['full-year', 'full-year', '--other-program', 'nobody'], /cannot read the program file/]]) {
    const { status, out, err } = trueup(['compare', ...args]);
    assert.deepEqual([status, out], [2, '']);
    assert.match(err, told);
  }
});

test('a fault in either scenario ends with status 2 and nothing written', () => {
  const faulty = file('faulty.json', { ...fullYear(), surplus: '1' });
  for (const args of [['compare', faulty, 'full-year'], ['compare', 'full-year', faulty], ['compare', faulty, faulty]]) {
    const { status, out, err } = trueup(args);
    assert.deepEqual([status, out], [2, '']);
    assert.match(err, /unknown_key at \/surplus/);
  }
});
