import { css, html, nothing, type TemplateResult } from 'lit';
import type { Deadline } from '@wasm/reply';
import { dateText } from '../model/format';
import { shared } from '../style/shared';
import { SessionElement } from './element';
import { places, sources } from './explanation';

/** Today where the page is being read, as an ISO date. */
export function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Every date the contract sets, with the rule that sets it. */
export class Deadlines extends SessionElement {
  static override styles = [shared, css`
        .date .link { white-space: normal; max-width: 11rem; }
    .next th, .next .date { font-weight: 650; }
    .next .soft { font-weight: 400; }
    table { margin-bottom: 1.4rem; table-layout: fixed; }
    thead th:first-child { width: 24%; }
    thead th:nth-child(2) { width: 42%; }
    td:first-child, thead th:first-child { padding-inline-start: 0; }
    .rule { max-width: 26rem; }
    td, th { vertical-align: top; }
    .mark { display: block; font-weight: 400; }
    p { padding: 0.15rem 0 0.6rem; }
    @media (width < 40rem) { thead { display: none; } tr, th, td { display: block; width: auto; border: 0; padding: 0.05rem 0; } tr { border-bottom: 1px solid var(--rule); padding: 0.5rem 0; } }
  `];

  override render(): TemplateResult {
    const { deadlines } = this.session.book;
    const now = today();
    const toCome = deadlines.filter(({ date }) => date !== undefined && date >= now);
    const past = deadlines.filter(({ date }) => date !== undefined && date < now);
    const undated = deadlines.filter(({ date }) => date === undefined);
    return html`<h2>Deadlines</h2><p class="soft">As of ${dateText(now)}, today where you are.</p>
      ${this.table('To come', toCome, toCome[0]?.date)}${this.table('Waiting for a date', undated)}${this.table('Past', past)}
      ${sources(this.session.book.program.sources)}`;
  }

  private table(title: string, deadlines: Deadline[], next?: string): TemplateResult | typeof nothing {
    if (deadlines.length === 0) return nothing;
    return html`<table>
      <caption>${title}</caption>
      <thead><tr><th scope="col">Due</th><th scope="col">What</th><th scope="col">Rule and clause</th></tr></thead>
      <tbody>${deadlines.map((deadline) => this.row(deadline, next))}</tbody></table>`;
  }

  private row(deadline: Deadline, next: string | undefined): TemplateResult {
    const { date } = deadline;
    const isNext = date !== undefined && date === next;
    return html`<tr class=${isNext ? 'next' : ''}>
      <td class="date">${date ? html`<time datetime=${date}>${dateText(date)}</time>` : this.needed(deadline)}
        ${isNext ? html`<span class="mark small">next</span>` : nothing}</td>
      <th scope="row">${deadline.label}${deadline.note ? html`<div class="soft small">${deadline.note}</div>` : nothing}</th>
      <td class="rule small">${deadline.rule}<div class="soft">${places(deadline.cite)}</div></td></tr>`;
  }

  private needed({ needs }: Deadline): TemplateResult {
    if (!needs) return html`<span class="soft">no date</span>`;
    return html`<span class="soft small">Enter the date:</span>${needs.map((id) => html`<br><button type="button" class="link"
      @click=${() => this.tell('go-to-input', id)}>${this.session.book.inputEntity(id)?.label ?? id}</button>`)}`;
  }
}
customElements.define('tu-deadlines', Deadlines);
