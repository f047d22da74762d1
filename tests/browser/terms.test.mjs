import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { row, startFrom, withBrowser } from './browser.mjs';

const held = withBrowser();
const shipped = await readFile(new URL('../../assets/programs/us-ms-mscan-sfy2026.json', import.meta.url), 'utf8');
const chip = await readFile(new URL('../../assets/programs/us-ms-chip-sfy2026.json', import.meta.url), 'utf8');

async function opened(mode, options = {}) {
  const page = await held.open(options);
  await page.getByRole('link', { name: 'Terms', exact: true }).click();
  if (mode) await page.getByRole('radio', { name: mode }).check();
  return page;
}

const minimum = (page) => page.getByRole('textbox', { name: 'Minimum MLR' });
const rebate = (page) => row(page, 'MLR rebate').locator('.figure');

async function type(page, field, text) {
  await field.fill(text);
  await page.keyboard.press('Tab');
}

/** Puts a document into the field of the whole file and applies it. */
async function apply(page, text) {
  await page.getByLabel('Program document').evaluate((area, whole) => {
    area.value = whole;  // typing 47 KB would take seconds
    area.dispatchEvent(new Event('change'));
  }, text);
  await page.getByRole('button', { name: 'Apply' }).click();
}

test('a term of the program is not on its page, or not with its clause', async () => {
  const page = await opened();
  const text = (await page.locator('tu-terms-section').first().locator('h3, .scroll, .clauses').allTextContents()).join();
  assert.match(text, /MA Adult\s*\$375\.66/);
  assert.match(text, /Contract Exhibit A/);
  const least = page.locator('tu-terms-section tr', { has: page.getByRole('rowheader', { name: 'Minimum MLR' }) });
  assert.match(await least.textContent(), /91\.3%[\s\S]*Contract 11\.4/);
  assert.deepEqual(page.complaints, []);
  await page.done();
});

test('a changed term does not settle, or does not say what it is worth', async () => {
  const page = await opened('Change');
  assert.equal(await rebate(page).textContent(), '$1,201,510');
  await type(page, minimum(page), '91.2%');
  await page.locator('tu-terms-worth', { hasText: 'What it is worth' }).waitFor();
  const worth = (await page.locator('tu-terms-worth table').allTextContents()).join();
  assert.match(worth, /Minimum MLR[\s\S]*91\.3%[\s\S]*91\.2%/);
  assert.match(worth, /Under the shipped terms\s*−\$11,076,991/);
  assert.notEqual(await rebate(page).textContent(), '$1,201,510');
  assert.match(await page.getByRole('heading', { level: 1 }).textContent(), /own terms, started from MississippiCAN, State Fiscal Year 2026/);
  await page.done();
});

test('an undo leaves the changed terms in force', async () => {
  const page = await opened('Change');
  await type(page, minimum(page), '85%');
  assert.equal(await rebate(page).textContent(), '$0');
  await minimum(page).focus();
  await page.keyboard.press('Control+z');
  assert.equal(await rebate(page).textContent(), '$1,201,510');
  assert.equal(await minimum(page).inputValue(), '91.3%');
  assert.doesNotMatch(await page.getByRole('heading', { level: 1 }).textContent(), /own terms/);
  await page.keyboard.press('Control+Shift+z');
  assert.equal(await minimum(page).inputValue(), '85%');
  assert.equal(await rebate(page).textContent(), '$0');
  await page.done();
});

test('a refused term takes force, or is lost, or does not say what is wrong beside it', async () => {
  const page = await opened('Change');
  await type(page, minimum(page), '910');
  assert.equal(await minimum(page).getAttribute('aria-invalid'), 'true');
  const about = await minimum(page).getAttribute('aria-describedby');
  assert.match(await page.locator(`[id="${about}"]`).textContent(), /Not applied\. In force: 91\.3%/);
  const box = page.locator('tu-terms-draft .box');
  const { code, pointer } = await box.locator('code[data-code]').first().evaluate((place) => ({ code: place.dataset.code, pointer: place.textContent }));
  assert.equal(code, 'out_of_bounds');
  assert.equal(pointer, '/mlr/minimum/value');
  assert.match(await box.textContent(), /Found: 910|Found: "910"/);
  assert.equal(await rebate(page).textContent(), '$1,201,510');
  await type(page, minimum(page), '91.3');
  assert.equal(await box.count(), 1, '91.3 is 9,130 percent, as in every other field');
  await type(page, minimum(page), '91.3%');
  await box.waitFor({ state: 'detached' });
  assert.doesNotMatch(await page.getByRole('heading', { level: 1 }).textContent(), /own terms/, 'the shipped terms again');
  await page.done();
});

