import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Diagnostic } from '@wasm/reply';
import { shared } from '../style/shared';
import { SessionElement } from './element';

/** Faults of a file that was not opened, and faults of the work that belong to no field. */
export class Faults extends SessionElement {
  static override properties: PropertyDeclarations = { ...SessionElement.properties, refused: { attribute: false } };
  declare refused: { file: string; diagnostics: readonly Diagnostic[] } | undefined;

  static override styles = [shared, css`
    .box { border: 1px solid var(--fault); border-inline-start-width: 4px; padding: 0.6rem 0.9rem; margin-bottom: 1rem; background: var(--fault-tint); }
    .head { display: flex; gap: 1rem; justify-content: space-between; align-items: start; }
    li { padding: 0.35rem 0; overflow-wrap: anywhere; }
    code { font: 0.87rem ui-monospace, 'Cascadia Mono', Menlo, Consolas, monospace; }
  `];

  override render(): TemplateResult {
    const { refused } = this;
    const loose = this.session.looseFaults;
    return html`
      ${refused ? html`<div class="box" role="alert"><div class="head">
        <h2 tabindex="-1">${refused.file} was not opened</h2><button type="button" class="plain" @click=${this.dismiss}>Dismiss</button></div>
        <p>Your work is as it was. ${refused.diagnostics.length === 1 ? 'One fault' : `${refused.diagnostics.length} faults`} in the file:</p>
        ${this.list(refused.diagnostics)}</div>` : nothing}
      ${loose.length > 0 ? html`<div class="box" role="alert"><h2>To be mended</h2>${this.list(loose, true)}</div>` : nothing}`;
  }

  private list(diagnostics: readonly Diagnostic[], ofThisWork = false): TemplateResult {
    return html`<ul>${diagnostics.map(({ code, pointer, found, expected, hint }) => html`<li>
      <strong>${code.replaceAll('_', ' ')}</strong> ${pointer ? html`at <code data-code=${code}>${pointer}</code>` : html`<code data-code=${code}></code>`}
      ${ofThisWork && pointer.startsWith('/inputs/') ? html`<button type="button" class="link" @click=${() => this.go(pointer)}>Go there</button>` : nothing}
      ${hint ? html`<div>${hint}</div>` : nothing}
      <div class="small">${expected ? html`Expected: ${expected}. ` : nothing}${found ? html`Found: <code>${found}</code>` : nothing}</div></li>`)}</ul>`;
  }

  private go(pointer: string): void {
    this.tell('go-to-input', pointer.split('/').slice(2).join('.'));
  }

  private dismiss(): void {
    this.refused = undefined;
  }
}
customElements.define('tu-faults', Faults);
