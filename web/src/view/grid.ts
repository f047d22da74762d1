import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { AxisElement, Input, ListedLine } from '@wasm/reply';
import { sum } from '../model/decimal';
import { pastedBlock, pastedCell } from '../model/entry';
import { capitalized, figure } from '../model/format';
import type { Column, GridBlock } from '../model/section';
import type { Edit } from '../model/session';
import { shared } from '../style/shared';
import { SessionElement } from './element';
import { places } from './explanation';
import { number } from './figure';
import { moveOf, target } from './grid-moves';
import { inputField } from './input';
import { Typing } from './typing';

/** Inputs by element of an axis as a table that moves by keyboard and takes a block from a spreadsheet. */
export class Grid extends SessionElement {
  static override properties: PropertyDeclarations = { ...SessionElement.properties, block: { attribute: false } };
  declare block: GridBlock;
  private readonly typing = new Typing(this);

  static override styles = [shared, css`
    table { min-width: 36rem; font-size: 0.93rem; }
    table.narrow { width: auto; min-width: 0; }
    .narrow td.num { width: 11rem; }
    th, td { padding: 0.12rem 0.2rem; }
    thead th { padding-block: 0.25rem; }
    th:first-child { position: sticky; left: 0; background: var(--paper); min-width: 8.5rem; z-index: 1; padding-inline: 0 0.5rem; }
    td.num { min-width: 4.9rem; }
    td.wide { min-width: 6.6rem; }
    td.none { background: var(--tint); }
    td.read { padding-inline-end: 0.6rem; }
    td.read .figure { white-space: normal; text-align: end; }
    .said { display: block; white-space: normal; text-align: start; min-width: 8rem; padding: 0.1rem 0 0.2rem; }
    tfoot th, tfoot td { padding-block: 0.3rem; }
    tfoot td { padding-inline-end: 0.65rem; }
    .meanings { padding-top: 0.3rem; max-width: 46rem; }
  `];

  private get elements(): AxisElement[] {
    return this.session.book.axes.get(this.block.axis)?.elements ?? [];
  }

  private get columns(): Column[] {
    return this.block.columns.filter((column) => this.elements.some(({ id }) => this.has(column, id)));
  }

  private has(column: Column, element: string): boolean {
    const { book } = this.session;
    if (column.kind === 'input') return this.inputAt(column, element) !== undefined;
    return (column.kind === 'line' ? book.lines : book.parameters).has(`${column.id}[${element}]`);
  }

  private inputAt(column: Column, element: string): Input | undefined {
    if (column.kind !== 'input') return undefined;
    for (const field of column.fields) {
      const input = this.session.book.inputs.get(`${field}[${column.second ? `${element},${column.second}` : element}]`);
      if (input) return input;
    }
    return undefined;
  }

  /** The fields as rows and columns; a hole where an element has no such input. */
  private get cells(): (Input | undefined)[][] {
    const columns = this.columns.filter(({ kind }) => kind === 'input');
    return this.elements.map(({ id }) => columns.map((column) => this.inputAt(column, id)));
  }

  override render(): TemplateResult {
    const { columns, elements } = this;
    const { heading } = this.block;
    return html`${heading ? html`<h3>${heading}</h3>` : nothing}<div class="scroll" role="group" tabindex="0" aria-label=${this.block.caption}>
      <table class=${columns.length <= 2 ? 'narrow' : ''} @keydown=${this.key} @paste=${this.paste}>
        <caption class="hidden">${this.block.caption}</caption>
        <thead><tr>
          <th scope="col">${capitalized(this.session.book.axes.get(this.block.axis)?.label ?? '')}</th>
          ${columns.map(({ heading }) => html`<th scope="col" class="num">${heading}</th>`)}
        </tr></thead>
        <tbody>${elements.map((element) => this.row(element, columns))}</tbody>
        ${columns.some((column) => column.kind === 'input' && column.total) ? this.totals(columns) : nothing}
      </table></div>${heading ? this.meanings(columns) : nothing}`;
  }

