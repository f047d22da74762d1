import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Notice } from '../model/session';
import { shared } from '../style/shared';
import { SessionElement } from './element';

/** What just happened, in one line, with the way back. It stays long enough to be read and reached. */
export class Toast extends SessionElement {
  static override properties: PropertyDeclarations = { ...SessionElement.properties, notice: { state: true } };
  declare notice: Notice | undefined;
  private going: ReturnType<typeof setTimeout> | undefined;

  static override styles = [shared, css`
    .toast { display: flex; gap: 1rem; align-items: center; justify-content: space-between; background: var(--ink); color: var(--paper);
      padding: 0.5rem 0.9rem; border-radius: 3px; }
    button { border: 1px solid currentcolor; border-radius: 3px; background: none; color: inherit; padding: 0.2rem 0.7rem; min-height: 1.9rem; }
    button:focus-visible { outline-color: var(--paper); }
  `];

  private readonly take = (event: Event): void => {
    this.notice = (event as CustomEvent<Notice>).detail;
    clearTimeout(this.going);
    this.going = setTimeout(() => { this.notice = undefined; }, this.notice.undo ? 15000 : 4000);
  };

  override connectedCallback(): void {
    super.connectedCallback();
    this.session.addEventListener('notice', this.take);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.session.removeEventListener('notice', this.take);
  }

  override render(): TemplateResult {
    const { notice } = this;
    return html`<div role="status">${notice ? html`<div class="toast"><span>${notice.text}</span>
      ${notice.undo ? html`<button type="button" @click=${() => this.session.undo()}>Undo</button>` : nothing}</div>` : nothing}</div>`;
  }
}
customElements.define('tu-toast', Toast);
