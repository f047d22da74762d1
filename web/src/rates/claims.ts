import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Contradiction, Diagnosis, Finding, Verdict } from '@wasm/verification';
import { shared } from '../style/shared';
import { cause, causes, causeTitle } from './cause';
import type { Certification } from './certification';
import { CertificationElement } from './element';
import { counted, finer, plural, shown } from './printed';
import { verdicts, verdictWord } from './verdict';

/** How many are shown at first of those that are alike. */
const atFirst = 12;
const rowsAtFirst = 100;

/** The claims, those contradicted first, by exhibit and verdict. */
export class Claims extends CertificationElement {
  static override properties: PropertyDeclarations = { exhibit: { state: true }, verdict: { state: true }, whole: { state: true } };
  declare exhibit: string;
  declare verdict: Verdict;
  /** What is shown to its end. */
  declare whole: ReadonlySet<string>;

  static override styles = [shared, css`
    form { display: flex; flex-wrap: wrap; gap: 0.6rem 1.2rem; padding: 0.5rem 0 0.9rem; }
    label { display: grid; gap: 0.15rem; font-size: 0.87rem; color: var(--soft); }
    select.entry { color: var(--ink); font-size: 1rem; text-align: start; width: auto; max-width: 100%; }
    section { padding-top: 1.1rem; }
    h3 { border-bottom: 1px solid var(--edge); padding-bottom: 0.25rem; }
    li { padding: 0.7rem 0 0.8rem; border-bottom: 1px solid var(--rule); display: grid; gap: 0.2rem 2rem; break-inside: avoid; }
    .place { font-weight: 600; text-align: start; }
    .numbers { display: flex; flex-wrap: wrap; gap: 0 1.6rem; }
    .numbers dt { font-size: 0.8rem; color: var(--soft); }
    .numbers dd { text-align: start; }
    .why { max-width: 46rem; }
    .why .place { font-weight: 400; display: inline; }
    .why p + p { padding-top: 0.3rem; }
    .more { margin-top: 0.8rem; }
    td:first-child { padding-inline-start: 0; min-width: 13rem; }
    td .place { font-weight: 400; }
    .words { min-width: 10rem; }
    @media (width >= 60rem) {
      li { grid-template-columns: minmax(0, 25rem) minmax(0, 1fr); }
      .why { grid-column: 2; grid-row: 1 / span 3; }
    }
    @media print { form, .more { display: none; } }
  `];

