// Each folder of core/ includes only the folders it may: one way through the house, no way back.
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

const root = path.join(import.meta.dirname, '../..');

const layers = {
  number: [],
  calendar: [],
  workbook: ['number', 'calendar/business_days.h'],
  contract: ['number', 'calendar', 'workbook'],
  rules: ['number', 'calendar', 'workbook', 'contract'],
  readers: ['number', 'calendar', 'workbook'],
  reply: ['number', 'calendar', 'workbook', 'contract', 'rules', 'readers'],
  cli: ['number', 'calendar', 'workbook', 'contract', 'readers', 'reply'],
};

// Packages, by the start of the header's name, and the folders of core/ that may use them.
const packages = {
  'date/': ['calendar'],
  'nlohmann/': ['contract', 'reply'],
  'boost/': ['number'],
  'emscripten': [],
  'doctest/': [],
};

const sources = globSync('core/**/*.{h,cpp}', { cwd: root }).sort();

/** Every #include of a file: {line, name, own}, own meaning "…" rather than <…>. */
function includes(file) {
  const lines = readFileSync(path.join(root, file), 'utf8').split('\n');
  return lines.flatMap((text, index) => {
    const found = /^\s*#\s*include\s*(["<])([^">]+)[">]/.exec(text);
    return found ? [{ line: index + 1, name: found[2], own: found[1] === '"' }] : [];
  });
}

function check(faults) {
  assert.equal(faults.length, 0, `\n${faults.join('\n')}`);
}

test('core/ has sources, all in known folders', () => {
  assert.ok(sources.length > 0);
  check(sources.filter((file) => !(file.split('/')[1] in layers)));
});

test('quoted includes name a file by its path from core/', () => {
  check(sources.flatMap((file) =>
    includes(file)
      .filter(({ name, own }) => own && !existsSync(path.join(root, 'core', name)))
      .map(({ line, name }) => `${file}:${line}: no core/${name}`)));
});

for (const [folder, allowed] of Object.entries(layers)) {
  test(`core/${folder} includes only ${allowed.join(', ') || 'itself'}`, () => {
    const may = [folder, ...allowed];
    check(sources.filter((file) => file.startsWith(`core/${folder}/`)).flatMap((file) =>
      includes(file)
        .filter(({ name, own }) => own && !may.some((one) => name === one || name.startsWith(`${one}/`)))
        .map(({ line, name }) => `${file}:${line}: ${name}`)));
  });
}

for (const [start, allowed] of Object.entries(packages)) {
  test(`<${start}…> is included by ${allowed.join(', ') || 'nothing in core'} alone`, () => {
    check(sources.filter((file) => !allowed.includes(file.split('/')[1])).flatMap((file) =>
      includes(file)
        .filter(({ name }) => name.startsWith(start))
        .map(({ line, name }) => `${file}:${line}: ${name}`)));
  });
}

test('only wasm/ includes Emscripten', () => {
  const others = globSync('tests/**/*.{h,cpp}', { cwd: root, exclude: (name) => name === 'node_modules' });
  check(others.filter((file) => includes(file).some(({ name }) => name.startsWith('emscripten'))));
});
