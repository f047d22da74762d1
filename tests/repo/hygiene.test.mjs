// What may be in the repository, and in its files.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

const root = path.join(import.meta.dirname, '../..');

// What git holds or would add.
const files = execFileSync(
  'git',
  ['-c', `safe.directory=${root}`, 'ls-files', '-z', '--cached', '--others', '--exclude-standard'],
  { cwd: root, encoding: 'utf8' },
).split('\0').filter((file) => file && existsSync(path.join(root, file)));

const read = (file) => readFileSync(path.join(root, file));
const isText = (bytes) => !bytes.includes(0);

function check(faults) {
  assert.equal(faults.length, 0, `\n${faults.join('\n')}`);
}

/** The lines of text files that match, as "file:line: text". */
function matches(pattern, wanted = () => true) {
  return files.filter(wanted).flatMap((file) => {
    const bytes = read(file);
    if (!isText(bytes)) return [];
    return bytes.toString('utf8').split('\n').flatMap((text, index) =>
      pattern.test(text) ? [`${file}:${index + 1}: ${text.trim().slice(0, 160)}`] : []);
  });
}

test('the top level holds only what belongs there', () => {
  const allowed = new Set([
    'CMakeLists.txt', 'CMakePresets.json', 'core', 'wasm', 'web', 'assets', 'tests', 'README.md', 'LICENSE', 'NOTICE',
  ]);
  const top = new Set(files.map((file) => file.split('/')[0]));
  check([...top].filter((name) => !allowed.has(name) && !name.startsWith('.')));
});

test('no file names a folder of one machine', () => {
  // Not after a letter, digit or dot, where it is part of an address: example.gov/home/.
  check(matches(/(?<![\w.*-])\/(work|home|root)\//));
  check(matches(/(?<![\w.*-])\/tmp\//, (file) => !file.startsWith('.ci/')));
});

test('no file names a package registry', () => {
  check(matches(/registry\.(npmjs|yarnpkg)|(deb|security|ftp|snapshot)\.debian\.org|deb\.nodesource|"resolved": ?"http/));
});

test('every JSON file parses, but for those that are wrong on purpose', () => {
  check(files.filter((file) => file.endsWith('.json') && !file.startsWith('tests/invalid/')).flatMap((file) => {
    try {
      JSON.parse(read(file).toString('utf8'));
      return [];
    } catch (error) {
      return [`${file}: ${error.message}`];
    }
  }));
});

test('every shipped document ends with a newline and has no carriage return', () => {
  const shipped = files.filter((file) => /^assets\/(programs|examples)\/.*\.json$/.test(file));
  check(shipped.filter((file) => {
    const bytes = read(file);
    return bytes.at(-1) !== 0x0a || bytes.includes(0x0d);
  }));
});

test('nothing built or installed is in git', () => {
  check(files.filter((file) => /(^|\/)(build|node_modules)\//.test(file)));
});
