import { css, html, nothing, type TemplateResult } from 'lit';
import { explanationStyle } from '../style/explanation';
import { shared } from '../style/shared';
import { SessionElement } from './element';
import { lineExplanation, termExplanation } from './explanation';

/** The side sheet that explains one figure, and the way back through those looked at before. */
export class Explain extends SessionElement {
  static override styles = [shared, explanationStyle, css`
    dialog {
      inset: 0 0 0 auto; width: min(34rem, 100%); max-width: 100%; height: 100dvh; max-height: none; margin: 0;
      border: 0; border-inline-start: 1px solid var(--edge); padding: 0; background: var(--paper); color: var(--ink); overflow: auto;
    }
    dialog::backdrop { background: var(--shade); }
    .head { position: sticky; top: 0; background: var(--paper); border-bottom: 1px solid var(--rule); z-index: 1;
      display: flex; gap: 0.6rem; align-items: start; padding: 0.8rem 1.2rem 0.7rem; }
    .head > div { flex: 1; min-width: 0; }
    h2 { overflow-wrap: anywhere; }
    .body { padding: 0.9rem 1.2rem 2.5rem; }
    @media (prefers-reduced-motion: no-preference) {
      dialog[open] { animation: slide 120ms ease-out; }
      @keyframes slide { from { transform: translateX(1.5rem); opacity: 0; } }
    }
  `];
  private trail: string[] = [];
  private turn = 0;
  private opener: HTMLElement | undefined;

  private get dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  /** Opens the sheet on a figure; within an open sheet, goes on to it. */
  show(id: string, opener?: HTMLElement): void {
    if (!this.dialog?.open) {
      this.trail = [];
      this.opener = opener;
    }
    if (this.trail.at(-1) !== id) this.trail.push(id);
    this.performUpdateNow();
    if (!this.dialog?.open) this.dialog?.showModal();
    this.dialog?.scrollTo(0, 0);
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  close(): void {
    this.dialog?.close();
  }

  /** Closes the sheet without giving the focus back: it goes elsewhere. */
  leave(): void {
    this.opener = undefined;
    this.close();
  }

  private performUpdateNow(): void {
    this.requestUpdate();
    this.performUpdate();
  }

  override render(): TemplateResult {
    const id = this.trail.at(-1);
    this.turn += 1;
    return html`<dialog aria-labelledby="title" @close=${this.closed} @click=${this.outside}>${id ? this.content(id) : nothing}</dialog>`;
  }

  private content(id: string): TemplateResult {
    const { book, engine } = this.session;
    const known = book.lines.get(id);
    const term = known ? undefined : book.parameters.get(id);
    const entity = book.entity(id);
    const exhibit = book.exhibits.find((one) => one.id === known?.exhibit)?.title ?? (term ? 'Contract term' : '');
    return html`<div class="head">
        <div><p class="soft small">${exhibit}</p>
          <h2 id="title" tabindex="-1">${entity?.label ?? id}${entity?.element ? html` <span class="soft">· ${entity.element}</span>` : nothing}</h2></div>
        ${this.trail.length > 1 ? html`<button type="button" class="plain" @click=${this.back}>Back</button>` : nothing}
        <button type="button" class="plain" @click=${this.close}>Close</button>
      </div>
      <div class="body">${known ? lineExplanation(book, engine.explain(id), this.turn) : term ? termExplanation(book, term) : nothing}</div>`;
  }

  private back(): void {
    this.trail.pop();
    const id = this.trail.pop();
    if (id) this.show(id);
  }

  private closed(): void {
    this.trail = [];
    this.requestUpdate();
    this.opener?.focus();
  }

  private outside(event: MouseEvent): void {
    if (event.target === this.dialog && event.clientX < (this.dialog?.getBoundingClientRect().left ?? 0)) this.close();
  }
}
customElements.define('tu-explain', Explain);
