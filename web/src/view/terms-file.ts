import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { download, fileName } from '../model/files';
import { shared } from '../style/shared';
import { SessionElement } from './element';

/** The whole program document, to be edited, saved, opened, and given up for the shipped one. */
export class TermsFile extends SessionElement {
  static override properties: PropertyDeclarations = { ...SessionElement.properties, open: { state: true } };
  declare open: boolean;

  static override styles = [shared, css`
    details { border-top: 1px solid var(--edge); padding-top: 0.6rem; margin-top: 0.6rem; }
    summary { cursor: pointer; font-weight: 650; min-height: 24px; }
    p { padding: 0.3rem 0; max-width: 46rem; }
    label { display: block; padding: 0.3rem 0; }
    textarea {
      display: block; width: 100%; height: 26rem; resize: vertical; font: 0.87rem/1.45 ui-monospace, 'Cascadia Mono', Menlo, Consolas, monospace;
      color: inherit; background: var(--paper); border: 1px solid var(--edge); border-radius: 2px; padding: 0.5rem; white-space: pre; overflow: auto;
    }
    textarea[aria-invalid='true'] { border: 2px solid var(--fault); }
    .ways { display: flex; flex-wrap: wrap; gap: 0.5rem; padding-top: 0.6rem; max-width: none; }
    @media print { :host { display: none; } }
  `];

  override render(): TemplateResult {
    const { terms } = this.session;
    return html`<details ?open=${this.open} @toggle=${this.toggled}><summary>The whole file</summary>
      <p class="soft small">The program document, as JSON. Amounts and rates are decimal texts in quotes. A line that has a fault is named
        above, with what is expected there.</p>
      ${this.open ? html`<label for="document">Program document</label>
      <textarea id="document" spellcheck="false" autocomplete="off" wrap="off" aria-invalid=${terms.draft.faults.length > 0 ? 'true' : nothing}
        .value=${terms.text} @change=${() => terms.hold(this.text)}></textarea>` : nothing}
      <p class="ways">
        <button type="button" class="plain" @click=${this.apply}>Apply</button>
        <button type="button" class="plain" @click=${this.save}>Save as file</button>
        <button type="button" class="plain" @click=${() => this.renderRoot.querySelector<HTMLInputElement>('input')?.click()}>Open file…</button>
        ${terms.shipped && (terms.isOwn || terms.hasDraft) ? html`<button type="button" class="plain" @click=${this.backToShipped}>Back to the shipped terms</button>` : nothing}
      </p>
      <input class="hidden" type="file" accept=".json,application/json" tabindex="-1" aria-hidden="true" @change=${this.opened}></details>`;
  }

  private get text(): string {
    return this.renderRoot.querySelector('textarea')?.value ?? this.session.terms.text;
  }

  private toggled(event: Event): void {
    this.open = (event.target as HTMLDetailsElement).open;
  }

  private apply(): void {
    this.tryText(this.text);
  }

  private tryText(text: string): void {
    const { terms } = this.session;
    terms.apply(text);
    if (!terms.hasDraft) this.session.say({ text: terms.isOwn ? 'Your own terms are in force.' : 'The shipped terms are in force.', undo: true });
    else this.tell('terms-refused', '');
  }

  private save(): void {
    download(fileName(`${this.session.book.program.id}-own-terms`, 'program'), this.text);
  }

  private async opened(event: Event): Promise<void> {
    const field = event.target as HTMLInputElement;
    const file = field.files?.[0];
    if (!file) return;
    const text = await file.text();
    field.value = '';
    this.tryText(text);
  }

  private backToShipped(): void {
    this.session.terms.backToShipped();
    this.session.say({ text: 'The shipped terms are in force.', undo: true });
  }
}
customElements.define('tu-terms-file', TermsFile);
