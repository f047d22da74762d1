import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { row, startFrom, withBrowser } from './browser.mjs';
import { site } from './server.mjs';

const held = withBrowser();

test('the single file does not start from a disk', async () => {
  const page = await held.open({ address: pathToFileURL(path.join(site, 'trueup.html')).href });
  await startFrom(page, 'exhibit-13a');
  assert.match(await row(page, 'pharmacy risk corridor').textContent(), /\$342,478/);
  await page.getByLabel('High-cost drug cost, MA Children').fill('5100000');
  assert.match(await row(page, 'pharmacy risk corridor').textContent(), /\$292,478/);
  assert.deepEqual(page.complaints, []);
  assert.equal(page.requests.filter((address) => !address.startsWith('data:')).length, 1);
  await page.done();
});

test('an embedded statement does not explain itself', async () => {
  const page = await held.open({ at: 'embed.html', ready: 'trueup-statement tbody tr' });
  const amount = page.locator('trueup-statement .figure', { hasText: '$' }).first();
  await amount.click();
  assert.match(await page.locator('trueup-statement .why').textContent(), /In words/);
  assert.deepEqual(page.complaints, []);
  await page.done();
});
