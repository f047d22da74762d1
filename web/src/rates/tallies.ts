import { css, html, nothing, type TemplateResult } from 'lit';
import type { ExhibitRemark, ExhibitTally } from '@wasm/verification';
import { capitalized } from '../model/format';
import { shared } from '../style/shared';
import { CertificationElement } from './element';
import { counted, plural } from './printed';
import { hashOf } from './route';
import { verdicts, verdictWord } from './verdict';

type Counts = Pick<ExhibitTally, 'figures' | 'lost' | 'unclaimed' | 'as_printed' | 'corrected'>;

/** Why figures of an exhibit are not tested; empty where all of them are. */
function untested({ untestable: why, unclaimed, unclaimed_why: reason }: ExhibitTally): string {
  const parts: string[] = [];
  if (why.lost > 0) parts.push(`${plural(why.lost, 'claim')} about a figure that is not in the copy.`);
  if (why.inputs_lost > 0) parts.push(`${plural(why.inputs_lost, 'claim')} that needs a figure lost from ${why.lost_from.join('; ')}.`);
  if (why.unbounded > 0) parts.push(`${plural(why.unbounded, 'claim')} with a divisor that may be zero within its rounding.`);
  if (unclaimed > 0) parts.push(`${plural(unclaimed, 'figure')} in no claim: ${reason ?? ''}`);
  return parts.join(' ');
}

/** The count by exhibit, what is not tested and why, and the exhibits that are not in the copy. */
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
    const { missing, without_arithmetic: plain } = certification.verification;
    const reasons = certification.tallies.map((tally) => ({ exhibit: tally.exhibit, reason: untested(tally) })).filter(({ reason }) => reason);
    return html`<section><h2 id="by-exhibit">Count by exhibit</h2>
      <div class="scroll" role="group" tabindex="0" aria-labelledby="by-exhibit"><table>
        <thead><tr><th scope="col">Exhibit</th><th scope="col" class="num">Figures</th>
          ${verdicts.map((verdict) => html`<th scope="col" class="num">${capitalized(verdictWord[verdict])}</th>`)}
          <th scope="col" class="num">Contradicted when corrected</th><th scope="col" class="num">In no claim</th><th scope="col" class="num">Not in the copy</th></tr></thead>
        <tbody>${certification.tallies.map((tally) => this.row(tally))}</tbody>
        <tfoot><tr><th scope="row">All</th>${this.numbers({
          figures: certification.count('figures'), lost: certification.count('lost'), unclaimed: certification.count('unclaimed'),
          as_printed: certification.total('as_printed'), corrected: certification.total('corrected'),
        })}</tr></tfoot></table></div></section>
      <section><h2>Not in the printed copy</h2>${missing.length === 0 ? html`<p>No exhibit is missing.</p>` : this.list(missing, 'missing')}</section>
      ${reasons.length === 0 ? nothing : html`<section><h2>Not testable, and why</h2>${this.list(reasons)}</section>`}
      ${plain.length === 0 ? nothing : html`<section><h2>Without arithmetic, and so not held</h2>${this.list(plain)}</section>`}`;
  }

  private list(remarks: readonly ExhibitRemark[], name = ''): TemplateResult {
    return html`<dl class=${name}>${remarks.map(({ exhibit, reason }) => html`<dt>${exhibit}</dt><dd>${reason}</dd>`)}</dl>`;
  }

  private row(tally: ExhibitTally): TemplateResult {
    const href = hashOf({ program: this.certification.program, view: 'exhibits', exhibit: tally.exhibit });
    return html`<tr><th scope="row"><a href=${href}>${tally.exhibit}</a></th>${this.numbers(tally)}</tr>`;
  }

  private numbers({ figures, lost, unclaimed, as_printed: printed, corrected }: Counts): TemplateResult {
    const counts = [figures, ...verdicts.map((verdict) => printed[verdict]), corrected.contradicted, unclaimed, lost];
    return html`${counts.map((count) => html`<td class=${count === 0 ? 'num zero' : 'num'}>${counted(count)}</td>`)}`;
  }
}
customElements.define('tu-rates-tallies', Tallies);
