// The command line, run as a person at a terminal runs it.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.join(import.meta.dirname, '../..');
export const program = path.join(root, 'build/release/trueup');

const folder = path.join(root, 'assets/examples');

/** The shipped examples: {name, file, text}. */
export const examples = readdirSync(folder).filter((file) => file.endsWith('.json')).sort().map((file) => ({
  name: path.basename(file, '.json'),
  file: path.join(folder, file),
  text: readFileSync(path.join(folder, file), 'utf8'),
}));

/** The text of a shipped example. */
export const example = (wanted) => examples.find(({ name }) => name === wanted).text;

export const fullYear = () => JSON.parse(example('full-year'));

/** Runs `trueup ...args`; gives its exit status (or signal) and what it wrote, as text. */
export function trueup(args, { input = '' } = {}) {
  const { status, signal, stdout, stderr, error } = spawnSync(program, args, { input, maxBuffer: 1 << 30 });
  // A command that answers before it has read all of its input breaks the pipe to it.
  if (error && error.code !== 'EPIPE') throw error;
  return { status, signal, out: stdout.toString('utf8'), err: stderr.toString('utf8') };
}

/** Runs a line of bash in which $trueup is the command line; gives its status and what it wrote. */
export function shell(line, { input = '' } = {}) {
  const run = spawnSync('bash', ['-c', line], { input, env: { ...process.env, trueup: program }, encoding: 'utf8' });
  return { status: run.status, signal: run.signal, out: run.stdout, err: run.stderr };
}

/** What standard error says was wrong: [{code, pointer, found, expected, hint}]. */
export function diagnosticsOf(text) {
  const diagnostics = [];
  for (const line of text.split('\n')) {
    const head = /^(\w+) at (the document|\/.*|)$/.exec(line);
    const more = /^ {2}(found|expected|hint): +(.*)$/.exec(line);
    if (head) {
      diagnostics.push({ code: head[1], pointer: head[2] === 'the document' ? '' : head[2], found: '', expected: '', hint: '' });
    } else if (more) {
      diagnostics.at(-1)[more[1]] = more[2];
    }
  }
  return diagnostics;
}

/** The files of tests/invalid/<kind>, each with what it should be told: {name, file, expected}. */
export function invalidFiles(kind) {
  const at = path.join(root, 'tests/invalid', kind);
  if (!existsSync(at)) return [];
  return readdirSync(at).filter((file) => !file.endsWith('.expect.json')).sort().map((file) => {
    const expectation = path.join(at, `${file.replace(/\.[^.]*$/, '')}.expect.json`);
    return { name: file, file: path.join(at, file), expected: JSON.parse(readFileSync(expectation, 'utf8')).diagnostics };
  });
}
