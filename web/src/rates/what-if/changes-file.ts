import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { chosenText, download, fileName } from '../../model/files';
import { shared } from '../../style/shared';
import { FollowingElement } from '../../view/element';
import { changesDocument, changesOf } from './keep';
import type { WhatIf } from './session';

/** The changes saved to a file, opened from one, and given up. */
export class ChangesFile extends FollowingElement<WhatIf> {
  static override properties: PropertyDeclarations = { ...FollowingElement.properties, fault: { state: true } };
  /** Why the file opened last was refused. */
  declare fault: string;

  static override styles = [shared, css`
    .ways { display: flex; flex-wrap: wrap; gap: 0.5rem; }
    .said { padding-top: 0.4rem; max-width: 46rem; }
    @media print { :host { display: none; } }
  `];

  constructor() {
    super();
    this.fault = '';
  }

  override render(): TemplateResult {
    const { changes, givenUp } = this.session;
    return html`<p class="ways">
        <button type="button" class="plain" ?disabled=${changes.size === 0} @click=${this.save}>Save changes</button>
        <button type="button" class="plain" @click=${() => this.renderRoot.querySelector<HTMLInputElement>('input')?.click()}>Open changes…</button>
        ${changes.size > 0 ? html`<button type="button" class="plain" @click=${() => this.session.replaceAll([])}>Back to everything published</button>` : nothing}
        ${givenUp.length > 0 ? html`<button type="button" class="plain" @click=${() => this.session.replaceAll(givenUp)}>Undo: have the changes again</button>` : nothing}</p>
      <input class="hidden" type="file" accept=".json,application/json" tabindex="-1" aria-hidden="true" @change=${this.opened}>
      <p class="said fault" role="alert" ?hidden=${this.fault === ''}>${this.fault}</p>`;
  }

  private save(): void {
    const { program, list } = this.session;
    download(fileName(program, 'assumptions-changed'), changesDocument(program, list));
  }

  private async opened(event: Event): Promise<void> {
    const file = await chosenText(event);
    if (!file) return;
    const changes = changesOf(file.text, this.session.program);
    this.fault = typeof changes === 'string' ? `${file.name} is not opened. ${changes}` : '';
    if (typeof changes !== 'string') this.session.replaceAll(changes);
  }
}
customElements.define('tu-changes-file', ChangesFile);
