import { css, html, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Assumption } from '@wasm/certification';
import type { AxisElement } from '@wasm/reply';
import { pastedBlock, pastedCell } from '../../model/entry';
import { shared } from '../../style/shared';
import { FollowingElement } from '../../view/element';
import { places } from '../../view/explanation';
import { moveOf, target } from '../../view/grid-moves';
import { changeOf, type Way } from './entry';
import type { Field } from './field';
import { assumptionField, fieldStyle } from './field-input';
import type { WhatIf } from './session';

/** Assumptions across, cells or categories down: a table of fields that moves by keyboard and takes a spreadsheet's block. */
export class AssumptionGrid extends FollowingElement<WhatIf> {
  static override properties: PropertyDeclarations = {
    ...FollowingElement.properties, caption: { attribute: false }, corner: { attribute: false }, rows: { attribute: false },
    columns: { attribute: false }, at: { attribute: false }, way: { attribute: false },
  };
  declare caption: string;
  /** The heading of the rows. */
  declare corner: string;
  declare rows: readonly AxisElement[];
  declare columns: readonly Assumption[];
  /** The field of a row and a column, where there is one. */
  declare at: (row: string, column: Assumption) => Field | undefined;
  declare way: Way;

  static override styles = [shared, fieldStyle, css`
    table { width: auto; font-size: 0.93rem; }
    th, td { padding: 0.12rem 0.2rem; }
    thead th { padding-block: 0.25rem; }
    th:first-child { position: sticky; left: 0; background: var(--paper); min-width: 8.5rem; max-width: 12rem; z-index: 1; padding-inline: 0 0.5rem; }
    td.num { min-width: 5rem; max-width: 9rem; }
    td.wide { min-width: 7.2rem; }
    td.none { background: var(--tint); }
    .every th, .every td { border-bottom: 1px solid var(--edge); }
    details { padding-top: 0.4rem; }
    summary { cursor: pointer; color: var(--accent); min-height: 24px; }
    li { max-width: 46rem; padding: 0.1rem 0; }
    @media print { details { display: none; } }
  `];

  override render(): TemplateResult {
    const { columns, rows } = this;
    return html`<div class="scroll" role="group" tabindex="0" aria-label=${this.caption}>
      <table @keydown=${this.key} @paste=${this.paste}>
        <caption class="hidden">${this.caption}</caption>
        <thead><tr><th scope="col">${this.corner}</th>${columns.map(({ label }) => html`<th scope="col" class="num">${label}</th>`)}</tr></thead>
        <tbody>${rows.map((row) => html`<tr class=${row.id === '*' ? 'every' : ''}><th scope="row">${row.label}</th>${columns.map((column) => this.cell(row, column))}</tr>`)}</tbody>
      </table></div>
      <details class="small"><summary>What the columns are</summary><ul class="soft">${columns.map(({ label, help, cites }) => html`
        <li><strong>${label}</strong>: ${help} ${places(cites ?? [])}</li>`)}</ul></details>`;
  }

  private cell(row: AxisElement, column: Assumption): TemplateResult {
    const field = this.at(row.id, column);
    if (!field) return html`<td class="none"><span class="hidden">not applicable</span></td>`;
    return html`<td class=${['dollars', 'member_months'].includes(column.unit) ? 'num wide' : 'num'}>${
      assumptionField(this.session, field, `${column.label}, ${row.label}`, this.way)}</td>`;
  }

  private get fields(): (Field | undefined)[][] {
    return this.rows.map(({ id }) => this.columns.map((column) => this.at(id, column)));
  }

  private key(event: KeyboardEvent): void {
    const field = event.composedPath()[0] as HTMLInputElement;
    const at = this.position(field);
    if (!at) return;
    if (event.key === 'Escape') this.requestUpdate();
    const move = moveOf(event, field);
    if (!move) return;
    event.preventDefault();
    const next = target(this.fields, at.row, at.column, move);
    if (next) this.inputOf(next.id)?.focus();
    else field.dispatchEvent(new Event('change'));
  }

  private paste(event: ClipboardEvent): void {
    const at = this.position(event.composedPath()[0] as HTMLElement);
    const block = pastedBlock(event.clipboardData?.getData('text/plain') ?? '');
    if (!at || (block.length === 1 && block[0]?.length === 1)) return;
    event.preventDefault();
    const { fields } = this;
    this.session.edit(block.flatMap((row, r) => row.flatMap((text, c) => {
      const field = fields[at.row + r]?.[at.column + c];
      return field ? [{ id: field.id, change: changeOf(field.id, pastedCell(text), field.assumption.unit, this.way) }] : [];
    })));
  }

  private position(input: HTMLElement): { row: number; column: number } | undefined {
    const { fields } = this;
    const row = fields.findIndex((list) => list.some((field) => field && field.id === input.dataset.field));
    return row < 0 ? undefined : { row, column: fields[row]?.findIndex((field) => field?.id === input.dataset.field) ?? 0 };
  }

  private inputOf(id: string): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(`[data-field="${CSS.escape(id)}"]`);
  }
}
customElements.define('tu-assumption-grid', AssumptionGrid);
