import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { CertifiedProgram } from '@wasm/verification';
import { Certification } from './certification';
import type { RatesClient } from './client';
import { hashOf, readRoute, views, type Route, type View } from './route';
import type { Sheet } from './sheet';
import './claims';
import './exhibit';
import './sheet';
import './summary';
import './tallies';
import './assignment';
import './risk';
import './what-if/view';

/** The certification shown where the address names none. */
const firstProgram = 'us-ms-mscan-sfy2026';

/** The views of the printed figures; the others do not wait for the verification. */
const ofPrinted: readonly View[] = ['verification', 'exhibits'];

/** The page. It stands in the document itself, so that its landmarks and anchors are the document's. */
export class RatesApp extends LitElement {
  static override properties: PropertyDeclarations = {
    rates: { attribute: false }, route: { state: true }, programs: { state: true }, read: { state: true }, version: { state: true }, fault: { state: true },
  };
  declare rates: RatesClient;
  declare route: Route;
  declare programs: readonly CertifiedProgram[];
  /** What was verified, by program; nothing yet for one under way. */
  declare read: ReadonlyMap<string, Certification | undefined>;
  declare version: string;
  declare fault: string;

  private readonly follow = (): void => {
    this.route = readRoute(location.hash, this.programs.map(({ id }) => id));
    if (this.route.program && ofPrinted.includes(this.route.view)) void this.verify(this.route.program);
  };

  constructor() {
    super();
    this.programs = [];
    this.read = new Map();
    this.version = '';
    this.fault = '';
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow();
    window.addEventListener('hashchange', this.follow);
    this.addEventListener('show-figure', this.showFigure as EventListener);
    void this.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.follow);
  }

  private async start(): Promise<void> {
    try {
      const [programs, version] = await Promise.all([this.rates.call('programs'), this.rates.call('version')]);
      this.programs = programs.toSorted((a, b) => Number(b.id === firstProgram) - Number(a.id === firstProgram));
      this.version = version;
      this.follow();
    } catch (fault) {
      this.fail(fault);
    }
  }

  private async verify(program: string): Promise<void> {
    if (this.read.has(program)) return;
    this.read = new Map([...this.read, [program, undefined]]);
    try {
      const certification = await Certification.load(this.rates, program);
      this.read = new Map([...this.read, [program, certification]]);
    } catch (fault) {
      this.fail(fault);
    }
  }

  private fail(fault: unknown): void {
    this.fault = fault instanceof Error ? fault.message : String(fault);
  }

  override render(): TemplateResult {
    const { route } = this;
    const certification = this.read.get(route.program);
    return html`
      <a class="skip" href="#content" @click=${this.skip}>Skip to the content</a>
      <header>
        <div class="bar"><h1>Trueup <span>Rate certification</span></h1>
          <nav aria-label="Pages"><ul><li><a href="index.html">Settlement</a></li><li><a href="rates.html" aria-current="page">Rate certification</a></li></ul></nav></div>
        <p class="quiet">Not official, and not affiliated with any agency, plan or actuary: the publication governs. Nothing leaves this browser.</p>
        <label class="program">Certification <select @change=${this.choose}>${this.programs.map(({ id, title }) => html`
          <option value=${id} ?selected=${id === route.program}>${title}</option>`)}</select></label>
        ${certification ? html`<p class="source">${this.publication(certification)}</p>` : nothing}
      </header>
      <nav class="views" aria-label="Views"><ul>${views.map(({ id, label }) => html`<li>
        <a href=${hashOf({ program: route.program, view: id })} aria-current=${id === route.view ? 'page' : 'false'}>${label}</a></li>`)}</ul></nav>
      <main id="content" tabindex="-1">${this.content(certification)}</main>
      <footer><p>Trueup ${this.version}. Every comparison is exact arithmetic on the printed digits.</p></footer>
      ${certification ? html`<tu-rates-sheet .certification=${certification}></tu-rates-sheet>` : nothing}`;
  }

  /** The view asked for, or what it waits for. */
  private content(certification: Certification | undefined): TemplateResult {
    const { rates, route } = this;
    if (this.fault) return html`<p role="alert">Trueup could not start: ${this.fault}.</p>`;
    const program = this.programs.find(({ id }) => id === route.program);
    if (!program || (ofPrinted.includes(route.view) && !certification)) {
      return html`<p class="waiting" role="status">Recomputing the printed figures…</p>`;
    }
    if (route.view === 'what-if') return html`<tu-what-if .rates=${rates} .program=${program}></tu-what-if>`;
    if (route.view === 'rate-cells') return html`<tu-rate-cells .rates=${rates} .program=${program}></tu-rate-cells>`;
    if (route.view === 'risk-scores') return html`<tu-risk-scores .rates=${rates} .program=${program}></tu-risk-scores>`;
    if (!certification) return html``;
    return route.view === 'exhibits' ? this.exhibit(certification) : html`
      <tu-rates-summary .certification=${certification}></tu-rates-summary>
      <tu-rates-claims .certification=${certification}></tu-rates-claims>
      <tu-rates-tallies .certification=${certification}></tu-rates-tallies>`;
  }

  /** The title of the document that prints the exhibits. */
  private publication(certification: Certification): string {
    const { document } = certification.exhibit(certification.tallies[0]?.exhibit ?? '');
    return this.programs.find(({ id }) => id === certification.program)?.sources[document.toLowerCase()] ?? document;
  }

  /** The exhibit asked for, or the first where the program has none of that name. */
  private exhibit(certification: Certification): TemplateResult {
    const names = certification.tallies.map(({ exhibit }) => exhibit);
    const name = names.includes(this.route.exhibit) ? this.route.exhibit : names[0] ?? '';
    return html`<tu-rates-exhibit .certification=${certification} .name=${name} .table=${this.route.table}></tu-rates-exhibit>`;
  }

  private choose(event: Event): void {
    const { view } = this.route;
    location.hash = hashOf({ program: (event.target as HTMLSelectElement).value, view });
  }

  private showFigure(event: CustomEvent<string>): void {
    this.querySelector<Sheet>('tu-rates-sheet')?.show(event.detail, event.composedPath()[0] as HTMLElement);
  }

  /** The address names a view, so the way to the content is not an anchor of it. */
  private skip(event: Event): void {
    event.preventDefault();
    this.querySelector<HTMLElement>('#content')?.focus();
  }
}
customElements.define('tu-rates', RatesApp);
