import { css, html, type TemplateResult } from 'lit';
import { shared } from '../../style/shared';
import { FollowingElement } from '../../view/element';
import { amountText, effectCell, explained } from './amounts';
import type { WhatIf } from './session';

/** The rates by cell: published, changed, and in grey what the printed inputs come to. */
export class CellRates extends FollowingElement<WhatIf> {
  static override styles = [shared, css`
    p { max-width: 46rem; padding: 0.2rem 0 0.5rem; }
    table { width: auto; min-width: min(100%, 46rem); }
    th:first-child { padding-inline-start: 0; position: sticky; left: 0; background: var(--paper); min-width: 8.5rem; }
    .quiet { color: var(--soft); font-size: 0.87rem; }
    .first { padding-inline-start: 1.8rem; }
  `];

  override render(): TemplateResult {
    const cells = this.session.result?.cells ?? [];
    return html`<h3 id="rates">Rates by rate cell, per member per month</h3>
      <p class="soft small">A changed rate is the published one, moved by as much as the changes move the computed one.
        Computed: from the printed base data at the published assumptions, with what the rounding of the printed figures allows.</p>
      <div class="scroll" role="group" tabindex="0" aria-labelledby="rates"><table>
        <thead><tr><th scope="col">Rate cell</th><th scope="col" class="num">Published</th><th scope="col" class="num">Changed</th>
          <th scope="col" class="num">Effect</th><th scope="col" class="num first">Computed</th><th scope="col" class="num">Rounding allows</th></tr></thead>
        <tbody>${cells.map(({ id, label, published, changed, effect, computed, from, to }) => html`<tr><th scope="row">${label}</th>
          ${explained(`rating.published_rate[${id}]`, `${label}, published rate`, published, 'pmpm')}
          ${explained(`rating.changed_rate[${id}]`, `${label}, changed rate`, changed, 'pmpm')}${effectCell(effect, 'pmpm')}
          <td class="num quiet first">${amountText(computed, 'pmpm')}</td>
          <td class="num quiet">${from === undefined || to === undefined ? '–' : `${amountText(from, 'pmpm')} to ${amountText(to, 'pmpm')}`}</td></tr>`)}</tbody>
      </table></div>`;
  }
}
customElements.define('tu-cell-rates', CellRates);
