import { css, html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { HighCostMember } from '@wasm/reply';
import { entry, pastedBlock } from '../model/entry';
import { fieldText } from '../model/format';
import { shared } from '../style/shared';
import { SessionElement } from './element';
import { faultText } from './input';

/** High-cost members one by one, from which the cost above the threshold is built by rate cell. */
export class Members extends SessionElement {
  static override styles = [shared, css`
    details { border-bottom: 1px solid var(--rule); padding: 0.4rem 0; }
    summary { cursor: pointer; font-weight: 650; }
    p { padding: 0.3rem 0; max-width: 44rem; }
    table { max-width: 36rem; }
    td { padding: 0.15rem 0.3rem; }
    .said { display: block; }
  `];

  override render(): TemplateResult {
    const { members } = this;
    return html`<details ?open=${members.length > 0}>
      <summary>Or list the high-cost members${members.length > 0 ? ` (${members.length})` : ''}</summary>
      <p class="soft small">Each member with the eligible cost of the year, instead of the cost by rate cell. Paste two columns from a
        spreadsheet, rate cell and cost, into any cost field.</p>
      ${members.length > 0 ? this.table(members) : nothing}
      <p><button type="button" class="plain" @click=${this.add}>Add a member</button></p>
    </details>`;
  }

  private get members(): HighCostMember[] {
    return this.session.rows('members');
  }

  private table(members: HighCostMember[]): TemplateResult {
    return html`<table @paste=${this.paste}>
      <caption class="hidden">High-cost members</caption>
      <thead><tr><th scope="col">Rate cell</th><th scope="col" class="num">Eligible cost of the year</th>
        <th scope="col"><span class="hidden">Remove</span></th></tr></thead>
      <tbody>${members.map((member, index) => this.row(member, index))}</tbody></table>`;
  }

  private row(member: HighCostMember, index: number): TemplateResult {
    const cells = this.session.book.axes.get('cell')?.elements ?? [];
    const faults = [...this.session.faults].flatMap(([pointer, list]) =>
      pointer.startsWith(`/inputs/members/${index}/`) ? list : []);
    return html`<tr>
      <td><select class="entry words" aria-label=${`Rate cell of member ${index + 1}`}
        @change=${(event: Event) => this.change(index, { cell: (event.target as HTMLSelectElement).value })}>
        ${cells.map(({ id, label }) => html`<option value=${id} ?selected=${id === member.cell}>${label}</option>`)}</select></td>
      <td class="num"><input class="entry" inputmode="decimal" autocomplete="off" aria-label=${`Eligible cost of member ${index + 1}`}
        aria-invalid=${faults.length > 0 ? 'true' : nothing} aria-describedby=${`about-${index}`} data-member=${index}
        .value=${live(fieldText(member.annual_cost, 'dollars'))}
        @change=${(event: Event) => this.change(index, { annual_cost: this.cost((event.target as HTMLInputElement).value) })}>
        <span id=${`about-${index}`} class="fault small">${faults.map((fault) => html`<span class="said">${faultText(fault)}</span>`)}</span></td>
      <td><button type="button" class="plain" aria-label=${`Remove member ${index + 1}`} @click=${() => this.drop(index)}>✕</button></td>
    </tr>`;
  }

  private cost(typed: string): string {
    return String(entry(typed, 'dollars') ?? '0');
  }

  private change(index: number, part: Partial<HighCostMember>): void {
    this.session.setRows('members', this.members.map((member, at) => (at === index ? { ...member, ...part } : member)));
  }

  private add(): void {
    const cell = this.session.book.axes.get('cell')?.elements[0]?.id ?? '';
    this.session.setRows('members', [...this.members, { cell, annual_cost: '0' }]);
  }

  private drop(index: number): void {
    this.session.setRows('members', this.members.filter((_, at) => at !== index));
  }

  private paste(event: ClipboardEvent): void {
    const block = pastedBlock(event.clipboardData?.getData('text/plain') ?? '');
    if (!block.every((row) => row.length === 2)) return;
    event.preventDefault();
    const cells = this.session.book.axes.get('cell')?.elements ?? [];
    const named = (text: string): string =>
      cells.find(({ id, label }) => id === text || label.toLowerCase() === text.toLowerCase())?.id ?? text;
    const pasted = block.map(([cell = '', cost = '']) => ({ cell: named(cell), annual_cost: this.cost(cost) }));
    const blank = this.members.filter(({ annual_cost }) => annual_cost !== '0');
    this.session.setRows('members', [...blank, ...pasted]);
    this.session.say({ text: `Pasted ${pasted.length} members.`, undo: true });
  }
}
customElements.define('tu-members', Members);
