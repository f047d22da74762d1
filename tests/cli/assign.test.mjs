// `trueup assign` and `trueup risk-scores`: rate cells of member months, risk scores across plans.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { csvRows } from './csv.mjs';
import { diagnosticsOf, root, shell, trueup } from './trueup.mjs';

const mscan = 'us-ms-mscan-sfy2026';
const memberMonths = path.join(root, 'assets/own/member-months.csv');
const riskScores = path.join(root, 'assets/own/risk-scores.json');
const header = 'member,month,category_of_eligibility,age_months,exclusion\n';

function run(args, input) {
  const { status, out, err } = trueup(args, { input });
  assert.deepEqual([status, err], [0, ''], args.join(' '));
  return out;
}

const one = (...args) => run(['assign', mscan, ...args]);

// R08 Appendix A, Table 1.
test('one member month, by age or by date of birth', () => {
  assert.match(one('--category', '072', '--age-months', '14'), /^MA Children \(ma_children\)\n/);
  assert.match(one('--category', '075', '--age-months', '227'), /^No rate cell: Age that no rate cell/);
  assert.match(one('--category', '071', '--birth-date', '2025-07-31', '--month', '2025-09'), /\(non_ssi_newborn_0_2\)/);
  assert.match(one('--category', '071', '--birth-date', '2025-07-31', '--month', '2025-10'), /\(non_ssi_newborn_3_12\)/);
  assert.match(one('--category', '072', '--age-months', '14', '--exclusion', 'dual_eligible'), /^No rate cell: Dual eligible/);
});

test('the month of the first birthday goes by the reading, which is shown where it matters', () => {
  assert.match(one('--category', '003', '--age-months', '12'), /\(non_ssi_newborn_3_12\)[^]*rating\.month_twelve=one_year/);
  assert.match(one('--category', '003', '--age-months', '12', '--reading', 'rating.month_twelve=one_year'), /\(foster_care\)/);
  assert.doesNotMatch(one('--category', '003', '--age-months', '13'), /rating\.month_twelve/);
});

test('a file: text, CSV and JSON say the same, and the counts add to the rows', () => {
  const document = JSON.parse(run(['assign', mscan, memberMonths, '--format', 'json']));
  assert.equal(document.format, 'trueup.assignment.v1');
  const rows = csvRows(readFileSync(memberMonths, 'utf8').replaceAll('\n', '\r\n')).slice(1);
  const [, ...assigned] = csvRows(run(['assign', mscan, memberMonths, '--format', 'csv']));
  assert.equal(assigned.length, rows.length);
  assert.deepEqual(assigned.map((row) => row.slice(0, 3)), rows.map((row) => row.slice(0, 3)));
  const counted = [...document.cells, ...document.unassigned];
  assert.equal(counted.reduce((sum, { member_months: months }) => sum + Number(months), 0), rows.length);
  for (const { id, member_months: months } of document.cells)
    assert.equal(assigned.filter((row) => row[4] === id).length, Number(months), id);
  assert.deepEqual(document.rows.map(({ cell }) => cell ?? ''), assigned.map((row) => row[4]));
  const text = run(['assign', mscan, memberMonths]);
  assert.match(text, new RegExp(`^  All +${rows.length}$`, 'm'));
  assert.match(text, /one_year: .*\(member months moved: 2\)/);
});

test('a file as a scenario settles', () => {
  const { status, out } = shell(`"$trueup" assign ${mscan} "${memberMonths}" --format scenario | "$trueup" settle - --format csv`);
  assert.equal(status, 0);
  assert.match(out, /^capitation\.member_months,[^\n]*,member_months,10,/m);
});