test('two terms that only fit together cannot be changed one after the other', async () => {
  const page = await opened('Change');
  const weights = page.getByRole('textbox', { name: /^Share of the withhold/ });
  await type(page, weights.nth(0), '15%');
  await page.locator('tu-terms-draft .box').waitFor();
  assert.match(await page.locator('tu-terms-draft .box').textContent(), /weights/);
  await type(page, weights.nth(1), '5%');
  await page.locator('tu-terms-draft .box').waitFor({ state: 'detached' });
  assert.equal(await weights.nth(0).inputValue(), '15%');
  assert.equal(await weights.nth(1).inputValue(), '5%');
  assert.match(await page.getByRole('heading', { level: 1 }).textContent(), /own terms/);
  await page.done();
});

test('a reload loses own terms, or those that were refused', async () => {
  const page = await opened('Change');
  await type(page, minimum(page), '85%');
  await page.getByRole('textbox', { name: /^Share of the withhold/ }).first().fill('15%');
  await page.keyboard.press('Tab');
  await page.locator('tu-terms-draft .box').waitFor();
  await page.reload();
  await page.locator('tu-statement').waitFor();
  assert.equal(await rebate(page).textContent(), '$0');
  await page.locator('tu-terms-draft .box').waitFor();
  await page.getByRole('radio', { name: 'Change' }).check();
  assert.equal(await minimum(page).inputValue(), '85%');
  assert.equal(await page.getByRole('textbox', { name: /^Share of the withhold/ }).first().inputValue(), '15%');
  await page.getByRole('button', { name: 'Give up these changes' }).click();
  await page.locator('tu-terms-draft .box').waitFor({ state: 'detached' });
  assert.equal(await minimum(page).inputValue(), '85%', 'what was in force stays');
  await page.getByRole('button', { name: 'Back to the shipped terms' }).click();
  assert.equal(await minimum(page).inputValue(), '91.3%');
  assert.equal(await rebate(page).textContent(), '$1,201,510');
  await page.done();
});

test('a fault of the whole file hides its line, or the text is lost', async () => {
  const page = await opened('The whole file');
  const text = await page.getByLabel('Program document').inputValue();
  assert.deepEqual(JSON.parse(text), JSON.parse(shipped));
  const faulty = text.replace('"value": "0.913"', '"value": 0.913');
  const line = faulty.slice(0, faulty.indexOf('"value": 0.913')).split('\n').length;
  await apply(page, faulty);
  const box = page.locator('tu-terms-draft .box');
  assert.match(await box.textContent(), new RegExp(`/mlr/minimum/value\\s*line ${line}\\b`));
  assert.equal(await page.getByLabel('Program document').inputValue(), faulty);
  assert.equal(await rebate(page).textContent(), '$1,201,510');
  await box.getByRole('button', { name: 'Go there' }).click();
  const selected = await page.getByLabel('Program document').evaluate((area) => area.value.slice(area.selectionStart, area.selectionEnd));
  assert.match(selected, /"value": 0\.913/);
  await apply(page, faulty.slice(0, 2000));
  assert.match(await box.textContent(), /malformed|unexpected|end/i);
  await apply(page, faulty.replace('0.913', '"0.85"'));
  await box.waitFor({ state: 'detached' });
  assert.equal(await rebate(page).textContent(), '$0');
  await page.done();
});

test('text of the whole file is lost when another view is looked at', async () => {
  const page = await opened('The whole file');
  await page.getByLabel('Program document').fill('{ "half');
  await page.getByRole('link', { name: 'Readings' }).click();
  await page.getByRole('link', { name: 'Terms', exact: true }).click();
  await page.getByRole('radio', { name: 'The whole file' }).check();
  assert.equal(await page.getByLabel('Program document').inputValue(), '{ "half');
  await page.reload();
  await page.locator('tu-terms').waitFor();
  const box = page.locator('tu-terms-draft .box');
  assert.match(await box.textContent(), /not applied yet/);
  await page.getByRole('radio', { name: 'The whole file' }).check();
  await box.getByRole('button', { name: 'Give up these changes' }).click();
  await box.waitFor({ state: 'detached' });
  assert.deepEqual(JSON.parse(await page.getByLabel('Program document').inputValue()), JSON.parse(shipped));
  await page.locator('tu-toast').getByRole('button', { name: 'Undo' }).click();
  assert.equal(await page.getByLabel('Program document').inputValue(), '{ "half');
  await page.done();
});

