import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { trueup } from '../cli/trueup.mjs';
import { testWithAxe } from './axe.mjs';
import { withBrowser } from './browser.mjs';
import { site } from './server.mjs';

const held = withBrowser();

const mscan = 'us-ms-mscan-sfy2026';
const chip = 'us-ms-chip-sfy2026';
const verified = (program) => JSON.parse(trueup(['verify', program, '--format', 'json']).out);
const grouped = (count) => count.toLocaleString('en-US');
const plain = (text) => text.replace(/\s+/g, ' ').trim();

/** The page, at a place of it. */
function opened(hash = '', options = {}) {
  const ready = hash.includes('/exhibits') ? 'tu-rates-exhibit h2' : 'tu-rates-summary h2';
  return held.open({ at: `rates.html${hash}`, ready, ...options });
}

const exhibitAt = (name, table = '', program = mscan) => `#${[program, 'exhibits', name, table].map(encodeURIComponent).join('/')}`;

test('something is blocked at load, or sent over the network after it', async () => {
  const page = await opened();
  const atLoad = page.requests.length;
  await page.getByLabel('Verdict').selectOption('exact');
  await page.getByRole('link', { name: 'Exhibits' }).click();
  await page.locator('tu-rates-exhibit .figure').first().click();
  assert.deepEqual(page.requests.slice(atLoad), []);
  assert.ok(page.requests.every((url) => url.startsWith(held.server.address)), page.requests.join());
  assert.deepEqual(page.requests.filter((url) => url.endsWith('.wasm')).map((url) => /trueup\w*/.exec(url)[0]), ['trueup_rates'], 'modules fetched');
  assert.deepEqual(page.complaints, []);
  await page.done();
});

test('the page stands still, or empty, while the figures are recomputed', async () => {
  const page = await held.open({ at: 'rates.html', ready: 'tu-rates [role=status]', script: () => {
    globalThis.longest = 0;
    let last = performance.now();
    setInterval(() => { const now = performance.now(); globalThis.longest = Math.max(globalThis.longest, now - last); last = now; }, 10);
  } });
  assert.match(await page.locator('tu-rates [role=status]').textContent(), /Recomputing the printed figures/);
  await page.locator('tu-rates-summary h2').waitFor();
  const longest = await page.evaluate(() => globalThis.longest);
  assert.ok(longest < 1000, `${longest} ms without an answer`);
  await page.done();
});

test('the settlement page fetches the module of the rates', async () => {
  const page = await held.open();
  assert.deepEqual(page.requests.filter((url) => /rates/.test(url)), []);
  await page.done();
});

test('the pages do not lead to each other', async () => {
  const page = await held.open();
  await page.getByRole('link', { name: 'Rate certification' }).click();
  await page.locator('tu-rates-summary h2').waitFor();
  await page.getByRole('link', { name: 'Settlement' }).click();
  await page.locator('tu-statement').first().waitFor();
  await page.done();
});

test('the page as one file links to a page that is not beside it', async () => {
  assert.doesNotMatch(await readFile(path.join(site, 'trueup.html'), 'utf8'), /rates\.html/);
});

for (const program of [mscan, chip]) {
  test(`${program}: the summary's counts are not those of the command line`, async () => {
    const { exhibits, missing } = verified(program);
    const page = await opened(`#${program}`);
    for (const verdict of ['exact', 'within', 'contradicted', 'not_testable']) {
      const count = exhibits.reduce((all, { as_printed: tally }) => all + tally[verdict], 0);
      assert.equal(await page.locator(`tu-rates-summary [data-verdict=${verdict}] .count`).textContent(), grouped(count), verdict);
    }
    const rows = (await page.locator('tu-rates-tallies tbody tr').all()).map(async (row) => plain((await row.locator('th, td').allTextContents()).join(' ')));
    assert.deepEqual(await Promise.all(rows), exhibits.map(({ exhibit, figures, as_printed: tally, corrected, unclaimed, lost }) =>
      [exhibit, ...[figures, tally.contradicted, tally.within, tally.exact, tally.not_testable, corrected.contradicted, unclaimed, lost].map(grouped)].join(' ')));
    const absent = await page.locator('tu-rates-tallies dl.missing dt').allTextContents();
    assert.deepEqual(absent, missing.map(({ exhibit }) => exhibit), 'missing exhibits');
    await page.done();
  });
}

