import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { row, startFrom, withBrowser } from './browser.mjs';

const held = withBrowser();
const folder = path.join(import.meta.dirname, '../invalid/scenarios');
const files = existsSync(folder) ? readdirSync(folder).filter((file) => !file.endsWith('.expect.json')) : [];

test('a file with a fault opens, or hides its fault, or costs the work at hand', async (t) => {
  assert.notEqual(files.length, 0);
  const page = await held.open();
  await startFrom(page, 'exhibit-13a');
  for (const file of files) {
    await t.test(file, async () => {
      const expected = JSON.parse(readFileSync(path.join(folder, file.replace(/\.json$/, '.expect.json')), 'utf8'));
      const buffer = readFileSync(path.join(folder, file));
      await page.locator('input[type=file]').setInputFiles({ name: file, mimeType: 'application/json', buffer });
      const box = page.locator('tu-faults .box', { hasText: file });
      await box.waitFor();
      const shown = await box.locator('code[data-code]').evaluateAll((places) =>
        places.map((place) => ({ code: place.dataset.code, pointer: place.textContent })));
      for (const { code, pointer } of [expected.diagnostics ?? expected].flat()) {
        assert.ok(shown.some((one) => one.code === code && one.pointer === pointer), `${code} at ${pointer}: ${JSON.stringify(shown)}`);
      }
      assert.match(await row(page, 'pharmacy risk corridor').textContent(), /\$342,478/);
      await box.getByRole('button', { name: 'Dismiss' }).click();
    });
  }
  await page.done();
});
