import { css, html, nothing, type TemplateResult } from 'lit';
import { wholeDollars } from '../../model/format';
import { shared } from '../../style/shared';
import { FollowingElement } from '../../view/element';
import { effectCell, effectText, explained } from './amounts';
import type { WhatIf } from './session';

/** What the certification comes to, beside the assumptions being changed. */
export class Totals extends FollowingElement<WhatIf> {
  static override styles = [shared, css`
    table { font-size: 0.93rem; table-layout: fixed; max-width: 34rem; }
    thead th, td { padding-inline: 0.4rem 0; }
    tbody th { border: 0; padding: 0.35rem 0 0; font-weight: 600; }
    tbody td { padding-top: 0; }
    .net { padding-top: 0.6rem; }
    .net span { white-space: nowrap; }
    .state { min-height: 1.5em; padding-top: 0.4rem; }
  `];

  override render(): TemplateResult {
    const { result, faults } = this.session;
    const refused = faults.size;
    return html`<h3 id="totals">What it comes to</h3>
      <table aria-labelledby="totals"><thead><tr><th scope="col" class="num">Published</th>
        <th scope="col" class="num">Changed</th><th scope="col" class="num">Effect</th></tr></thead>
      ${result?.totals.map(({ id, label, unit, published, changed, effect }) => html`<tbody><tr><th scope="rowgroup" colspan="3">${label}</th></tr>
        <tr>${explained(id, `${label}, published`, published, unit)}${explained(id, `${label}, changed`, changed, unit)}${effectCell(effect, unit)}</tr></tbody>`)}</table>
      ${result?.settlement ? html`<p class="net"><strong>Net settlement</strong>, ${result.settlement.scenario}:
        ${result.settlement.net.changed === null ? 'not computed' : html`<span>${wholeDollars(result.settlement.net.changed)}</span> <span>(${effectText(result.settlement.net.effect, 'dollars')})</span>`}</p>` : nothing}
      <p class="state soft small" role="status">${this.session.isBehind ? 'Recomputing…' : refused > 0
        ? `${refused} ${refused === 1 ? 'entry is' : 'entries are'} refused and left out.` : this.counted}</p>`;
  }

  private get counted(): string {
    const count = this.session.changes.size;
    return count === 0 ? 'Everything as published.' : `${count} ${count === 1 ? 'entry' : 'entries'} changed.`;
  }
}
customElements.define('tu-what-if-totals', Totals);
