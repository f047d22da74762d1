import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { example, trueup } from '../cli/trueup.mjs';
import { testWithAxe } from './axe.mjs';
import { paste, withBrowser } from './browser.mjs';

const held = withBrowser();

const mscan = 'us-ms-mscan-sfy2026';
const ssi = 'non_newborn_ssi_disabled';
const trend = `${ssi}.utilization_trend[ip_other]`;
const plain = (text) => text.replace(/\s+/g, ' ').trim();

/** The view, with nothing changed. */
function opened(options = {}) {
  return held.open({ at: `rates.html#${mscan}/what-if`, ready: 'tu-what-if-totals tbody', ...options });
}

const field = (page, id) => page.locator(`[data-field="${id}"]`);
const total = (page, label) => page.locator('tu-what-if-totals tbody', { hasText: label }).locator('td');
const said = (page, text) => page.locator('tu-what-if-totals [role=status]', { hasText: text }).waitFor();

/** Types into fields and waits until the engine has answered. */
async function change(page, ...entries) {
  for (const [id, text] of entries) {
    await field(page, id).fill(text);
    await field(page, id).press('Tab');
  }
  await said(page, /changed|refused|published/);
}

/** Hundredths of an amount as it stands in a table: "+$2,676,695.88". */
function cents(text) {
  const digits = text.replace('\u2212', '-').replace(/[$,+.\s]/g, '');
  return Number(/\./.test(text) ? digits : `${digits}00`);
}

async function column(page, number) {
  return (await page.locator(`tu-walk tbody td:nth-child(${number})`).allTextContents()).map(cents);
}

test('a trend of 2% in place of 1% does not move the rate, or only from the field it is typed into', async () => {
  const page = await opened();
  assert.equal(await field(page, trend).getAttribute('placeholder'), '1%');
  assert.deepEqual((await total(page, 'Capitation rate,').allTextContents()).map(plain), ['$389.94', '$389.94', '$0']);
  await change(page, [trend, '2%']);
  assert.equal(await field(page, trend).inputValue(), '2%');
  const [published, changed, effect] = (await total(page, 'Capitation rate,').allTextContents()).map(cents);
  // SSI, inpatient other. Exhibit 1A: 89,714,414 ÷ 719,929 × 1.005 × 1.001 × 1.029 × 0.997 × 0.999 = 128.48. Exhibit 2A, rows c, f, g:
  // 128.48 × (1.02^2.5 − 1.01^2.5) × 0.977 × 1.002 × 1.004 = 3.228 of medical cost. Exhibit 2B has
  // 737,828 of the cell's 740,802 member months; Exhibit 3 divides by 1 − 6.21% − 1.8% − 3%: 3.61 a month. By Exhibit 5 that is
  // 740,802 of 5,474,647 member months: 0.49 on the rate of all cells.
  assert.equal(effect, 49);
  assert.equal(changed - published, effect);
  const row = page.locator('tu-cell-rates tbody tr', { hasText: /SSI.*Disabled/ }).first();
  const [before, after, moved] = (await row.locator('td').allTextContents()).map(cents);
  assert.equal(before, 87127);
  assert.equal(moved, 361);
  assert.equal(after - before, moved);
  for (const other of (await page.locator('tu-cell-rates tbody tr').all()).slice(1)) {
    assert.equal(plain(await other.locator('td').nth(2).textContent()), '$0', plain(await other.textContent()));
  }
  assert.deepEqual(page.complaints, []);
  await page.done();
});

test('0.02 and 2% are not the same entry', async () => {
  const page = await opened();
  await change(page, [trend, '2%']);
  const as = await total(page, 'Capitation rate,').allTextContents();
  await change(page, [trend, '0.02']);
  assert.equal(await field(page, trend).inputValue(), '2%');
  assert.deepEqual(await total(page, 'Capitation rate,').allTextContents(), as);
  await page.done();
});

