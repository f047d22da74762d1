import { css, html, nothing, type TemplateResult } from 'lit';
import type { Diagnosis, Verdict } from '@wasm/verification';
import { capitalized } from '../model/format';
import { shared } from '../style/shared';
import { CertificationElement } from './element';
import { counted, plural } from './printed';
import { verdictMeaning, verdictWord } from './verdict';

/** In the order of a report: what holds, what does not, what cannot be said. */
const summed: readonly Verdict[] = ['exact', 'within', 'contradicted', 'not_testable'];

/** What the arithmetic confirms and what it contradicts, in a few numbers. */
export class Summary extends CertificationElement {
  static override styles = [shared, css`
    .lead { max-width: 46rem; padding: 0.3rem 0 0.9rem; }
    dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(13rem, 100%), 1fr)); gap: 0; border-block: 1px solid var(--edge); }
    dl > div { padding: 0.7rem 1rem 0.8rem 0; }
    dt { font-weight: 650; }
    .count { font-size: 1.75rem; line-height: 1.25; font-weight: 600; letter-spacing: -0.01em; }
    .more { max-width: 46rem; padding-top: 0.9rem; }
    .more + .more { padding-top: 0.4rem; }
  `];

  override render(): TemplateResult {
    const { certification } = this;
    const total = certification.total('as_printed');
    const claims = summed.reduce((all, verdict) => all + total[verdict], 0);
    return html`<h2>What the arithmetic confirms</h2>
      <p class="lead">${plural(certification.count('figures'), 'printed figure')} of ${plural(certification.tallies.length, 'exhibit')} and tables,
        held against ${plural(claims, 'claim')}. A claim says what a figure must equal: a formula, a sum, a weighted average,
        or the same figure printed elsewhere. Each is recomputed exactly from the printed figures beside it.</p>
      <dl>${summed.map((verdict) => html`<div data-verdict=${verdict}><dt>${capitalized(verdictWord[verdict])}</dt>
        <dd class="count">${counted(total[verdict])}</dd><dd class="soft small">${verdictMeaning[verdict]}</dd></div>`)}</dl>
      ${this.contradicted(total.contradicted)}
      <p class="more soft">${plural(certification.count('unclaimed'), 'printed figure')} ${certification.count('unclaimed') === 1 ? 'stands' : 'stand'} in no claim.
        ${plural(certification.count('lost'), 'figure')} that ${certification.count('lost') === 1 ? 'belongs' : 'belong'} in the tables
        ${certification.count('lost') === 1 ? 'is' : 'are'} not in the copy. A figure may stand in several claims.</p>`;
  }

  private contradicted(count: number): TemplateResult | typeof nothing {
    if (count === 0) return nothing;
    const { contradictions } = this.certification.verification;
    const of = (cause: Diagnosis): number => contradictions.filter(({ explanation }) => explanation === cause).length;
    const parts = [
      [of('corrected'), 'closes', 'close', 'when a damaged digit of the copy is corrected'],
      [of('inconsistent'), 'is', 'are', 'the publication contradicting itself'],
      [of('illegible'), 'stands', 'stand', 'where the copy is damaged beyond repair'],
      [of('proposed'), 'has', 'have', 'a likely damaged digit that is not accepted yet'],
      [of('open'), 'is', 'are', 'not explained'],
    ] as const;
    return html`<p class="more">Of those contradicted, ${parts.filter(([number]) => number > 0).map(([number, one, many, words], index, all) =>
      html`${index === 0 ? '' : index === all.length - 1 ? ' and ' : ', '}${counted(number)} ${number === 1 ? one : many} ${words}`)}.
      ${of('corrected') === 0 ? nothing : html`With the corrections in place, ${counted(this.certification.total('corrected').contradicted)} stay contradicted.`}</p>`;
  }
}
customElements.define('tu-rates-summary', Summary);
