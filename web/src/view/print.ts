import { css, html, nothing, type TemplateResult } from 'lit';
import type { Deadline, Line, Reading } from '@wasm/reply';
import type { Book } from '../model/book';
import { tablesOf, lineAt, type ExhibitTable } from '../model/exhibit';
import { capitalized, dateText } from '../model/format';
import { shared } from '../style/shared';
import { SessionElement } from './element';
import { places, sources } from './explanation';
import { worthText } from './figure';

/** What goes to paper below the statement: readings, deadlines and all exhibits with their formulas. */
export class Print extends SessionElement {
  static override styles = [shared, css`
    section { padding-top: 1rem; }
    h2 { break-after: avoid; border-top: 2px solid var(--ink); padding-top: 0.3rem; }
    h3 { break-after: avoid; padding-top: 0.8rem; }
    table { font-size: 0.8rem; }
    th, td { padding: 0.12rem 0.35rem; overflow-wrap: anywhere; }
    thead { display: table-header-group; }
    tr { break-inside: avoid; }
    .plain-lines { table-layout: fixed; }
    .plain-lines th:first-child { width: 26%; }
    .plain-lines th:nth-child(2) { width: 17%; }
    .plain-lines th:nth-child(4) { width: 17%; }
    .how { font-size: 0.8rem; padding: 0.15rem 0; }
  `];
  private readonly medium = matchMedia('print');
  private readonly prepare = (): void => {
    this.requestUpdate();
    this.performUpdate();
  };

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('beforeprint', this.prepare);
    window.addEventListener('afterprint', this.prepare);
    this.medium.addEventListener('change', this.prepare);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('beforeprint', this.prepare);
    window.removeEventListener('afterprint', this.prepare);
    this.medium.removeEventListener('change', this.prepare);
  }

  override render(): TemplateResult {
    if (!this.medium.matches) return html``;
    const { book } = this.session;
    return html`
      <section><h2>Readings</h2><table><thead><tr><th scope="col">Question</th><th scope="col">Chosen</th><th scope="col">Clause</th></tr></thead>
        <tbody>${book.readings.map((reading) => this.reading(reading))}</tbody></table></section>
      <section><h2>Deadlines</h2><table><thead><tr><th scope="col">Due</th><th scope="col">What</th><th scope="col">Rule</th></tr></thead>
        <tbody>${book.deadlines.map((deadline) => this.deadline(deadline))}</tbody></table></section>
      <section><h2>Exhibits</h2>${book.exhibits.map(({ id, title }) => html`<h3>${title}</h3>
        ${tablesOf(book, id).map((table) => (table.axis === '' ? this.plain(book, table) : this.grid(book, table)))}`)}</section>
      ${sources(book.program.sources)}`;
  }

  private reading({ question, options, selected, default: usual, cite }: Reading): TemplateResult {
    const label = options.find(({ id }) => id === selected)?.label ?? selected;
    return html`<tr><th scope="row">${question}</th><td>${label}${selected === usual ? ' (default)' : ''}</td><td>${places(cite)}</td></tr>`;
  }

  private deadline({ date, label, rule }: Deadline): TemplateResult {
    return html`<tr><td>${date ? dateText(date) : '–'}</td><th scope="row">${label}</th><td>${rule}</td></tr>`;
  }

  private plain(book: Book, { plain }: ExhibitTable): TemplateResult {
    return html`<table class="plain-lines"><thead><tr><th scope="col">Line</th><th scope="col" class="num">Value</th><th scope="col">In words and numbers</th><th scope="col">Clause</th></tr></thead>
      <tbody>${plain.map(({ id }) => book.explain(id)).filter((line) => line !== null).map((line) => this.line(line))}</tbody></table>`;
  }

  private line({ label, unit, formula, substituted, cite, ...worth }: Line): TemplateResult {
    return html`<tr><th scope="row">${label}</th><td class="num">${worthText(worth, unit)}</td>
      <td>${formula}${substituted ? html`<br>${substituted}` : nothing}</td><td>${places(cite)}</td></tr>`;
  }

  private grid(book: Book, { axis, columns, elements }: ExhibitTable): TemplateResult {
    const heading = capitalized(axis.split(' × ').map((id) => book.axes.get(id)?.label ?? id).join(', '));
    const how = (column: string): TemplateResult => {
      const line = book.explain(lineAt(book, column, elements[0]?.id ?? '')?.id ?? '');
      return html`${line?.formula ?? ''} <span class="soft">${places(line?.cite ?? [])}</span>`;
    };
    return html`<table><thead><tr><th scope="col">${heading}</th>${columns.map(({ label }) => html`<th scope="col" class="num">${label}</th>`)}</tr></thead>
      <tbody>${elements.map(({ id, label }) => html`<tr><th scope="row">${label}</th>${columns.map(({ line }) => {
        const at = lineAt(book, line, id);
        return html`<td class="num">${at ? worthText(at, at.unit) : ''}</td>`;
      })}</tr>`)}</tbody></table>
      ${columns.map(({ line, label }) => html`<p class="how">${label}: ${how(line)}</p>`)}`;
  }
}
customElements.define('tu-print', Print);
