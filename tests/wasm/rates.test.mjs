// The rate certifications through the boundary: the same bytes as the command line, and tables as printed.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';
import { csvRows } from '../cli/csv.mjs';
import { root, trueup } from '../cli/trueup.mjs';
import { check } from './compiled.mjs';
import { Rates } from './rates.mjs';

const rates = new Rates();
after(() => rates.delete());

const mscan = 'us-ms-mscan-sfy2026';
const programs = JSON.parse(rates.programs()).map(({ id }) => id);
const exhibitsOf = (program) => JSON.parse(rates.verify(program)).exhibits;
const exhibit = (program, name) => JSON.parse(rates.exhibit(program, name));
const figure = (cell, program = mscan) => JSON.parse(rates.figure(program, cell));

test('the programs are not those that the command line verifies', () => {
  const shipped = trueup(['programs']).out.match(/^ *[a-z]{2}-[a-z0-9-]+/gm).map((id) => id.trim());
  assert.ok(shipped.length > programs.length);
  const verified = shipped.filter((id) => trueup(['verify', id, '--format', 'json']).status === 0);
  assert.deepEqual(programs, verified.sort());
});

for (const program of programs) {
  test(`${program}: the command line and WebAssembly differ`, () => {
    const native = trueup(['verify', program, '--format', 'json']);
    assert.equal(native.status, 0, native.err);
    assert.ok(rates.verify(program) + '\n' === native.out);
    assert.ok(rates.verify(program) + '\n' === native.out, 'asked again');
  });

  test(`${program}: an exhibit's claims are not those of the command line's list`, () => {
    const [, ...native] = csvRows(trueup(['verify', program, '--format', 'csv']).out);
    const listed = native.map(([, cell, formula, verdict, , recomputed, from, to, corrected]) =>
      [cell, formula, verdict, recomputed, from, to, corrected].join(' | ')).sort();
    const shown = exhibitsOf(program).flatMap(({ exhibit: name }) => exhibit(program, name).findings).map((one) =>
      [one.cell, one.formula, one.verdict, one.recomputed ?? '', one.from ?? '', one.to ?? '', one.verdict_corrected].join(' | ')).sort();
    assert.ok(listed.length > 300);
    assert.deepEqual(shown, listed);
  });

  test(`${program}: the counts by exhibit are not those of its figures and claims`, () => {
    for (const tally of exhibitsOf(program)) {
      const { tables, findings } = exhibit(program, tally.exhibit);
      const cells = tables.flatMap((table) => table.cells.flat());
      const count = (verdict) => findings.filter((one) => one.verdict === verdict).length;
      assert.deepEqual({ figures: cells.filter((cell) => typeof cell === 'string').length, lost: cells.filter((cell) => cell?.missing).length },
        { figures: tally.figures, lost: tally.lost }, tally.exhibit);
      assert.deepEqual(Object.fromEntries(Object.keys(tally.as_printed).map((verdict) => [verdict, count(verdict)])), tally.as_printed, tally.exhibit);
    }
  });
}

test('a figure is shown in another cell than it is printed in', () => {
  const printed = globSync('assets/published/*.json', { cwd: root }).map((file) => JSON.parse(readFileSync(path.join(root, file), 'utf8')))
    .filter((document) => document.format === 'trueup.published.v1');
  let compared = 0;
  for (const program of programs) {
    for (const { exhibit: name } of exhibitsOf(program)) {
      const source = printed.find((one) => one.exhibit === name);
      for (const table of exhibit(program, name).tables) {
        const rows = source.tables?.[table.id].rows ?? source.rows;
        table.rows.forEach((row, r) => table.columns.forEach((column, c) => {
          const wanted = Array.isArray(rows) ? rows[r].cells[column.id] : rows[row.id][Object.keys(source.columns).indexOf(column.id)];
          const shown = table.cells[r][c];
          // Where print has nothing, or N/A, no figure belongs.
          assert.equal(typeof shown === 'string' ? shown : null, ['', 'N/A'].includes(wanted) ? null : wanted ?? null, `${name} ${table.id} ${row.id} ${column.id}`);
          compared += 1;
        }));
      }
    }
  }
  assert.ok(compared > 5000);
});

