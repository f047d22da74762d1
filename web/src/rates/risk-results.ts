import { css, html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { RiskFactors } from '@wasm/rate-cells';
import { figure } from '../model/format';
import { shared } from '../style/shared';
import { number } from '../view/figure';
import { RiskBook } from './risk-book';
import type { RiskSheet } from './risk-sheet';
import './risk-sheet';

/** The factors, what they pay, and whether that is budget neutral; every figure opens its explanation. */
export class RiskResults extends LitElement {
  static override properties: PropertyDeclarations = { factors: { attribute: false }, sources: { attribute: false } };
  declare factors: RiskFactors;
  /** The titles of the documents that clauses name. */
  declare sources: Readonly<Record<string, string>>;

  static override styles = [shared, css`
    .results { max-width: 62rem; }
    th[scope=rowgroup] { font-weight: 650; padding: 0.9rem 0 0.3rem; border-bottom: 1px solid var(--edge); }
    th[scope=row], thead th:first-child { padding-inline-start: 0; }
    .results th[scope=row] { white-space: nowrap; }
    .total > * { font-weight: 650; }
    .check { max-width: 46rem; padding: 0.6rem 0 0; }
    .moved { max-width: 34rem; margin-top: 1.4rem; }
  `];

  constructor() {
    super();
    this.addEventListener('explain', this.explain as EventListener);
  }

  override render(): TemplateResult {
    const { cells, plans } = this.factors;
    const book = new RiskBook(this.factors, this.sources);
    const cell = (line: string, of: string): TemplateResult => {
      const found = book.line(`${line}[${of}]`);
      return html`<td class="num">${found ? number(found.id, `${found.label}, ${book.elementOf(found)}`, found, found.unit) : nothing}</td>`;
    };
    return html`<h3 id="results">Factors and payments</h3>
      <div class="scroll" role="group" tabindex="0" aria-label="Factors and payments"><table class="results" aria-labelledby="results">
      <thead><tr><th scope="col">Plan</th><th scope="col" class="num">Factor</th><th scope="col" class="num">Rate at the factor</th>
        <th scope="col" class="num">Payment at the factor</th><th scope="col" class="num">Payment at the base rate</th></tr></thead>
      ${cells.map(({ id, label, rate }) => html`<tbody data-cell=${id}><tr><th scope="rowgroup" colspan="5">${label} <span class="soft">· base rate ${figure(rate, 'pmpm')}</span></th></tr>
        ${plans.map((plan) => html`<tr><th scope="row">${plan.name}</th>${['risk.factor', 'risk.rate', 'risk.payment', 'risk.payment_at_base']
          .map((line) => cell(line, `${plan.id},${id}`))}</tr>`)}
        <tr class="total"><th scope="row">All plans</th>${cell('risk.average_factor', id)}<td></td>${cell('risk.payment_by_cell', id)}${cell('risk.payment_at_base_by_cell', id)}</tr></tbody>`)}</table></div>
      ${this.check(book)}
      <table class="moved"><caption>Moved to the plan by risk adjustment</caption><thead class="hidden"><tr><th scope="col">Plan</th><th scope="col">Dollars</th></tr></thead>
        <tbody>${plans.map(({ id, name }) => html`<tr><th scope="row">${name}</th>${cell('risk.moved', id)}</tr>`)}</tbody></table>
      <tu-risk-sheet .book=${book}></tu-risk-sheet>`;
  }

  private check(book: RiskBook): TemplateResult {
    const above = book.line('risk.neutral_all');
    if (above?.value === undefined) return html``;
    const shown = number(above.id, above.label, above, above.unit);
    return above.value === '0'
      ? html`<p class="check" role="status"><strong>Budget neutral.</strong> Payments at the factors, less payments at the base rates: ${shown}, exactly.</p>`
      : html`<p class="check" role="status"><strong>Not budget neutral.</strong> The factors are rounded, and payments at them, less payments at the base rates, are ${shown}.
        Not rounded, they add up exactly.</p>`;
  }

  private explain(event: CustomEvent<string>): void {
    this.renderRoot.querySelector<RiskSheet>('tu-risk-sheet')?.show(event.detail, event.composedPath()[0] as HTMLElement);
  }
}
customElements.define('tu-risk-results', RiskResults);
