import { html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Rates } from '@wasm/rates';
import type { CertifiedProgram } from '@wasm/verification';
import { Certification } from './certification';
import { hashOf, readRoute, type Route, type View } from './route';
import type { Sheet } from './sheet';
import './claims';
import './exhibit';
import './sheet';
import './summary';
import './tallies';

const views: readonly { id: View; label: string }[] = [
  { id: 'verification', label: 'Verification' },
  { id: 'exhibits', label: 'Exhibits' },
];

/** The certification shown where the address names none. */
const firstProgram = 'us-ms-mscan-sfy2026';

/** The page. It stands in the document itself, so that its landmarks and anchors are the document's. */
export class RatesApp extends LitElement {
  static override properties: PropertyDeclarations = { rates: { attribute: false }, route: { state: true } };
  declare rates: Rates;
  declare route: Route;

  private programs: CertifiedProgram[] = [];
  private readonly read = new Map<string, Certification>();
  private readonly follow = (): void => {
    this.route = readRoute(location.hash, this.programs.map(({ id }) => id));
  };

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.programs = this.rates.programs().toSorted((a, b) => Number(b.id === firstProgram) - Number(a.id === firstProgram));
    this.follow();
    window.addEventListener('hashchange', this.follow);
    this.addEventListener('show-figure', this.showFigure as EventListener);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.follow);
  }

  override render(): TemplateResult {
    const { route, certification } = this;
    return html`
      <a class="skip" href="#content" @click=${this.skip}>Skip to the content</a>
      <header>
        <div class="bar"><h1>Trueup <span>Rate certification</span></h1>
          <nav aria-label="Pages"><ul><li><a href="index.html">Settlement</a></li><li><a href="rates.html" aria-current="page">Rate certification</a></li></ul></nav></div>
        <p class="quiet">Not official, and not affiliated with any agency, plan or actuary: the publication governs. Nothing leaves this browser.</p>
        <label class="program">Certification <select @change=${this.choose}>${this.programs.map(({ id, title }) => html`
          <option value=${id} ?selected=${id === route.program}>${title}</option>`)}</select></label>
        <p class="source">${this.publication(certification)}</p>
      </header>
      <nav class="views" aria-label="Views"><ul>${views.map(({ id, label }) => html`<li>
        <a href=${hashOf({ program: route.program, view: id })} aria-current=${id === route.view ? 'page' : 'false'}>${label}</a></li>`)}</ul></nav>
      <main id="content" tabindex="-1">${route.view === 'exhibits' ? this.exhibit(certification) : html`
        <tu-rates-summary .certification=${certification}></tu-rates-summary>
        <tu-rates-claims .certification=${certification}></tu-rates-claims>
        <tu-rates-tallies .certification=${certification}></tu-rates-tallies>`}</main>
      <footer><p>Trueup ${this.rates.version()}. Every comparison is exact arithmetic on the printed digits.</p></footer>
      <tu-rates-sheet .certification=${certification}></tu-rates-sheet>`;
  }

  private get certification(): Certification {
    const { program } = this.route;
    const held = this.read.get(program);
    if (held) return held;
    const certification = new Certification(this.rates, program);
    this.read.set(program, certification);
    return certification;
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
    this.querySelector<Sheet>('tu-rates-sheet')?.open(event.detail, event.composedPath()[0] as HTMLElement);
  }

  /** The address names a view, so the way to the content is not an anchor of it. */
  private skip(event: Event): void {
    event.preventDefault();
    this.querySelector<HTMLElement>('#content')?.focus();
  }
}
customElements.define('tu-rates', RatesApp);
