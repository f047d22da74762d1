import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Combined, CombinedRow, CombinedSum, Worth } from '@wasm/reply';
import type { Book } from '../model/book';
import { chosenText } from '../model/files';
import { dateText, wholeDollars } from '../model/format';
import { faultsStyle } from '../style/faults';
import { shared } from '../style/shared';
import { diagnosticText } from './diagnostics';
import { arrow, directionText } from './direction';
import { SessionElement } from './element';
import { worthText } from './figure';

interface Beside { name: string; text: string }

/** The statements of several programs of one contract, a column for each, and added up. */
export class Together extends SessionElement {
  static override properties: PropertyDeclarations = { ...SessionElement.properties, others: { state: true } };
  declare others: readonly Beside[];

  static override styles = [shared, faultsStyle, css`
    .intro { max-width: 46rem; padding: 0.15rem 0 0.8rem; }
    .ways { display: flex; flex-wrap: wrap; gap: 0.5rem; padding-bottom: 1rem; }
    select { max-width: 100%; min-width: 0; }
    table { margin-bottom: 1.4rem; }
    th:first-child { padding-inline-start: 0; min-width: 9rem; }
    .scroll tbody th, .scroll tfoot th { position: sticky; left: 0; background: var(--paper); }
    .who { display: block; font-size: 0.87rem; font-weight: 400; color: var(--soft); white-space: normal; }
    .wants { color: var(--soft); font-style: italic; }
    .drop { font-weight: 400; }
    .missing li { padding: 0.15rem 0; }
    @media print { .ways, .drop { display: none; } .scroll { overflow: visible; } .scroll tbody th, .scroll tfoot th { position: static; } }
  `];

  constructor() {
    super();
    this.others = [];
  }

  override render(): TemplateResult {
    const { engine, book } = this.session;
    const { programs, examples } = engine.catalogue();
    const offered = programs.filter(({ id }) => id !== book.program.id);
    return html`<h2>Together</h2>
      <p class="intro soft">Several programs under one contract: their statements beside one another, and added up. Each program keeps its
        own medical loss ratio; those are never added.</p>
      <div class="ways">
        <select class="plain" aria-label="Add an example of another program" @change=${this.example}>
          <option value="">Add an example…</option>
          ${offered.map(({ id, title }) => html`<optgroup label=${title}>
            ${examples.filter(({ program }) => program === id).map((one) => html`<option value=${one.id}>${one.name}</option>`)}</optgroup>`)}
        </select>
        <button type="button" class="plain" @click=${() => this.renderRoot.querySelector<HTMLInputElement>('input')?.click()}>Add a scenario file…</button>
        <input class="hidden" type="file" accept=".json,application/json" tabindex="-1" aria-hidden="true" @change=${this.opened}>
      </div>
      ${this.session.terms.isOwn ? html`<p class="intro">Your own terms do not count here: each scenario is settled under its shipped program.</p>` : nothing}
      <p class="hidden" role="status">${this.others.length === 0 ? '' : `${this.others.length + 1} programs together.`}</p>
      ${this.others.length === 0 ? html`<p class="empty">Add a scenario of another program under the same contract.</p>` : this.outcome()}`;
  }

  private outcome(): TemplateResult {
    const combined = this.session.engine.combine([this.session.engine.scenarioText(), ...this.others.map(({ text }) => text)]);
    if (combined.ok) return this.statement(combined);
    return html`<div class="box"><h3>These scenarios cannot be put together</h3>
      <ul>${combined.diagnostics.map((fault) => html`<li>${diagnosticText(fault)}</li>`)}</ul>
      <p>${this.others.map((one, at) => html`<button type="button" class="plain" @click=${() => this.drop(at)}>Leave out ${one.name}</button> `)}</p></div>`;
  }

