import { css, html, nothing, type TemplateResult } from 'lit';
import type { Cause, CauseKind, Comparison, StatementRow } from '@wasm/reply';
import type { Book } from '../model/book';
import { isZero } from '../model/decimal';
import { wholeDollars } from '../model/format';
import { termName } from '../model/terms';
import { directionOf, directionText } from './direction';

export const causesStyle = css`
  table { margin-bottom: 1.4rem; }
  th:first-child { padding-inline-start: 0; }
  td { vertical-align: top; }
  .num { white-space: normal; }
  td.num { min-width: 5.5rem; }
  td.effect { white-space: nowrap; }
  details { padding-bottom: 1rem; }
  @media (width < 40rem) {
    .causes thead, .causes .blank { display: none; }
    .causes :is(tr, th, td) { display: block; border: 0; padding: 0.05rem 0; text-align: start; }
    .causes tr { border-bottom: 1px solid var(--rule); padding: 0.4rem 0; }
    .causes td::before { content: attr(data-of) ': '; color: var(--soft); font-weight: 400; }
  }
  summary { cursor: pointer; min-height: 24px; }
  .nets { max-width: 40rem; }
`;

export const kinds: Record<CauseKind, string> = { input: 'entry', term: 'contract term', reading: 'reading', row: 'rest of a settlement' };

function cause({ kind, before, after, effect, ...named }: Cause): TemplateResult {
  // A row of the statement is what no single entry or term explains: it has no value before and after.
  const values = kind === 'row'
    ? html`<td class="blank"></td><td class="blank"></td>`
    : html`<td class="num" data-of="Before">${before || 'none'}</td><td class="num" data-of="After">${after || 'none'}</td>`;
  return html`<tr><th scope="row">${termName(named)} <span class="soft small">· ${kinds[kind]}</span></th>${values}
    <td class="num effect" data-of="Effect on the net">${isZero(effect) ? 'none' : wholeDollars(effect)}</td></tr>`;
}

const head = html`<thead><tr><th scope="col">Entry, term or reading</th><th scope="col" class="num">Before</th><th scope="col" class="num">After</th>
  <th scope="col" class="num">Effect on the net</th></tr></thead>`;

/** The differences without an effect, folded away: they only matter to whoever looks for one of them. */
function idle(causes: readonly Cause[]): TemplateResult | typeof nothing {
  if (causes.length === 0) return nothing;
  return html`<details><summary>${causes.length === 1 ? 'One difference changes' : `${causes.length} differences change`} nothing in the net</summary>
    <div class="scroll" role="group" tabindex="0" aria-label="Differences without effect"><table class="causes">${head}<tbody>${causes.map(cause)}</tbody></table></div></details>`;
}

/** What differs between two settlements, with the dollars each difference is worth, one after the other. */
export function causesTable({ causes, effect }: Comparison, caption: string): TemplateResult {
  const moving = causes.filter((one) => !isZero(one.effect));
  return html`<h4 id="what-differs">${caption}</h4>
    <div class="scroll" role="group" tabindex="0" aria-label="What differs"><table class="causes" aria-labelledby="what-differs">
    ${head}<tbody>${moving.map(cause)}</tbody>
    <tfoot><tr><th scope="row">All together</th><td class="blank"></td><td class="blank"></td><td class="num effect" data-of="Effect on the net">${wholeDollars(effect)}</td></tr></tfoot></table></div>
    ${idle(causes.filter((one) => isZero(one.effect)))}`;
}

/** A net in words. So far, a zero may only mean that nothing is computed yet. */
function net(value: string | undefined, book: Book, isWhole: boolean): string {
  if (value === undefined) return 'not computed';
  if (!isWhole && isZero(value)) return '$0 so far';
  return `${wholeDollars(value)}, ${directionText(directionOf(value), book.program.parties)}`;
}

/** The nets of the two settlements, one below the other. A comparison lists only lines that differ, so a net that
 *  it does not list is the one of the scenario at hand. */
export function nets({ lines, effect }: Comparison, book: Book, before: string, after: string): TemplateResult {
  const { net: whole, so_far: soFar } = book.statement;
  const pair = (row: StatementRow): { before?: string; after?: string } =>
    lines.find(({ id }) => id === row.line) ?? { ...(row.value !== undefined && { before: row.value, after: row.value }) };
  const ofWhole = pair(whole);
  const isWhole = ofWhole.before !== undefined && ofWhole.after !== undefined;
  const shown = isWhole ? ofWhole : pair(soFar);
  return html`<table class="nets"><caption class="hidden">Nets</caption>
    <thead><tr><th scope="col">Settled</th><th scope="col" class="num">${isWhole ? 'Net' : 'Net so far'}</th></tr></thead>
    <tbody><tr><th scope="row">${before}</th><td class="num">${net(shown.before, book, isWhole)}</td></tr>
      <tr><th scope="row">${after}</th><td class="num">${net(shown.after, book, isWhole)}</td></tr></tbody>
    <tfoot><tr><th scope="row">Difference</th><td class="num">${wholeDollars(effect)}</td></tr></tfoot></table>`;
}