test('the effects of the walk do not add up to the cent, or the picture tells of other ones', async () => {
  const page = await opened();
  await change(page, [trend, '2%'], [`${ssi}.utilization_trend[op_other]`, '0'], ['load.margin[ma_adult]', '+0.1%']);
  await page.locator('tu-walk tbody tr').nth(2).waitFor();
  for (const number of [4, 5, 6]) {
    const all = cents(await page.locator(`tu-walk tfoot td:nth-child(${number})`).textContent());
    assert.equal((await column(page, number)).reduce((sum, one) => sum + one, 0), all, `column ${number}`);
  }
  const [rate] = (await total(page, 'Capitation rate,').allTextContents()).slice(2).map(cents);
  assert.equal((await column(page, 4)).reduce((sum, one) => sum + one, 0), rate);
  const told = await page.locator('tu-walk tu-waterfall desc').textContent();
  assert.match(told, /^As published \$389\.94, changed \$/);
  for (const effect of await page.locator('tu-walk tbody td:nth-child(4)').allTextContents()) assert.ok(told.includes(plain(effect)), `${told} lacks ${effect}`);
  assert.equal(await page.locator('tu-walk tu-waterfall svg rect.up').count() + await page.locator('tu-walk tu-waterfall svg rect.down').count()
    + await page.locator('tu-walk tu-waterfall svg line.none').count(), 3);
  assert.ok(await page.locator('tu-walk tu-waterfall svg rect.down').evaluateAll((bars) => bars.every((bar) => bar.getAttribute('fill') !== '')), 'a fall by colour alone');
  await page.locator('select[name=walked]').selectOption('rating.revenue');
  assert.match(await page.locator('tu-walk tu-waterfall desc').textContent(), /^As published \$2,1\d\d,\d{3},\d{3}\.\d\d,/);
  await page.done();
});

test('the steps from base data to rate do not add up to the cent, or stay where they were after a change', async () => {
  const page = await opened();
  const built = page.locator('tu-build-up');
  const steps = async () => Promise.all((await built.locator('tbody tr').all()).map(async (row) =>
    [plain(await row.locator('th').textContent()), ...(await row.locator('td').allTextContents()).map(plain)]));
  await page.locator('tu-assumption-fields select').first().selectOption('ma_adult');
  await built.locator('h3', { hasText: 'MA Adult' }).waitFor();
  const before = await steps();
  // Exhibit 3: 323.93 of medical cost and 10.38 of fixed administration; the rate is 375.66.
  assert.deepEqual(before.find(([step]) => step === 'Fixed administration'), ['Fixed administration', '+$10.38', '$334.31']);
  assert.equal(before.at(-1)[2], '$375.66');
  const sums = ([first, ...rest]) => rest.reduce((amount, [step, effect, after]) => {
    assert.equal(amount + cents(effect), cents(after), step);
    return cents(after);
  }, cents(first[2]));
  sums(before);
  await change(page, ['ma_adult.acuity[dental]', '1.1']);
  const after = await steps();
  assert.equal(sums(after), cents(await page.locator('tu-cell-rates tbody tr').nth(2).locator('td').nth(1).textContent()));
  const acuity = (rows) => cents(rows.find(([step]) => step === 'Population acuity')[1]);
  assert.ok(acuity(after) > acuity(before));
  assert.match(await built.locator('desc').textContent(), /rate \$37\d\.\d\d\. Utilization trend: \+\$/);
  await page.done();
});

