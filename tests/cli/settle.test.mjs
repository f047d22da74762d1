// The command line as a newcomer meets it: help, mistakes, the statement, and the same as data.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { csvRows } from './csv.mjs';
import { diagnosticsOf, examples, fullYear, root, shell, trueup } from './trueup.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'trueup-'));
after(() => rmSync(folder, { recursive: true }));

/** A file with a document in it. */
function file(name, content) {
  const at = path.join(folder, name);
  writeFileSync(at, typeof content === 'string' ? content : JSON.stringify(content));
  return at;
}

/** The output of a run that has to go well. */
function good(args, options) {
  const run = trueup(args, options);
  assert.deepEqual([run.status, run.err], [0, ''], args.join(' '));
  return run.out;
}

const shippedProgram = () => JSON.parse(
  shell(`cat '${root}'/assets/programs/us-ms-mscan-sfy2026.json`).out,
);

test('--help teaches: every command and option, what to try first, exit status', () => {
  for (const args of [['--help'], ['help'], [], ['settle', '--help'], ['batch', '--help']]) {
    const text = good(args);
    for (const word of ['settle', 'compare', 'batch', 'programs', 'examples', '--format text|json|csv', '--explain',
      '--program', 'Start here', 'standard input', 'Exit status', 'Not official']) {
      assert.ok(text.includes(word), `${word} is not in the help`);
    }
    assert.ok(text.split('\n').every((line) => line.length <= 100));
  }
});

test('every command the help starts with works as it stands', () => {
  const commands = good(['--help']).split('Start here:')[1].split('\n\n')[0].trim().split('\n').map((line) => line.trim());
  assert.ok(commands.length >= 3);
  for (const command of commands) {
    const run = shell(`cd '${folder}' && ${command.replace(/^trueup/, '"$trueup"')}`);
    assert.deepEqual([run.status, run.err], [0, ''], command);
  }
});

test('mistakes on the command line end with status 2, say what is wrong and where help is', () => {
  const mistakes = {
    setle: ['setle', 'full-year'],
    '--fromat': ['settle', 'full-year', '--fromat', 'json'],
    xml: ['settle', 'full-year', '--format', 'xml'],
    'needs a value': ['settle', 'full-year', '--format'],
    'one scenario': ['settle'],
    'takes one scenario': ['settle', 'full-year', 'exhibit-13a'],
    'two scenarios': ['compare', 'full-year'],
    'no file and no example named nobody.json': ['settle', 'nobody.json'],
    'nobody-program.json': ['settle', 'full-year', '--program', path.join(folder, 'nobody-program.json')],
    'no line named corridor.nobody': ['settle', 'full-year', '--explain', 'corridor.nobody'],
    'no example named nobody': ['example', 'nobody'],
    html: ['compare', 'full-year', 'full-year', '--format', 'html'],
    extra: ['batch', 'extra'],
    surplus: ['programs', 'surplus'],
  };
  for (const [said, args] of Object.entries(mistakes)) {
    const { status, out, err } = trueup(args);
    assert.deepEqual([status, out], [2, ''], args.join(' '));
    assert.ok(err.includes(said) && err.includes('--help'), `${args.join(' ')}: ${err}`);
  }
});

test('a folder, an unreadable path and a program file for another program are refused', () => {
  for (const args of [['settle', folder], ['settle', 'full-year', '--program', folder], ['settle', '']]) {
    const { status, out, err } = trueup(args);
    assert.deepEqual([status, out], [2, ''], args.join(' '));
    assert.notEqual(err, '');
  }
  const { status, out, err } = trueup(['settle', 'full-year', '--program', file('other.json', { ...shippedProgram(), id: 'other' })]);
  assert.deepEqual([status, out], [2, '']);
  assert.deepEqual(diagnosticsOf(err).map(({ code, pointer }) => [code, pointer]), [['unknown_program', '/program']]);
});

test('the statement of each example has its key figures', () => {
  const figures = {
    'exhibit-13a': ['$342,478', 'CCO pays', '2 of 8 settlements', 'Not official'],
    'exhibit-13b': ['Withhold earned', 'READINGS', 'DEADLINES', '2027-05-14'],
    'full-year': ['MLR rebate', 'To the cent', '2027-05-14', 'contract 11.1.11'],
  };
  for (const { name, file: at } of examples) {
    const text = good(['settle', at]);
    for (const figure of figures[name] ?? []) assert.ok(text.includes(figure), `${name}: ${figure}`);
    assert.doesNotMatch(text, /NaN|\bnull\b|undefined:|\binf\b/);
    assert.equal(good(['settle', name]), text, 'an example goes by its name too');
  }
  assert.match(good(['settle', 'exhibit-13a']), /^ *High-cost pharmacy risk corridor +\$342,478 +CCO pays/m);
});

test('a line explains itself down to its clause', () => {
  const text = good(['settle', 'exhibit-13a', '--explain', 'corridor.settlement']);
  for (const part of ['$342,477.92', '$25,963,872', '11.1.11', 'corridor.target']) assert.ok(text.includes(part), part);
  const element = good(['settle', 'full-year', '--explain', 'capitation.gross_by_cell[ma_adult]']);
  assert.match(element, /201,000/);
});

