import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { chosenText, download, fileName } from '../model/files';
import { lineOf } from '../model/pointer';
import { shared } from '../style/shared';
import { SessionElement } from './element';

/** The whole program document, to be edited, saved, opened, and given up for the shipped one. */
export class TermsFile extends SessionElement {
  static override properties: PropertyDeclarations = { ...SessionElement.properties, whole: { attribute: false } };
  /** Whether the document itself shows. */
  declare whole: boolean;

  static override styles = [shared, css`
    p, label { padding: 0.2rem 0; max-width: 46rem; }
    label { display: block; font-weight: 650; }
    textarea {
      display: block; width: 100%; height: 32rem; resize: vertical; font: 0.87rem/1.45 ui-monospace, 'Cascadia Mono', Menlo, Consolas, monospace;
      color: inherit; background: var(--paper); border: 1px solid var(--edge); border-radius: 2px; padding: 0.5rem; white-space: pre; overflow: auto;
    }
    textarea[aria-invalid='true'] { border: 2px solid var(--fault); }
    .ways { display: flex; flex-wrap: wrap; gap: 0.5rem; padding-bottom: 0.8rem; max-width: none; }
    @media print { :host { display: none; } }
  `];

  override render(): TemplateResult {
    const { terms } = this.session;
    return html`<p class="soft small">${this.whole
        ? 'Amounts and rates are decimal texts in quotes. What is refused is listed with its line.'
        : 'A changed term counts once its field is left. What the engine refuses stays here, and the terms in force stay as they were.'}</p>
      <p class="ways">
        ${this.whole ? html`<button type="button" class="plain" @click=${this.apply}>Apply</button>` : nothing}
        <button type="button" class="plain" @click=${this.save}>Save as file</button>
        <button type="button" class="plain" @click=${() => this.renderRoot.querySelector<HTMLInputElement>('input')?.click()}>Open file…</button>
        ${terms.shipped && terms.isOwn ? html`<button type="button" class="plain" @click=${this.backToShipped}>Back to the shipped terms</button>` : nothing}
      </p>
      <input class="hidden" type="file" accept=".json,application/json" tabindex="-1" aria-hidden="true" @change=${this.opened}>
      ${this.whole ? html`<label for="document">Program document, as JSON</label>
        <textarea id="document" spellcheck="false" autocomplete="off" wrap="off" aria-invalid=${terms.draft.faults.length > 0 ? 'true' : nothing}
          .value=${live(terms.text)} @change=${() => terms.hold(this.text)}></textarea>` : nothing}`;
  }

  /** Selects the line of the document on which the value at a pointer begins. */
  async focusValue(pointer: string): Promise<void> {
    await this.updateComplete;
    const area = this.renderRoot.querySelector('textarea');
    if (!area) return;
    const line = lineOf(area.value, pointer);
    if (line === undefined) return;
    const lines = area.value.split('\n');
    const from = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
    area.focus();
    area.setSelectionRange(from, from + (lines[line - 1] ?? '').length);
    area.scrollTop = (area.scrollHeight / lines.length) * Math.max(line - 5, 0);
  }

  private get text(): string {
    return this.renderRoot.querySelector('textarea')?.value ?? this.session.terms.text;
  }

  private apply(): void {
    this.tryText(this.text);
  }

  private tryText(text: string): void {
    const { terms } = this.session;
    terms.apply(text);
    if (!terms.hasDraft) this.session.say({ text: terms.isOwn ? 'Your own terms are in force.' : 'The shipped terms are in force.', undo: true });
  }

  private save(): void {
    download(fileName(`${this.session.book.program.id}-own-terms`, 'program'), this.text);
  }

  private async opened(event: Event): Promise<void> {
    const file = await chosenText(event);
    if (file) this.tryText(file.text);
  }

  private backToShipped(): void {
    this.session.terms.backToShipped();
    this.session.say({ text: 'The shipped terms are in force.', undo: true });
  }
}
customElements.define('tu-terms-file', TermsFile);
