import { Rates } from '@wasm/rates';
import { page } from '../style/page';
import type { RatesApp } from './app';
import { layout } from './layout';
import './app';

document.adoptedStyleSheets = [page, layout].flatMap(({ styleSheet }) => styleSheet ?? []);

async function start(): Promise<void> {
  const app = document.createElement('tu-rates') as RatesApp;
  app.rates = await Rates.load();
  document.querySelector('#loading')?.remove();
  document.body.append(app);
}

start().catch((fault: unknown) => {
  const place = document.querySelector('#loading');
  if (place) place.textContent = `Trueup could not start: ${fault instanceof Error ? fault.message : String(fault)}`;
});
