import { css, html, nothing, type TemplateResult } from 'lit';
import type { Input, StatementRow } from '@wasm/reply';
import { dateText } from '../model/format';
import { needed, settles } from '../model/needs';
import { sectionOf } from '../model/placing';
import { shared } from '../style/shared';
import { directionOf, who } from './direction';
import { SessionElement } from './element';
import { number } from './figure';
import { statementStyle } from './statement-style';

/** The settlement statement: each settlement, who pays, how much, by when, and the net. */
export class Statement extends SessionElement {
  static override styles = [shared, statementStyle, css`
    .needs { padding-top: 0.9rem; }
  `];

  override render(): TemplateResult {
    const { program, statement } = this.session.book;
    if (!settles(this.session.book)) return html`<h2>Nothing to settle</h2>
      <p class="soft">This program has dates, and no money to settle.</p>
      ${program.note ? html`<p class="soft small">${program.note}</p>` : nothing}`;
    return html`
      <h2 id="heading">Settlement statement</h2>
      <p class="soft small">${program.parties.plan} and ${program.parties.state} ·
        ${dateText(program.rating_period.from)} to ${dateText(program.rating_period.to)}</p>
      <table aria-labelledby="heading">
        <thead><tr>
          <th scope="col">Settlement, who pays and by when</th><th scope="col" class="num">Amount</th>
        </tr></thead>
        <tbody>${statement.rows.map((row) => this.row(row))}</tbody>
        <tfoot>${this.net()}</tfoot>
      </table>
      ${this.needs()}`;
  }

  private row(row: StatementRow): TemplateResult {
    const direction = row.value === undefined ? undefined : directionOf(row.value);
    const parties = this.session.book.program.parties;
    return html`<tr>
      <th scope="row">${row.label}${who(direction, parties, row.due)}</th>
      <td class="num">${number(row.line, row.label, row, 'dollars', true)}</td>
    </tr>`;
  }

  private net(): TemplateResult {
    const { statement, program } = this.session.book;
    const partial = statement.net.value === undefined;
    const shown = partial ? statement.so_far : statement.net;
    const direction = shown.value === undefined || (partial && statement.so_far.rows === '0') ? undefined : directionOf(shown.value);
    const label = partial ? `Net so far, ${statement.so_far.rows} of ${statement.so_far.of}` : 'Net';
    return html`<tr>
      <th scope="row">${label}${who(direction, program.parties)}</th>
      <td class="num">${number(shown.line, label, shown, 'dollars', true)}</td>
    </tr>`;
  }

  /** What the settlements without an amount wait for, by section; each leads to the first empty field. */
  private needs(): TemplateResult | typeof nothing {
    const groups = new Map<string, Input[]>();
    for (const input of needed(this.session.book)) {
      const short = sectionOf(this.session.book, input.id)?.short ?? 'Other entries';
      groups.set(short, [...(groups.get(short) ?? []), input]);
    }
    if (groups.size === 0) return nothing;
    return html`<div class="needs"><h3>Still needed</h3><ul>${[...groups].map(([section, inputs]) => html`
      <li><button type="button" class="link" data-input=${inputs[0]?.id ?? ''} @click=${this.go}>${section}: ${inputs.length === 1
        ? inputs[0]?.label : `${inputs.length} entries`}</button></li>`)}
    </ul></div>`;
  }

  private go(event: Event): void {
    this.tell('go-to-input', (event.currentTarget as HTMLElement).dataset.input ?? '');
  }
}
customElements.define('tu-statement', Statement);
