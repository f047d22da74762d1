// `trueup terms`: a program's terms as a page, and two programs side by side.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { root, trueup } from './trueup.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'trueup-'));
after(() => rmSync(folder, { recursive: true }));

const mscan = 'us-ms-mscan-sfy2026';
const chip = 'us-ms-chip-sfy2026';
const fileOf = (id) => path.join(root, 'assets/programs', `${id}.json`);

function run(args) {
  const { status, out, err } = trueup(args);
  assert.deepEqual([status, err], [0, ''], args.join(' '));
  return out;
}

test('a page of terms says each figure with its clause, then readings, deadlines and sources', () => {
  const text = run(['terms', mscan]);
  for (const part of ['MississippiCAN', 'Capitation', '$871.27', 'Minimum MLR', '91.3%', '[contract 11.4', 'Note. Capitation rate, Non-SSI Newborns',
    'READINGS', 'the default', 'DEADLINES', '2027-04-01', 'SOURCES', 'Not official']) {
    assert.ok(text.includes(part), part);
  }
  assert.ok(text.split('\n').every((line) => line.length <= 150), 'a line too long for a terminal');
});

test('a rate with more digits than cents is shown with all of them', () => {
  assert.match(run(['terms', mscan]), /\$4,468\.3635/);
});

test('bands stand in the order of the contract', () => {
  const text = run(['terms', mscan]);
  const order = ['more than 6% below', '3% to 6% below', 'within 3%', '3% to 6% above', 'more than 6% above'].map((part) => text.indexOf(part));
  assert.deepEqual(order, [...order].sort((a, b) => a - b));
  assert.ok(order[0] > 0);
});

test('every pointer of a term leads to its value in the program file', () => {
  const { sections } = JSON.parse(run(['terms', chip, '--format', 'json']));
  const document = JSON.parse(readFileSync(fileOf(chip), 'utf8'));
  const terms = sections.flatMap((section) => section.terms).filter(({ pointer }) => pointer);
  assert.ok(terms.length > 20);
  for (const { pointer, value } of terms) {
    const found = pointer.split('/').slice(1).reduce((at, key) => at[key], document);
    assert.equal(Number(found), Number(value), pointer);
  }
});

test('a file and the id of what it holds give the same terms', () => {
  assert.equal(run(['terms', fileOf(mscan)]), run(['terms', mscan]));
});

test('two programs side by side say what differs and what only one has', () => {
  const text = run(['terms', mscan, chip]);
  assert.match(text, /Minimum MLR +91\.3% +85% +differs/);
  assert.match(text, /Quality withhold +2% +- +only in the first/);
  assert.match(text, /Premium tax +3% +3%\n/);
  assert.match(text, /\d+ terms alike, \d+ differ, \d+ only in one of the two\./);
});

test('a program compared with itself: all terms alike', () => {
  assert.match(run(['terms', mscan, mscan]), /\d+ terms alike, 0 differ, 0 only in one/);
});

test('an open term is said to be open', () => {
  const document = JSON.parse(readFileSync(fileOf(mscan), 'utf8'));
  delete document.mlr.minimum.value;
  document.mlr.minimum.open = true;
  const file = path.join(folder, 'open.json');
  writeFileSync(file, JSON.stringify(document));
  assert.match(run(['terms', file]), /Minimum MLR +open/);
  assert.match(run(['terms', file, mscan]), /Minimum MLR +open +91\.3% +differs/);
});

test('what is no program is refused with status 2 and nothing written', () => {
  const faulty = path.join(folder, 'faulty.json');
  writeFileSync(faulty, '{"format": "trueup.program.v1"}');
  for (const [args, told] of [[['terms', 'nobody'], /unknown_program[^]*us-ms-mscan-sfy2026/], [['terms', faulty], /missing_key at \/id/],
    [['terms', mscan, 'nobody'], /unknown_program/], [['terms'], /one program or two/], [['terms', mscan, mscan, mscan], /not also/],
    [['terms', mscan, '--format', 'csv'], /one of text, json/]]) {
    const { status, out, err } = trueup(args);
    assert.deepEqual([status, out], [2, ''], args.join(' '));
    assert.match(err, told);
  }
});
