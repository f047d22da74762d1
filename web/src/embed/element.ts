import { css, html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Reply, StatementRow } from '@wasm/reply';
import { Book } from '../model/book';
import { dateText } from '../model/format';
import { explanationStyle } from '../style/explanation';
import { shared } from '../style/shared';
import { dark, light, type } from '../style/tokens';
import { directionOf, who } from '../view/direction';
import { lineExplanation, termExplanation } from '../view/explanation';
import { worthText } from '../view/figure';
import { statementStyle } from '../view/statement-style';

/** A settlement that explains itself, from a reply document alone: at `src`, or inside as JSON. */
export class EmbeddedStatement extends LitElement {
  static override properties: PropertyDeclarations = {
    src: {}, book: { state: true }, trail: { state: true }, fault: { state: true },
  };
  static override styles = [shared, statementStyle, explanationStyle, css`
    :host { ${light} ${type} background: var(--paper); color: var(--ink); color-scheme: light dark; padding: 1rem; max-width: 44rem; }
    @media (prefers-color-scheme: dark) { :host { ${dark} } }
    .why { padding: 0.6rem 0.9rem 1.2rem; border-inline-start: 2px solid var(--accent); }
    .why .value { font-size: 1.35rem; }
    .head { display: flex; gap: 1rem; justify-content: space-between; align-items: baseline; }
    .quiet { padding-top: 0.6rem; }
  `];
  declare src: string | undefined;
  declare book: Book | undefined;
  /** The row that is open and the lines followed from it. */
  declare trail: readonly string[];
  declare fault: string | undefined;

  constructor() {
    super();
    this.trail = [];
    this.addEventListener('explain', (event) => { this.trail = [...this.trail, (event as CustomEvent<string>).detail]; });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.load().catch((fault: unknown) => { this.fault = fault instanceof Error ? fault.message : String(fault); });
  }

  private async load(): Promise<void> {
    const inside = this.querySelector('script[type="application/json"]')?.textContent;
    const text = inside ?? await (await fetch(this.src ?? '')).text();
    const reply = JSON.parse(text) as Reply;
    if (reply.format !== 'trueup.reply.v1' || !reply.ok) throw new Error('this is no settled reply document');
    this.book = Book.ofReply(reply);
  }

  override render(): TemplateResult {
    if (this.fault) return html`<p class="fault">The statement cannot be shown: ${this.fault}.</p>`;
    const { book } = this;
    if (!book) return html`<p class="soft">Loading the statement…</p>`;
    const { statement, program } = book;
    const partial = statement.net.value === undefined;
    const net = partial ? statement.so_far : statement.net;
    const label = partial ? `Net so far, ${statement.so_far.rows} of ${statement.so_far.of}` : 'Net';
    return html`<h2 id="heading">Settlement statement</h2>
      <p class="soft small">${program.title}, ${dateText(program.rating_period.from)} to ${dateText(program.rating_period.to)}</p>
      <table aria-labelledby="heading"><thead><tr><th scope="col">Settlement, who pays and by when</th>
        <th scope="col" class="num">Amount</th></tr></thead>
      <tbody>${statement.rows.map((row) => this.row(book, row))}</tbody>
      <tfoot>${this.row(book, { ...net, label })}</tfoot></table>
      <p class="quiet soft small">Not official: the contract governs. Every amount opens its explanation.</p>`;
  }

  private row(book: Book, row: StatementRow): TemplateResult {
    const direction = row.value === undefined ? undefined : directionOf(row.value);
    const open = this.trail[0] === row.line;
    return html`<tr><th scope="row">${row.label}${who(direction, book.program.parties, row.due)}</th>
      <td class="num"><button type="button" class=${row.value === undefined ? 'figure wants' : 'figure'} aria-expanded=${open ? 'true' : 'false'}
        aria-label=${`${worthText(row, 'dollars', true)}, ${row.label}: explain`} @click=${() => { this.trail = open ? [] : [row.line]; }}>${worthText(row, 'dollars', true)}</button></td></tr>
      ${open ? html`<tr><td colspan="2">${this.why(book)}</td></tr>` : nothing}`;
  }

  private why(book: Book): TemplateResult | typeof nothing {
    const id = this.trail.at(-1) ?? '';
    const line = book.explain(id);
    const term = book.parameters.get(id);
    const place = book.placeLabel((line ?? term)?.axes);
    return html`<div class="why"><div class="head"><h3>${(line ?? term)?.label}${place ? ` · ${place}` : ''}</h3>
      ${this.trail.length > 1 ? html`<button type="button" class="plain" @click=${() => { this.trail = this.trail.slice(0, -1); }}>Back</button>` : nothing}</div>
      ${line ? lineExplanation(book, line, 0, true) : term ? termExplanation(book, term) : nothing}</div>`;
  }
}
customElements.define('trueup-statement', EmbeddedStatement);