test('the contradicted do not stand first, or not the least explained of them', async () => {
  const { contradictions } = verified(mscan);
  const page = await opened();
  for (const more of await page.locator('tu-rates-claims .more').all()) await more.click();
  const listed = await page.locator('tu-rates-claims li > div:first-child .place').evaluateAll((places) => places.map((place) => place.dataset.cell));
  assert.deepEqual(listed, contradictions.map(({ cell }) => cell));
  assert.deepEqual(await page.locator('tu-rates-claims section').evaluateAll((sections) => sections.map((section) => section.dataset.cause)),
    ['open', 'proposed', 'illegible', 'inconsistent', 'corrected'].filter((cause) => contradictions.some(({ explanation }) => explanation === cause)));
  await page.done();
});

test('a contradicted figure lacks what was printed, what it comes to, what rounding allows, or the correction', async () => {
  // Exhibit 12, MA Adult: the row's parts add to 668.02, each within half a cent of eleven: 667.965 to 668.075.
  const page = await opened();
  await page.locator('select[name=exhibit]').selectOption('Exhibit 12');
  await page.locator('tu-rates-claims .more').click();
  const item = page.locator('tu-rates-claims li', { hasText: 'sum of b to l' }).filter({ hasText: '666.02' });
  const text = plain(await item.first().textContent());
  assert.match(text, /MA Adult; column m/);
  assert.match(text, /Printed ?666\.02 ?Recomputed ?668\.0200 ?Rounding allows ?667\.9650 to 668\.0750/);
  assert.match(text, /Proposed: 668\.02 in place of 666\.02\. Evidence: The sum of the row/);
  await page.done();
});

test('a filter shows claims of another exhibit or verdict', async () => {
  const page = await opened();
  await page.getByLabel('Verdict').selectOption('within');
  await page.locator('select[name=exhibit]').selectOption('Exhibit 3');
  const { exhibits } = verified(mscan);
  const wanted = exhibits.find(({ exhibit }) => exhibit === 'Exhibit 3').as_printed.within;
  const cells = await page.locator('tu-rates-claims tbody .place').evaluateAll((places) => places.map((place) => place.dataset.cell));
  assert.equal(cells.length, wanted);
  assert.ok(cells.every((cell) => cell.startsWith('Exhibit 3/')), cells.join());
  assert.ok(cells.includes('Exhibit 3/ma_adult/j'));
  await page.done();
});

test('the rates of Exhibit 3 are not shown as printed', async () => {
  const page = await opened(exhibitAt('Exhibit 3'));
  const rates = await page.locator('tu-rates-exhibit .printed tbody tr td:last-child .figure').allTextContents();
  assert.deepEqual(rates, ['871.27', '4,468.36', '375.66', '654.11', '7,090.56', '2,382.32', '291.40', '724.03', '217.63', '213.05', '389.94']);
  await page.done();
});