test('one point more on all cells does not count for each of them, or over what is said of one', async () => {
  const page = await opened();
  await page.locator('select[name=cell]').selectOption('*');
  await page.getByRole('radio', { name: /is added/ }).check();
  await change(page, ['*.utilization_trend[ip_other]', '1%']);
  assert.equal(await field(page, '*.utilization_trend[ip_other]').inputValue(), '+1%');
  const effects = (await page.locator('tu-cell-rates tbody td:nth-child(4)').allTextContents()).map(cents);
  assert.ok(effects.filter((effect) => effect > 0).length >= 8, effects.join());
  await page.locator('select[name=cell]').selectOption(ssi);
  assert.equal(await field(page, trend).getAttribute('placeholder'), '2%');
  await page.getByRole('radio', { name: /replaces/ }).check();
  await change(page, [trend, '1%']);
  await said(page, '2 entries changed');
  assert.equal(await page.locator('tu-assumption-grid [aria-invalid=true]').count(), 0);
  const row = page.locator('tu-cell-rates tbody tr').first();
  assert.equal(plain(await row.locator('td').nth(2).textContent()), '$0', 'the one cell moves');
  const others = (await page.locator('tu-cell-rates tbody td:nth-child(4)').allTextContents()).slice(1).map(cents);
  assert.deepEqual(others, effects.slice(1));
  await page.done();
});

test('what is refused is lost, has no reason beside it, or takes other changes along', async () => {
  const page = await opened();
  await change(page, [trend, '2%']);
  const moved = await total(page, 'Capitation rate,').allTextContents();
  const other = `${ssi}.utilization_trend[dental]`;
  await field(page, other).fill('two');
  await field(page, other).press('Tab');
  await said(page, '1 entry is refused and left out');
  assert.equal(await field(page, other).inputValue(), 'two');
  assert.equal(await field(page, other).getAttribute('aria-invalid'), 'true');
  const about = page.locator(`[id="${await field(page, other).getAttribute('aria-describedby')}"] .fault`);
  assert.ok(plain(await about.textContent()).length > 8);
  assert.deepEqual(await total(page, 'Capitation rate,').allTextContents(), moved);
  await page.reload();
  await said(page, '1 entry is refused and left out');
  assert.equal(await field(page, other).inputValue(), 'two');
  await page.done();
});

test('an answer that arrives while a field is typed into wipes out the text', async () => {
  const page = await opened();
  const other = `${ssi}.utilization_trend[dental]`;
  await field(page, trend).fill('2%');
  await field(page, other).focus();
  await page.keyboard.type('3');
  await said(page, '1 entry changed');
  await page.keyboard.type('%');
  await page.keyboard.press('Tab');
  await said(page, '2 entries changed');
  assert.equal(await field(page, other).inputValue(), '3%');
  await page.done();
});

test('a field, or everything, does not go back to what is published', async () => {
  const page = await opened();
  await change(page, [trend, '2%'], [`${ssi}.utilization_trend[dental]`, '3%']);
  await page.getByRole('button', { name: /^was 1%, back to published: Annual utilization trend, Inpatient, other/ }).first().click();
  await said(page, '1 entry changed');
  assert.equal(await field(page, trend).inputValue(), '');
  await page.getByRole('button', { name: 'Back to everything published' }).click();
  await said(page, 'Everything as published');
  assert.equal(plain(await total(page, 'Capitation rate,').nth(2).textContent()), '$0');
  await page.getByRole('button', { name: /^Undo/ }).click();
  await said(page, '1 entry changed');
  assert.equal(await field(page, `${ssi}.utilization_trend[dental]`).inputValue(), '3%');
  await page.done();
});

test('a reload loses the changes, the cell or the scenario', async () => {
  const page = await opened();
  await page.locator('select[name=cell]').selectOption('ma_adult');
  await change(page, ['ma_adult.utilization_trend[ip_other]', '2%']);
  await page.locator('select[name=scenario]').selectOption('example:full-year');
  await page.locator('tu-what-if-settlement tfoot').waitFor();
  const net = await page.locator('tu-what-if-settlement tfoot').textContent();
  await page.reload();
  await page.locator('tu-what-if-settlement tfoot').waitFor();
  assert.equal(await page.locator('select[name=cell]').inputValue(), 'ma_adult');
  assert.equal(await field(page, 'ma_adult.utilization_trend[ip_other]').inputValue(), '2%');
  assert.equal(await page.locator('tu-what-if-settlement tfoot').textContent(), net);
  await page.done();
});

