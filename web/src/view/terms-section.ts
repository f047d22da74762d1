import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Term, Terms } from '@wasm/reply';
import { capitalized, fieldText } from '../model/format';
import { cellKey, termName, termsTables, termText, type TermsTable } from '../model/terms';
import { shared } from '../style/shared';
import { SessionElement } from './element';
import { places } from './explanation';
import { termField } from './term-field';

/** One section of a program's terms: by element where terms share an axis, otherwise one below the other. */
export class TermsSection extends SessionElement {
  static override properties: PropertyDeclarations = {
    ...SessionElement.properties, section: { attribute: false }, editing: { attribute: false },
  };
  declare section: Terms['sections'][number];
  /** Whether terms that can be changed show as fields. */
  declare editing: boolean;

  static override styles = [shared, css`
    h3 { border-bottom: 1px solid var(--edge); padding-bottom: 0.25rem; }
    h3 .soft { font-weight: 400; }
    .scroll, table { margin-top: 0.3rem; }
    table { font-size: 0.93rem; }
    th, td { padding: 0.18rem 0.5rem; overflow-wrap: anywhere; }
    th:first-child { padding-inline-start: 0; }
    .scroll tbody th { position: sticky; left: 0; background: var(--paper); min-width: 8rem; }
    .scroll thead th { min-width: 5.5rem; overflow-wrap: normal; }
    td.field { min-width: 7rem; }
    .list td:nth-child(2) { min-width: 7.5rem; width: 24%; }
    .list td:last-child { width: 34%; }
    .said { display: block; text-align: start; white-space: normal; }
    td .link { text-align: end; }
    .clauses { padding: 0.35rem 0 0; }
    .clauses li { padding: 0.05rem 0; }
    @media (width < 40rem) {
      .list thead { display: none; }
      .list tr, .list th, .list td { display: block; border: 0; padding: 0.05rem 0; text-align: start; width: auto !important; }
      .list tr { border-bottom: 1px solid var(--rule); padding: 0.3rem 0; }
    }
    @media print {
      .scroll { overflow: visible; }
      .scroll tbody th { position: static; }
      tr { break-inside: avoid; }
      h3 { break-after: avoid; }
      table { font-size: 0.8rem; }
    }
  `];

  override render(): TemplateResult {
    const { title, cite, terms } = this.section;
    const { book } = this.session;
    return html`<h3 id="heading">${title}${cite.length > 0 ? html` <span class="soft small">${places(cite)}</span>` : nothing}</h3>
      ${termsTables(book, terms).map((table) => (table.axis === '' ? this.plain(table.plain) : this.grid(table)))}`;
  }

  private plain(terms: readonly Term[]): TemplateResult {
    return html`<table class="list" aria-labelledby="heading">
      <thead><tr><th scope="col">Term</th><th scope="col" class="num">Value</th><th scope="col">Clause</th></tr></thead>
      <tbody>${terms.map((term) => html`<tr><th scope="row">${termName(term)}${term.note ? html`<div class="soft small">${term.note}</div>` : nothing}</th>
        ${this.value(term)}<td class="soft small">${places(term.cite)}</td></tr>`)}</tbody></table>`;
  }

  private grid(table: TermsTable): TemplateResult {
    const { axis, rows, columns, cells } = table;
    const heading = capitalized(this.session.book.axes.get(axis)?.label ?? axis);
    return html`<div class="scroll" role="group" tabindex="0" aria-label=${`${this.section.title}, by ${heading}`}>
      <table aria-labelledby="heading">
        <thead><tr><th scope="col">${heading}</th>${columns.map(({ label }) => html`<th scope="col" class="num">${label}</th>`)}</tr></thead>
        <tbody>${rows.map((row) => html`<tr><th scope="row">${row.label}</th>
          ${columns.map(({ id }) => this.value(cells.get(cellKey(row.id, id))))}</tr>`)}</tbody></table></div>${this.clauses(table)}`;
  }

  private value(term: Term | undefined): TemplateResult {
    if (!term) return html`<td><span class="hidden">none</span></td>`;
    const { pointer } = term;
    const { terms } = this.session;
    if (this.editing && pointer !== undefined && term.value !== undefined && terms.isReadable) {
      return html`<td class="num field">${termField(this.session, { ...term, pointer })}</td>`;
    }
    return html`<td class="num">${term.open ? this.open(term) : termText(term)}</td>`;
  }

  /** A term that the source leaves open, with what was entered for it. */
  private open(term: Term): TemplateResult {
    const input = this.session.book.inputs.get(`terms.${term.id}`);
    if (!input) return html`<em>left open</em>`;
    const entered = input.value === undefined ? 'left open' : `left open; entered ${fieldText(input.value, input.unit)}`;
    return html`<button type="button" class="link" aria-label=${`${termName(term)}: ${entered}. Go to its field`}
      @click=${() => this.tell('go-to-input', input.id)}>${entered}</button>`;
  }

  /** Where the terms of a table come from and what is noted of them: by column, with the rows it is about where not all. */
  private clauses({ rows, columns, cells }: TermsTable): TemplateResult {
    const lines = columns.flatMap(({ id, label }) => {
      const said = new Map<string, string[]>();
      const about = (text: string, row: string): unknown => text && said.set(text, [...(said.get(text) ?? []), row]);
      for (const row of rows) {
        const term = cells.get(cellKey(row.id, id));
        about(places(term?.cite ?? []), row.label);
        about(term?.note ?? '', row.label);
      }
      const filled = rows.filter((row) => cells.has(cellKey(row.id, id))).length;
      return [...said].map(([text, some]) => html`<li><strong>${label}</strong>${some.length < filled ? `, ${some.join(', ')}` : ''}: ${text}</li>`);
    });
    return html`<ul class="clauses soft small">${lines}</ul>`;
  }

  /** Puts the focus into the field of a pointer. */
  focusTerm(pointer: string): boolean {
    const field = this.renderRoot.querySelector<HTMLElement>(`[data-pointer="${CSS.escape(pointer)}"]`);
    field?.focus();
    return field !== null;
  }
}
customElements.define('tu-terms-section', TermsSection);
