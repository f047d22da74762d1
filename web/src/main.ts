import { Engine } from '@wasm/engine';
import { kept } from './model/keep';
import { Session } from './model/session';
import { layout } from './style/layout';
import { page } from './style/page';
import type { App } from './view/app';
import './view/app';

document.adoptedStyleSheets = [page, layout].flatMap(({ styleSheet }) => styleSheet ?? []);

/** The example with every line of a statement in it. */
const firstExample = 'full-year';

/** Opens the work of the last visit, or an example where there is none that still opens. */
async function start(): Promise<void> {
  const engine = await Engine.load();
  const work = kept();
  const last = work && engine.open(work.scenario, work.program);
  const opened = last?.ok ? last : engine.open(engine.example(firstExample));
  if (!opened.ok) throw new Error('the shipped example does not open');
  const session = new Session(engine, opened, last?.ok ? work : undefined);
  const app = document.createElement('tu-app') as App;
  app.session = session;
  document.querySelector('#loading')?.remove();
  document.body.append(app);
}

start().catch((fault: unknown) => {
  const place = document.querySelector('#loading');
  if (place) place.textContent = `Trueup could not start: ${fault instanceof Error ? fault.message : String(fault)}`;
});
