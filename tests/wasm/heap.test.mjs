// Thousands of evaluations leave the heap as it was.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { example } from '../cli/trueup.mjs';
import { load } from './engine.mjs';

const { Engine, heapBytes } = await load();
const text = example('full-year');

test('10,000 edits, 300 openings and 100 engines leave the heap flat', (t) => {
  const engine = new Engine();
  const edit = (i) => {
    engine.set('/inputs/mlr/paid_claims', i % 2 ? '"489170000"' : '"512345678.9"');
    if (i % 500 === 0) engine.set('/readings/corridor.aggregation', i % 1000 ? '"cell"' : '"program"');
    if (i % 700 === 0) engine.set('/inputs/mlr/ibnr', '"nonsense"');
  };
  const reopen = () => engine.open('', text);
  const another = () => {
    const one = new Engine();
    one.open('', text);
    one.delete();
  };
  // The heap grows while the engine finds its size, and then no more.
  reopen();
  reopen();
  another();
  for (let i = 0; i < 100; i += 1) edit(i);
  const before = heapBytes();
  for (let i = 0; i < 10_000; i += 1) edit(i);
  assert.equal(heapBytes(), before, 'after 10,000 edits');
  for (let i = 0; i < 300; i += 1) reopen();
  assert.equal(heapBytes(), before, 'after 300 openings');
  for (let i = 0; i < 100; i += 1) another();
  assert.equal(heapBytes(), before, 'after 100 engines');
  engine.delete();
  t.diagnostic(`heap: ${before / 2 ** 20} MiB`);
});
