import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { paste, row, startFrom, withBrowser } from './browser.mjs';

const held = withBrowser();

async function opened(example = 'exhibit-13a', options = {}) {
  const page = await held.open(options);
  await startFrom(page, example);
  return page;
}

const corridor = (page) => row(page, 'pharmacy risk corridor').locator('.figure');

test('a blocked style or script shows as an error at load', async () => {
  const page = await held.open();
  assert.deepEqual(page.complaints, []);
  await page.done();
});

test('an edit sends something over the network', async () => {
  const page = await opened();
  const atLoad = page.requests.length;
  await page.getByLabel('Member months, MA Adult').fill('603001');
  for (const view of ['Quality', 'MLR', 'Readings', 'Corridor', 'Exhibits', 'Deadlines']) {
    await page.getByRole('link', { name: view, exact: true }).click();
  }
  await corridor(page).click();
  assert.deepEqual(page.requests.slice(atLoad), []);
  assert.deepEqual(page.complaints, []);
  await page.done();
});

test("Exhibit 13A's corridor is not 342,478 received by the State", async () => {
  const page = await opened();
  assert.equal(await corridor(page).textContent(), '$342,478');
  assert.match(await row(page, 'pharmacy risk corridor').textContent(), /CCO pays/);
  await page.done();
});

test('a partial statement hides that it is partial', async () => {
  const page = await opened();
  assert.match(await page.locator('tu-statement tfoot').textContent(), /Net so far, \d+ of \d+/);
  assert.match(await page.locator('tu-statement .needs').textContent(), /Still needed/);
  await page.done();
});

test('the statement waits for the field to be left', async () => {
  const page = await opened();
  const field = page.getByLabel('High-cost drug cost, MA Children');
  await field.focus();
  await page.keyboard.type('5,100,000');
  await assert.doesNotReject(page.locator('tu-statement', { hasText: '$292,478' }).waitFor({ timeout: 2000 }));
  await page.done();
});

test('separators and dollar signs are refused, or stay after the field is left', async () => {
  const page = await opened();
  const field = page.getByLabel('High-cost drug cost, MA Children');
  await field.fill('$5,100,000.50');
  await page.keyboard.press('Tab');
  assert.equal(await field.inputValue(), '5,100,000.50');
  await field.focus();
  assert.equal(await field.inputValue(), '5100000.50');
  await page.done();
});

test('a block from a spreadsheet loses its separators, parentheses or percent signs wrongly', async () => {
  const page = await opened();
  await page.getByLabel('Member months, MA Adult').focus();
  await paste(page, '603,100 \t1.02\r\n222,200\t\r\n');
  assert.equal(await page.getByLabel('Member months, Pregnant Women').inputValue(), '222,200');
  assert.equal(await page.getByLabel('Risk factor, MA Adult').inputValue(), '1.02');
  await page.getByRole('link', { name: 'Quality', exact: true }).click();
  const rates = page.getByLabel(/^Final rate or ratio/);
  await rates.first().focus();
  await paste(page, '56.01%\n0.5\n');
  assert.equal(await rates.nth(0).inputValue(), '56.01%');
  await rates.nth(2).focus();
  assert.equal(await rates.nth(1).inputValue(), '50%');
  await page.getByRole('button', { name: 'Save' }).waitFor();
  await page.done();
});

test('undo after a paste restores one cell only', async () => {
  const page = await opened();
  const field = page.getByLabel('Member months, MA Adult');
  await field.focus();
  await paste(page, '1\n2\n3\n');
  assert.equal(await page.getByLabel('Member months, Pregnant Women').inputValue(), '2');
  await page.keyboard.press('Control+z');
  assert.equal(await page.getByLabel('Member months, Pregnant Women').inputValue(), '222,000');
  assert.equal(await field.inputValue(), '603000');
  assert.equal(await corridor(page).textContent(), '$342,478');
  await page.done();
});

test('keys leave the grid, or stop at a cell without a field', async () => {
  const page = await opened();
  const focused = () => page.evaluate(() => {
    let field = document.activeElement;
    while (field?.shadowRoot?.activeElement) field = field.shadowRoot.activeElement;
    return field.getAttribute('aria-label');
  });
  await page.getByLabel('Member months, MA Adult').focus();
  await page.keyboard.press('Enter');
  assert.equal(await focused(), 'Member months, Pregnant Women');
  await page.keyboard.press('ArrowRight');
  assert.equal(await focused(), 'High-cost drug cost, Pregnant Women');
  await page.keyboard.press('ArrowUp');
  assert.equal(await focused(), 'High-cost drug cost, MA Adult');
  await page.keyboard.press('Home');
  assert.equal(await focused(), 'Member months, MA Adult');
  await page.keyboard.press('Control+End');
  assert.match(await focused(), /^High-cost drug cost, Quasi/);
  await page.done();
});

test('an explanation cannot be reached or left by keyboard', async () => {
  const page = await opened();
  await corridor(page).focus();
  await page.keyboard.press('Enter');
  const sheet = page.locator('tu-explain dialog');
  await sheet.waitFor();
  const text = await sheet.textContent();
  assert.match(text, /342,477\.92/);
  assert.match(text, /In words/);
  assert.match(text, /11\.1\.11/);
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'hidden' });
  assert.equal(await corridor(page).evaluate((button) => button.matches(':focus')), true);
  await page.done();
});

