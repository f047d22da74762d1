import { css, html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Book, Entity } from '../model/book';
import { shared } from '../style/shared';
import { worthText } from './figure';

const kinds = { line: '', input: 'entered', parameter: 'contract term', reading: 'reading' } as const;

/** What a figure is made of, down to entries and contract terms, opened step by step. */
export class Chain extends LitElement {
  static override properties: PropertyDeclarations = {
    book: { attribute: false }, of: { attribute: false }, uses: { attribute: false }, turn: { attribute: false },
    readOnly: { attribute: false }, opened: { state: true },
  };
  declare book: Book;
  /** The line explained, and what it uses. */
  declare of: string;
  declare uses: readonly string[];
  /** Raised by the owner when values changed, so that an open chain shows them. */
  declare turn: number;
  /** True where there are no fields to lead to. */
  declare readOnly: boolean;
  declare opened: ReadonlySet<string>;

  static override styles = [shared, css`
    ul ul { border-inline-start: 1px solid var(--rule); margin-inline-start: 0.6rem; padding-inline-start: 0.6rem; }
    .step { display: grid; grid-template-columns: 24px minmax(0, 1fr) auto; gap: 0 0.35rem; align-items: start; padding: 0.12rem 0; line-height: 24px; }
    .toggle { border: 0; background: none; padding: 0; width: 24px; height: 24px; border-radius: 2px; color: var(--soft); }
    .toggle:hover { background: var(--accent-tint); }
    .value { white-space: nowrap; }
    .words { white-space: normal; text-align: end; max-width: 13rem; }
    @media (width < 30rem) { ul ul { margin-inline-start: 0.25rem; padding-inline-start: 0.25rem; } }
  `];

  constructor() {
    super();
    this.opened = new Set();
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('of')) return;
    const only = this.uses.length === 1 ? this.book.used(this.uses[0] ?? '') : undefined;
    this.opened = new Set(only ? [`/${only.id}`] : []);
  }

  override render(): TemplateResult {
    return this.list(this.uses, '');
  }

  private list(names: readonly string[], path: string): TemplateResult {
    const steps = names.map((name) => this.book.used(name)).filter((step) => step !== undefined);
    return html`<ul>${steps.map((step) => this.step(step, `${path}/${step.id}`))}</ul>`;
  }

  private step(step: Entity, path: string): TemplateResult {
    const below = step.kind === 'line' ? this.book.explain(step.id)?.uses ?? [] : [];
    const open = this.opened.has(path);
    const name = step.element ? `${step.label}, ${step.element}` : step.label;
    return html`<li>
      <div class="step">
        ${below.length > 0 ? html`<button type="button" class="toggle" aria-expanded=${open ? 'true' : 'false'}
          aria-label=${`What ${name} is made of`} @click=${() => this.toggle(path)}>${open ? '▾' : '▸'}</button>` : html`<span></span>`}
        <span>${step.kind === 'reading' || (step.kind === 'input' && this.readOnly) ? name : html`<button type="button" class="link" @click=${() => this.follow(step)}>${name}</button>`}
          ${kinds[step.kind] ? html`<span class="soft small">· ${kinds[step.kind]}</span>` : nothing}</span>
        <span class=${step.kind === 'reading' ? 'value words small' : 'value num'}>${worthText(step.worth, step.unit)}</span>
      </div>
      ${open ? this.list(below, path) : nothing}</li>`;
  }

  private toggle(path: string): void {
    const opened = new Set(this.opened);
    if (!opened.delete(path)) opened.add(path);
    this.opened = opened;
  }

  /** A line or a term opens its own explanation; an entry leads to its field. */
  private follow(step: Entity): void {
    const type = step.kind === 'input' ? 'go-to-input' : 'explain';
    this.dispatchEvent(new CustomEvent(type, { detail: step.id, bubbles: true, composed: true }));
  }
}
customElements.define('tu-chain', Chain);
