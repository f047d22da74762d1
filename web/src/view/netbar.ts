import { css, html, type PropertyValues, type TemplateResult } from 'lit';
import { wholeDollars } from '../model/format';
import { settles } from '../model/needs';
import { shared } from '../style/shared';
import { arrow, directionOf, directionText } from './direction';
import { SessionElement } from './element';

/** The net in one line at the foot of a small screen; also what a screen reader hears when it changes. */
export class NetBar extends SessionElement {
  static override styles = [shared, css`
    :host { background: var(--paper); border-top: 2px solid var(--ink); }
    a { display: flex; justify-content: space-between; gap: 0.75rem; padding: 0.6rem 1rem; color: inherit; text-decoration: none; }
    @media (width >= 64rem) { :host { border: 0; } a { display: none; } }
    strong { font-weight: 650; white-space: nowrap; }
  `];
  private spoken = '';
  private speaking: ReturnType<typeof setTimeout> | undefined;

  private get sentence(): { label: string; who: string; sign: string; amount: string } {
    const { statement, program } = this.session.book;
    const partial = statement.net.value === undefined;
    const value = (partial ? statement.so_far.value : statement.net.value) ?? '0';
    const direction = directionOf(value);
    const label = partial ? `Net so far, ${statement.so_far.rows} of ${statement.so_far.of}` : 'Net';
    return { label, who: directionText(direction, program.parties), sign: arrow(direction), amount: wholeDollars(value) };
  }

  override render(): TemplateResult {
    this.hidden = !settles(this.session.book);
    if (this.hidden) return html``;
    const { label, who, sign, amount } = this.sentence;
    return html`<section aria-label="Net settlement"><a href="#statement"><span>${label}</span>
      <strong><span aria-hidden="true">${sign}</span> ${who} ${amount}</strong></a>
      <div class="hidden" role="status">${this.spoken}</div></section>`;
  }

  /** Says the net once typing pauses, not at every key. */
  protected override updated(_: PropertyValues): void {
    if (this.hidden) return;
    const { label, who, amount } = this.sentence;
    const text = `${label}: ${who} ${amount}`;
    if (text === this.spoken) return;
    clearTimeout(this.speaking);
    this.speaking = setTimeout(() => {
      this.spoken = text;
      this.requestUpdate();
    }, 900);
  }
}
customElements.define('tu-netbar', NetBar);
