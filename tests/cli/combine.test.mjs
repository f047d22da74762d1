// `trueup combine`: the statements of several programs of one contract, added up.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { trueup } from './trueup.mjs';

test('programs stand beside one another, and a sum that lacks something says what', () => {
  const { status, out, err } = trueup(['combine', 'full-year', 'chip-exhibit-4']);
  assert.deepEqual([status, err], [0, '']);
  // R09 Exhibit 4: 11,601.24 to the State; the full year's corridor is -16,078.20.
  assert.match(out, /High-cost pharmacy risk corridor +-\$16,078 +\$11,601 +-\$4,477 +State pays/);
  assert.match(out, /Value-based payment incentive +-\$1,250,000 +- +-\$1,250,000/);
  assert.match(out, /MLR rebate: us-ms-chip-sfy2026 needs/);
  assert.match(out, /us-ms-mscan-sfy2026 +91\.2% +91\.3%/);
});

test('as json', () => {
  const { status, out } = trueup(['combine', 'full-year', 'chip-exhibit-4', '--format', 'json']);
  assert.equal(status, 0);
  const { format, contract, programs, rows, net } = JSON.parse(out);
  assert.equal(format, 'trueup.combined.v1');
  assert.equal(contract.id, 'ms-coordinated-care');
  assert.equal(programs.length, 2);
  for (const { values } of rows) assert.equal(values.length, 2);
  assert.deepEqual(Object.keys(net.sum), ['missing']);
});

test('what is not to be added up is refused with status 2 and nothing written', () => {
  for (const [args, told] of [[['combine', 'full-year', 'full-year'], /duplicate_key at \/1\/program/],
    [['combine', 'full-year'], /two programs or more/], [['combine', 'full-year', 'nobody'], /no file and no example/]]) {
    const { status, out, err } = trueup(args);
    assert.deepEqual([status, out], [2, '']);
    assert.match(err, told);
  }
});