test('the chain below a figure ends before the entries', async () => {
  const page = await opened();
  await corridor(page).click();
  const chain = page.locator('tu-explain tu-chain');
  for (let step = 0; step < 12; ++step) {
    const closed = chain.locator('.toggle[aria-expanded=false]').last();
    if (await chain.getByText('entered').count() > 0 || await closed.count() === 0) break;
    await closed.click();
  }
  await chain.locator('li', { hasText: 'entered' }).last().getByRole('button').last().click();
  assert.equal(await page.locator('tu-explain dialog').isVisible(), false);
  await page.locator('tu-inputs input:focus').waitFor();
  await page.done();
});

test('a fault stands elsewhere than beside its field', async () => {
  const page = await opened();
  const field = page.getByLabel('Member months, MA Adult');
  await field.fill('12x');
  await page.keyboard.press('Tab');
  assert.equal(await field.getAttribute('aria-invalid'), 'true');
  const about = await field.getAttribute('aria-describedby');
  assert.match(await page.locator(`[id="${about}"]`).textContent(), /Write digits/);
  assert.equal(await field.inputValue(), '12x');
  await field.fill('603000');
  await page.keyboard.press('Tab');
  assert.equal(await field.getAttribute('aria-invalid'), null);
  assert.equal(await corridor(page).textContent(), '$342,478');
  await page.done();
});

test('a reload loses work, or text that is no value yet', async () => {
  const page = await opened();
  await page.getByLabel('Scenario name').fill('Kept over a reload');
  await page.getByLabel('Member months, MA Adult').fill('604,000');
  await page.getByLabel('Member months, Pregnant Women').fill('about 200');
  await page.keyboard.press('Tab');
  await page.reload();
  await page.locator('tu-statement').waitFor();
  assert.equal(await page.getByLabel('Scenario name').inputValue(), 'Kept over a reload');
  assert.equal(await page.getByLabel('Member months, MA Adult').inputValue(), '604,000');
  assert.equal(await page.getByLabel('Member months, Pregnant Women').inputValue(), 'about 200');
  await page.done();
});

