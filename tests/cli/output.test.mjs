// When the answer cannot be written, or only in part, the exit status says so and nothing crashes.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { shell } from './trueup.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'trueup-'));
after(() => rmSync(folder, { recursive: true }));

// bash reports a death by signal as 128 and its number. Broken pipes (13) and file limits (25) are ways to
// be ended; an abort (6), a wrong address (11) and the like are crashes.
const crashes = new Set([4, 5, 6, 7, 8, 11].map((signal) => 128 + signal));

const commands = {
  'the text': 'settle full-year',
  json: 'settle full-year --format json',
  csv: 'settle full-year --format csv',
  'an explanation': 'settle full-year --explain statement.net',
  'a comparison': 'compare exhibit-13a full-year',
  'a comparison as json': 'compare exhibit-13a full-year --format json',
  'terms': 'terms us-ms-mscan-sfy2026',
  'terms of two programs as json': 'terms us-ms-mscan-sfy2026 us-ms-chip-sfy2026 --format json',
  'a combined statement': 'combine full-year chip-exhibit-4',
  help: '--help',
  version: '--version',
  programs: 'programs',
  examples: 'examples',
  'an example': 'example full-year',
  'a batch': 'batch',
};

const input = '{"format":"trueup.scenario.v1","program":"us-ms-mscan-sfy2026"}\n'.repeat(20);

for (const [name, command] of Object.entries(commands)) {
  test(`${name}: a full disk`, () => {
    const { status, err } = shell(`"$trueup" ${command} >/dev/full`, { input });
    assert.equal(status, 2, err);
    assert.match(err, /could not write/);
  });

  test(`${name}: standard output closed`, () => {
    const { status, err } = shell(`"$trueup" ${command} >&-`, { input });
    assert.equal(status, 2, err);
    assert.match(err, /could not write/);
  });
}

// Longer than a pipe holds.
for (const command of ['settle full-year --format json', 'batch']) {
  test(`${command}: the reader of a pipe goes away`, () => {
    const reader = '{ head -c 1 >/dev/null; }';
    const { out, err } = shell(`"$trueup" ${command} | ${reader}; echo "\${PIPESTATUS[0]}"`, { input: input.repeat(20) });
    const status = Number(out);
    assert.ok(status !== 0 && !crashes.has(status), `status ${status} ${err}`);
  });

  test(`${command}: a pipe whose breaking is ignored`, () => {
    const { out, err } = shell(`trap '' PIPE; "$trueup" ${command} | head -c 1 >/dev/null; echo "\${PIPESTATUS[0]}"`, { input: input.repeat(20) });
    assert.equal(out.trim(), '2', err);
    assert.match(err, /could not write/);
  });

  test(`${command}: a file that may not grow`, () => {
    const file = path.join(folder, 'limited');
    rmSync(file, { force: true });
    const { status, err } = shell(`ulimit -f 4; trap '' XFSZ; "$trueup" ${command} >'${file}'`, { input });
    assert.equal(status, 2, err);
    assert.match(err, /could not write/);
    assert.ok(existsSync(file) && statSync(file).size <= 4096 * 4);
  });
}

test('batch stops reading when nobody takes its replies', () => {
  const { out } = shell(`yes '{' | "$trueup" batch | head -n 1; echo "\${PIPESTATUS[1]}"`);
  const [reply, status] = out.trim().split('\n');
  assert.equal(JSON.parse(reply).ok, false);
  assert.notEqual(status, '0');
});

test('batch stops when the disk is full, however much more there is to read', () => {
  const { status, err } = shell(`yes '{' | timeout 20 "$trueup" batch >/dev/full`);
  assert.equal(status, 2, err);
});

test('standard input closed or a folder is a fault, not a crash', () => {
  for (const [line, wanted] of [['"$trueup" settle - <&-', 2], ['"$trueup" settle - </', 2], ['"$trueup" batch <&-', 0]]) {
    const { status, out } = shell(line);
    assert.deepEqual([status, out], [wanted, ''], line);
  }
});

test('standard error closed still ends with status 2', () => {
  const { status, out } = shell('"$trueup" settle nobody.json 2>&-');
  assert.deepEqual([status, out], [2, '']);
});
