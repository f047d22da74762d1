// What axe-core finds on a page, in windows of several widths, in light and in dark.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { test } from 'node:test';

const script = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const everyRule = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Loads axe into a page; what it returns fails on any violation it finds there, and names the state of the page. */
export async function withAxe(page) {
  await page.evaluate(script);
  return async (state) => {
    const { violations } = await page.evaluate((runOnly) => globalThis.axe.run(document, { runOnly }), everyRule);
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(' | ')}`);
    assert.deepEqual(found, [], state);
  };
}

/**
 * A test for each width, in light and in dark. `open` opens the page with the window's options; `walk` takes it through its states
 * and calls `check` with a name for each.
 */
export function testWithAxe(widths, open, walk) {
  for (const width of widths) {
    for (const colorScheme of ['light', 'dark']) {
      test(`axe finds a violation at ${width} px in ${colorScheme}, or the page scrolls sideways`, async () => {
        const page = await open({ viewport: { width, height: 800 }, colorScheme, reducedMotion: 'reduce' });
        const findsNone = await withAxe(page);
        await walk(page, async (state) => {
          await findsNone(state);
          assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width, state);
        });
        await page.done();
      });
    }
  }
}
