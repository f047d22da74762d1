import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Finding, PrintedCell, PrintedExhibit, PrintedTable } from '@wasm/verification';
import type { AxisElement } from '@wasm/reply';
import { capitalized } from '../model/format';
import { shared } from '../style/shared';
import { cellName, letterOf, tableOf } from './certification';
import { CertificationElement } from './element';
import { counted, plural, shown } from './printed';
import { hashOf } from './route';
import { foremost, verdicts, verdictWord } from './verdict';

/** An exhibit as printed: its tables, each figure with a claim opening its explanation. */
export class Exhibit extends CertificationElement {
  static override properties: PropertyDeclarations = { name: { attribute: false }, table: { attribute: false }, everyVerdict: { state: true } };
  /** The exhibit, and its table where it has several; empty for the first. */
  declare name: string;
  declare table: string;
  declare everyVerdict: boolean;

  static override styles = [shared, css`
    form { display: flex; flex-wrap: wrap; gap: 0.6rem 1.2rem; padding-bottom: 1rem; align-items: end; }
    label { display: grid; gap: 0.15rem; font-size: 0.87rem; color: var(--soft); max-width: 100%; }
    label.check { display: flex; gap: 0.5rem; align-items: center; min-height: 1.9rem; color: var(--ink); }
    select.entry { color: var(--ink); font-size: 1rem; text-align: start; width: auto; max-width: 100%; }
    .lead { padding: 0.2rem 0 0.6rem; }
    .printed th, .printed td { padding: 0.2rem 0.5rem; }
    .printed thead th { min-width: 5.2rem; }
    .printed tbody th, .printed thead th:first-child { position: sticky; left: 0; background: var(--paper); min-width: 8rem; padding-inline-start: 0; z-index: 1; }
    .printed tbody th { max-width: 15rem; }
    .letter { display: inline-block; min-width: 1.3em; font-weight: 650; color: var(--ink); }
    thead .letter { display: block; }
    .verdict { display: block; font-size: 0.75rem; line-height: 1.2; color: var(--soft); }
    .contradicted .verdict { color: var(--ink); font-weight: 650; }
    .contradicted { background: var(--tint); }
    .total { font-weight: 650; }
    .claims { margin-top: 1.6rem; }
    .claims th:first-child { padding-inline-start: 0; min-width: 11rem; }
    .notes { padding-top: 0.8rem; max-width: 46rem; }
    @media (width < 30rem) { .printed tbody th, .printed thead th:first-child { min-width: 6rem; max-width: 7.5rem; } }
    @media print { form, .hint { display: none; } .printed { font-size: 0.75rem; } .scroll { overflow: visible; } .printed th, .printed td { min-width: 0 !important; padding: 0.1rem 0.2rem; } }
  `];

  constructor() {
    super();
    this.everyVerdict = false;
  }

  override render(): TemplateResult {
    const { certification } = this;
    const exhibit = certification.exhibit(this.name);
    const table = tableOf(exhibit, this.table);
    if (!table) return html`<p>There is no table in ${this.name}.</p>`;
    const findings = new Map<string, Finding[]>();
    for (const finding of exhibit.findings) findings.set(finding.cell, [...(findings.get(finding.cell) ?? []), finding]);
    const title = exhibit.tables.length > 1 ? `${exhibit.exhibit}, ${table.label}` : exhibit.exhibit;
    return html`<form @submit=${(event: Event) => event.preventDefault()}>${this.choices(exhibit, table)}
        <label class="check"><input type="checkbox" .checked=${this.everyVerdict} @change=${this.toggleVerdicts}>Show every verdict</label></form>
      <h2 id="title">${title}</h2>
      <p class="lead soft">${exhibit.title ? `${exhibit.title}. ` : ''}<span class="hint">A figure that is underlined opens its explanation${
        this.everyVerdict ? '' : '; only those contradicted are marked'}.</span></p>
      ${this.printed(exhibit, table, findings)}
      ${this.notes(table)}
      ${this.claims(exhibit, table)}`;
  }

  private choices(exhibit: PrintedExhibit, table: PrintedTable): TemplateResult {
    const { tallies } = this.certification;
    return html`<label>Exhibit<select class="entry" name="exhibit" @change=${(event: Event) => this.go((event.target as HTMLSelectElement).value, '')}>
        ${tallies.map(({ exhibit: one, as_printed: printed }) => html`<option value=${one} ?selected=${one === exhibit.exhibit}>${one}${
          printed.contradicted > 0 ? ` (${counted(printed.contradicted)} contradicted)` : ''}</option>`)}</select></label>
      ${exhibit.tables.length < 2 ? nothing : html`<label>Table<select class="entry" name="table" @change=${(event: Event) => this.go(this.name, (event.target as HTMLSelectElement).value)}>
        ${exhibit.tables.map(({ id, label }) => html`<option value=${id} ?selected=${id === table.id}>${label}</option>`)}</select></label>`}`;
  }

