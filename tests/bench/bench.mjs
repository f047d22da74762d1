// Measures what the page has of the engine against the budgets of the design: calls through the WebAssembly
// module's boundary, what a visitor downloads, and the page itself. It asserts nothing.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { example } from '../cli/trueup.mjs';
import { load } from '../wasm/engine.mjs';
import { Rates } from '../wasm/rates.mjs';

const middle = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** The median time of one call, in milliseconds, of as many calls as fit into about a second. */
function median(call) {
  for (let i = 0; i < 3; i += 1) call(i);
  const times = [];
  const begun = performance.now();
  while (times.length < 15 || (times.length < 400 && performance.now() - begun < 1000)) {
    const start = performance.now();
    call(times.length);
    times.push(performance.now() - start);
  }
  return middle(times);
}

function row(what, budget, measured, unit, note = '') {
  const limit = budget === undefined ? '-' : typeof budget === 'string' ? budget : `${budget} ${unit}`;
  const verdict = typeof budget === 'number' ? (measured <= budget ? 'within' : 'OVER') : '';
  const figure = typeof measured === 'string' ? measured : `${measured.toFixed(unit === 'ms' ? 3 : 1)} ${unit}`;
  console.log(`${what.padEnd(56)} ${limit.padStart(8)} ${figure.padStart(13)}  ${verdict}${note && `  ${note}`}`);
}

function heading(text) {
  console.log(`${text}\n\n${'what'.padEnd(56)} ${'budget'.padStart(8)} ${'measured'.padStart(13)}  verdict`);
}

const { Engine, heapBytes } = await load();
const text = example('full-year');
const engine = new Engine();
const start = performance.now();
engine.open('', text);
const first = performance.now() - start;

heading('Through the boundary of the WebAssembly module, JSON text in and out: the full-year example');
row('the first opening, module not yet warm', undefined, first, 'ms');
const edit = (pointer, one, other) => (i) => engine.set(pointer, i % 2 ? one : other);
row('one edited input to new lines: paid claims', 2, median(edit('/inputs/mlr/paid_claims', '"489170001"', '"489170000"')), 'ms');
row('one edited input to new lines: member months of a cell', 2,
  median(edit('/inputs/cells/ma_adult/member_months', '"201001"', '"201000"')), 'ms');
const members = JSON.stringify(JSON.parse(text).inputs.members);
row('lines built and settled anew: the list of members', undefined, median(() => engine.set('/inputs/members', members)), 'ms');
row('what every option of every reading is worth', undefined, median(() => engine.readings()), 'ms');
row('one line explained', undefined, median(() => engine.explain('mlr.adjusted')), 'ms');
row('open: scenario in, outline out', undefined, median(() => engine.open('', text)), 'ms');
row('the whole reply', undefined, median(() => engine.reply()), 'ms');
const outline = engine.outline();
row('JSON.parse of the outline', undefined, median(() => JSON.parse(outline)), 'ms');
const before = heapBytes();
for (let i = 0; i < 10_000; i += 1) engine.set('/inputs/mlr/paid_claims', i % 2 ? '"489170001"' : '"489170000"');
row('heap growth over 10,000 evaluations', 0, (heapBytes() - before) / 1024, 'KB', `${heapBytes() / 2 ** 20} MiB`);
engine.delete();

// --- The printed certification.
console.log('');
heading('Through the boundary of the module of rate certifications: the printed tables of MSCAN');
const rates = new Rates();
const program = 'us-ms-mscan-sfy2026';
const begun = performance.now();
const { exhibits } = JSON.parse(rates.verify(program));
row('every claim judged and damage looked for, the first time', undefined, performance.now() - begun, 'ms');
row('the same from memory', undefined, median(() => rates.verify(program)), 'ms');
row('one exhibit as printed, with its claims', undefined, median((i) => rates.exhibit(program, exhibits[i % exhibits.length].exhibit)), 'ms');
row('one figure explained', undefined, median(() => rates.figure(program, 'Exhibit 3/ma_adult/j')), 'ms');
rates.delete();

// --- What a visitor downloads.
const root = path.join(import.meta.dirname, '../..');
const site = path.join(root, 'build/site');
const kilo = (bytes) => bytes / 1000;
const compressed = (bytes) => ({ plain: kilo(bytes.length), gzip: kilo(gzipSync(bytes, { level: 9 }).length), brotli: kilo(brotliCompressSync(bytes).length) });

console.log('');
if (!existsSync(path.join(site, 'index.html'))) {
  console.log('No site in build/site: sizes and the page are not measured.');
  process.exit();
}
const pages = { 'the page: index.html, engine and terms': [], 'rate certification: rates.html, module and tables': [],
  'the embeddable statement': [], 'the page as one file': [] };
