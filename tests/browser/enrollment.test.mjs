import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paste, row, startFrom, withBrowser } from './browser.mjs';

const held = withBrowser();

async function opened(example) {
  const page = await held.open();
  await startFrom(page, example);
  await page.getByRole('link', { name: 'Membership', exact: true }).click();
  return page;
}

const list = (page) => page.locator('tu-enrollment');
const due = (page) => row(page, 'Capitation due for the members listed').locator('.figure');

test('a program without listed members asks for them, or one with them does not while none is listed', async () => {
  const page = await opened('full-year');
  assert.equal(await list(page).count(), 0);
  await startFrom(page, 'empty:us-mo-mcplus-sfy2007');
  await page.getByRole('link', { name: 'Membership', exact: true }).click();
  assert.equal(await list(page).getByRole('button', { name: 'Add a row' }).count(), 1);
  assert.equal(await due(page).count(), 0);
  await page.done();
});

test('rows from a spreadsheet lose a column, or their dates', async () => {
  const page = await opened('empty:us-mo-mcplus-sfy2007');
  await list(page).getByRole('button', { name: 'Add a row' }).click();
  await page.getByLabel('Member, row 1').focus();
  // Half of November 2006 in Eastern, category 5, 07-13: 108.12 x 15/30 = 54.06, twice.
  await paste(page, 'A\tEastern\t5\tfemale\t6/2/1996\t11/1/2006\t11/15/2006\r\nB\tEastern\t5\tmale\t1996-06-02\t2006-11-16\t2006-11-30\r\n');
  assert.equal(await page.getByLabel('Born, row 1').inputValue(), '1996-06-02');
  assert.equal(await page.getByLabel('Covered to, row 2').inputValue(), '2006-11-30');
  assert.equal(await due(page).textContent(), '−$108');
  await list(page).getByRole('button', { name: 'Remove row 2' }).click();
  assert.equal(await due(page).textContent(), '−$54');
  await page.locator('tu-toast').getByRole('button', { name: 'Undo' }).click();
  assert.equal(await due(page).textContent(), '−$108');
  await page.done();
});

test('a faulty row is lost, hides its fault, or is blamed before it is filled in', async () => {
  const page = await opened('missouri-2007');
  const before = await due(page).textContent();
  const rows = await list(page).locator('button', { hasText: '✕' }).count();
  await list(page).getByRole('button', { name: 'Add a row' }).click();
  assert.match(await list(page).locator('tbody').textContent(), /Still empty: member, region/);
  assert.equal(await list(page).locator('[aria-invalid=true]').count(), 0);
  await list(page).getByRole('button', { name: `Remove row ${rows + 1}` }).click();
  const to = page.getByLabel('Covered to, row 1');
  await to.fill('2006-09-31');
  await page.keyboard.press('Tab');
  assert.equal(await to.getAttribute('aria-invalid'), 'true');
  assert.equal(await due(page).textContent(), before);
  await page.reload();
  await page.locator('tu-statement').waitFor();
  assert.equal(await to.inputValue(), '2006-09-31');
  await to.fill('9/30/2006');
  await page.keyboard.press('Tab');
  assert.equal(await to.getAttribute('aria-invalid'), null);
  assert.equal(await to.inputValue(), '2006-09-30');
  assert.equal(await due(page).textContent(), before);
  await page.done();
});

test('a program that settles nothing shows a net', async () => {
  const page = await held.open({ viewport: { width: 360, height: 700 } });
  await startFrom(page, 'empty:us-ms-procurement-2021');
  assert.match(await page.locator('tu-statement h2').textContent(), /Nothing to settle/);
  assert.equal(await page.locator('tu-netbar a').count(), 0);
  const places = await page.getByRole('navigation', { name: 'Sections' }).getByRole('link').allTextContents();
  assert.ok(places.includes('Deadlines') && !places.includes('Compare') && !places.includes('Corridor'), places.join(', '));
  assert.deepEqual(page.complaints, []);
  await page.done();
});

test('a program without rate cells asks for them', async () => {
  const page = await held.open();
  await startFrom(page, 'connecticut-illustration');
  const places = await page.getByRole('navigation', { name: 'Sections' }).getByRole('link').allTextContents();
  assert.ok(!places.includes('Membership') && !places.includes('MLR') && places.includes('Shared savings'), places.join(', '));
  await page.getByRole('link', { name: 'Shared savings' }).click();
  assert.equal(await page.getByLabel('Risk factor, Advanced network').inputValue(), '1.05');
  assert.deepEqual(page.complaints, []);
  await page.done();
});