  private statement(combined: Combined): TemplateResult {
    const { contract, rating_period: period, programs, rows, net, so_far: soFar } = combined;
    const isWhole = net.sum.value !== undefined;
    const label = isWhole ? 'Net' : `Net so far, ${soFar.rows} of ${soFar.of}`;
    return html`<p class="soft">${contract.title}, ${dateText(period.from)} to ${dateText(period.to)}</p>
      <h3 id="combined">Combined statement</h3>
      <div class="scroll" role="group" tabindex="0" aria-label="Combined statement"><table aria-labelledby="combined">
        <thead><tr><th scope="col">Settlement</th>
          ${programs.map(({ title, scenario }, at) => html`<th scope="col" class="num">${title}<span class="who">${scenario}</span>
            ${at > 0 ? html`<button type="button" class="link drop" @click=${() => this.drop(at - 1)}>Leave out</button>` : nothing}</th>`)}
          <th scope="col" class="num">Together</th></tr></thead>
        <tbody>${rows.map((row) => this.row(row, row.label))}</tbody>
        <tfoot>${this.row(isWhole ? net : soFar, label)}</tfoot></table></div>
      ${this.ratios(combined)}${this.missing(combined)}`;
  }

  private row({ values, sum, direction }: CombinedRow, label: string): TemplateResult {
    const { parties } = this.session.book.program;
    return html`<tr><th scope="row">${label}</th>${values.map((value) => html`<td class=${value?.value === undefined ? 'num wants' : 'num'}>${this.amount(value)}</td>`)}
      <td class=${sum.value === undefined ? 'num wants' : 'num'}>${this.amount(sum)}
        ${sum.value === undefined ? nothing : html`<span class="who"><span aria-hidden="true">${arrow(direction)}</span> ${directionText(direction, parties)}</span>`}</td></tr>`;
  }

  private amount(worth: Worth | CombinedSum | null): string {
    if (worth === null) return 'no such row';
    if (worth.value !== undefined) return wholeDollars(worth.value);
    return worth.undefined ? 'undefined' : 'not computed';
  }

  private ratios({ programs }: Combined): TemplateResult | typeof nothing {
    const some = programs.filter(({ plan_mlr: ratio }) => ratio);
    if (some.length === 0) return nothing;
    return html`<h3 id="ratios">Medical loss ratios, each program by itself</h3>
      <div class="scroll" role="group" tabindex="0" aria-label="Medical loss ratios"><table aria-labelledby="ratios">
      <thead><tr><th scope="col">Program</th><th scope="col" class="num">Adjusted MLR</th><th scope="col" class="num">Minimum</th><th scope="col" class="num">Rebate</th></tr></thead>
      <tbody>${some.map(({ title, plan_mlr: ratio }) => html`<tr><th scope="row">${title}</th>
        <td class="num">${ratio ? worthText(ratio.adjusted, 'ratio') : ''}</td><td class="num">${ratio ? worthText(ratio.minimum, 'ratio') : ''}</td>
        <td class="num">${ratio ? worthText(ratio.rebate, 'dollars', true) : ''}</td></tr>`)}</tbody></table></div>`;
  }

  /** What each sum waits for, by program. */
  private missing({ rows, programs }: Combined): TemplateResult | typeof nothing {
    const waiting = rows.filter(({ sum }) => sum.missing);
    if (waiting.length === 0) return nothing;
    const title = (id: string): string => programs.find((program) => program.id === id)?.title ?? id;
    return html`<h3>Missing</h3><ul class="missing">${waiting.map(({ label, sum }) => html`<li><strong>${label}</strong>: ${(sum.missing ?? [])
      .map(({ program, inputs }) => `${title(program)} lacks ${this.named(this.session.book, program, inputs)}`).join('; ')}</li>`)}</ul>`;
  }

  private named(book: Book, program: string, inputs: readonly string[]): string {
    if (program !== book.program.id || inputs.length > 3) return inputs.length === 1 ? 'one entry' : `${inputs.length} entries`;
    return inputs.map((id) => book.inputEntity(id)?.label ?? id).join(', ');
  }

  private example(event: Event): void {
    const select = event.target as HTMLSelectElement;
    const name = select.selectedOptions[0]?.textContent ?? '';
    if (select.value) this.others = [...this.others, { name, text: this.session.engine.example(select.value) }];
    select.value = '';
  }

  private async opened(event: Event): Promise<void> {
    const file = await chosenText(event);
    if (file) this.others = [...this.others, file];
  }

  private drop(at: number): void {
    this.others = this.others.filter((_, index) => index !== at);
  }
}
customElements.define('tu-together', Together);
