import { html, nothing, type TemplateResult } from 'lit';
import type { Diagnostic } from '@wasm/reply';

/** A diagnostic in full: its code and place, with what the page adds beside it, what to do, expected and found. */
export function diagnosticText({ code, pointer, found, expected, hint }: Diagnostic,
  beside: TemplateResult | typeof nothing = nothing): TemplateResult {
  return html`<strong>${code.replaceAll('_', ' ')}</strong>
    ${pointer ? html`at <code data-code=${code}>${pointer}</code>` : html`<code data-code=${code}></code>`} ${beside}
    ${hint ? html`<div>${hint}</div>` : nothing}
    <div class="small">${expected ? html`Expected: ${expected}. ` : nothing}${found ? html`Found: <code>${found}</code>` : nothing}</div>`;
}
