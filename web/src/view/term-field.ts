import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Term } from '@wasm/reply';
import { isSameFigure } from '../model/decimal';
import { entry } from '../model/entry';
import { fieldText } from '../model/format';
import type { Session } from '../model/session';
import { termName, termText } from '../model/terms';
import { faultText } from './input';

/** A term's value to be edited in place, with what is wrong with it beside it. It counts once the field is left. */
export function termField(session: Session, term: Term & { pointer: string }): TemplateResult {
  const { terms } = session;
  const { pointer, unit, value = '' } = term;
  const text = terms.textAt(pointer) ?? value;
  const shown = fieldText(text, unit);
  const waits = !isSameFigure(text, value);
  const faults = terms.faultsAt(pointer);
  const commit = (event: Event): void => {
    const field = event.target as HTMLInputElement;
    const typed = entry(field.value, unit);
    if (typed === null) field.value = shown;
    else if (!isSameFigure(String(typed), text)) terms.set(pointer, String(typed));
    else field.value = shown;
  };
  const key = (event: KeyboardEvent): void => {
    const field = event.target as HTMLInputElement;
    if (event.key === 'Escape') field.value = shown;
    // While nothing is typed, there is nothing for the browser to undo.
    if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || field.value !== shown) return;
    event.preventDefault();
    if (event.shiftKey) session.redo();
    else session.undo();
  };
  return html`<input class="entry" type="text" inputmode=${unit === 'date' ? nothing : 'decimal'} autocomplete="off" spellcheck="false"
    aria-label=${termName(term)} aria-invalid=${faults.length > 0 ? 'true' : nothing} aria-describedby=${`about-${pointer}`}
    data-pointer=${pointer} .value=${live(shown)} @change=${commit} @keydown=${key}>
    <span id=${`about-${pointer}`} class="small">${waits ? html`<span class="said">Not applied. In force: ${termText(term)}.</span>` : nothing}
      ${faults.map((fault) => html`<span class="said fault">${faultText(fault)}</span>`)}</span>`;
}