test('a figure does not open its explanation, or the focus does not return to it', async () => {
  const page = await opened(exhibitAt('Exhibit 3'));
  const rate = page.getByRole('button', { name: /^375\.66, MA Adult, rate PMPM: within rounding/ });
  await rate.focus();
  await page.keyboard.press('Enter');
  const dialog = page.locator('tu-rates-sheet dialog');
  await dialog.locator('.value').waitFor();
  const text = plain(await dialog.textContent());
  assert.match(text, /MA Adult · column j, rate PMPM/);
  assert.match(text, /Must equal: \(b \+ c\) ÷ \(1 − d − f − h\)/);
  assert.match(text, /In numbers: \(323\.93 \+ 10\.38\) ÷ \(1 − 6\.21% − 1\.8% − 3%\)/);
  assert.match(text, /Within rounding/);
  assert.match(text, /Recomputed ?375\.6714/);
  await dialog.getByRole('button', { name: /MA Adult; column b/ }).click();
  assert.match(await dialog.locator('h2').textContent(), /column b/);
  await dialog.getByRole('button', { name: 'Back' }).click();
  assert.match(await dialog.locator('h2').textContent(), /column j/);
  await page.keyboard.press('Escape');
  assert.equal(await rate.evaluate((button) => button.getRootNode().activeElement === button), true);
  await page.done();
});

test('a verdict is told by colour alone', async () => {
  const page = await opened(exhibitAt('Exhibit 12'));
  const damaged = page.locator('[data-cell="Exhibit 12/ma_adult/m"]');
  assert.match(plain(await damaged.locator('..').textContent()), /666\.02 ?contradicted/);
  assert.match(await damaged.getAttribute('aria-label'), /contradicted/);
  await page.getByLabel('Show every verdict').check();
  assert.equal(await page.locator('tu-rates-exhibit .verdict').count(), await page.locator('tu-rates-exhibit .printed .figure').count());
  await page.done();
});

test('a figure that is not in the copy shows as empty or as zero', async () => {
  const page = await opened(exhibitAt('Exhibit 2A', 'non_newborn_ssi_disabled'));
  const totals = page.locator('tu-rates-exhibit .printed tbody td:last-child');
  assert.deepEqual([...new Set((await totals.allTextContents()).map(plain))], ['not in copy']);
  assert.match(await page.locator('tu-rates-exhibit .notes').textContent(), /10 figures: not in the printed copy/);
  await page.done();
});

test('an address mistyped shows an empty page', async () => {
  for (const hash of ['#nothing', '#%', '#/exhibits/Exhibit%2099/none', `#${mscan}/exhibits/Exhibit%202A/none`]) {
    const page = await opened(hash);
    assert.ok((await page.locator('main h2').first().textContent()).length > 5, hash);
    assert.deepEqual(page.complaints, [], hash);
    await page.done();
  }
});

test('another certification keeps the exhibits of the one before', async () => {
  const page = await opened(exhibitAt('Exhibit 3'));
  await page.getByLabel('Certification').selectOption(chip);
  await page.locator('tu-rates-exhibit h2', { hasText: 'CHIP' }).waitFor();
  await page.locator('select[name=exhibit]').selectOption('CHIP Exhibit 3');
  assert.equal(await page.locator('[data-cell="CHIP Exhibit 3/chip/i"]').textContent(), '237.50');
  await page.goBack();
  await page.goBack();
  await page.locator('tu-rates-exhibit h2', { hasText: /^Exhibit 3$/ }).waitFor();
  await page.done();
});

for (const width of [320, 1280]) {
  test(`a view is wider than ${width} px`, async () => {
    const page = await opened('', { viewport: { width, height: 800 } });
    for (const hash of [`#${mscan}`, exhibitAt('Exhibit 2A', 'ma_adult'), exhibitAt('Exhibit 9A')]) {
      await page.evaluate((to) => { location.hash = to; }, hash);
      await page.waitForTimeout(100);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width, hash);
    }
    await page.done();
  });
}

testWithAxe([320, 1280], (options) => opened('', options), async (page, check) => {
  await check('verification');
  await page.getByLabel('Verdict').selectOption('not_testable');
  await check('claims not testable');
  await page.evaluate((to) => { location.hash = to; }, exhibitAt('Exhibit 12'));
  await page.locator('tu-rates-exhibit h2').waitFor();
  await page.getByLabel('Show every verdict').check();
  await check('an exhibit');
  await page.locator('[data-cell="Exhibit 12/ma_adult/m"]').click();
  await check('an explanation');
});
