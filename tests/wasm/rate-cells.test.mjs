// Rate cells and risk scores through the boundary: what the command line says, and documents as declared.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';
import { root, trueup } from '../cli/trueup.mjs';
import { check } from './compiled.mjs';
import { Rates } from './rates.mjs';

const rates = new Rates();
after(() => rates.delete());

const mscan = 'us-ms-mscan-sfy2026';
const memberMonths = path.join(root, 'assets/own/member-months.csv');
const riskScores = path.join(root, 'assets/own/risk-scores.json');
const csv = readFileSync(memberMonths, 'utf8');
const scores = readFileSync(riskScores, 'utf8');
const later = JSON.stringify({ 'rating.month_twelve': 'one_year' });

test('the command line and WebAssembly differ', () => {
  const native = (...args) => trueup(args).out;
  for (const [readings, option] of [['', []], [later, ['--reading', 'rating.month_twelve=one_year']]]) {
    assert.equal(rates.assignedCsv(mscan, csv, readings), native('assign', mscan, memberMonths, '--format', 'csv', ...option));
    assert.equal(rates.assignedScenario(mscan, csv, readings), native('assign', mscan, memberMonths, '--format', 'scenario', ...option));
    const { rows, ...document } = JSON.parse(rates.assign(mscan, csv, readings));
    const { rows: all, ...whole } = JSON.parse(native('assign', mscan, memberMonths, '--format', 'json', ...option));
    assert.deepEqual(document, whole);
    assert.deepEqual(rows, all.filter(({ unassigned }) => unassigned), 'the months without a rate cell');
  }
  assert.equal(`${rates.riskFactors(mscan, scores)}\n`, native('risk-scores', mscan, riskScores, '--format', 'json'));
});

test('a file given as bytes is another than as text', () => {
  assert.equal(rates.assign(mscan, new TextEncoder().encode(csv), ''), rates.assign(mscan, csv, ''));
  const latin = JSON.parse(rates.assign(mscan, new Uint8Array([0x6d, 0xe9, 0x0a]), ''));
  assert.deepEqual(latin.diagnostics.map(({ code, found }) => [code, found]), [['malformed_csv', 'line 1, column 2: byte 0xE9']]);
});

test('what cannot be meant is not told as a fault', () => {
  const code = (text) => JSON.parse(text).diagnostics[0].code;
  const month = (entered) => JSON.stringify({ category_of_eligibility: '072', ...entered });
  assert.equal(code(rates.assign('nobody', csv, '')), 'unknown_program');
  assert.equal(code(rates.assign('us-ms-chip-sfy2026', csv, '')), 'not_applicable');
  assert.equal(code(rates.assign(mscan, csv, '{')), 'malformed_json');
  assert.equal(code(rates.assign(mscan, csv, '{"mlr.rounding": "never"}')), 'unknown_reading');
  assert.equal(code(rates.assignedCsv(mscan, '', '')), 'missing_key');
  assert.equal(code(rates.assignOne(mscan, month({}), '')), 'missing_key');
  assert.equal(code(rates.assignOne(mscan, month({ age: '14' }), '')), 'unknown_key');
  assert.equal(code(rates.assignOne(mscan, '[]', '')), 'wrong_type');
  assert.equal(code(rates.riskFactors(mscan, csv)), 'malformed_json');
  assert.equal(code(rates.riskFactors('nobody', scores)), 'unknown_program');
  assert.equal(code(rates.rateCells('nobody')), 'unknown_program');
});

test('a document is not of the type declared for it', () => {
  const month = JSON.stringify({ category_of_eligibility: '003', age_months: '12' });
  const { status, faults, text } = check({
    assignment: { type: 'Assignment', text: rates.assign(mscan, csv, '') },
    'one month': { type: 'Assignment', text: rates.assignOne(mscan, month, later) },
    'risk factors': { type: 'RiskFactors', text: rates.riskFactors(mscan, scores) },
    'risk factors rounded': { type: 'RiskFactors', text: rates.riskFactors(mscan, JSON.stringify({ ...JSON.parse(scores), factor_decimals: '3' })) },
    ...Object.fromEntries(['us-ms-mscan-sfy2026', 'us-ms-chip-sfy2026', 'us-ms-mscan-sfy2023', 'us-mo-mcplus-sfy2007'].map((id) =>
      [`rate cells ${id}`, { type: 'RateCells', text: rates.rateCells(id) }])),
  }, 'rate-cells');
  assert.deepEqual(faults, []);
  assert.equal(status, 0, text);
});