test('a saved scenario opens as another', async () => {
  const page = await opened();
  await page.getByLabel('Member months, MA Adult').fill('605,000');
  const [saving] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save' }).click()]);
  assert.match(saving.suggestedFilename(), /\.trueup\.json$/);
  const text = await readFile(await saving.path(), 'utf8');
  await startFrom(page, 'empty');
  assert.equal(await page.getByLabel('Member months, MA Adult').inputValue(), '');
  await page.locator('input[type=file]').setInputFiles({ name: 'a.trueup.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await page.locator('tu-statement').waitFor();
  await page.waitForFunction(() => true);
  assert.equal(await page.getByLabel('Member months, MA Adult').inputValue(), '605,000');
  await page.done();
});

test('a program without a withhold asks for quality measures', async () => {
  const page = await opened('chip-exhibit-4');
  assert.equal(await corridor(page).textContent(), '$11,601');
  const places = await page.getByRole('navigation', { name: 'Sections' }).getByRole('link').allTextContents();
  assert.ok(!places.includes('Quality') && !places.includes('Directed payments'), places.join(', '));
  assert.ok(places.includes('MLR') && places.includes('Corridor'), places.join(', '));
  await startFrom(page, 'empty:us-ms-mscan-sfy2026');
  assert.equal(await page.getByRole('link', { name: 'Quality', exact: true }).count(), 1);
  await page.done();
});

test('entering 0 in the empty lines makes a total 0', async () => {
  const page = await opened();
  await page.getByRole('link', { name: 'MLR', exact: true }).click();
  await page.getByRole('button', { name: /^Enter 0 in/ }).click();
  assert.equal(await page.getByLabel('Claims paid to providers').inputValue(), '0');
  const kept = () => JSON.stringify(Object.values(localStorage));
  await page.waitForFunction(() => JSON.stringify(Object.values(localStorage)).includes('paid_claims'));  // kept a moment later
  assert.ok(!(await page.evaluate(kept)).includes('incurred_claims'), 'a total was entered');
  await page.done();
});

test('starting empty cannot be undone', async () => {
  const page = await opened();
  await startFrom(page, 'empty');
  await page.locator('tu-toast').getByRole('button', { name: 'Undo' }).click();
  assert.equal(await corridor(page).textContent(), '$342,478');
  await page.done();
});

test('a name from a file becomes HTML', async () => {
  const page = await held.open();
  const name = '<img src=x onerror=alert(1)>';
  const scenario = JSON.stringify({ format: 'trueup.scenario.v1', program: 'us-ms-mscan-sfy2026', name });
  await page.locator('input[type=file]').setInputFiles({ name: '<b>.json', mimeType: 'application/json', buffer: Buffer.from(scenario) });
  await page.locator('tu-toast', { hasText: name }).waitFor();
  assert.equal(await page.getByLabel('Scenario name').inputValue(), name);
  assert.equal(await page.locator('img').count(), 0);
  assert.deepEqual(page.complaints, []);
  await page.done();
});

test('empty lines count as zero without being asked, or cannot be filled with zeros', async () => {
  const page = await opened();
  await page.getByRole('link', { name: 'Directed payments' }).click();
  const directed = row(page, 'State directed payments').locator('button');
  assert.equal(await directed.textContent(), 'not computed');
  await page.getByRole('button', { name: /Enter 0 in the/ }).click();
  assert.equal(await directed.textContent(), '$0');
  await page.done();
});

test('a reading does not say what it is worth, or cannot be chosen', async () => {
  const page = await opened();
  await page.getByRole('link', { name: 'Readings' }).click();
  const option = page.getByLabel(/Rate cell by rate cell/i);
  assert.match(await option.evaluate((radio) => radio.closest('label').textContent), /CCO pays \$\d[\d,]* (more|less)/);
  await option.check();
  assert.notEqual(await corridor(page).textContent(), '$342,478');
  await page.done();
});

test('a member with a faulty cost is lost, or hides its fault', async () => {
  const page = await opened('full-year');
  const cost = page.getByLabel('Eligible cost of member 2');
  await cost.fill('1.7 million');
  await page.keyboard.press('Tab');
  assert.equal(await cost.getAttribute('aria-invalid'), 'true');
  await page.reload();
  await page.locator('tu-statement').waitFor();
  assert.equal(await cost.inputValue(), '1.7 million');
  await cost.fill('$1,745,000');
  await page.keyboard.press('Tab');
  assert.equal(await cost.getAttribute('aria-invalid'), null);
  assert.equal(await cost.inputValue(), '1,745,000');
  await page.done();
});

test('a comparison blames the wrong entry, or misses its dollars', async () => {
  const page = await opened();
  await page.getByRole('link', { name: 'Compare' }).click();
  await page.getByRole('button', { name: 'Set aside as it stands' }).click();
  await page.getByRole('link', { name: 'Membership', exact: true }).click();
  await page.getByLabel('High-cost drug cost, MA Children').fill('5,100,000');
  await page.getByRole('link', { name: 'Compare' }).click();
  const causes = page.locator('tu-compare tbody').first().locator('tr');
  assert.equal(await causes.count(), 1);
  assert.match(await causes.textContent(), /Actual high-cost pharmacy cost, MA Children · entry\s*\$5,000,000\s*\$5,100,000\s*−\$50,000/);
  await page.done();
});

test('a total refused beside its parts stays refused when they are gone', async () => {
  const page = await opened('full-year');
  const factor = page.getByLabel('Risk factor, MA Adult');
  await factor.fill('1.01');
  await page.keyboard.press('Tab');
  assert.equal(await factor.getAttribute('aria-invalid'), 'true');
  await page.getByLabel('CCO risk score, MA Adult').fill('');
  await page.getByLabel('Population risk score, MA Adult').fill('');
  await page.keyboard.press('Tab');
  assert.equal(await factor.getAttribute('aria-invalid'), null);
  assert.match(await page.locator('tu-statement tfoot').textContent(), /^\s*Net\b(?! so far)/);
  await page.done();
});

test('paper shows buttons, or leaves out the exhibits', async () => {
  const page = await opened();
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.getByRole('button', { name: 'Print' }).isVisible(), false);
  assert.equal(await page.locator('tu-statement').isVisible(), true);
  await page.locator('tu-print section').first().waitFor();
  const text = (await page.locator('tu-print section').allTextContents()).join();
  assert.match(text, /Readings[\s\S]*Deadlines[\s\S]*Exhibits[\s\S]*High-cost pharmacy risk corridor/);
  await page.done();
});

test('the page is wider than a small screen', async () => {
  const page = await opened('full-year', { viewport: { width: 320, height: 640 } });
  for (const view of ['membership', 'quality', 'directed', 'mlr', 'tax', 'terms', 'readings', 'corridor', 'compare', 'together', 'exhibits', 'deadlines']) {
    await page.evaluate((hash) => { location.hash = hash; }, view);
    await page.waitForTimeout(60);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320, view);
  }
  const fits = async (place) => assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320, place);
  await page.getByRole('link', { name: 'Terms', exact: true }).click();
  await page.getByRole('radio', { name: 'Change' }).check();
  await page.getByRole('textbox', { name: 'Minimum MLR' }).fill('913');
  await page.keyboard.press('Tab');
  await fits('a refused term');
  await page.getByRole('radio', { name: 'The whole file' }).check();
  await fits('the whole file');
  await page.getByLabel('Lay beside').selectOption('us-ms-chip-sfy2026');
  await fits('terms laid beside');
  await page.getByRole('link', { name: 'Compare' }).click();
  await page.getByLabel('Program', { exact: true }).selectOption('us-ms-chip-sfy2026');
  await fits('another program');
  await page.getByRole('link', { name: 'Together' }).click();
  await page.getByLabel('Add an example of another program').selectOption('chip-exhibit-4');
  await fits('a combined statement');
  await page.done();
});
