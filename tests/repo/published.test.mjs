// The terms of the shipped program against the figures its actuary printed, damaged digits corrected by name.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

const assets = path.join(import.meta.dirname, '../../assets');
const read = (name) => JSON.parse(readFileSync(path.join(assets, name), 'utf8'));
const program = read('programs/us-ms-mscan-sfy2026.json');
const corrections = read('published/corrections.json');

/** A printed column by row id, each figure corrected where a correction names it. */
function column(file, name) {
  const { exhibit, rows } = read(`published/${file}.json`);
  const corrected = (row, printed) => {
    const found = corrections.find((one) => one.exhibit === exhibit && one.row === row && one.column === name);
    if (!found) return printed;
    assert.equal(found.printed, printed, `${exhibit} ${row} ${name} is corrected from another figure than is printed`);
    return found.corrected;
  };
  return Object.fromEntries(rows.filter(({ cells }) => cells[name] !== undefined)
    .map(({ id, cells }) => [id, Number(corrected(id, cells[name]))]));
}

/** What the program sets for each of its rate cells or measures. */
const terms = (rows, key) => Object.fromEntries(rows.filter((row) => row[key]).map((row) => [row.id, Number(row[key].value)]));

const withoutTotal = ({ total, ...rows }) => rows;

for (const [file, name] of [['mscan_exhibit_a', 'rate'], ['mscan_table01', 'rate'], ['mscan_ex03', 'j'], ['mscan_ex04', 'a'], ['mscan_ex12', 'b']]) {
  test(`the rates are those of ${file}, column ${name}`, () => {
    assert.deepEqual(terms(program.cells, 'rate'), withoutTotal(column(file, name)));
  });
}

for (const [file, name] of [['mscan_ex03', 'a'], ['mscan_ex04', 'd'], ['mscan_ex12', 'a'], ['mscan_ex13b', 'a']]) {
  test(`the projected member months are those of ${file}, column ${name}`, () => {
    assert.deepEqual(terms(program.cells, 'projected_months'), withoutTotal(column(file, name)));
  });
}

test('the medical costs are those of Exhibits 3 and 13B', () => {
  for (const [file, name] of [['mscan_ex03', 'b'], ['mscan_ex13b', 'm']])
    assert.deepEqual(terms(program.cells, 'medical_cost'), withoutTotal(column(file, name)), file);
});

test('the high-cost pharmacy targets are those of Table 21 and Exhibit 13A', () => {
  for (const [file, name] of [['mscan_table21', 'target'], ['mscan_ex13a', 'b']])
    assert.deepEqual(terms(program.cells, 'high_cost_target'), withoutTotal(column(file, name)), file);
});

test('the directed payments are those of Exhibit 12', () => {
  const columns = { mhap_fsa: 'c', mhap_qipp: 'e', treat: 'g', maps: 'i', moms: 'k' };
  for (const [id, name] of Object.entries(columns)) {
    const { pmpm } = program.directed_payments.find((payment) => payment.id === id);
    for (const [cell, printed] of Object.entries(withoutTotal(column('mscan_ex12', name))))
      assert.equal(Number((pmpm.value ? pmpm : pmpm[cell]).value), printed, `${id} ${cell}`);
  }
});

test('the measures and the corridor shares are those of the contract', () => {
  const { measures } = program.withhold;
  assert.deepEqual(terms(measures, 'target'), column('mscan_measure_targets', 'target'));
  assert.deepEqual(terms(measures, 'improvement'), column('mscan_measure_targets', 'improvement'));
  for (const [party, key] of [['plan', 'plan_share'], ['state', 'state_share']]) {
    const shares = Object.fromEntries(program.pharmacy_corridor.bands.map((band) => [band.id, Number(band[key])]));
    assert.deepEqual(shares, column('mscan_corridor_shares', party));
  }
});
