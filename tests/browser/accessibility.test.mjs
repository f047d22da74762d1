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

for (const width of [320, 1280]) {
  for (const colorScheme of ['light', 'dark']) {
    test(`axe finds a violation at ${width} px in ${colorScheme}`, async () => {
      const page = await held.open({ viewport: { width, height: 800 }, colorScheme, reducedMotion: 'reduce' });
      await startFrom(page, 'exhibit-13a');
      await page.evaluate(axe);
      for (const view of ['membership', 'quality', 'directed', 'mlr', 'tax', 'readings', 'corridor', 'compare', 'exhibits', 'deadlines']) {
        await page.evaluate((hash) => { location.hash = hash; }, view);
        await page.waitForTimeout(100);
        assert.deepEqual(await violations(page, colorScheme), [], view);
      }
      await page.locator('tu-statement tbody .figure').first().click();
      assert.deepEqual(await violations(page, colorScheme), [], 'explanation');
      await page.done();
    });
  }
}
