import { test } from 'node:test';
import { testWithAxe, withAxe } from './axe.mjs';
import { startFrom, withBrowser } from './browser.mjs';

const held = withBrowser();

test('axe finds a violation in a section made for its group of entries', async () => {
  const page = await held.open({ viewport: { width: 1280, height: 800 } });
  await startFrom(page, 'sfy2023-full-year');
  const findsNone = await withAxe(page);
  for (const view of ['open-terms', 'damages', 'terms', 'corridor']) {
    await page.evaluate((hash) => { location.hash = hash; }, view);
    await page.waitForTimeout(100);
    await findsNone(view);
  }
  await page.done();
});

async function refuseTerm(page) {
  await page.getByRole('link', { name: 'Terms', exact: true }).click();
  await page.getByRole('radio', { name: 'Change' }).check();
  await page.getByRole('textbox', { name: 'Minimum MLR' }).fill('913');
  await page.keyboard.press('Tab');
}

testWithAxe([320, 1280], held.open, async (page, check) => {
  await startFrom(page, 'exhibit-13a');
  for (const view of ['membership', 'quality', 'directed', 'mlr', 'tax', 'terms', 'readings', 'corridor', 'compare', 'together', 'exhibits', 'deadlines']) {
    await page.evaluate((hash) => { location.hash = hash; }, view);
    await page.waitForTimeout(100);
    await check(view);
  }
  await refuseTerm(page);
  await check('a refused term');
  await page.getByRole('radio', { name: 'The whole file' }).check();
  await check('the whole file');
  await page.getByLabel('Lay beside').selectOption('us-ms-chip-sfy2026');
  await check('terms laid beside');
  await page.getByRole('link', { name: 'Compare' }).click();
  await page.getByLabel('Program', { exact: true }).selectOption('us-ms-chip-sfy2026');
  await check('another program');
  await page.getByRole('link', { name: 'Together' }).click();
  await page.getByLabel('Add an example of another program').selectOption('chip-exhibit-4');
  await check('a combined statement');
  await page.locator('tu-statement tbody .figure').first().click();
  await check('explanation');
});