test('a faulty file is refused whole, each fault with its row, column and line', () => {
  const bad = `${header}a,2025-07,072,14,\nb,2025-07,72,14,\nc,2025-07,072,-3,waver\na,2025-07,072,14,\n`;
  const { status, out, err } = trueup(['assign', mscan, '-'], { input: bad });
  assert.deepEqual([status, out], [2, '']);
  assert.deepEqual(diagnosticsOf(err).map(({ code, pointer, found }) => [code, pointer, found]), [
    ['unknown_element', '/rows/1/category_of_eligibility', '"72" (line 3)'],
    ['out_of_bounds', '/rows/2/age_months', '"-3" (line 4)'],
    ['unknown_element', '/rows/2/exclusion', '"waver" (line 4)'],
    ['duplicate_key', '/rows/3', '"a" in 2025-07 (line 5)'],
  ]);
});

test('a member id that a spreadsheet would run as a formula is written as text', () => {
  const out = run(['assign', mscan, '-', '--format', 'csv'], `${header}"=HYPERLINK(""x"")",2025-07,072,14,\n`);
  assert.equal(csvRows(out)[1][0], `'=HYPERLINK("x")`);
});

test('100,000 member months are all assigned', () => {
  const lines = Array.from({ length: 100_000 }, (_, i) => `m${i},2025-07,${i % 2 ? '072' : '075'},${i % 400},`);
  const document = JSON.parse(run(['assign', mscan, '-', '--format', 'json'], `${header}${lines.join('\n')}\n`));
  // Odd ages 13 to 239 of 072; even ages 228 to 398 of 075; of 250 rounds of 400.
  const count = (id) => document.cells.find((cell) => cell.id === id).member_months;
  assert.equal(count('ma_children'), String(114 * 250));
  assert.equal(count('ma_adult'), String(86 * 250));
  assert.equal(document.member_months, '100000');
});

test('a command that cannot be meant is refused', () => {
  for (const args of [
    ['assign', mscan],
    ['assign', mscan, memberMonths, '--category', '072'],
    ['assign', mscan, '--category', '072'],
    ['assign', mscan, '--category', '072', '--age-months', '14', '--reading', 'mlr.rounding=never'],
    ['assign', mscan, '--category', '072', '--birth-date', '2024-01-01'],
    ['assign', mscan, path.join(root, 'no-such-file.csv')],
    ['assign', 'us-ms-chip-sfy2026', memberMonths],
    ['assign', mscan, memberMonths, '--format', 'xml'],
    ['risk-scores', mscan],
    ['risk-scores', 'us-ms-mscan-sfy2023', riskScores],
  ]) {
    const { status, out, err } = trueup(args);
    assert.deepEqual([status, out], [2, ''], args.join(' '));
    assert.notEqual(err, '', args.join(' '));
  }
});

test('risk scores: payments at the factors are the payments at the base rates', () => {
  const text = run(['risk-scores', mscan, riskScores]);
  assert.match(text, /Budget neutral: payments at the factors add up/);
  const document = JSON.parse(run(['risk-scores', mscan, riskScores, '--format', 'json']));
  assert.equal(document.format, 'trueup.risk-factors.v1');
  const line = (id) => document.lines.find((each) => each.id === id);
  assert.equal(line('risk.neutral_all').value, '0');
  for (const { id } of document.cells) {
    assert.equal(line(`risk.neutral[${id}]`).value, '0');
    assert.equal(line(`risk.average_factor[${id}]`).value, '1');
  }
  const factor = line('risk.factor[first,ma_adult]');
  assert.match(factor.formula, /^average risk score of the plan.s members ÷ average risk score of the rate cell$/);
  assert.ok(factor.cite.includes('contract 11.1.1.2'));
  const rows = csvRows(run(['risk-scores', mscan, riskScores, '--format', 'csv']));
  assert.deepEqual(rows.slice(1).map((row) => [row[0], row[3]]), document.lines.map(({ id, value = '' }) => [id, value]));
});

test('risk scores: rounded factors are told not to be neutral', () => {
  const scores = JSON.parse(readFileSync(riskScores, 'utf8'));
  const text = run(['risk-scores', mscan, '-'], JSON.stringify({ ...scores, factor_decimals: '3' }));
  assert.match(text, /Not budget neutral: the factors are rounded to 3 decimals/);
});
