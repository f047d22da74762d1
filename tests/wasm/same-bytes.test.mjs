// Native and WebAssembly give the same bytes for the same request, and an edit gives what opening anew gives.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { example, examples, trueup } from '../cli/trueup.mjs';
import { Engine, settled } from './engine.mjs';
import { derived } from './scenarios.mjs';

const engine = new Engine();
const fresh = new Engine();
after(() => { engine.delete(); fresh.delete(); });

/** Fails with the first place where two texts differ: whole replies are too long to print. */
function sameText(actual, expected, what) {
  if (actual === expected) return;
  let at = 0;
  while (actual[at] === expected[at]) at += 1;
  const around = (text) => JSON.stringify(text.slice(Math.max(0, at - 200), at + 100));
  assert.fail(`${what} differ at character ${at}:\n  ${around(actual)}\n  ${around(expected)}`);
}

/** What a line says only in a reply and when it is asked for alone. */
const explaining = ['rounded_at', 'note', 'formula', 'substituted', 'uses', 'cite'];

for (const { name, file, text } of examples) {
  test(`${name}: the command line and WebAssembly reply alike`, () => {
    const native = trueup(['settle', file, '--format', 'json']);
    assert.equal(native.status, 0, native.err);
    sameText(settled(engine, '', text) + '\n', native.out, 'native and WebAssembly');
  });

  test(`${name}: the outline is the reply without what is asked for when it is looked at`, () => {
    const outline = JSON.parse(engine.open('', text));
    const expected = JSON.parse(engine.reply());
    expected.format = 'trueup.outline.v1';
    for (const line of expected.lines) for (const key of explaining) delete line[key];
    for (const { options } of expected.readings) for (const option of options) for (const key of ['net', 'effect']) delete option[key];
    assert.deepEqual(outline, expected);
  });

  test(`${name}: every line explained alone is the line of the reply`, () => {
    const { lines } = JSON.parse(settled(engine, '', text));
    assert.ok(lines.length > 20);
    for (const line of lines) sameText(engine.explain(line.id), JSON.stringify(line), line.id);
  });

  test(`${name}: readings asked alone are the readings of the reply`, () => {
    const { readings } = JSON.parse(settled(engine, '', text));
    sameText(engine.readings(), JSON.stringify(readings), 'readings');
  });
}

test('scenarios derived from the examples: the command line and WebAssembly reply alike', async (t) => {
  const scenarios = derived();
  assert.ok(scenarios.length > 100);
  const native = trueup(['batch'], { input: scenarios.map(({ text }) => text).join('\n') });
  assert.equal(native.status, 0, native.err);
  const replies = native.out.split('\n');
  assert.equal(replies.pop(), '');
  assert.equal(replies.length, scenarios.length);
  const refused = scenarios.filter((_, i) => !JSON.parse(replies[i]).ok);
  assert.deepEqual(refused.map(({ name }) => name), [], 'refused');
  for (const [i, { name, text }] of scenarios.entries()) {
    await t.test(name, () => sameText(settled(engine, '', text), replies[i], 'native and WebAssembly'));
  }
});

test('a program given as a file replies alike', () => {
  for (const { text } of examples) {
    const program = engine.program(JSON.parse(text).program);
    sameText(settled(engine, program, text), settled(engine, '', text), 'given and shipped program');
  }
});

test('what version, catalogue and example say is what the command line says', () => {
  assert.equal(trueup(['--version']).out, `trueup ${engine.version()}\n`);
  const catalogue = JSON.parse(engine.catalogue());
  assert.deepEqual(catalogue.examples.map(({ id }) => id), examples.map(({ name }) => name));
  for (const { name, text } of examples) assert.equal(engine.example(name), text);
  const { out } = trueup(['programs']);
  for (const { id, title } of catalogue.programs) assert.ok(out.includes(id) && out.includes(title), out);
});

test('compare says what the command line says', () => {
  for (const before of examples) {
    for (const { file, text } of examples) {
      engine.open('', text);
      const native = trueup(['compare', before.file, file, '--format', 'json']);
      sameText(engine.compare(before.text) + '\n', native.out, `compare ${before.name} with ${file}`);
    }
  }
});

test('terms, combined statements and comparisons under another program are what the command line says', () => {
  const native = (args) => trueup([...args, '--format', 'json']).out;
  const programs = JSON.parse(engine.catalogue()).programs.map(({ id }) => id);
  for (const id of programs) {
    sameText(engine.terms(id, '') + '\n', native(['terms', id]), `terms ${id}`);
    sameText(engine.terms(id, programs[0]) + '\n', native(['terms', id, programs[0]]), `terms ${id} ${programs[0]}`);
    for (const { name, file, text } of examples) {
      engine.open('', text);
      sameText(engine.compareWith(id, '') + '\n', native(['compare', file, '--under', id]), `${name} under ${id}`);
    }
  }
  const pair = ['full-year', 'chip-exhibit-4'];
  sameText(engine.combine(JSON.stringify(pair.map(example))) + '\n', native(['combine', ...pair]), 'combined');
});

// --- Edits.

/** Numbers that look random and are the same in every run. */
function seeded(seed) {
  return (below) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
}

