import { css, html, nothing, type LitElement, type TemplateResult } from 'lit';
import { explanationStyle } from '../style/explanation';
import { shared } from '../style/shared';

/** What a sheet says of one figure: where it stands, its title, and all the rest. */
export interface SheetContent { above: unknown; title: unknown; body: unknown }

export const sideSheetStyle = css`
  dialog {
    inset: 0 0 0 auto; width: min(var(--sheet, 34rem), 100%); max-width: 100%; height: 100dvh; max-height: none; margin: 0;
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
`;

/** A figure's name, and which rate cell or column it is of. */
export function sheetTitle(label: string, element?: string): TemplateResult {
  return html`${label}${element ? html` <span class="soft">· ${element}</span>` : nothing}`;
}

// TypeScript lets only a constructor of any arguments be the base of a mixin.
type Constructor = abstract new (...args: any[]) => LitElement;

/** Makes an element the side sheet that explains figures, with the way back through those looked at before. */
export function withSideSheet<Base extends Constructor>(base: Base) {
  abstract class SideSheet extends base {
    static styles = [shared, explanationStyle, sideSheetStyle];
    private trail: string[] = [];
    private opener: HTMLElement | undefined;
    /** Raised each time the sheet is drawn, so that an open chain shows changed values. */
    protected turn = 0;

    /** What the sheet says of a figure. */
    protected abstract content(id: string): SheetContent;

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
      this.draw();
      if (!this.dialog?.open) this.dialog?.showModal();
      this.dialog?.scrollTo(0, 0);
      this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
    }

    /** Closes the sheet without giving the focus back: it goes elsewhere. */
    leave(): void {
      this.opener = undefined;
      this.close();
    }

    override render(): TemplateResult {
      this.turn += 1;
      const id = this.trail.at(-1);
      return html`<dialog aria-labelledby="title" @close=${this.closed} @click=${this.outside}>${id ? this.inside(this.content(id)) : nothing}</dialog>`;
    }

    private inside({ above, title, body }: SheetContent): TemplateResult {
      return html`<div class="head">
          <div><p class="soft small">${above}</p><h2 id="title" tabindex="-1">${title}</h2></div>
          ${this.trail.length > 1 ? html`<button type="button" class="plain" @click=${this.back}>Back</button>` : nothing}
          <button type="button" class="plain" @click=${this.close}>Close</button>
        </div>
        <div class="body">${body}</div>`;
    }

    /** Draws at once, since what is drawn gets the focus next. */
    private draw(): void {
      this.requestUpdate();
      this.performUpdate();
    }

    private close(): void {
      this.dialog?.close();
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
  return SideSheet;
}
