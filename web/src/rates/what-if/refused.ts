import { css, html, nothing, type TemplateResult } from 'lit';
import { faultsStyle } from '../../style/faults';
import { shared } from '../../style/shared';
import { FollowingElement } from '../../view/element';
import { faultText } from '../../view/input';
import { nameOf } from './field';
import type { WhatIf } from './session';

/** The entries that are refused, those of other rate cells among them. */
export class RefusedEntries extends FollowingElement<WhatIf> {
  static override styles = [shared, faultsStyle, css`
    .box { margin: 0.8rem 0 0; }
    ul { max-height: 20rem; overflow: auto; }
  `];

  override render(): TemplateResult | typeof nothing {
    const { session } = this;
    if (session.faults.size === 0) return nothing;
    return html`<div class="box"><p><strong>Refused, and left out of the result</strong></p>
      <ul class="small">${[...session.faults].map(([id, faults]) => html`<li>${nameOf(id, session.assumptions)}: ${faults.map((fault) => faultText(fault)).join(' ')}
        <button type="button" class="link" aria-label=${`Take back: ${nameOf(id, session.assumptions)}`}
          @click=${() => session.edit([{ id, change: undefined }])}>Take back</button></li>`)}</ul></div>`;
  }
}
customElements.define('tu-refused-entries', RefusedEntries);
