// `trueup batch`: a filter, one scenario a line in, one reply a line out, in order.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { examples, fullYear, program, trueup } from './trueup.mjs';

const oneLine = ({ text }) => JSON.stringify(JSON.parse(text));

/** The replies to lines of input, parsed. */
function batch(input) {
  const { status, out, err } = trueup(['batch'], { input });
  assert.deepEqual([status, err], [0, '']);
  if (out) assert.equal(out.at(-1), '\n');
  return out.split('\n').slice(0, -1);
}

test('as many replies as scenarios, in their order, each as settle gives it', () => {
  const lines = Array.from({ length: 30 }, (_, i) => oneLine(examples[i % examples.length]));
  const settled = examples.map(({ name }) => trueup(['settle', name, '--format', 'json']).out.trimEnd());
  const replies = batch(lines.join('\n') + '\n');
  assert.equal(replies.length, lines.length);
  for (const [i, reply] of replies.entries()) assert.ok(reply === settled[i % settled.length], `line ${i + 1}`);
});

test('a faulty line answers with its faults, and the rest goes on', () => {
  const good = oneLine(examples[0]);
  const faulty = ['{', '[]', 'null', '"x"', '{"format":"trueup.scenario.v1","program":"nobody"}', '\u0000', '\ufeff' + good + '}', good + good];
  const replies = batch(faulty.flatMap((line) => [line, good]).join('\n')).map((reply) => JSON.parse(reply));
  assert.equal(replies.length, 2 * faulty.length);
  for (const [i, reply] of replies.entries()) {
    assert.equal(reply.ok, i % 2 === 1, `line ${i + 1}: ${JSON.stringify(reply.diagnostics)}`);
    if (!reply.ok) assert.notEqual(reply.diagnostics.length, 0);
  }
});

test('line ends of either kind, and none at the last line, are alike', () => {
  const lines = examples.map(oneLine);
  const wanted = batch(lines.join('\n') + '\n');
  assert.deepEqual(batch(lines.join('\n')), wanted, 'no last line end');
  assert.deepEqual(batch(lines.join('\r\n') + '\r\n'), wanted, 'CRLF');
  assert.deepEqual(batch(lines.join('\r\n')), wanted, 'CRLF without the last');
});

test('no input is no reply', () => {
  assert.deepEqual(batch(''), []);
});

test('a line that is too large is refused, and the next is settled', () => {
  const large = JSON.stringify({ ...fullYear(), note: 'x'.repeat(6e6) });
  const [refused, settled] = batch(`${large}\n${oneLine(examples[0])}\n`).map((reply) => JSON.parse(reply));
  assert.deepEqual([refused.ok, refused.diagnostics[0].code, settled.ok], [false, 'too_large', true]);
});

test('a reply comes when its line has come, not at the end of the input', { timeout: 30_000 }, async (t) => {
  const child = spawn(program, ['batch'], { stdio: ['pipe', 'pipe', 'inherit'] });
  t.after(() => child.kill());
  const replies = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  for (const example of examples) {
    child.stdin.write(oneLine(example) + '\n');
    const { value } = await replies.next();
    assert.equal(JSON.parse(value).scenario.name, JSON.parse(example.text).name);
  }
  child.stdin.end();
  assert.equal((await replies.next()).done, true);
});
