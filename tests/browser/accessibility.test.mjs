import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { startFrom, withBrowser } from './browser.mjs';

const held = withBrowser();
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const everyRule = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };
const contrast = { runOnly: { type: 'rule', values: ['color-contrast'] } };

/** What axe finds; in dark only the colours are another matter than in light. */
async function violations(page, colorScheme) {
  const { violations: found } = await page.evaluate((rules) => globalThis.axe.run(document, rules),
    colorScheme === 'dark' ? contrast : everyRule);
  return found.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

test('axe finds a violation in a section made for its group of entries', async () => {
  const page = await held.open({ viewport: { width: 1280, height: 800 } });
  await startFrom(page, 'sfy2023-full-year');
  await page.evaluate(axe);
  for (const view of ['open-terms', 'damages', 'terms', 'corridor']) {
    await page.evaluate((hash) => { location.hash = hash; }, view);
    await page.waitForTimeout(100);
    assert.deepEqual(await violations(page, 'light'), [], view);
  }
  await page.done();
});

async function refuseTerm(page) {
  await page.getByRole('link', { name: 'Terms', exact: true }).click();
  await page.getByRole('radio', { name: 'Change' }).check();
  await page.getByRole('textbox', { name: 'Minimum MLR' }).fill('913');
  await page.keyboard.press('Tab');
}

for (const width of [320, 1280]) {
  for (const colorScheme of ['light', 'dark']) {
    test(`axe finds a violation at ${width} px in ${colorScheme}`, async () => {
      const page = await held.open({ viewport: { width, height: 800 }, colorScheme, reducedMotion: 'reduce' });
      await startFrom(page, 'exhibit-13a');
      await page.evaluate(axe);
      for (const view of ['membership', 'quality', 'directed', 'mlr', 'tax', 'terms', 'readings', 'corridor', 'compare', 'together', 'exhibits', 'deadlines']) {
        await page.evaluate((hash) => { location.hash = hash; }, view);
        await page.waitForTimeout(100);
        assert.deepEqual(await violations(page, colorScheme), [], view);
      }
      await refuseTerm(page);
      assert.deepEqual(await violations(page, colorScheme), [], 'a refused term');
      await page.getByRole('radio', { name: 'The whole file' }).check();
      assert.deepEqual(await violations(page, colorScheme), [], 'the whole file');
      await page.getByLabel('Lay beside').selectOption('us-ms-chip-sfy2026');
      assert.deepEqual(await violations(page, colorScheme), [], 'terms laid beside');
      await page.getByRole('link', { name: 'Compare' }).click();
      await page.getByLabel('Program', { exact: true }).selectOption('us-ms-chip-sfy2026');
      assert.deepEqual(await violations(page, colorScheme), [], 'another program');
      await page.getByRole('link', { name: 'Together' }).click();
      await page.getByLabel('Add an example of another program').selectOption('chip-exhibit-4');
      assert.deepEqual(await violations(page, colorScheme), [], 'a combined statement');
      await page.locator('tu-statement tbody .figure').first().click();
      assert.deepEqual(await violations(page, colorScheme), [], 'explanation');
      await page.done();
    });
  }
}
