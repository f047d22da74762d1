import { css, html, nothing, type TemplateResult } from 'lit';
import type { Diagnostic } from '@wasm/reply';
import { lineOf } from '../model/pointer';
import { faultsStyle } from '../style/faults';
import { shared } from '../style/shared';
import { diagnosticText } from './diagnostics';
import { SessionElement } from './element';

/** Changes of the terms that are not in force, with what is wrong with them and the ways on. */
export class TermsDraftBox extends SessionElement {
  static override styles = [shared, faultsStyle, css`
    .ways { display: flex; flex-wrap: wrap; gap: 0.5rem; padding-top: 0.4rem; }
    @media print { :host { display: none; } }
  `];

  override render(): TemplateResult {
    const { terms } = this.session;
    const { faults } = terms.draft;
    if (!terms.hasDraft) return html``;
    return html`<div class="box" role="alert"><h3>${faults.length > 0 ? 'Your changed terms were refused' : 'Your changed terms are not applied yet'}</h3>
      <p>They are kept as you wrote them. The terms in force, and the settlement, are as they were.</p>
      <ul>${faults.map((fault) => html`<li>${diagnosticText(fault, this.place(fault))}</li>`)}</ul>
      <p class="ways"><button type="button" class="plain" @click=${() => terms.apply(terms.draft.text)}>Try again</button>
        <button type="button" class="plain" @click=${this.drop}>Give up these changes</button></p></div>`;
  }

  private place({ pointer }: Diagnostic): TemplateResult | typeof nothing {
    const { terms } = this.session;
    const line = lineOf(terms.draft.text, pointer);
    if (line === undefined) return nothing;
    return html`<span class="soft">line ${line}</span>
      <button type="button" class="link" @click=${() => this.tell('go-to-term', pointer)}>Go there</button>`;
  }

  private drop(): void {
    this.session.terms.drop();
    this.session.say({ text: 'The changes were given up.', undo: true });
  }
}
customElements.define('tu-terms-draft', TermsDraftBox);