  /** What each column asks for, where the headings alone would not say. */
  private meanings(columns: Column[]): TemplateResult {
    const asked = columns.flatMap((column) => this.elements.map(({ id }) => this.inputAt(column, id)).find((input) => input) ?? []);
    const distinct = asked.filter(({ input, help }, index) => help && asked.findIndex((one) => one.input === input) === index);
    return html`<ul class="meanings soft small">${distinct.map(({ label, help, cite }) => html`
      <li><strong>${label}</strong>: ${help} ${places(cite)}</li>`)}</ul>`;
  }

  private row(element: AxisElement, columns: Column[]): TemplateResult {
    return html`<tr><th scope="row">${element.label}</th>${columns.map((column) => this.cell(column, element))}</tr>`;
  }

  private cell(column: Column, element: AxisElement): TemplateResult {
    const { book } = this.session;
    if (column.kind === 'input') {
      const input = this.inputAt(column, element.id);
      if (!input) return html`<td class="none"><span class="hidden">not applicable</span></td>`;
      const wide = input.unit === 'dollars' ? 'num wide' : 'num';
      return html`<td class=${wide}>${inputField(this.session, input, `${column.heading}, ${element.label}`, this.typing)}</td>`;
    }
    if (column.kind === 'line') {
      const line: ListedLine | undefined = book.lines.get(`${column.id}[${element.id}]`);
      return html`<td class="num read">${line ? number(line.id, `${line.label}, ${element.label}`, line, line.unit) : nothing}</td>`;
    }
    const parameter = book.parameters.get(`${column.id}[${element.id}]`);
    if (!parameter) return html`<td class="none"><span class="hidden">not applicable</span></td>`;
    return html`<td class="num read">${number(parameter.id, `${parameter.label}, ${element.label}`, parameter, parameter.unit)}</td>`;
  }

  private totals(columns: Column[]): TemplateResult {
    const total = (column: Column): string => {
      if (column.kind !== 'input' || !column.total) return '';
      const inputs = this.elements.map(({ id }) => this.inputAt(column, id)).filter((input) => input !== undefined);
      const values = inputs.map(({ value }) => value).filter((value) => value !== undefined);
      if (values.length === 0) return '–';
      const text = figure(sum(values), inputs[0]?.unit ?? 'count');
      return values.length < inputs.length ? `${text} so far` : text;
    };
    return html`<tfoot><tr><th scope="row">Total entered</th>${columns.map((column) => html`<td class="num">${total(column)}</td>`)}</tr></tfoot>`;
  }

  private position(field: HTMLElement): { row: number; column: number } | undefined {
    const { cells } = this;
    for (let row = 0; row < cells.length; ++row) {
      const column = cells[row]?.findIndex((input) => input?.pointer === field.dataset.pointer) ?? -1;
      if (column >= 0) return { row, column };
    }
    return undefined;
  }

  private key(event: KeyboardEvent): void {
    const field = event.target as HTMLElement;
    if (!field.dataset.pointer || this.typing.historyKey(event)) return;
    if (event.key === 'Escape') this.typing.revert();
    const move = moveOf(event, field);
    const at = move && this.position(field);
    if (!at) return;
    event.preventDefault();
    const next = target(this.cells, at.row, at.column, move);
    if (next) this.focusInput(next.pointer);
    else this.typing.commit();
  }

  private paste(event: ClipboardEvent): void {
    const field = event.target as HTMLElement;
    const block = pastedBlock(event.clipboardData?.getData('text/plain') ?? '');
    const at = this.position(field);
    if (!at || (block.length === 1 && block[0]?.length === 1)) return;
    event.preventDefault();
    const { cells } = this;
    const edits: Edit[] = [];
    let outside = 0;
    block.forEach((row, r) => row.forEach((text, c) => {
      const input = cells[at.row + r]?.[at.column + c];
      if (input) edits.push({ pointer: input.pointer, text: pastedCell(text) });
      else if (text !== '') outside += 1;
    }));
    this.session.edit(edits, 'paste');
    this.typing.refresh();
    const lost = outside > 0 ? `; ${outside} had no field there` : '';
    this.session.say({ text: `Pasted ${edits.length} cells${lost}.`, undo: true });
  }

  /** Puts the focus into the field of a pointer. */
  focusInput(pointer: string): boolean {
    const field = this.renderRoot.querySelector<HTMLElement>(`[data-pointer="${CSS.escape(pointer)}"]`);
    field?.focus();
    return field !== null;
  }
}
customElements.define('tu-grid', Grid);
