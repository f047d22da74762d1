import { page } from '../style/page';
import type { RatesApp } from './app';
import { RatesClient } from './client';
import { layout } from './layout';
import './app';

document.adoptedStyleSheets = [page, layout].flatMap(({ styleSheet }) => styleSheet ?? []);

const app = document.createElement('tu-rates') as RatesApp;
app.rates = new RatesClient();
document.querySelector('#loading')?.remove();
document.body.append(app);