const worth = ({ value, missing, undefined: reason, text, exact, inactive }) =>
  JSON.stringify({ value, missing, reason, text, exact, inactive });

/** A value that the input may have, or null to clear it. */
function valueFor(input, random) {
  if (random(8) === 0) return null;
  switch (input.unit) {
    case 'flag': return random(2) === 1;
    case 'date': return `2027-0${1 + random(9)}-${10 + random(18)}`;
    case 'ratio': case 'factor': return `0.${1 + random(9999)}`;
    default: return String(random(50_000_000));
  }
}

test('any row of edits leaves what opening the scenario anew gives', () => {
  const random = seeded(2026);
  for (const { name, text } of examples) {
    let reply = JSON.parse(settled(engine, '', text));
    let { deadlines } = reply;
    const shown = new Map(reply.lines.map((line) => [line.id, worth(line)]));
    for (let step = 0; step < 40; step += 1) {
      const single = reply.inputs.filter(({ pointer }) => !pointer.startsWith('/inputs/members'));
      let edit;
      if (step % 5 === 4) {
        const reading = reply.readings[random(reply.readings.length)];
        const option = reading.options[random(reading.options.length)];
        edit = [`/readings/${reading.id}`, random(4) ? option.id : null];
      } else {
        const input = single[random(single.length)];
        edit = [input.pointer, valueFor(input, random)];
      }
      const change = JSON.parse(engine.set(edit[0], JSON.stringify(edit[1])));
      assert.equal(change.format, 'trueup.change.v1');
      const what = `${name}, edit ${step}: ${JSON.stringify(edit)} (${JSON.stringify(change.diagnostics)})`;
      sameText(engine.reply(), settled(fresh, '', engine.scenario()), what);
      reply = JSON.parse(engine.reply());
      // The lines said to have changed are the lines that did, and they say what the reply says.
      for (const line of change.lines) shown.set(line.id, worth(line));
      const stale = reply.lines.filter((line) => shown.get(line.id) !== worth(line));
      assert.deepEqual(stale.map(({ id }) => `${id}: ${shown.get(id)}`), [], `${what}: lines not told of`);
      assert.deepEqual(change.statement, reply.statement, what);
      deadlines = change.deadlines ?? deadlines;
      assert.deepEqual(deadlines, reply.deadlines, what);
    }
  }
});

test('a part entered in place of a total is told of by every line that now misses something else', () => {
  let most = 0;
  for (const { id: program } of JSON.parse(engine.catalogue()).programs) {
    const bare = JSON.stringify({ format: 'trueup.scenario.v1', program });
    const before = JSON.parse(settled(engine, '', bare));
    const parts = new Set(before.inputs.flatMap((input) => input.instead_of ?? []));
    most = Math.max(most, parts.size);
    const untold = [];
    for (const input of before.inputs.filter(({ id, unit }) => parts.has(id) && unit === 'dollars')) {
      const told = new Set(JSON.parse(engine.set(input.pointer, '"1000"')).lines.map(({ id }) => id));
      const { lines } = JSON.parse(engine.reply());
      const changed = lines.filter((line, i) => worth(line) !== worth(before.lines[i]));
      if (changed.some(({ id }) => !told.has(id))) untold.push(input.id);
      engine.set(input.pointer, 'null');
    }
    assert.deepEqual(untold, [], program);
  }
  assert.ok(most > 10);
});

test('the name, the note and the list of members are edited too', () => {
  engine.open('', example('full-year'));
  const members = [{ cell: 'ma_children', annual_cost: '900000.5' }, { cell: 'quasi_chip', annual_cost: '250000' }];
  const edits = [['/name', 'Änderung'], ['/note', '"'], ['/inputs/members', members], ['/name', null], ['/note', null],
    ['/inputs/members', null], ['/inputs/members', []]];
  for (const [pointer, value] of edits) {
    const change = JSON.parse(engine.set(pointer, JSON.stringify(value)));
    assert.deepEqual([change.ok, change.rebuilt, change.diagnostics], [true, pointer === '/inputs/members', []], pointer);
    sameText(engine.reply(), settled(fresh, '', engine.scenario()), pointer);
    sameText(engine.outline(), fresh.outline(), pointer);
  }
});

test('a refused value leaves its input missing until it is mended', () => {
  const text = example('exhibit-13a');
  const before = settled(engine, '', text);
  const pointer = '/inputs/cells/ma_adult/high_cost_actual';
  const { value } = JSON.parse(before).inputs.find((input) => input.pointer === pointer);
  const change = JSON.parse(engine.set(pointer, '"1e6"'));
  assert.equal(change.ok, false);
  assert.deepEqual(change.diagnostics.map(({ code, pointer: at }) => [code, at]), [['not_a_decimal', pointer]]);
  const settlement = JSON.parse(engine.explain('corridor.settlement'));
  assert.deepEqual(settlement.missing, ['cells.high_cost_actual[ma_adult]']);
  sameText(engine.reply(), settled(fresh, '', engine.scenario()), 'after the refusal');
  assert.equal(JSON.parse(engine.set(pointer, JSON.stringify(value))).ok, true);
  sameText(engine.reply(), before, 'after it is mended');
});