test('saved own terms do not open again', async () => {
  const page = await opened('Change');
  await type(page, minimum(page), '85%');
  const [saving] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as file' }).click()]);
  assert.match(saving.suggestedFilename(), /\.program\.json$/);
  const text = await readFile(await saving.path(), 'utf8');
  assert.equal(JSON.parse(text).mlr.minimum.value, '0.85');
  assert.deepEqual(Object.keys(JSON.parse(text)), Object.keys(JSON.parse(shipped)), 'the order of the keys');
  await page.getByRole('button', { name: 'Back to the shipped terms' }).click();
  assert.equal(await rebate(page).textContent(), '$1,201,510');
  await page.locator('tu-terms-file input[type=file]').setInputFiles({ name: 'own.program.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await page.getByText('Your own terms are in force.').waitFor();
  assert.equal(await rebate(page).textContent(), '$0');
  await page.done();
});

test('terms laid beside do not say in words what differs', async () => {
  const page = await opened();
  await page.getByLabel('Lay beside').selectOption('us-ms-chip-sfy2026');
  const beside = page.locator('tu-terms-beside');
  const minimumRow = beside.locator('tbody tr', { has: page.getByRole('rowheader', { name: 'Minimum MLR' }) });
  assert.match(await minimumRow.textContent(), /91\.3%[\s\S]*85%[\s\S]*differs/);
  const all = await beside.locator('tbody tr').count();
  await beside.getByLabel('Only what differs').check();
  const differing = await beside.locator('tbody tr').count();
  assert.ok(differing > 0 && differing < all, `${differing} of ${all}`);
  assert.equal(await beside.locator('tbody tr', { hasText: 'the same' }).count(), 0);
  await page.done();
});

test('a program file cannot be laid beside, or a faulty one hides its fault', async () => {
  const page = await opened();
  const choose = (name, text) => page.locator('tu-program-choice input[type=file]').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  await choose('mine.json', chip.replace('"0.85"', '"0.86"'));
  await page.locator('tu-terms-beside', { hasText: '86%' }).waitFor();
  await choose('broken.json', '{ "format": ');
  assert.match(await page.locator('tu-terms-beside .box').textContent(), /broken\.json cannot be laid beside/);
  await page.done();
});

test('the terms print as buttons, or behind the statement', async () => {
  const page = await opened();
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('tu-statement').isVisible(), false);
  assert.equal(await page.locator('tu-terms-section').first().isVisible(), true);
  assert.equal(await page.locator('tu-terms select').first().isVisible(), false);
  await page.done();
});

test('an own program of another name is said to be a shipped one', async () => {
  const page = await held.open();
  const text = shipped.replace('"us-ms-mscan-sfy2026"', '"my-own"').replace('MississippiCAN, State Fiscal Year 2026', 'A program of mine');
  await page.locator('tu-header input[type=file]').setInputFiles({ name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await page.locator('tu-header h1', { hasText: 'A program of mine · own program file' }).waitFor();
  await startFrom(page, 'exhibit-13a');
  assert.doesNotMatch(await page.getByRole('heading', { level: 1 }).textContent(), /own/);
  await page.done();
});

test('opening a scenario of the same program loses own terms', async () => {
  const page = await opened('Change');
  await type(page, minimum(page), '85%');
  const scenario = JSON.stringify({ format: 'trueup.scenario.v1', program: 'us-ms-mscan-sfy2026', name: 'Another plan' });
  await page.locator('tu-header input[type=file]').setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(scenario) });
  await page.getByText('Opened “Another plan” under your own terms.').waitFor();
  assert.equal(await minimum(page).inputValue(), '85%');
  await page.done();
});

test('opening a program file of the same program empties the scenario', async () => {
  const page = await held.open();
  const buffer = Buffer.from(shipped.replace('"0.913"', '"0.85"'));
  await page.locator('tu-header input[type=file]').setInputFiles({ name: 'mine.json', mimeType: 'application/json', buffer });
  await page.locator('tu-header h1', { hasText: 'own terms' }).waitFor();
  assert.equal(await rebate(page).textContent(), '$0');
  await page.done();
});

test('an open term does not say that it is open, or what was entered for it', async () => {
  const page = await held.open();
  await startFrom(page, 'sfy2023-full-year');
  await page.getByRole('link', { name: 'Terms', exact: true }).click();
  const withhold = page.locator('tu-terms-section tr', { has: page.getByRole('rowheader', { name: /^Quality withhold/ }) });
  assert.match(await withhold.textContent(), /left open; entered 1%/);
  await withhold.getByRole('button').click();
  await page.getByRole('textbox', { name: 'Quality withhold', exact: true }).and(page.locator(':focus')).waitFor();
  await page.done();
});
