// No exception crosses the boundary: every call answers with JSON, whatever it is given and whenever it is made.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { example } from '../cli/trueup.mjs';
import { Engine, settled } from './engine.mjs';

const exhibit = example('exhibit-13a');

const nonsense = ['', ' ', '/', '//', 'name', 'x/name', 'x/inputs/mlr/ibnr', '#/name', '/nobody', '/inputs', '/inputs/', '/inputs/cells', '/inputs/mlr/ibnr/',
  '/inputs/cells/nobody/member_months', '/inputs/cells/ma_adult/member_months/more', '/inputs/members/0/annual_cost',
  '/inputs/members/nobody', '/readings', '/readings/', '/readings/nobody', '/readings/mlr.rounding/x', '/program', '/format',
  '/inputs/~', '/inputs/~2/a', '~~', '/__proto__/constructor', '\u0000', '\ud800', '🙂', '/inputs/mlr/'.repeat(10_000)];

const badValues = ['', ' ', 'nonsense', '{', '[', '"', '"\\ud800"', '1', '-1.5e9', '1e999', '{}', '[]', '[1]', 'true', 'null',
  '"1e5"', '"' + '9'.repeat(100_000) + '"', '['.repeat(100_000), '{"a": 1, "a": 2}', '\u0000', '"\u0000"', '"🙂"'];

/** The answer's diagnostics, when it is a document that refuses. */
function refused(answer) {
  const document = JSON.parse(answer);
  assert.equal(document.ok, false, answer.slice(0, 400));
  assert.notEqual(document.diagnostics.length, 0);
  for (const { code, found, hint } of document.diagnostics) {
    assert.notEqual(code, 'internal', `${found} ${hint}`);
  }
  return document.diagnostics;
}

test('before a scenario is open every call answers', () => {
  const engine = new Engine();
  refused(engine.set('/name', '"x"'));
  refused(engine.outline());
  refused(engine.reply());
  refused(engine.scenario());
  refused(engine.compare(exhibit));
  refused(engine.compareWith('us-ms-chip-sfy2026', ''));
  refused(engine.terms('nobody', ''));
  refused(engine.combine('[]'));
  assert.deepEqual(JSON.parse(engine.readings()), []);
  assert.equal(JSON.parse(engine.explain('corridor.settlement')), null);
  assert.equal(engine.example('nobody'), '');
  assert.equal(engine.program('nobody'), '');
  assert.ok(JSON.parse(engine.catalogue()).programs.length > 0);
  assert.match(engine.version(), /^\d+\.\d+\.\d+$/);
  engine.delete();
});

test('what cannot be opened is refused', () => {
  const engine = new Engine();
  for (const text of badValues) {
    refused(engine.open('', text));
    refused(engine.open(text || ' ', exhibit));
    refused(engine.reply());
  }
  engine.delete();
});

test('a pointer that leads nowhere is refused, and nothing has changed', () => {
  const engine = new Engine();
  const before = settled(engine, '', exhibit);
  for (const pointer of nonsense) {
    for (const value of ['"1"', '{}', '[]']) refused(engine.set(pointer, value));
    assert.ok(engine.reply() === before, `changed by ${JSON.stringify(pointer.slice(0, 80))}`);
    assert.doesNotThrow(() => JSON.parse(engine.set(pointer, 'null')), pointer);
  }
  assert.ok(engine.reply() === before);
  engine.delete();
});

test('a value of the wrong kind is refused, and mended by a right one', () => {
  const engine = new Engine();
  const before = JSON.parse(settled(engine, '', exhibit));
  const scenario = engine.scenario();
  const valid = { '/inputs/cells/ma_adult/member_months': ['null'], '/readings/mlr.rounding': ['null'], '/inputs/members': ['[]', 'null'] };
  for (const [pointer, allowed] of Object.entries(valid)) {
    for (const value of badValues) {
      const change = JSON.parse(engine.set(pointer, value));
      assert.equal(change.ok, allowed.includes(value), `${pointer} = ${value.slice(0, 40)}: ${JSON.stringify(change.diagnostics)}`);
      for (const { code } of change.diagnostics) assert.notEqual(code, 'internal');
    }
  }
  const texts = ['null', '"1e5"', `"${'9'.repeat(100_000)}"`, '"🙂"'];
  for (const pointer of ['/name', '/note']) {
    for (const value of badValues) {
      assert.equal(JSON.parse(engine.set(pointer, value)).ok, texts.includes(value), `${pointer} = ${value.slice(0, 40)}`);
    }
  }
  engine.open('', scenario);
  assert.deepEqual(JSON.parse(engine.reply()).lines, before.lines);
  engine.delete();
});

test('a line that nobody has is null, a comparison with nonsense is refused', () => {
  const engine = new Engine();
  engine.open('', exhibit);
  for (const name of [...nonsense, 'corridor', 'corridor.settlement[x]', 'withhold.status[', 'withhold.status[]', '[]']) {
    assert.equal(JSON.parse(engine.explain(name)), null, name);
  }
  for (const text of badValues) {
    refused(engine.compare(text));
    refused(engine.compareWith(text || ' ', ''));
    if (text) refused(engine.compareWith('us-ms-chip-sfy2026', text));
    refused(engine.terms(text, ''));
    refused(engine.terms('us-ms-chip-sfy2026', text || ' '));
    refused(engine.combine(text));
    refused(engine.combine(JSON.stringify([text, exhibit])));
  }
  engine.delete();
});
