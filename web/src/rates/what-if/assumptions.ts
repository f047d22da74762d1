import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Assumption } from '@wasm/certification';
import { shared } from '../../style/shared';
import { FollowingElement } from '../../view/element';
import type { Way } from './entry';
import { every, fieldAt } from './field';
import type { WhatIf } from './session';
import './grid';

const over = ({ over: axes }: Assumption, ...wanted: string[]): boolean => axes.join() === wanted.join();

/** The assumptions to change: of a cell by service category, by cell alone, and those of the whole program. */
export class AssumptionFields extends FollowingElement<WhatIf> {
  static override properties: PropertyDeclarations = { ...FollowingElement.properties, way: { state: true } };
  /** What an entry does with the published value. */
  declare way: Way;

  static override styles = [shared, css`
    .choices { display: flex; flex-wrap: wrap; gap: 0.5rem 1.6rem; align-items: center; padding: 0.2rem 0 0.6rem; }
    label { display: inline-flex; flex-wrap: wrap; gap: 0.2rem 0.5rem; align-items: center; min-height: 2rem; }
    select.entry { width: auto; max-width: 100%; text-align: start; }
    legend { float: left; padding-inline-end: 1rem; line-height: 2rem; }
    fieldset { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: center; }
    h3 { padding-top: 1.2rem; }
  `];

  constructor() {
    super();
    this.way = 'value';
  }

  override render(): TemplateResult {
    const { session } = this;
    const { assumptions, categories, cells } = session.assumptions;
    const ofCell = assumptions.filter((one) => over(one, 'cell', 'category') || over(one, 'category'));
    const byCell = assumptions.filter((one) => over(one, 'cell'));
    const single = assumptions.filter((one) => over(one));
    return html`<div class="choices">
        <label>Rate cell <select class="entry" name="cell" @change=${(event: Event) => session.choose((event.target as HTMLSelectElement).value)}>
          ${cells.length > 1 ? html`<option value=${every} ?selected=${session.cell === every}>All cells</option>` : nothing}
          ${cells.map(({ id, label }) => html`<option value=${id} ?selected=${session.cell === id}>${label}</option>`)}</select></label>
        <fieldset><legend>An entry</legend>${this.choice('value', 'replaces the published value')}${this.choice('add', 'is added to it, as with a leading plus')}</fieldset>
      </div>
      ${this.grid(`Assumptions by service category, ${this.cellLabel}`, 'Service category',
        [{ id: every, label: 'Every category' }, ...categories], ofCell, (row, column) => fieldAt(column, session.cell, row))}
      ${byCell.length > 0 ? html`<h3>By rate cell</h3>${this.grid('Assumptions by rate cell', 'Rate cell', cells.length > 1 ? [{ id: every, label: 'All cells' }, ...cells] : cells, byCell,
        (row, column) => fieldAt(column, row, every))}` : nothing}
      ${single.length > 0 ? html`<h3>For the whole program</h3>${this.grid('Assumptions for the whole program', '', [{ id: every, label: 'Whole program' }], single,
        (_, column) => fieldAt(column, every, every))}` : nothing}`;
  }

  private grid(caption: string, corner: string, rows: { id: string; label: string }[], columns: Assumption[],
    at: (row: string, column: Assumption) => ReturnType<typeof fieldAt>): TemplateResult {
    return html`<tu-assumption-grid .session=${this.session} .caption=${caption} .corner=${corner} .rows=${rows} .columns=${columns} .at=${at} .way=${this.way}></tu-assumption-grid>`;
  }

  private get cellLabel(): string {
    const { cell, assumptions } = this.session;
    return assumptions.cells.find(({ id }) => id === cell)?.label ?? 'all cells';
  }

  private choice(way: Way, label: string): TemplateResult {
    return html`<label><input type="radio" name="way" .checked=${this.way === way} @change=${() => { this.way = way; }}>${label}</label>`;
  }
}
customElements.define('tu-assumption-fields', AssumptionFields);