  private printed(exhibit: PrintedExhibit, table: PrintedTable, findings: ReadonlyMap<string, Finding[]>): TemplateResult {
    const heading = (element: AxisElement): TemplateResult => html`${letterOf(element)
      ? html`<span class="letter">${letterOf(element)}</span>` : nothing}${capitalized(element.label)}`;
    return html`<div class="scroll" role="group" tabindex="0" aria-labelledby="title"><table class="printed">
      <thead><tr><th scope="col"><span class="hidden">Row</span></th>${table.columns.map((column) => html`<th scope="col" class="num">${heading(column)}</th>`)}</tr></thead>
      <tbody>${table.rows.map((row, r) => html`<tr class=${row.id === 'total' ? 'total' : ''}><th scope="row">${heading(row)}</th>
        ${table.columns.map((column, c) => {
          const name = cellName(exhibit.exhibit, table, row.id, column.id);
          return this.cell(name, table.cells[r]?.[c] ?? null, `${row.label}, ${column.label}`, findings.get(name) ?? []);
        })}</tr>`)}</tbody></table></div>`;
  }

  private cell(name: string, printed: PrintedCell, label: string, findings: readonly Finding[]): TemplateResult {
    if (printed === null) return html`<td></td>`;
    if (typeof printed !== 'string') return html`<td class="num"><span class="empty small" title=${printed.missing}>not in copy</span></td>`;
    const verdict = foremost(findings);
    if (!verdict) return html`<td class="num">${shown(printed)}</td>`;
    const marked = this.everyVerdict || verdict === 'contradicted';
    return html`<td class="num ${verdict}"><button type="button" class="figure" data-cell=${name} @click=${() => this.explain(name)}
      aria-label=${`${shown(printed)}, ${label}: ${verdictWord[verdict]}, explain`}>${shown(printed)}</button>${
      marked ? html`<span class="verdict" aria-hidden="true">${verdictWord[verdict]}</span>` : nothing}</td>`;
  }

  /** What is amiss with the copy, and why figures are not in it. */
  private notes(table: PrintedTable): TemplateResult | typeof nothing {
    const reasons = new Map<string, number>();
    for (const cell of table.cells.flat()) {
      if (cell !== null && typeof cell !== 'string') reasons.set(cell.missing, (reasons.get(cell.missing) ?? 0) + 1);
    }
    if (!table.note && reasons.size === 0) return nothing;
    return html`<div class="notes soft small">${table.note ? html`<p>${table.note}</p>` : nothing}
      ${[...reasons].map(([reason, count]) => html`<p>${plural(count, 'figure')}: ${reason}.</p>`)}</div>`;
  }

  /** The formulas that the figures of a table are held against. */
  private claims(exhibit: PrintedExhibit, table: PrintedTable): TemplateResult | typeof nothing {
    const start = `${[exhibit.exhibit, ...(table.id ? [table.id] : [])].join('/')}/`;
    const byFormula = new Map<string, Finding[]>();
    for (const finding of exhibit.findings) {
      if (finding.cell.startsWith(start)) byFormula.set(finding.formula, [...(byFormula.get(finding.formula) ?? []), finding]);
    }
    if (byFormula.size === 0) return nothing;
    return html`<div class="scroll claims" role="group" tabindex="0" aria-label="What the figures must equal"><table>
      <thead><tr><th scope="col">What the figures must equal</th>${verdicts.map((verdict) => html`<th scope="col" class="num">${capitalized(verdictWord[verdict])}</th>`)}</tr></thead>
      <tbody>${[...byFormula].map(([formula, list]) => html`<tr><th scope="row">${capitalized(formula)}</th>${verdicts.map((verdict) => {
        const count = list.filter((finding) => finding.verdict === verdict).length;
        return html`<td class="num">${count === 0 ? html`<span class="soft">0</span>` : counted(count)}</td>`;
      })}</tr>`)}</tbody></table></div>`;
  }

  private go(exhibit: string, table: string): void {
    location.hash = hashOf({ program: this.certification.program, view: 'exhibits', exhibit, table });
  }

  private toggleVerdicts(event: Event): void {
    this.everyVerdict = (event.target as HTMLInputElement).checked;
  }
}
customElements.define('tu-rates-exhibit', Exhibit);