  constructor() {
    super();
    this.exhibit = '';
    this.verdict = 'contradicted';
    this.whole = new Set();
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('certification')) return;
    this.exhibit = '';
    this.verdict = 'contradicted';
    this.whole = new Set();
  }

  override render(): TemplateResult {
    const { certification, exhibit, verdict } = this;
    const count = (tally: { [key in Verdict]: number }): string => counted(tally[verdict]);
    return html`<h2>${verdict === 'contradicted' ? 'Contradicted figures' : 'Claims'}</h2>
      <form @submit=${(event: Event) => event.preventDefault()}>
        <label>Verdict<select class="entry" name="verdict" @change=${this.chooseVerdict}>${verdicts.map((one) => html`
          <option value=${one} ?selected=${one === verdict}>${verdictWord[one]} (${counted(certification.total('as_printed')[one])})</option>`)}</select></label>
        <label>Exhibit<select class="entry" name="exhibit" @change=${this.chooseExhibit}>
          <option value="" ?selected=${exhibit === ''}>all (${count(certification.total('as_printed'))})</option>
          ${certification.tallies.filter(({ exhibit: one, as_printed: tally }) => tally[verdict] > 0 || one === exhibit).map(({ exhibit: one, as_printed: tally }) => html`
            <option value=${one} ?selected=${one === exhibit}>${one} (${count(tally)})</option>`)}</select></label>
      </form>
      ${verdict === 'contradicted' ? this.contradictions() : this.findings()}`;
  }

  private contradictions(): TemplateResult {
    const chosen = this.certification.verification.contradictions.filter(({ cell }) => this.isChosen(cell));
    return html`<p class="soft" role="status">${plural(chosen.length, 'claim')}, the least explained first.</p>
      ${causes.map((one) => this.group(one, chosen.filter(({ explanation }) => explanation === one)))}`;
  }

  private group(of: Diagnosis, chosen: readonly Contradiction[]): TemplateResult | typeof nothing {
    if (chosen.length === 0) return nothing;
    return html`<section data-cause=${of}><h3>${causeTitle[of]} <span class="soft">(${counted(chosen.length)})</span></h3>
      <ul>${this.beginning(of, chosen, atFirst).map((one) => this.item(one))}</ul>${this.showAll(of, chosen.length, atFirst)}</section>`;
  }

  private item(one: Contradiction): TemplateResult {
    return html`<li><div>${this.placeLink(one.cell)}</div>
      <dl class="numbers"><div><dt>Printed</dt><dd class="num">${shown(one.printed)}</dd></div>
        <div><dt>Recomputed</dt><dd class="num">${finer(one.recomputed, one.printed)}</dd></div>
        <div><dt>Rounding allows</dt><dd class="num">${finer(one.from, one.printed)} to ${finer(one.to, one.printed)}</dd></div></dl>
      <p class="soft small">Must equal: ${one.formula}</p>
      <div class="why">${cause(one, (cell) => this.placeLink(cell))}</div></li>`;
  }

  private findings(): TemplateResult {
    const { certification, verdict } = this;
    const names = certification.tallies.filter(({ exhibit, as_printed: tally }) => this.isChosen(exhibit) && tally[verdict] > 0);
    const chosen = names.flatMap(({ exhibit }) => certification.exhibit(exhibit).findings.filter((finding) => finding.verdict === verdict));
    return html`<p class="soft" role="status">${plural(chosen.length, 'claim')}.</p>
      <div class="scroll" role="group" tabindex="0" aria-label="Claims"><table>
        <thead><tr><th scope="col">Figure</th><th scope="col" class="num">Printed</th><th scope="col" class="num">Recomputed</th>
          <th scope="col" class="num">Rounding allows</th><th scope="col">Must equal</th></tr></thead>
        <tbody>${this.beginning('rows', chosen, rowsAtFirst).map((finding) => this.row(certification, finding))}</tbody></table></div>
      ${this.showAll('rows', chosen.length, rowsAtFirst)}`;
  }

  private row(certification: Certification, finding: Finding): TemplateResult {
    const printed = certification.printed(finding.cell);
    const like = (value: string | undefined): string => (value === undefined ? '' : finer(value, printed ?? '0.00'));
    return html`<tr><td>${this.placeLink(finding.cell)}</td><td class="num">${printed === undefined ? 'not in the copy' : shown(printed)}</td>
      <td class="num">${like(finding.recomputed)}</td>
      <td class="num">${finding.from === undefined ? nothing : html`${like(finding.from)} to ${like(finding.to)}`}</td>
      <td class="words">${finding.formula}</td></tr>`;
  }

  private isChosen(cell: string): boolean {
    return this.exhibit === '' || cell === this.exhibit || cell.startsWith(`${this.exhibit}/`);
  }

  private beginning<T>(id: string, list: readonly T[], most: number): readonly T[] {
    return this.whole.has(id) ? list : list.slice(0, most);
  }

  private showAll(id: string, count: number, most: number): TemplateResult | typeof nothing {
    if (count <= most || this.whole.has(id)) return nothing;
    return html`<button type="button" class="plain more" @click=${() => { this.whole = new Set([...this.whole, id]); }}>Show all ${counted(count)}</button>`;
  }

  private chooseVerdict(event: Event): void {
    this.verdict = (event.target as HTMLSelectElement).value as Verdict;
    this.whole = new Set();
  }

  private chooseExhibit(event: Event): void {
    this.exhibit = (event.target as HTMLSelectElement).value;
    this.whole = new Set();
  }
}
customElements.define('tu-rates-claims', Claims);