test('saved changes do not open again, or not under the command line', async () => {
  const page = await opened();
  await change(page, [trend, '2%'], ['load.margin[ma_adult]', '+0.1%']);
  const [saving] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save changes' }).click()]);
  const file = await saving.path();
  assert.deepEqual(JSON.parse(await readFile(file, 'utf8')), {
    format: 'trueup.changes.v1', program: mscan, changes: [{ id: trend, value: '0.02' }, { id: 'load.margin[ma_adult]', add: '0.001' }],
  });
  const shown = await total(page, 'Capitation rate,').allTextContents();
  const native = trueup(['rates', mscan, '--changes', file, '--format', 'json']);
  assert.equal(native.status, 0, native.err);
  assert.equal(cents(shown[1]), cents(JSON.parse(native.out).totals[0].changed));
  await page.getByRole('button', { name: 'Back to everything published' }).click();
  await page.locator('tu-changes-file input[type=file]').setInputFiles(file);
  await said(page, '2 entries changed');
  assert.deepEqual(await total(page, 'Capitation rate,').allTextContents(), shown);
  await page.done();
});

test('a file that holds no changes is opened, or its refusal takes the work along', async () => {
  const page = await opened();
  await change(page, [trend, '2%']);
  const open = (text) => page.locator('tu-changes-file input[type=file]').setInputFiles({ name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  for (const [text, reason] of [
    ['{', /no changed assumptions/],
    [example('full-year'), /no changed assumptions/],
    [JSON.stringify({ format: 'trueup.changes.v1', program: 'us-ms-chip-sfy2026', changes: [] }), /us-ms-chip-sfy2026/],
    [JSON.stringify({ format: 'trueup.changes.v1', program: mscan, changes: [{ id: trend, value: 0.02 }] }), /text in quotes/],
  ]) {
    await open(text);
    await page.locator('tu-changes-file [role=alert]', { hasText: reason }).waitFor();
    assert.equal(await field(page, trend).inputValue(), '2%');
  }
  assert.deepEqual(page.complaints, []);
  await page.done();
});

test('the changes do not reach the settlement of an example, of a file, or of what is open on the settlement page', async () => {
  const page = await opened();
  await page.evaluate((text) => localStorage.setItem('trueup.work.v1', JSON.stringify({ scenario: text, program: '', drafts: {}, saved: true })),
    JSON.stringify({ ...JSON.parse(example('full-year')), name: 'My own year' }));
  await page.reload();
  await change(page, [trend, '2%']);
  const scenario = page.locator('select[name=scenario]');
  const net = async (name) => {
    await page.locator('tu-what-if-settlement caption', { hasText: name }).first().waitFor();
    return (await page.locator('tu-what-if-settlement tfoot td').allTextContents()).map(cents);
  };
  await scenario.selectOption('example:full-year');
  const [published, changed, effect] = await net('a full year');
  const settled = JSON.parse(trueup(['settle', 'full-year', '--format', 'json']).out).statement.net.value;
  assert.equal(published, Math.round(Number(settled) * 100));
  assert.ok(effect !== 0 && changed - published === effect);
  const rows = await page.locator('tu-what-if-settlement table:not(.beside) tbody td:nth-child(4)').allTextContents();
  assert.ok(rows.some((text) => cents(text) !== 0), 'no row moves');
  assert.match(plain(await page.locator('tu-what-if-settlement caption', { hasText: 'Terms' }).locator('..').textContent()), /SSI/);
  assert.equal(await page.locator('tu-walk thead th', { hasText: 'Net settlement' }).count(), 1);
  await scenario.selectOption('page');
  assert.deepEqual(await net('My own year'), [published, changed, effect]);
  await page.locator('tu-what-if-settlement input[type=file]').setInputFiles({ name: 'other.json', mimeType: 'application/json', buffer: Buffer.from(example('full-year')) });
  assert.deepEqual(await net('a full year'), [published, changed, effect]);
  await page.locator('tu-what-if-settlement input[type=file]').setInputFiles({ name: 'wrong.json', mimeType: 'application/json', buffer: Buffer.from(example('chip-full-year')) });
  await page.locator('tu-what-if-settlement [role=alert]').waitFor();
  assert.notEqual(plain(await total(page, 'Capitation rate,').nth(2).textContent()), '$0', 'a refused scenario takes the changes along');
  await page.done();
});

test('the grid does not move by keyboard, or takes no block from a spreadsheet', async () => {
  const page = await opened();
  const at = () => page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active?.dataset.field;
  });
  await field(page, trend).focus();
  await page.keyboard.type('2%');
  await page.keyboard.press('Enter');
  assert.equal(await at(), `${ssi}.utilization_trend[op_emergency]`);
  await said(page, '1 entry changed');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowRight');
  assert.equal(await at(), `${ssi}.charge_trend[ip_other]`);
  await page.keyboard.type('9');
  await page.keyboard.press('Escape');
  assert.equal(await field(page, `${ssi}.charge_trend[ip_other]`).inputValue(), '');
  await field(page, `${ssi}.utilization_trend[op_emergency]`).focus();
  await paste(page, '1.5%\t2%\n1.6%\t2.1%\n');
  await said(page, '5 entries changed');
  assert.equal(await field(page, `${ssi}.charge_trend[op_pharmacy]`).inputValue(), '2.1%');
  await page.done();
});

