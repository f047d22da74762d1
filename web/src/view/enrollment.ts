import { css, html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Diagnostic } from '@wasm/reply';
import { pastedBlock } from '../model/entry';
import { coverageColumns, withBlock, withCell, type CoverageColumn, type CoverageRow } from '../model/enrollment';
import { shared } from '../style/shared';
import { SessionElement } from './element';
import { faultText } from './input';

/** Members listed with the days they were covered, from which capitation by the day is worked out. */
export class Enrollment extends SessionElement {
  static override styles = [shared, css`
    h3 { padding-bottom: 0.2rem; }
    p { padding: 0.3rem 0; max-width: 46rem; }
    table { min-width: 68rem; font-size: 0.93rem; table-layout: fixed; }
    thead th:first-child { width: 10rem; }
    thead th:last-child { width: 3rem; }
    td { padding: 0.12rem 0.2rem; }
    td:first-child, thead th:first-child { padding-inline-start: 0; }
    .said { display: block; }
  `];

  override render(): TemplateResult {
    const { rows } = this;
    return html`<h3>Members by the day</h3>
      <p class="soft small">A row for each span of coverage: capitation is paid for its days at the rates of the cells the member was in.
        Paste rows from a spreadsheet into any field, with columns in the order below. Dates as 2006-07-01 or 7/1/2006.
        “Paid to” is the last day already paid, where there is one.</p>
      ${rows.length > 0 ? this.table(rows) : nothing}
      <p><button type="button" class="plain" @click=${() => this.put([...rows, {}])}>Add a row</button></p>
      ${[...this.session.book.cellWords ?? []].map(([key, words]) => html`<datalist id=${`words-${key}`}>
        ${words.map((word) => html`<option value=${word}></option>`)}</datalist>`)}`;
  }

  private get rows(): CoverageRow[] {
    return this.session.rows('enrollment');
  }

  private put(rows: readonly CoverageRow[]): void {
    this.session.setRows('enrollment', rows);
  }

  private table(rows: readonly CoverageRow[]): TemplateResult {
    return html`<div class="scroll" role="group" tabindex="0" aria-label="Members by the day"><table>
      <caption class="hidden">Members by the day</caption>
      <thead><tr>${coverageColumns.map(({ label, optional }) => html`<th scope="col">${label}${optional ? ' (if any)' : ''}</th>`)}
        <th scope="col"><span class="hidden">Remove</span></th></tr></thead>
      <tbody>${rows.map((row, index) => this.row(row, index))}</tbody></table></div>`;
  }

  private row(row: CoverageRow, index: number): TemplateResult {
    const empty = coverageColumns.filter(({ key, optional }) => !optional && row[key] === undefined);
    const ofRow = this.session.faultsAt(`/inputs/enrollment/${index}`);
    const said = empty.length > 0 ? `Still empty: ${empty.map(({ label }) => label.toLowerCase()).join(', ')}.` : '';
    return html`<tr>${coverageColumns.map((column) => this.cell(row, index, column))}
      <td><button type="button" class="plain" aria-label=${`Remove row ${index + 1}`} @click=${() => this.drop(index)}>✕</button></td></tr>
      ${said || ofRow.length > 0 ? html`<tr><td colspan=${coverageColumns.length + 1} class="small"><span class="soft">${said}</span>
        ${empty.length > 0 ? nothing : ofRow.map((fault) => html`<span class="said fault">${faultText(fault)}</span>`)}</td></tr>` : nothing}`;
  }

  private cell(row: CoverageRow, index: number, column: CoverageColumn): TemplateResult {
    const { key, label } = column;
    const value = row[key] ?? '';
    const faults: Diagnostic[] = value === '' ? [] : this.session.faultsAt(`/inputs/enrollment/${index}/${key}`);
    const about = `about-${index}-${key}`;
    return html`<td><input class="entry words" autocomplete="off" spellcheck="false" aria-label=${`${label}, row ${index + 1}`}
      list=${this.session.book.cellWords?.has(key) ? `words-${key}` : nothing} aria-invalid=${faults.length > 0 ? 'true' : nothing}
      aria-describedby=${about} .value=${live(value)}
      @change=${(event: Event) => this.put(this.rows.map((one, at) => (at === index ? withCell(one, column, (event.target as HTMLInputElement).value) : one)))}
      @paste=${(event: ClipboardEvent) => this.paste(event, index, coverageColumns.indexOf(column))}>
      <span id=${about} class="fault small">${faults.map((fault) => html`<span class="said">${faultText(fault)}</span>`)}</span></td>`;
  }

  private drop(index: number): void {
    this.put(this.rows.filter((_, at) => at !== index));
    this.session.say({ text: 'Row removed.', undo: true });
  }

  private paste(event: ClipboardEvent, row: number, column: number): void {
    const block = pastedBlock(event.clipboardData?.getData('text/plain') ?? '');
    if (block.length === 1 && block[0]?.length === 1) return;
    event.preventDefault();
    this.put(withBlock(this.rows, block, row, column));
    this.session.say({ text: `Pasted ${block.length} ${block.length === 1 ? 'row' : 'rows'}.`, undo: true });
  }
}
customElements.define('tu-enrollment', Enrollment);
