import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { root, trueup } from '../cli/trueup.mjs';
import { testWithAxe } from './axe.mjs';
import { withBrowser } from './browser.mjs';

const held = withBrowser();

const mscan = 'us-ms-mscan-sfy2026';
const memberMonths = path.join(root, 'assets/own/member-months.csv');
const riskScores = path.join(root, 'assets/own/risk-scores.json');
const assigned = (...args) => trueup(['assign', mscan, memberMonths, ...args]).out;
const header = 'member,month,category_of_eligibility,age_months,exclusion\n';

const rateCells = (options = {}) => held.open({ at: `rates.html#${mscan}/rate-cells`, ready: 'tu-one-member form', ...options });
const risk = (options = {}) => held.open({ at: `rates.html#${mscan}/risk-scores`, ready: 'tu-risk-scores .entries', ...options });

/** The rows of a table as lists of its cells' texts. */
const table = (page, selector) => page.locator(`${selector} tbody tr`).evaluateAll((rows) =>
  rows.map((row) => [...row.children].map(({ textContent }) => textContent.trim())));

/** What a click hands to the browser to save. */
async function saved(page, name) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
  return { file: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

const give = (page, view, name, text) => page.locator(`${view} input[type=file]`).setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

test('one member is not in the rate cell of Appendix A, Table 1', async () => {
  const page = await rateCells();
  const answer = page.locator('tu-one-member .answer');
  await page.getByLabel('Category of eligibility').fill('003');
  await page.getByLabel('or age in months').fill('12');
  await page.getByLabel('or age in months').press('Tab');
  await answer.getByText('Non-SSI Newborns 3 to 12 Months').waitFor();
  assert.match(await answer.textContent(), /\$291\.40 per member per month/);
  await page.getByLabel('The cell that begins at age 1').check();
  await answer.getByText('Foster Care').waitFor();
  await page.getByLabel('Excluded as').selectOption('dual_eligible');
  await answer.getByText('No rate cell').waitFor();
  assert.match(await answer.textContent(), /Dual eligible/);
  await page.done();
});

test('a date of birth does not count as an age, or a fault of it is not told', async () => {
  const page = await rateCells();
  await page.getByLabel('Category of eligibility').fill('071');
  await page.locator('select[name=month]').selectOption('2025-10');
  await page.getByLabel('Date of birth').fill('2025-07-31');
  await page.getByLabel('Date of birth').press('Tab');
  await page.locator('tu-one-member .answer').getByText('Non-SSI Newborns 3 to 12 Months').waitFor();
  await page.getByLabel('Date of birth').fill('2025-11-01');
  await page.getByLabel('Date of birth').press('Tab');
  await page.locator('tu-rate-cells [role=alert]').getByText('a date not after the month 2025-10').waitFor();
  assert.equal(await page.getByLabel('Date of birth').getAttribute('aria-invalid'), 'true');
  await page.done();
});

test('a file is not counted, listed or saved as the command line does it', async () => {
  const page = await rateCells();
  await page.locator('tu-member-months-file input[type=file]').setInputFiles(memberMonths);
  await page.locator('#counts').waitFor();
  const { cells, unassigned, rows } = JSON.parse(assigned('--format', 'json'));
  const counts = await table(page, '#counts');
  assert.deepEqual(counts.slice(0, cells.length), cells.map(({ label, member_months: months }) => [label, months]));
  assert.equal(counts.reduce((sum, [, months]) => sum + Number(months), 0), rows.length);
  const listed = rows.filter(({ cell }) => !cell);
  assert.deepEqual((await table(page, '#unassigned')).map(([member, month, , , reason]) => [member, month, reason]),
    listed.map(({ member, month, unassigned: id }) => [member, month, unassigned.find((one) => one.id === id).label]));
  assert.equal((await saved(page, 'Save with rate cells, CSV')).text, assigned('--format', 'csv'));
  await page.getByLabel('The cell that begins at age 1').check();
  await page.waitForFunction(() => !document.querySelector('tu-rate-cells').shadowRoot.querySelector('.choice:last-of-type span').textContent.includes('would move'));
  assert.equal((await saved(page, 'Save as a scenario')).text, assigned('--format', 'scenario', '--reading', 'rating.month_twelve=one_year'));
  assert.deepEqual(page.complaints, []);
  await page.done();
});

test('a faulty file is assigned in part, or its faults are not told by place', async () => {
  const page = await rateCells();
  await give(page, 'tu-member-months-file', 'bad.csv', `${header}a,2025-07,072,14,\nb,2025-02-30,72,-1,\n`);
  await page.locator('tu-rate-cells [role=alert]').waitFor();
  const places = await page.locator('tu-rate-cells [role=alert] code[data-code]').allTextContents();
  assert.deepEqual(places, ['/rows/1/month', '/rows/1/category_of_eligibility', '/rows/1/age_months']);
  assert.equal(await page.locator('#counts').count(), 0);
  await page.done();
});

test('something is sent over the network after load', async () => {
  const page = await rateCells();
  const atLoad = page.requests.length;
  await page.locator('tu-member-months-file input[type=file]').setInputFiles(memberMonths);
  await page.locator('#counts').waitFor();
  await page.getByRole('link', { name: 'Risk scores' }).click();
  await page.locator('tu-risk-scores input[type=file]').setInputFiles(riskScores);
  await page.locator('tu-risk-scores .results').waitFor();
  assert.deepEqual(page.requests.slice(atLoad), []);
  assert.deepEqual(page.complaints, []);
  await page.done();
});

test('scores entered by hand do not come to the factors worked out by hand', async () => {
  // MA Adult at 375.66: (1,000 × 1.32 + 2,000 × 0.99 + 1,000 × 1.10) ÷ 4,000 = 1.1; factors 1.2, 0.9 and 1.
  const page = await risk();
  const entries = [['1,000', '1.32'], ['2,000', '0.99'], ['1,000', '1.10']];
  for (const [plan, [months, score]] of entries.entries()) {
    for (const [field, text] of [['member_months', months], ['risk_score', score]]) {
      await page.locator(`[data-pointer="/plans/${plan}/cells/ma_adult/${field}"]`).fill(text);
      await page.keyboard.press('Tab');
    }
  }
  await page.locator('tu-risk-scores .results').waitFor();
  const rows = await table(page, 'tu-risk-scores .results');
  assert.deepEqual(rows.slice(1).map((row) => row.slice(1)), [
    ['1.2', '$450.792', '$450,792', '$375,660'],
    ['0.9', '$338.094', '$676,188', '$751,320'],
    ['1', '$375.66', '$375,660', '$375,660'],
    ['1', '', '$1,502,640', '$1,502,640'],
  ]);
  assert.match(await page.locator('tu-risk-scores .check').textContent(), /Budget neutral\..*\$0, exactly/s);
  await page.locator('tu-risk-scores .results .figure').first().click();
  const sheet = page.locator('tu-risk-sheet dialog');
  assert.match(await sheet.textContent(), /average risk score of the plan's members ÷ average risk score of the rate cell/);
  assert.match(await sheet.textContent(), /11\.1\.1\.2/);
  await sheet.getByRole('button', { name: 'Close' }).click();
  await page.locator('tu-risk-scores .results .figure').nth(1).click();
  await sheet.getByRole('button', { name: 'Capitation rate, MA Adult' }).click();
  assert.match(await sheet.textContent(), /\$375\.66.*Set by the contract.*Exhibit A/s);
  await page.done();
});

test('scores of a file are not computed, rounded or saved again', async () => {
  const page = await risk();
  await page.locator('tu-risk-scores input[type=file]').setInputFiles(riskScores);
  await page.locator('tu-risk-scores .results').waitFor();
  assert.equal(await page.locator('tu-risk-scores .results tbody').count(), 4);
  assert.deepEqual(JSON.parse((await saved(page, 'Save scores')).text), JSON.parse(await readFile(riskScores, 'utf8')));
  await page.getByLabel('Factors are').selectOption('3');
  await page.locator('tu-risk-scores .check').getByText('Not budget neutral.').waitFor();
  await page.done();
});

test('a field refused is not marked, or the figures of before stay', async () => {
  const page = await risk();
  await page.locator('tu-risk-scores input[type=file]').setInputFiles(riskScores);
  await page.locator('tu-risk-scores .results').waitFor();
  const field = page.locator('[data-pointer="/plans/1/cells/ma_adult/risk_score"]');
  await field.fill('0');
  await field.press('Tab');
  await page.locator('tu-risk-scores [role=alert]').waitFor();
  assert.equal(await field.getAttribute('aria-invalid'), 'true');
  assert.equal(await page.locator('tu-risk-scores .results').count(), 0);
  await page.done();
});

test('a program that defines no rate cells, or adjusts none for risk, is not told so', async () => {
  const page = await held.open({ at: 'rates.html#us-ms-chip-sfy2026/rate-cells', ready: 'tu-rate-cells h2' });
  await page.getByText('do not say who belongs to the rate cells').waitFor();
  await page.done();
});

testWithAxe([320, 360, 1280], rateCells, async (page, check) => {
  await check('rate cells');
  await page.locator('tu-member-months-file input[type=file]').setInputFiles(memberMonths);
  await page.locator('#counts').waitFor();
  await check('a file');
  await give(page, 'tu-member-months-file', 'bad.csv', 'member\n');
  await page.locator('tu-rate-cells [role=alert]').waitFor();
  await check('a refused file');
  await page.getByRole('link', { name: 'Risk scores' }).click();
  await page.locator('tu-risk-scores .entries').waitFor();
  await check('risk scores');
  await page.locator('tu-risk-scores input[type=file]').setInputFiles(riskScores);
  await page.locator('tu-risk-scores .results').waitFor();
  await check('factors');
  await page.locator('tu-risk-scores .results .figure').first().click();
  await check('an explanation');
});
