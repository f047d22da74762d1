// A browser with the page open, and what it complained about.
import { after, before } from 'node:test';
import { chromium } from 'playwright-core';
import { serve } from './server.mjs';

const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];

/** Starts a browser and a server before the tests of a file, and stops both after them. */
export function withBrowser() {
  const held = {};
  before(async () => {
    held.server = await serve();
    held.browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args });
  });
  after(async () => {
    await held.browser?.close();
    await held.server?.close();
  });

  /** A new page with nothing kept from before; `complaints` gathers errors and policy violations; `script` runs in it first. */
  held.open = async ({ at = '', address, ready = 'tu-statement', script, ...options } = {}) => {
    const context = await held.browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    const complaints = [];
    const requests = [];
    page.on('console', (message) => { if (message.type() === 'error') complaints.push(message.text()); });
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('request', (request) => requests.push(request.url()));
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) =>
        console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`));
    });
    if (script) await page.addInitScript(script);
    await page.goto(address ?? held.server.address + at);
    await page.locator(ready).first().waitFor();
    return Object.assign(page, { complaints, requests, done: () => context.close() });
  };
  return held;
}

/** The row of the statement whose label contains a text. */
export function row(page, label) {
  return page.locator('tu-statement tbody tr', { hasText: label });
}

/** Starts from a shipped example, or "empty". */
export async function startFrom(page, example) {
  await page.getByRole('button', { name: 'Start…' }).click();
  const choice = page.locator(`[data-start="${example}"]`);
  if (!await choice.isVisible()) await page.locator('#start details', { has: choice }).locator('summary').click();
  await choice.click();
}

/** Pastes a text into the focused field, as a spreadsheet's copy would be. */
export async function paste(page, text) {
  await page.evaluate((copied) => {
    let field = document.activeElement;
    while (field?.shadowRoot?.activeElement) field = field.shadowRoot.activeElement;
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', copied);
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true }));
  }, text);
}
