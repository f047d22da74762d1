// A document with a fault is refused with the right diagnostics, alike by the command line and by WebAssembly,
// and the scenario that was open before stays open.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { diagnosticsOf, example, invalidFiles, trueup } from '../cli/trueup.mjs';
import { Engine, settled } from './engine.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'trueup-'));
const engine = new Engine();
after(() => { engine.delete(); rmSync(folder, { recursive: true }); });

const good = example('exhibit-13a');
const held = settled(engine, '', good);
const { program } = JSON.parse(good);
const bare = path.join(folder, 'bare.json');
writeFileSync(bare, JSON.stringify({ format: 'trueup.scenario.v1', program }));

/** Both engines' diagnostics of a faulty scenario or program file, once they agree. */
function refusal(kind, file) {
  const bytes = readFileSync(file);
  const reply = JSON.parse(kind === 'programs' ? engine.open(bytes, readFileSync(bare)) : engine.open('', bytes));
  assert.deepEqual(Object.keys(reply), ['format', 'ok', 'engine', 'diagnostics']);
  assert.deepEqual([reply.format, reply.ok], ['trueup.reply.v1', false]);
  assert.notEqual(reply.diagnostics.length, 0);
  for (const diagnostic of reply.diagnostics) {
    assert.deepEqual(Object.keys(diagnostic), ['code', 'pointer', 'found', 'expected', 'hint']);
    assert.notEqual(diagnostic.code, 'internal', JSON.stringify(diagnostic));
  }
  assert.ok(engine.reply() === held, 'the scenario open before is another now');

  const native = trueup(kind === 'programs' ? ['settle', bare, '--program', file] : ['settle', file]);
  assert.deepEqual([native.status, native.out], [2, '']);
  const told = diagnosticsOf(native.err);
  assert.deepEqual(told.map(({ code, pointer }) => [code, pointer]), reply.diagnostics.map(({ code, pointer }) => [code, pointer]));
  return reply.diagnostics;
}

const place = ({ code, pointer }) => `${code} at ${pointer}`;

/** The diagnostics are the expected ones, in any order, and no others. */
function matches(diagnostics, expected) {
  assert.deepEqual(diagnostics.map(place).sort(), expected.map(place).sort());
  for (const wanted of expected) {
    const same = diagnostics.filter((one) => place(one) === place(wanted));
    const fits = ({ found, hint }) =>
      (wanted.found === undefined || found === wanted.found) && (wanted.hint_contains === undefined || hint.includes(wanted.hint_contains));
    assert.ok(same.some(fits), `expected ${JSON.stringify(wanted)}, not ${JSON.stringify(same)}`);
  }
}

for (const kind of ['scenarios', 'programs']) {
  test(`faulty ${kind}`, async (t) => {
    const files = invalidFiles(kind);
    for (const { name, file, expected } of files) {
      await t.test(name, () => matches(refusal(kind, file), expected));
    }
  });
}

test('there are twenty faulty documents at least', () => {
  const count = invalidFiles('scenarios').length + invalidFiles('programs').length;
  assert.ok(count >= 20, `${count} files in tests/invalid`);
});

/** A document that is refused for what it is rather than for what it says. */
const monsters = {
  'empty file': [''],
  'only spaces': [' \n\t'],
  'binary file': [Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 151 + (i >> 3)) & 255))],
  'zero bytes': [Buffer.alloc(1000)],
  'text that is not UTF-8': [Buffer.from('{"format": "trueup.scenario.v1", "name": "caf\xe9"}', 'latin1')],
  'half a document': [good.slice(0, good.length / 2)],
  'ten megabytes in one string': [JSON.stringify({ format: 'trueup.scenario.v1', program, note: 'x'.repeat(10e6) }), 'too_large'],
  'ten megabytes of members': [
    JSON.stringify({ format: 'trueup.scenario.v1', program, inputs: { members: Array(200_000).fill({ cell: 'ma_adult', annual_cost: '251000' }) } }),
    'too_large',
  ],
  'three megabytes of empty lists': [`[${'[],'.repeat(1e6)}[]]`, 'too_large'],
  'lists a million deep': ['['.repeat(1e6), 'too_large'],
  'objects a hundred thousand deep': ['{"a":'.repeat(1e5) + '1' + '}'.repeat(1e5), 'too_large'],
  'a number of a million digits': [JSON.stringify({ format: 'trueup.scenario.v1', program, inputs: { incentive: { awarded: '9'.repeat(1e6) } } })],
  'an exponent': [`{"format": "trueup.scenario.v1", "program": "${program}", "inputs": {"incentive": {"awarded": 1e400}}}`],
  'a text instead of a document': ['"trueup.scenario.v1"'],
  'a list instead of a document': ['[]'],
};

test('documents that are no documents', async (t) => {
  for (const [name, [content, code]] of Object.entries(monsters)) {
    for (const kind of ['scenarios', 'programs']) {
      await t.test(`${name}, among ${kind}`, () => {
        const file = path.join(folder, 'monster');
        writeFileSync(file, content);
        // An empty program text asks for the shipped program, on the command line an empty file does.
        if (content.length === 0 && kind === 'programs') return;
        const diagnostics = refusal(kind, file);
        if (code) assert.ok(diagnostics.some((one) => one.code === code), JSON.stringify(diagnostics));
        for (const { found } of diagnostics) assert.ok(found.length <= 100, `${found.length} characters found`);
      });
    }
  }
});
