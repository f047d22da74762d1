// `trueup verify` and `trueup rates`: the rate certification on the command line.
import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { trueup } from './trueup.mjs';

const mscan = 'us-ms-mscan-sfy2026';
const chip = 'us-ms-chip-sfy2026';

function run(args) {
  const { status, out, err } = trueup(args);
  assert.deepEqual([status, err], [0, ''], args.join(' '));
  return out;
}

/** Columns of the amounts at the end of a line: "   0.49  390.50" is [49n, 39050n], in cents. */
const cents = (line) => [...line.matchAll(/-?[\d,]+\.\d\d(?!\d)/g)].map(([text]) => BigInt(text.replace(/[,.]/g, '')));

test('verify counts every exhibit and lists the missing ones', () => {
  const out = run(['verify', mscan]);
  for (const exhibit of ['Exhibit 1A', 'Exhibit 2A', 'Exhibit 7E', 'Exhibit 9C', 'Exhibit 12', 'Exhibit 13D', 'Table 20', 'All'])
    assert.match(out, new RegExp(`^  ${exhibit} +[\\d,]+ `, 'm'));
  for (const missing of ['Exhibit 2A, in part', 'Exhibit 11A, in part', 'Exhibit 11B', 'Exhibit 13C']) assert.match(out, new RegExp(`^  ${missing}$`, 'm'));
  assert.doesNotMatch(out, /Not explained/);
});

test('verify without a program verifies all that have printed tables', () => {
  const out = run(['verify']);
  assert.match(out, /us-ms-mscan-sfy2026/);
  assert.match(out, /us-ms-chip-sfy2026/);
});

test('verify says why a claim cannot be tested, and which tables are not held', () => {
  const out = run(['verify', mscan]);
  const reasons = out.slice(out.indexOf('Not testable, and why'), out.indexOf('Not in the printed copy'));
  assert.match(reasons, /^  Exhibit 1A\n +78 claims are about a figure that is lost\./m);
  assert.match(reasons, /needs? a figure that is lost from[^]*Exhibit 2A, Foster Care/);
  assert.match(reasons, /^  Exhibit 8\n +60 figures stand in no claim: What/m);
  assert.match(out, /Without arithmetic[^]*^  Exhibit 14B$/m);
});

test('verify without a program is NDJSON, or one CSV table', () => {
  const documents = run(['verify', '--format', 'json']).trim().split('\n').map((line) => JSON.parse(line));
  assert.deepEqual(documents.map(({ program }) => program), [chip, mscan]);
  const [header, ...rows] = run(['verify', '--format', 'csv']).trim().split('\r\n');
  assert.match(header, /^program,cell,formula,verdict,/);
  assert.equal(rows.filter((row) => row.startsWith('program,')).length, 0);
  for (const { program, exhibits } of documents) {
    const claims = exhibits.reduce((total, { as_printed: counts }) => total + Object.values(counts).reduce((a, b) => a + b), 0);
    assert.equal(rows.filter((row) => row.startsWith(`${program},`)).length, claims);
  }
});

test('verify as JSON and as CSV say the same', () => {
  const document = JSON.parse(run(['verify', chip, '--format', 'json']));
  assert.equal(document.format, 'trueup.verification.v1');
  const rows = run(['verify', chip, '--format', 'csv']).trim().split('\n').slice(1);
  const sum = (name) => document.exhibits.reduce((total, { as_printed: counts }) => total + counts[name], 0);
  assert.equal(rows.length, sum('exact') + sum('within') + sum('contradicted') + sum('not_testable'));
  assert.equal(document.contradictions.length, sum('contradicted'));
});

test('the same seed injects the same digits', () => {
  const args = ['verify', chip, '--inject', '10', '--seed', '3'];
  assert.equal(run(args), run(args));
  assert.match(run(args), /wrong digits, one at a time +10\n/);
  const count = (what) => Number(new RegExp(`${what} +(\\d+)`).exec(run(args))[1]);
  assert.equal(count('caught by a claim') + count('no claim is about') + count('no claim that holds') + count('what rounding allows'), 10);
});

test('a column of the walk does not add up to the cent', () => {
  const out = run(['rates', mscan, '--set', 'non_newborn_ssi_disabled.utilization_trend[ip_other]=2%',
    '--set', 'load.margin[ma_children]=2%', '--set', '*.charge_trend[op_pharmacy]+=1%', '--scenario', 'full-year']);
  const walk = out.slice(out.indexOf('STEP BY STEP'), out.indexOf('SETTLEMENT')).split('\n').filter((line) => /\d$/.test(line));
  assert.equal(walk.length, 4);
  const steps = walk.slice(0, 3).map((line) => cents(line).slice(-3));
  const all = cents(walk[3]);
  for (const column of [0, 1, 2]) assert.equal(steps.reduce((sum, step) => sum + step[column], 0n), all[column]);
  const net = cents(out.split('\n').find((line) => line.startsWith('  Net settlement  ')));
  assert.equal(net[1] - net[0], all[2]);
});

test('changes saved in a file are not those given one by one', () => {
  const changes = [{ id: 'load.margin[ma_adult]', value: '2%' }, { id: '*.acuity[dental]', add: '0.01' }];
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'trueup-')), 'changes.json');
  writeFileSync(file, JSON.stringify({ format: 'trueup.changes.v1', program: mscan, changes }));
  assert.equal(run(['rates', mscan, '--changes', file, '--format', 'json']),
    run(['rates', mscan, '--set', 'load.margin[ma_adult]=2%', '--set', '*.acuity[dental]+=0.01', '--format', 'json']));
  const { status, err } = trueup(['rates', chip, '--changes', file]);
  assert.equal(status, 2);
  assert.match(err, /unknown_program/);
});

test('a line of the certification explains itself down to its exhibits', () => {
  const out = run(['rates', mscan, '--explain', 'rating.changed_rate[ma_adult]']);
  for (const said of [/R08 Exhibit 3 column j/, /R08 Exhibit 2B row f/, /Exhibit 2A row b; Table 8/, /rounded to the cent/])
    assert.match(out, said);
});

test('what is wrong is said, with status 2', () => {
  for (const [args, said] of [
    [['verify', 'nowhere'], /no printed tables/],
    [['verify', mscan, '--inject', 'many'], /--inject takes/],
    [['verify', mscan, '--format', 'xml'], /--format is one of/],
    [['rates', mscan, '--set', 'load.margin[ma_adlt]=2%'], /load\.margin\[ma_adult\]/],
    [['rates', mscan, '--set', 'load.margin[ma_adult]'], /not_a_decimal/],
    [['rates'], /takes one program/],
    [['rates', mscan, '--scenario', 'chip-full-year'], /unknown_program/],
    [['rates', mscan, '--scenario', 'nowhere'], /no file and no example/],
    [['rates', mscan, '--changes', 'nowhere.json'], /cannot read/],
    [['rates', mscan, '--explain', 'rating.rat'], /no line named/],
    [['rates', 'us-mo-mcplus-sfy2007'], /no printed tables/],
  ]) {
    const { status, out, err } = trueup(args);
    assert.equal(status, 2, args.join(' '));
    assert.equal(out, '');
    assert.match(err, said);
  }
});