const [page, certified, embedded, single] = Object.keys(pages);
const kinds = [[/^embed/, embedded], [/^trueup\.html$/, single], [/^((trueup_)?rates|worker)\b/, certified]];
for (const entry of readdirSync(site, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const file = path.join(entry.parentPath, entry.name);
  const kind = kinds.find(([pattern]) => pattern.test(entry.name))?.[1] ?? page;
  // A reply to show beside the embeddable statement is no part of the page.
  if (entry.name !== 'reply.json') pages[kind].push({ name: path.relative(site, file), ...compressed(readFileSync(file)) });
}
console.log(`${'Compressed sizes, KB of 1,000 bytes'.padEnd(56)} ${'budget'.padStart(8)} ${'plain'.padStart(9)} ${'gzip'.padStart(9)} ${'brotli'.padStart(9)}  verdict`);
const sizes = (name, budget, { plain, gzip, brotli }) => {
  const verdict = budget ? `gzip ${gzip <= budget ? 'within' : 'OVER'}, brotli ${brotli <= budget ? 'within' : 'OVER'}` : '';
  const figures = [plain, gzip, brotli].map((size) => size.toFixed(1).padStart(9)).join(' ');
  console.log(`${name.padEnd(56)} ${(budget ? `${budget} KB` : '-').padStart(8)} ${figures}  ${verdict}`);
};
const sum = (files, key) => files.reduce((total, file) => total + file[key], 0);
for (const [name, files] of Object.entries(pages)) {
  if (files.length > 1) for (const file of files) sizes(`  ${file.name}`, undefined, file);
  sizes(name, name === page ? 300 : undefined, { plain: sum(files, 'plain'), gzip: sum(files, 'gzip'), brotli: sum(files, 'brotli') });
}

// --- The page in a browser.
console.log('');
if (!existsSync('/usr/bin/chromium')) {
  console.log('No Chromium: the page is not measured.');
  process.exit();
}
const { chromium } = await import('playwright-core');
const { serve } = await import('../browser/server.mjs');
const { startFrom } = await import('../browser/browser.mjs');

/** Runs in the page: notes when the statement first has an amount and the frame after that has been shown. */
function watch() {
  const amounts = () => {
    const found = [];
    const search = (place) => {
      for (const element of place.querySelectorAll('*')) {
        if (element.shadowRoot) search(element.shadowRoot);
      }
      if (place.host?.localName === 'tu-statement') found.push(place.querySelector('table')?.textContent ?? '');
    };
    search(document);
    return found.join();
  };
  // A task posted in a frame runs once that frame has been handed over to be shown.
  const shown = (then) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => then(performance.now());
    port2.postMessage(0);
  });
  const look = () => (/\$\d/.test(amounts()) ? shown((now) => { window.readyAt = now; }) : requestAnimationFrame(look));
  requestAnimationFrame(look);
  /** Enters a value as typing does; gives the times until the statement is new and until that is shown. */
  window.edit = (find, value) => new Promise((done) => {
    const field = find();
    const old = amounts();
    const start = performance.now();
    field.focus();
    field.value = value;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    const wait = () => (amounts() === old ? requestAnimationFrame(wait) : shown((now) => done(now - start)));
    queueMicrotask(wait);
  });
}

const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update',
  '--disable-sync'];
const server = await serve();
heading('The page in headless Chromium, a new browser for each visit, so nothing is cached');
for (const [name, address, budget] of [
  ['page ready with a computed statement, cold', server.address, 500],
  ['the same as one file from the disk', pathToFileURL(path.join(site, 'trueup.html')).href, 500],
]) {
  const ready = [];
  const edits = [];
  for (let visit = 0; visit < 7; visit += 1) {
    const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args });
    const tab = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await tab.addInitScript(watch);
    // A browser that has just started still loads pages of its own, with both processors of a small machine.
    await new Promise((started) => { setTimeout(started, 2000); });
    await tab.goto(address);
    await tab.waitForFunction(() => window.readyAt);
    ready.push(await tab.evaluate(() => window.readyAt));
    await startFrom(tab, 'full-year');
    const field = await tab.getByLabel('Member months, MA Adult').elementHandle();
    for (let i = 0; i < 20; i += 1) {
      edits.push(await tab.evaluate(([element, value]) => window.edit(() => element, value), [field, String(201_000 + 100 * (i + 1))]));
    }
    await browser.close();
  }
  row(name, budget, middle(ready), 'ms', `of ${ready.length} visits, ${Math.min(...ready).toFixed(0)} to ${Math.max(...ready).toFixed(0)}`);
  row('  one edit to the statement painted anew', 18, middle(edits), 'ms', 'budget: 2 ms in the engine and one frame of 16 ms');
}
await server.close();
