import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Diagnostic } from '@wasm/reply';
import { faultsStyle } from '../style/faults';
import { shared } from '../style/shared';
import { diagnosticText } from './diagnostics';
import { SessionElement } from './element';

/** Faults of a file that was not opened, and faults of the work that belong to no field. */
export class Faults extends SessionElement {
  static override properties: PropertyDeclarations = { ...SessionElement.properties, refused: { attribute: false } };
  declare refused: { file: string; diagnostics: readonly Diagnostic[] } | undefined;

  static override styles = [shared, faultsStyle];

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
    const go = ({ pointer }: Diagnostic): TemplateResult | typeof nothing => (ofThisWork && pointer.startsWith('/inputs/')
      ? html`<button type="button" class="link" @click=${() => this.go(pointer)}>Go there</button>` : nothing);
    return html`<ul>${diagnostics.map((diagnostic) => html`<li>${diagnosticText(diagnostic, go(diagnostic))}</li>`)}</ul>`;
  }

  private go(pointer: string): void {
    this.tell('go-to-input', pointer.split('/').slice(2).join('.'));
  }

  private dismiss(): void {
    this.refused = undefined;
  }
}
customElements.define('tu-faults', Faults);
