import { css, html, type TemplateResult } from 'lit';
import type { ExhibitTally } from '@wasm/verification';
import { capitalized } from '../model/format';
import { shared } from '../style/shared';
import { CertificationElement } from './element';
import { counted } from './printed';
import { hashOf } from './route';
import { verdicts, verdictWord } from './verdict';

/** The count by exhibit, and the exhibits that are not in the copy. */
export class Tallies extends CertificationElement {
  static override styles = [shared, css`
    section + section { padding-top: 1.6rem; }
    th:first-child { padding-inline-start: 0; white-space: nowrap; position: sticky; left: 0; background: var(--paper); }
    thead th { max-width: 6.5rem; }
    .zero { color: var(--soft); }
    dt { font-weight: 650; padding-top: 0.5rem; }
    dl { max-width: 46rem; }
  `];

  override render(): TemplateResult {
    const { certification } = this;
    const { missing } = certification.verification;
    return html`<section><h2 id="by-exhibit">Count by exhibit</h2>
      <div class="scroll" role="group" tabindex="0" aria-labelledby="by-exhibit"><table>
        <thead><tr><th scope="col">Exhibit</th><th scope="col" class="num">Figures</th>
          ${verdicts.map((verdict) => html`<th scope="col" class="num">${capitalized(verdictWord[verdict])}</th>`)}
          <th scope="col" class="num">Contradicted when corrected</th><th scope="col" class="num">In no claim</th><th scope="col" class="num">Not in the copy</th></tr></thead>
        <tbody>${certification.tallies.map((tally) => this.row(tally))}</tbody>
        <tfoot><tr><th scope="row">All</th>${this.numbers({
          exhibit: '', figures: certification.count('figures'), lost: certification.count('lost'), unclaimed: certification.count('unclaimed'),
          as_printed: certification.total('as_printed'), corrected: certification.total('corrected'),
        })}</tr></tfoot></table></div></section>
      <section><h2>Not in the printed copy</h2>${missing.length === 0 ? html`<p>No exhibit is missing.</p>` : html`
        <dl>${missing.map(({ exhibit, reason }) => html`<dt>${exhibit}</dt><dd>${reason}</dd>`)}</dl>`}</section>`;
  }

  private row(tally: ExhibitTally): TemplateResult {
    const href = hashOf({ program: this.certification.program, view: 'exhibits', exhibit: tally.exhibit });
    return html`<tr><th scope="row"><a href=${href}>${tally.exhibit}</a></th>${this.numbers(tally)}</tr>`;
  }

  private numbers({ figures, lost, unclaimed, as_printed: printed, corrected }: ExhibitTally): TemplateResult {
    const counts = [figures, ...verdicts.map((verdict) => printed[verdict]), corrected.contradicted, unclaimed, lost];
    return html`${counts.map((count) => html`<td class=${count === 0 ? 'num zero' : 'num'}>${counted(count)}</td>`)}`;
  }
}
customElements.define('tu-rates-tallies', Tallies);