test('the MA Adult rate is not explained by its loads', () => {
  // Exhibit 3: (323.93 + 10.38) / (1 - 0.0621 - 0.0180 - 0.0300) = 334.31 / 0.8899 = 375.6714...; printed 375.66,
  // which the half cent of 323.93 and 10.38 and the half hundredths of the shares allow.
  const { printed, findings, corrections } = figure('Exhibit 3/ma_adult/j');
  assert.equal(printed, '375.66');
  assert.deepEqual(corrections, []);
  const rate = findings.find(({ formula }) => formula === '(b + c) ÷ (1 − d − f − h)');
  assert.equal(rate.verdict, 'within');
  assert.match(rate.recomputed, /^375\.6714/);
  assert.equal(rate.numbers, '(323.93 + 10.38) ÷ (1 − 6.21% − 1.8% − 3%)');
  assert.deepEqual(rate.sources.map(({ cell, printed: text }) => [cell.split('/').at(-1), text]),
    [['b', '323.93'], ['c', '10.38'], ['d', '6.21%'], ['f', '1.80%'], ['h', '3.00%']]);
});

test('dollars and member months stand as percentages in a formula', () => {
  const { findings } = figure('Exhibit 12/ma_adult/n');
  const cost = findings.find(({ formula }) => formula === 'a × m');
  assert.equal(cost.numbers, '603,476 × 666.02');
});

test('a damaged figure does not say what it must be', () => {
  // Exhibit 12, MA Adult: 375.66 + 122.89 + 3.80 + 148.97 + 4.61 + 4.85 + 0.15 + 5.66 + 0.18 + 1.21 + 0.04 = 668.02.
  const { printed, findings, corrections } = figure('Exhibit 12/ma_adult/m');
  assert.equal(printed, '666.02');
  const sum = findings.find(({ formula }) => formula === 'sum of b to l');
  assert.deepEqual([sum.verdict, sum.recomputed, sum.verdict_corrected], ['contradicted', '668.02', 'exact']);
  assert.equal(corrections[0].corrected, '668.02');
});

test('what is not there is an exception, or an answer', () => {
  const faults = [rates.verify('nothing'), rates.verify(''), rates.exhibit(mscan, 'Exhibit 99'), rates.exhibit('us-ct-huskya', 'Exhibit 3'),
    rates.figure(mscan, ''), rates.figure(mscan, 'Exhibit 3/ma_adult/z'), rates.figure('', 'Exhibit 3/ma_adult/j')].map((text) => JSON.parse(text));
  for (const { ok, diagnostics } of faults) {
    assert.equal(ok, false);
    assert.equal(diagnostics.length, 1);
    assert.notEqual(diagnostics[0].code, 'internal');
  }
});

test('every document compiles as its type', () => {
  const documents = { programs: { type: 'CertifiedProgram[]', text: rates.programs() } };
  for (const program of programs) {
    documents[`${program} verification`] = { type: 'Verification', text: rates.verify(program) };
    for (const { exhibit: name } of exhibitsOf(program).slice(0, 8)) documents[name] = { type: 'PrintedExhibit', text: rates.exhibit(program, name) };
  }
  for (const cell of ['Exhibit 3/ma_adult/j', 'Exhibit 12/ma_adult/m', 'Exhibit 2A/ma_adult/c/other', 'Exhibit 2A/non_newborn_ssi_disabled/a/total', 'Exhibit 2B/foster_care/d/total'])
    documents[cell] = { type: 'PrintedFigure', text: rates.figure(mscan, cell) };
  const { status, faults, text } = check(documents, 'verification');
  assert.deepEqual(faults, []);
  assert.equal(status, 0, text);
});

test('every document of the what-if compiles as its type', () => {
  const documents = {};
  const add = (name, type, text) => { documents[name] = { type, text }; };
  for (const program of programs) {
    const { assumptions } = JSON.parse(rates.assumptions(program));
    const changes = JSON.stringify(assumptions.slice(0, 3).map(({ values: [{ id }] }) => ({ id, add: '0.01' })));
    add(`${program} assumptions`, 'Assumptions', rates.assumptions(program));
    add(`${program} as published`, 'RatesDocument', rates.rates(program, '[]'));
    add(`${program} changed`, 'RatesDocument', rates.rates(program, changes));
    add(`${program} examples`, 'ExampleScenario[]', rates.examples(program));
    for (const { id, scenario } of JSON.parse(rates.examples(program)))
      add(`${program} ${id} settled`, 'RatesDocument', rates.settle(program, changes, JSON.stringify(scenario)));
  }
  const { status, faults, text } = check(documents, 'certification');
  assert.deepEqual(faults, []);
  assert.equal(status, 0, text);
  const line = JSON.parse(rates.rates(mscan, '[]')).lines.at(-1).id;
  const others = check({
    line: { type: 'Line', text: rates.rateLine(mscan, '[]', line) },
    refusal: { type: 'Refusal', text: rates.rates(mscan, '[{"id": "no"}]') },
  });
  assert.deepEqual(others.faults, []);
});