test('a figure does not open its explanation, or the focus does not return to it', async () => {
  const page = await opened();
  await change(page, [trend, '2%']);
  const figure = page.locator('tu-cell-rates .figure').nth(1);
  await figure.focus();
  await page.keyboard.press('Enter');
  const dialog = page.locator('tu-rate-line dialog');
  await dialog.locator('.value').first().waitFor();
  assert.match(plain(await dialog.textContent()), /In words/);
  await dialog.locator('tu-chain .link').first().click();
  await dialog.getByRole('button', { name: 'Back' }).click();
  await page.keyboard.press('Escape');
  assert.equal(await figure.evaluate((button) => button.getRootNode().activeElement === button), true);
  await page.done();
});

test('something is sent over the network when an assumption is changed', async () => {
  const page = await opened();
  const atLoad = page.requests.length;
  await change(page, [trend, '2%']);
  await page.locator('select[name=scenario]').selectOption('example:full-year');
  await page.locator('tu-what-if-settlement tfoot').waitFor();
  assert.deepEqual(page.requests.slice(atLoad), []);
  await page.done();
});

test('a certification of one rate cell has no fields', async () => {
  const page = await held.open({ at: 'rates.html#us-ms-chip-sfy2026/what-if', ready: 'tu-what-if-totals tbody' });
  assert.ok(await page.locator('tu-assumption-grid input').count() > 5);
  assert.deepEqual(page.complaints, []);
  await page.done();
});

testWithAxe([320, 1280], opened, async (page, check) => {
  await check('as published');
  await page.locator('select[name=scenario]').selectOption('example:full-year');
  await change(page, [trend, '2%'], [`${ssi}.utilization_trend[op_other]`, '0'], [`${ssi}.utilization_trend[dental]`, 'two']);
  await page.locator('tu-walk tu-waterfall svg').waitFor();
  await page.locator('tu-what-if-settlement tfoot').waitFor();
  await said(page, 'refused');
  await check('changed');
  await page.locator('select[name=cell]').selectOption('*');
  await check('all cells');
  await page.locator('tu-what-if-totals .figure').first().click();
  await page.locator('tu-rate-line .value').first().waitFor();
  await check('an explanation');
});
