import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { RatesDocument, WalkStep } from '@wasm/certification';
import type { UnitName } from '@wasm/reply';
import { shared } from '../../style/shared';
import { FollowingElement } from '../../view/element';
import { amountText, effectCell, effectText } from './amounts';
import type { WhatIf } from './session';
import './waterfall';

/** An amount that the changes are walked to. */
interface Walked { id: string; label: string; unit: UnitName; published: string | null; changed: string | null; effect?: string }

/** The amounts walked to: totals that every step has an effect on, each rate of a cell, and the net settlement. */
function walkedIn({ totals, cells, settlement, walk }: RatesDocument): Walked[] {
  const rates = cells.map(({ id, label, published, changed, effect }): Walked =>
    ({ id: `rating.changed_rate[${id}]`, label: `Rate, ${label}`, unit: 'pmpm', published, changed, ...(effect !== undefined && { effect }) }));
  const net: Walked[] = settlement ? [{ id: 'settlement', label: 'Net settlement', unit: 'dollars', ...settlement.net }] : [];
  return [...totals, ...net, ...rates].filter(({ id }) => walk.every(({ effects }) => id in effects));
}

/** What each change does: as a table, and one amount as a picture. */
export class Walk extends FollowingElement<WhatIf> {
  static override properties: PropertyDeclarations = { ...FollowingElement.properties, chosen: { state: true } };
  /** The amount drawn. */
  declare chosen: string;

  static override styles = [shared, css`
    p { max-width: 46rem; padding: 0.2rem 0 0.5rem; }
    table { min-width: 34rem; }
    th:first-child { padding-inline-start: 0; min-width: 11rem; }
    .back { white-space: nowrap; }
    label { display: flex; flex-wrap: wrap; gap: 0.2rem 0.6rem; align-items: baseline; padding-top: 1.1rem; }
    select.entry { width: auto; max-width: 100%; text-align: start; }
    @media print { .back, .back-head { display: none; } }
  `];

  constructor() {
    super();
    this.chosen = 'rating.total_rate';
  }

  override render(): TemplateResult {
    const { result } = this.session;
    if (!result || result.walk.length === 0) return html`<h3>What each change does</h3><p class="soft">Nothing is changed.</p>`;
    const walked = walkedIn(result);
    const columns = walked.filter(({ id }) => !id.startsWith('rating.changed_rate['));
    const drawn = walked.find(({ id }) => id === this.chosen) ?? walked[0];
    return html`<h3 id="walk">What each change does</h3>
      <p class="soft small">One after another, in the order of the certification. The effects add up to the cent.</p>
      <div class="scroll" role="group" tabindex="0" aria-labelledby="walk"><table>
        <thead><tr><th scope="col">Assumption</th><th scope="col" class="num">Published</th><th scope="col" class="num">Changed</th>
          ${columns.map(({ label }) => html`<th scope="col" class="num">${label}</th>`)}<th scope="col" class="back-head"><span class="hidden">Back to published</span></th></tr></thead>
        <tbody>${result.walk.map((step) => this.row(step, columns))}</tbody>
        <tfoot><tr><th scope="row">All together</th><td></td><td></td>${columns.map(({ effect, unit }) => html`<td class="num">${effectText(effect, unit)}</td>`)}<td class="back-head"></td></tr></tfoot>
      </table></div>
      ${drawn ? this.drawing(drawn, walked, result.walk) : nothing}`;
  }

  private row(step: WalkStep, columns: readonly Walked[]): TemplateResult {
    const change = this.session.changes.get(step.id);
    return html`<tr><th scope="row">${step.label}<div class="soft small">${step.element}</div></th><td class="num">${step.before || 'various'}</td>
      <td class="num">${step.after || 'various'}</td>${columns.map(({ id, unit }) => effectCell(step.effects[id], unit))}
      <td class="back">${change ? html`<button type="button" class="link small" aria-label=${`Back to published: ${step.label}, ${step.element}`}
        @click=${() => this.session.edit([{ id: step.id, change: undefined }])}>Back</button>` : nothing}</td></tr>`;
  }

  private drawing(drawn: Walked, walked: readonly Walked[], steps: readonly WalkStep[]): TemplateResult {
    const { label, unit, published, changed } = drawn;
    return html`<label>From published to changed <select class="entry" name="walked" @change=${this.choose}>${walked.map(({ id, label: name }) => html`
        <option value=${id} ?selected=${id === drawn.id}>${name}</option>`)}</select></label>
      ${published === null || changed === null ? html`<p>${label}: ${amountText(null, unit)}</p>` : html`<tu-waterfall .heading=${label} .unit=${unit}
        .start=${published} .end=${changed} .walked=${steps.map((step) => ({ label: step.label, element: step.element, effect: step.effects[drawn.id] ?? '0' }))}></tu-waterfall>`}`;
  }

  private choose(event: Event): void {
    this.chosen = (event.target as HTMLSelectElement).value;
  }
}
customElements.define('tu-walk', Walk);
