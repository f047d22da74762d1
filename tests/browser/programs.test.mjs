import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { row, startFrom, withBrowser } from './browser.mjs';

const held = withBrowser();

async function opened(view, example = 'full-year', options = {}) {
  const page = await held.open(options);
  await startFrom(page, example);
  if (view) await page.getByRole('link', { name: view, exact: true }).click();
  return page;
}

const file = (name, text) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
const places = (page) => page.getByRole('navigation', { name: 'Sections' }).getByRole('link').allTextContents();

test('examples of another program cannot be told apart from those of this one', async () => {
  const page = await held.open();
  await page.getByRole('button', { name: 'Start…' }).click();
  const group = page.locator('#start details', { hasText: 'Mississippi CHIP, State Fiscal Year 2026' });
  assert.equal(await group.locator('[data-start="chip-exhibit-4"]').isVisible(), false);
  await group.locator('summary').click();
  assert.equal(await group.locator('[data-start="chip-exhibit-4"]').isVisible(), true);
  assert.equal(await group.locator('[data-start="exhibit-13a"]').count(), 0);
  await page.done();
});

test('terms that the source leaves open have no field, or an invented value', async () => {
  const page = await opened(undefined, 'empty:us-ms-mscan-sfy2023');
  assert.equal((await places(page))[0], 'Open terms');
  assert.match(await page.locator('tu-inputs .intro').textContent(), /no default is invented/);
  const withhold = page.getByRole('textbox', { name: 'Quality withhold', exact: true });
  assert.equal(await withhold.inputValue(), '');
  assert.equal(await page.getByRole('button', { name: /^Enter 0/ }).count(), 0);
  await withhold.fill('1%');
  await page.keyboard.press('Tab');
  assert.equal(await withhold.inputValue(), '1%');
  assert.equal(await page.getByRole('textbox', { name: /^Share of the withhold, / }).first().inputValue(), '');
  await page.done();
});

test('entries that no section names have no field', async () => {
  const page = await opened('Damages', 'sfy2023-full-year');
  const ids = await page.evaluate(() => [...document.querySelector('tu-app').session.book.inputs.values()].filter(({ input }) => input.startsWith('damages.')).map(({ pointer }) => pointer));
  assert.ok(ids.length > 3);
  for (const pointer of ids) assert.equal(await page.locator(`[data-pointer="${pointer}"]`).count(), 1, pointer);
  await page.done();
});

test('an entry still needed cannot be reached from the statement', async () => {
  const page = await opened(undefined, 'empty:us-ms-mscan-sfy2023');
  for (const button of await page.locator('tu-statement .needs button').all()) {
    const id = await button.getAttribute('data-input');
    await button.click();
    await page.locator('tu-inputs input:focus, tu-inputs select:focus').waitFor();
    const pointer = await page.evaluate((input) => document.querySelector('tu-app').session.book.inputs.get(input).pointer, id);
    assert.equal(await page.locator('tu-inputs input:focus, tu-inputs select:focus').getAttribute('data-pointer'), pointer);
  }
  await page.done();
});

test('a program without a pharmacy corridor breaks the picture, or hides its MLR corridor', async () => {
  const page = await opened('Corridor', 'sfy2023-full-year');
  assert.equal(await page.locator('tu-corridor').count(), 1);
  assert.equal(await page.locator('tu-corridor .here').textContent(), await row(page, 'MLR risk corridor').locator('.figure').textContent());
  assert.match(await page.locator('tu-corridor .where').textContent(), /an MLR of 85\.3527% to a target of 88\.5%/);
  assert.equal(await page.locator('tu-corridor tbody tr').count(), 3);
  assert.deepEqual(page.complaints, []);
  await page.done();
});

test('the same scenario cannot be settled under another program, or does not say what was left out', async () => {
  const page = await opened('Compare');
  await page.getByLabel('Program', { exact: true }).selectOption('us-ms-chip-sfy2026');
  const part = page.locator('tu-compare-program');
  assert.match(await part.locator('.nets').textContent(), /MississippiCAN, State Fiscal Year 2026, as it stands\s*−\$11,076,991/);
  assert.match(await part.locator('h4').first().textContent(), /^Left out: \d+ entries$/);
  const lists = (await part.locator('details').allTextContents()).join();
  assert.match(lists, /Member months, MA Adult/);
  assert.doesNotMatch(lists, /\/inputs\//);
  await page.done();
});

test('a comparison under changed terms does not add up to the difference of the nets', async () => {
  const page = await opened('Compare');
  const mine = (await readFile(new URL('../../assets/programs/us-ms-mscan-sfy2026.json', import.meta.url), 'utf8')).replace('"0.913"', '"0.85"');
  await page.locator('tu-compare-program input[type=file]').setInputFiles(file('mine.json', mine));
  const part = page.locator('tu-compare-program');
  await part.locator('.nets').waitFor();
  assert.match(await part.locator('p', { hasText: 'went along' }).textContent(), /Every entry went along/);
  const causes = part.getByRole('group', { name: 'What differs' });
  assert.match(await causes.locator('tbody tr').textContent(), /Minimum MLR · contract term\s*91\.3%\s*85%/);
  // The rebate of 1,201,510.49 falls away, and with it the interest of 6,254.44: 1,207,764.93.
  assert.match(await part.locator('.nets tfoot').textContent(), /−\$1,207,765/);
  assert.match(await causes.locator('tfoot').textContent(), /−\$1,207,765/);
  await part.locator('input[type=file]').setInputFiles(file('broken.json', '{'));
  assert.match(await part.locator('.box').textContent(), /broken\.json cannot be used/);
  await page.done();
});

test('two programs of one contract are added up wrongly, or their ratios are', async () => {
  const page = await opened('Together');
  await page.getByLabel('Add an example of another program').selectOption('chip-exhibit-4');
  const table = page.getByRole('group', { name: 'Combined statement' });
  // −16,078 of MississippiCAN and 11,601 of CHIP's Exhibit 4.
  assert.match(await table.locator('tr', { hasText: 'pharmacy risk corridor' }).textContent(), /−\$16,078\s*\$11,601\s*−\$4,477/);
  assert.match(await table.locator('tr', { hasText: 'MLR rebate' }).textContent(), /\$1,201,510\s*not computed\s*not computed/);
  assert.match(await page.locator('tu-together .missing').textContent(), /MLR rebate: Mississippi CHIP, State Fiscal Year 2026 lacks/);
  const ratios = page.getByRole('table', { name: 'Medical loss ratios, each program by itself' });
  assert.match(await ratios.textContent(), /MississippiCAN, State Fiscal Year 2026\s*91\.2%\s*91\.3%/);
  assert.match(await ratios.textContent(), /Mississippi CHIP, State Fiscal Year 2026\s*not computed\s*85%/);
  await table.getByRole('button', { name: 'Leave out' }).click();
  await page.locator('tu-together .empty').waitFor();
  await page.done();
});

test('scenarios that do not belong together are added up, or no way leads back', async () => {
  const page = await opened('Together');
  const another = JSON.stringify({ format: 'trueup.scenario.v1', program: 'us-ms-mscan-sfy2026', name: 'The same program' });
  await page.locator('tu-together input[type=file]').setInputFiles(file('again.json', another));
  const box = page.locator('tu-together .box');
  assert.match(await box.textContent(), /cannot be put together/);
  await box.getByRole('button', { name: 'Leave out again.json' }).click();
  await page.locator('tu-together .empty').waitFor();
  await page.done();
});
