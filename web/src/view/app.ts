import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { corridorsOf } from '../model/corridor';
import { programId, programOf } from '../model/files';
import { sectionOf, sectionsOf } from '../model/placing';
import { SessionElement } from './element';
import type { Explain } from './explain';
import type { Faults } from './faults';
import type { OpenedFile } from './header';
import type { Inputs } from './inputs';
import { viewsOf } from './views';
import './compare';
import './corridor';
import './deadlines';
import './enrollment';
import './exhibits';
import './explain';
import './faults';
import './fields';
import './grid';
import './header';
import './inputs';
import './members';
import './netbar';
import './print';
import './readings';
import './statement';
import './terms';
import './toast';
import './together';

/** The page as one file has no other page beside it. */
const isOneFile = import.meta.env.MODE === 'single';

/** The page. It stands in the document itself, so that its landmarks and anchors are the document's. */
export class App extends SessionElement {
  static override properties: PropertyDeclarations = { session: { attribute: false }, view: { state: true } };
  declare view: string;

  private readonly route = (): void => {
    const asked = location.hash.slice(1);
    if (viewsOf(this.session.book).some(({ id }) => id === asked)) this.view = asked;
  };

  private readonly historyKey = (event: KeyboardEvent): void => {
    const typing = (event.composedPath()[0] as HTMLElement).matches?.('input:not([type=radio], [type=checkbox]), select, textarea');
    if (typing || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
    event.preventDefault();
    if (event.shiftKey) this.session.redo();
    else this.session.undo();
  };

  constructor() {
    super();
    this.view = '';
    this.addEventListener('explain', this.explain as EventListener);
    this.addEventListener('go-to-input', this.goToInput as unknown as EventListener);
    this.addEventListener('start-from', this.startFrom as EventListener);
    this.addEventListener('open-file', this.openFile as EventListener);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.route();
    window.addEventListener('hashchange', this.route);
    document.addEventListener('keydown', this.historyKey);
    window.addEventListener('pagehide', () => this.session.keepNow());
  }

  override render(): TemplateResult {
    const { session, place } = this;
    this.dataset.view = place;
    const places = viewsOf(session.book);
    return html`
      <a class="skip" href="#work">Skip to the entries</a>
      <header><tu-header .session=${session}></tu-header></header>
      <main>
        <section id="statement" aria-label="Settlement statement" tabindex="-1"><tu-statement .session=${session}></tu-statement></section>
        <div id="work" tabindex="-1">
          <nav aria-label="Sections">${['Enter', 'Read'].map((group) => html`<ul aria-label=${group}>${places.filter((view) => view.group === group).map(({ id, label }) => html`
            <li><a href=${`#${id}`} aria-current=${id === place ? 'page' : 'false'}>${label}</a></li>`)}</ul>`)}
            ${isOneFile ? nothing : html`<ul aria-label="Other pages"><li><a href="rates.html">Rate certification</a></li></ul>`}</nav>
          <tu-faults .session=${session}></tu-faults>
          <div id="view">${this.current()}</div>
        </div>
      </main>
      <footer><p>Trueup ${session.engine.version()}. Figures are exact until a named rounding point rounds them.</p></footer>
      <tu-toast .session=${session}></tu-toast>
      <tu-netbar .session=${session}></tu-netbar>
      <tu-explain .session=${session}></tu-explain>
      <tu-print .session=${session}></tu-print>`;
  }

  /** The view asked for, or the first where the program has nothing for it. */
  private get place(): string {
    const places = viewsOf(this.session.book);
    return (places.find(({ id }) => id === this.view) ?? places[0])?.id ?? '';
  }

  private current(): TemplateResult {
    const { session, place } = this;
    switch (place) {
      case 'terms': return html`<tu-terms .session=${session}></tu-terms>`;
      case 'readings': return html`<tu-readings .session=${session}></tu-readings>`;
      case 'corridor': return html`${corridorsOf(session.book).map((corridor) => html`<tu-corridor .session=${session} .corridor=${corridor}></tu-corridor>`)}`;
      case 'compare': return html`<tu-compare .session=${session}></tu-compare>`;
      case 'together': return html`<tu-together .session=${session}></tu-together>`;
      case 'exhibits': return html`<tu-exhibits .session=${session}></tu-exhibits>`;
      case 'deadlines': return html`<tu-deadlines .session=${session}></tu-deadlines>`;
      default: {
        const section = sectionsOf(session.book).find(({ id }) => id === place);
        return section ? html`<tu-inputs .session=${session} .section=${section}></tu-inputs>` : html``;
      }
    }
  }

  private get sheet(): Explain | null {
    return this.querySelector('tu-explain');
  }

  private explain(event: CustomEvent<string>): void {
    this.sheet?.show(event.detail, event.composedPath()[0] as HTMLElement);
  }

  private async goToInput(event: CustomEvent<string>): Promise<void> {
    this.sheet?.leave();
    const input = this.session.book.inputs.get(event.detail);
    this.view = sectionOf(this.session.book, event.detail)?.id ?? this.view;
    history.replaceState(null, '', `#${this.view}`);
    await this.updateComplete;
    if (input) await this.querySelector<Inputs>('tu-inputs')?.focusInput(input.pointer);
  }

  private startFrom(event: CustomEvent<string>): void {
    const { session } = this;
    const [what = '', program] = event.detail.split(':');
    if (what !== 'empty') this.replace('The scenario', session.engine.example(what), '');
    else if (program) this.replace('The scenario', this.emptyScenario(program), '');
    else this.replace('The scenario', this.emptyScenario(session.book.program.id), session.programText);
  }

  /** Opens a scenario, under own terms where they are of its program, or a program file, with the scenario at hand
   *  where it is of that program. */
  private openFile(event: CustomEvent<OpenedFile>): void {
    const { name, bytes } = event.detail;
    const text = new TextDecoder().decode(bytes);
    const { session } = this;
    const here = session.book.program.id;
    const id = programId(text);
    if (id === undefined) this.replace(name, bytes, programOf(text) === here ? session.programText : '');
    else this.replace(name, id === here ? session.engine.scenarioText() : this.emptyScenario(id), text);
  }

  private emptyScenario(program: string): string {
    return JSON.stringify({ format: 'trueup.scenario.v1', program, name: 'New scenario' });
  }

  /** Opens a scenario in place of the one at hand, which an undo brings back. */
  private replace(file: string, scenario: string | Uint8Array, program: string): void {
    const { session } = this;
    const diagnostics = session.replace(scenario, program);
    const faults = this.querySelector<Faults>('tu-faults');
    if (faults) faults.refused = diagnostics.length > 0 ? { file, diagnostics } : undefined;
    const under = session.terms.isOwn ? ' under your own terms' : '';
    if (diagnostics.length === 0) session.say({ text: `Opened “${session.name}”${under}.`, undo: true });
  }
}
customElements.define('tu-app', App);