test('- is standard input, and so is a pipe', () => {
  for (const { file: at, text } of examples) {
    assert.equal(good(['settle', '-'], { input: text }), good(['settle', at]));
  }
  const { out } = shell('"$trueup" example exhibit-13a | "$trueup" settle - --format json | head -c 40');
  assert.match(out, /^\{"format":"trueup\.reply\.v1"/);
});

test('a program of one\'s own is settled under as a shipped one is', () => {
  const renamed = { ...shippedProgram(), id: 'my-own-program', title: 'My own program' };
  const scenario = { ...fullYear(), program: 'my-own-program' };
  const at = ['settle', file('mine.json', scenario), '--program', file('my-program.json', renamed), '--format', 'json'];
  const mine = JSON.parse(good(at));
  const shipped = JSON.parse(good(['settle', 'full-year', '--format', 'json']));
  assert.deepEqual([mine.program.id, mine.program.title], ['my-own-program', 'My own program']);
  assert.deepEqual(mine.lines, shipped.lines);
  assert.deepEqual(mine.readings, shipped.readings);
  assert.equal(trueup(['settle', '-', '--program=' + at[3]], { input: JSON.stringify(scenario) }).status, 0);
  assert.equal(trueup(at.slice(0, 2)).status, 2, 'without its file nobody knows the program');
});

test('json is one document on one line, and nothing in it is a number', () => {
  for (const { name } of examples) {
    const text = good(['settle', name, '--format', 'json']);
    assert.equal(text.indexOf('\n'), text.length - 1);
    JSON.parse(text, (key, value) => {
      assert.notEqual(typeof value, 'number', `${key} is a JSON number`);
      return value;
    });
  }
});

test('json names the ids that others build on', () => {
  const { lines } = JSON.parse(good(['settle', 'full-year', '--format=json']));
  const ids = new Map(lines.map((line) => [line.id, line]));
  assert.equal(ids.size, lines.length, 'every id stands once');
  for (const id of ['capitation.gross', 'withhold.withheld', 'withhold.earned', 'withhold.forfeited', 'corridor.target',
    'corridor.actual', 'corridor.difference', 'corridor.difference_ratio', 'corridor.settlement', 'mlr.numerator',
    'mlr.denominator', 'mlr.unadjusted', 'mlr.credibility', 'mlr.adjusted', 'mlr.rebate', 'rebate.interest', 'statement.net']) {
    assert.match(ids.get(id)?.value ?? 'no such line', /^-?\d+(\.\d+)?$/, id);
  }
});

test('csv is RFC 4180, with the lines that json has', () => {
  for (const { name } of examples) {
    const rows = csvRows(good(['settle', name, '--format', 'csv']));
    const [head, ...body] = rows;
    assert.deepEqual(head, ['line', 'label', 'unit', 'value', 'exact', 'missing', 'formula', 'clause']);
    assert.deepEqual(rows.filter((row) => row.length !== head.length), []);
    const { lines } = JSON.parse(good(['settle', name, '--format', 'json']));
    const shown = lines.filter((line) => !line.inactive);
    assert.deepEqual(body.map(([id]) => id), shown.map(({ id }) => id));
    assert.deepEqual(body.map((row) => row[3]), shown.map(({ text, value }) => text ?? value ?? ''));
    assert.deepEqual(body.map((row) => row[4]), shown.map(({ exact }) => exact ?? ''));
    assert.deepEqual(body.map((row) => row[5]), shown.map(({ missing }) => (missing ?? []).join('; ')));
  }
});

test('no text of a scenario or program becomes a formula in a spreadsheet', () => {
  for (const start of ['=', '+', '-', '@', '\t=', '\r=']) {
    const label = (text) => `${start}cmd|'/C calc'!A1,"${text}"`;
    // Every text of the program that is said rather than looked up.
    const renamed = JSON.parse(JSON.stringify(shippedProgram()), (key, value) =>
      (['label', 'title', 'note', 'question', 'why', 'name'].includes(key) && typeof value === 'string' ? label(value) : value));
    const scenario = { ...fullYear(), name: label('name'), note: label('note') };
    const csv = good(['settle', '-', '--program', file('formula.json', renamed), '--format', 'csv'], { input: JSON.stringify(scenario) });
    const fields = csvRows(csv).flat();
    assert.ok(fields.some((field) => field.includes('cmd|')), 'no text of the program came through');
    // A figure below zero may start with its sign: -12.5 or -5/3.
    const live = fields.filter((field) => /^[=+\-@\t\r]/.test(field) && !/^-\d+(\.\d+|\/\d+)?$/.test(field));
    assert.deepEqual(live, []);
    assert.equal(csvRows(csv).filter((row) => row.length !== 8).length, 0);
  }
});

test('no text of a scenario commands the terminal', () => {
  const command = '\u001b[31m\u0007\u0008\u007f\u009b31m\r';
  const scenario = { ...fullYear(), name: `name${command}`, note: `note${command}\nnext\u001b]0;title\u0007` };
  const at = file('terminal.json', scenario);
  const faulty = JSON.stringify({ ...scenario, [command]: '1', readings: { 'mlr.rounding': command } });
  for (const text of [good(['settle', at]), good(['compare', at, at]), trueup(['settle', '-'], { input: faulty }).err]) {
    assert.doesNotMatch(text, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  }
});

test('a faulty scenario says where and what belongs there, on standard error alone', () => {
  const scenario = fullYear();
  scenario.inputs.cells.ma_adult.member_months = 201000;
  scenario.inputs.mlr.paid_claim = '1';
  const { status, out, err } = trueup(['settle', '-', '--format', 'json'], { input: JSON.stringify(scenario) });
  assert.deepEqual([status, out], [2, '']);
  const told = diagnosticsOf(err);
  assert.deepEqual(told.map(({ code, pointer }) => [code, pointer]).sort(), [
    ['number_not_string', '/inputs/cells/ma_adult/member_months'], ['unknown_key', '/inputs/mlr/paid_claim']]);
  for (const { found, expected, hint } of told) assert.ok(found && expected && hint, err);
  assert.match(err, /paid_claims/, 'the nearest known key is named');
});
