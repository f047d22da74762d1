import { css, html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Exhibit, ListedLine } from '@wasm/reply';
import type { Book } from '../model/book';
import { lineAt, tablesOf, type ExhibitTable } from '../model/exhibit';
import { capitalized } from '../model/format';
import { shared } from '../style/shared';
import { SessionElement } from './element';
import { number } from './figure';

/** Every line of the workbook, exhibit by exhibit, each number with its explanation. */
export class Exhibits extends SessionElement {
  private tables = new Map<string, ExhibitTable[]>();
  private of: Book | undefined;

  static override styles = [shared, css`
    nav { columns: 3 12rem; padding: 0.2rem 0 1.2rem; }
    nav li { padding: 0.1rem 0; break-inside: avoid; }
    section { padding-bottom: 1.6rem; }
    section > h3 { border-bottom: 1px solid var(--edge); padding-bottom: 0.25rem; }
    th, td { padding: 0.18rem 0.5rem; }
    th:first-child { padding-inline-start: 0; }
    .scroll { margin-top: 0.6rem; }
    .scroll tbody th { position: sticky; left: 0; background: var(--paper); min-width: 8rem; }
    thead th { min-width: 6rem; }
    .inactive { color: var(--soft); }
    .plain-lines { table-layout: auto; }
    .plain-lines :is(.num, .figure) { white-space: normal; text-align: end; }
  `];

  override render(): TemplateResult {
    const { book } = this.session;
    if (this.of !== book) {
      this.of = book;
      this.tables = new Map(book.exhibits.map(({ id }) => [id, tablesOf(book, id)]));
    }
    return html`<h2>Exhibits</h2>
      <nav aria-label="Exhibits"><ul>${book.exhibits.map(({ id, title }) => html`
        <li><button type="button" class="link" @click=${() => this.jump(id)}>${title}</button></li>`)}</ul></nav>
      ${book.exhibits.map((exhibit) => this.exhibit(exhibit))}`;
  }

  private exhibit({ id, title }: Exhibit): TemplateResult {
    return html`<section><h3 id=${`exhibit-${id}`} tabindex="-1">${title}</h3>
      ${(this.tables.get(id) ?? []).map((table) => (table.axis === '' ? this.plain(table, title) : this.grid(table, title)))}</section>`;
  }

  private plain({ plain }: ExhibitTable, title: string): TemplateResult {
    return html`<table class="plain-lines"><caption class="hidden">${title}</caption>
      <thead class="hidden"><tr><th scope="col">Line</th><th scope="col">Value</th></tr></thead>
      <tbody>${repeat(plain, ({ id }) => id, (line) => html`<tr class=${line.inactive ? 'inactive' : ''}>
        <th scope="row">${line.label}${line.inactive ? html` <span class="small">(not in force)</span>` : nothing}</th>
        <td class="num">${number(line.id, line.label, line, line.unit)}</td></tr>`)}</tbody></table>`;
  }

  private grid({ axis, columns, elements }: ExhibitTable, title: string): TemplateResult {
    const { book } = this.session;
    const heading = capitalized(axis.split(' × ').map((id) => book.axes.get(id)?.label ?? id).join(', '));
    return html`<div class="scroll" role="group" tabindex="0" aria-label=${`${title} by ${heading}`}><table>
      <thead><tr><th scope="col">${heading}</th>${columns.map(({ label }) => html`<th scope="col" class="num">${label}</th>`)}</tr></thead>
      <tbody>${elements.map((element) => html`<tr><th scope="row">${element.label}</th>${columns.map(({ line }) =>
        this.cell(lineAt(book, line, element.id), element.label))}</tr>`)}</tbody></table></div>`;
  }

  private cell(line: ListedLine | undefined, element: string): TemplateResult {
    if (!line) return html`<td></td>`;
    return html`<td class=${line.inactive ? 'num inactive' : 'num'}>${number(line.id, `${line.label}, ${element}`, line, line.unit)}</td>`;
  }

  private jump(id: string): void {
    const heading = this.renderRoot.querySelector<HTMLElement>(`#exhibit-${CSS.escape(id)}`);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  }
}
customElements.define('tu-exhibits', Exhibits);
