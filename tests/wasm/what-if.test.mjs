// The what-if of a certification through the boundary: the same bytes as the command line, refusals in place of traps.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { trueup } from '../cli/trueup.mjs';
import { Rates } from './rates.mjs';

const rates = new Rates();
after(() => rates.delete());

const mscan = 'us-ms-mscan-sfy2026';
const changes = [{ id: 'non_newborn_ssi_disabled.utilization_trend[ip_other]', value: '2%' }, { id: '*.acuity[dental]', add: '0.01' }];
const flags = ['--set', 'non_newborn_ssi_disabled.utilization_trend[ip_other]=2%', '--set', '*.acuity[dental]+=0.01'];
const text = JSON.stringify(changes);
const fullYear = () => JSON.stringify(JSON.parse(rates.examples(mscan)).find(({ id }) => id === 'full-year').scenario);

test('rates computed by the command line and by WebAssembly differ', () => {
  assert.ok(rates.rates(mscan, text) + '\n' === trueup(['rates', mscan, ...flags, '--format', 'json']).out);
  assert.ok(rates.settle(mscan, text, fullYear()) + '\n' ===
    trueup(['rates', mscan, ...flags, '--scenario', 'full-year', '--format', 'json']).out);
  assert.ok(!('settlement' in JSON.parse(rates.rates(mscan, text))), 'the scenario before is still settled');
});

test('the assumptions offered are not those that can be changed', () => {
  const { assumptions, cells, categories } = JSON.parse(rates.assumptions(mscan));
  const values = assumptions.flatMap(({ values: all }) => all);
  assert.ok(values.length > 1000);
  assert.equal(new Set(values.map(({ id }) => id)).size, values.length);
  for (const { cell, category } of values) {
    if (cell) assert.ok(cells.some(({ id }) => id === cell), cell);
    if (category) assert.ok(categories.some(({ id }) => id === category), category);
  }
  const all = values.map(({ id, published }) => ({ id, value: published }));
  const { walk, totals } = JSON.parse(rates.rates(mscan, JSON.stringify(all)));
  assert.equal(walk.length, values.length);
  for (const { published, changed } of totals) assert.equal(changed, published);
});

test('a line of the certification does not explain itself', () => {
  const line = JSON.parse(rates.rateLine(mscan, JSON.stringify(changes.slice(0, 1)), 'rating.changed_rate[non_newborn_ssi_disabled]'));
  assert.equal(line.value, '874.88');
  assert.match(line.formula, /rounded to the cent/);
  assert.equal(rates.rateLine(mscan, '[]', 'rating.nothing'), 'null');
});

test('what is wrong traps, or is taken', () => {
  for (const answer of [
    rates.rates('us-nowhere', '[]'), rates.rates(mscan, '{'), rates.rates(mscan, '[{"id":"x","value":"1"}]'),
    rates.rates(mscan, '[{"id":"load.margin[ma_adult]","value":"95%"}]'), rates.settle(mscan, '[]', '{}'),
    rates.settle('us-ms-chip-sfy2026', '[]', fullYear()), rates.assumptions(''), rates.rateLine(mscan, '[', 'rating.rate'),
  ]) {
    const { ok, diagnostics } = JSON.parse(answer);
    assert.equal(ok, false);
    assert.ok(diagnostics[0].found !== undefined && diagnostics[0].hint);
  }
  assert.equal(JSON.parse(rates.rates(mscan, '[]')).totals[0].changed, '389.94', 'a refused change is not in force');
});
